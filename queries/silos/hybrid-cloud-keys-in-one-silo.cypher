// name: hybrid-cloud-keys-in-one-silo
// title: HybridCloudForeignKeys inside one silo
// description: Both ends share a silo, so a foreign key could hold, and would hold at once. A
//   HybridCloudForeignKey waits for a tombstone that is meant for the other silo.
// param: app (string, optional): only keys of this app's models
// severity: warning
// expect: empty
MATCH (source:Model)-[key:REFERENCES {enforcement: 'OUTBOX', crossSilo: false}]->(target:Model)
WHERE $app IS NULL OR source.app = $app
RETURN
  source.key AS source,
  key.field AS field,
  target.key AS target,
  key.onDelete AS onDelete,
  [silo IN source.silos WHERE silo IN target.silos] AS sharedSilos,
  key.file AS file,
  key.line AS line
ORDER BY source, field, target
