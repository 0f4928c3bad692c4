// name: implicit-references
// title: Columns that refer to a row and hold nothing to it
// description: Bounded integers named like a model. No constraint, no collector and no outbox knows of
//   them, so that they are left dangling when the row goes. deletionTask says that a task of the target
//   deletes by this column.
// param: app (string, optional): only columns of this app's models
// severity: info
// expect: rows
MATCH (source:Model)-[reference:REFERENCES {kind: 'Implicit'}]->(target:Model)
WHERE $app IS NULL OR source.app = $app
RETURN
  source.key AS source,
  reference.field AS field,
  target.key AS target,
  reference.null AS null,
  reference.crossSilo AS crossSilo,
  EXISTS {
    (target)-[relation:DELETES]->(source)
    WHERE any(key IN relation.filter WHERE split(key, '__')[0] = reference.field)
  } AS deletionTask,
  reference.file AS file,
  reference.line AS line
ORDER BY source, field, target
