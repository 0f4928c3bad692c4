// name: dead-cascades
// title: Cascades across silos that can never fire
// description: A HybridCloudForeignKey acts on a row that went in the other silo when its tombstone arrives,
//   and a tombstone is written where an outbox message tells of the row. Here the model that it points to
//   saves no such messages, or is in the same silo, where no tombstone of it is sent. Rows stay and point to
//   nothing.
// param: app (string, optional): only keys of this app's models
// severity: warning
// expect: empty
MATCH (source:Model)-[key:REFERENCES {enforcement: 'OUTBOX'}]->(target:Model)
WHERE ($app IS NULL OR source.app = $app)
  AND key.onDelete <> 'DO_NOTHING'
  AND (target.emitsOutboxes = false OR key.crossSilo = false)
RETURN
  source.key AS source,
  key.field AS field,
  target.key AS target,
  key.onDelete AS onDelete,
  CASE
    WHEN target.emitsOutboxes THEN 'both are in '
      + reduce(all = '', s IN source.silos | all + CASE WHEN NOT s IN target.silos THEN '' WHEN all = '' THEN s ELSE ', ' + s END)
      + ', and a tombstone is for the other silo'
    ELSE target.key + ' saves no outbox messages, so that no tombstone tells of its rows'
  END AS reason,
  key.file AS file,
  key.line AS line
ORDER BY source, field, target
