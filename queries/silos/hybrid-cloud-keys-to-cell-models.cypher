// name: hybrid-cloud-keys-to-cell-models
// title: HybridCloudForeignKeys to a region or cell model
// description: There are many regions or cells, each with an id sequence of its own, so that one id means
//   another row in each. Models with snowflake ids may be pointed to, since those are unique everywhere, and
//   are left out.
// param: app (string, optional): only keys of this app's models
// severity: error
// expect: empty
MATCH (source:Model)-[key:REFERENCES {enforcement: 'OUTBOX'}]->(target:Model)
WHERE any(silo IN target.silos WHERE silo IN ['REGION', 'CELL'])
  AND NOT coalesce(target.snowflakeIds, false)
  AND ($app IS NULL OR source.app = $app)
RETURN
  source.key AS source,
  key.field AS field,
  target.key AS target,
  key.onDelete AS onDelete,
  source.silos AS sourceSilos,
  target.silos AS targetSilos,
  key.file AS file,
  key.line AS line
ORDER BY source, field, target
