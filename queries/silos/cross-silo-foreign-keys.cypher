// name: cross-silo-foreign-keys
// title: Foreign keys that cross a silo boundary
// description: The two ends are in different databases. No constraint can hold between them, and no join or
//   cascade reaches across; a HybridCloudForeignKey is meant for this.
// param: app (string, optional): only foreign keys of this app's models
// severity: error
// expect: empty
MATCH (source:Model)-[key:REFERENCES {crossSilo: true}]->(target:Model)
WHERE key.enforcement <> 'OUTBOX'
  AND key.kind <> 'Implicit'
  AND ($app IS NULL OR source.app = $app)
RETURN
  source.key AS source,
  key.field AS field,
  target.key AS target,
  key.kind AS kind,
  key.onDelete AS onDelete,
  key.dbConstraint AS dbConstraint,
  source.silos AS sourceSilos,
  target.silos AS targetSilos,
  key.file AS file,
  key.line AS line
ORDER BY source, field, target
