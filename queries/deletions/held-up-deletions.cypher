// name: held-up-deletions
// title: Deletions that other rows hold up
// description: Rows that a deletion task removes, its own model's or those of its relations, while rows that
//   nothing removes before refer to them and let no row go: by a constraint where the task deletes in bulk, so that
//   Django cascades nothing, or by PROTECT, RESTRICT, or a constraint with DO_NOTHING. The task fails as soon as
//   there is such a row, and the deletion above it is stuck. What the tasks of its other relations remove is taken
//   to go in time. Rows that refer to others of their own model may be left for a later batch. Where task is null,
//   no task but SQL alone removes the rows at taskFile: those that the cleanup command lists in
//   BULK_QUERY_DELETES, or a BulkDeleteQuery names.
// param: app (string, optional): only deletions of this app's models
// severity: info
// expect: rows
CALL () {
  MATCH (model:Model)-[registered:DELETED_BY]->(task:DeletionTask)
  RETURN model AS by, model, task.key AS task, task.bulk AS bulk, null AS ordinal, registered AS place
  UNION ALL
  MATCH (by:Model)-[relation:DELETES]->(model:Model)
  WHERE by <> model
  RETURN by, model, relation.task AS task, relation.bulk AS bulk, relation.ordinal AS ordinal, relation AS place
  UNION ALL
  MATCH (model:Model)-[cleared:CLEARED_FROM]->(:Table)
  RETURN model AS by, model, null AS task, true AS bulk, null AS ordinal, cleared AS place
}
MATCH (holder:Model)-[key:REFERENCES]->(model)
WHERE ($app IS NULL OR by.app = $app)
  AND (holder <> model OR bulk)
  AND NOT coalesce(key.parentLink, false)
WITH by, model, task, bulk, ordinal, place, holder, key,
  CASE
    WHEN bulk AND key.dbConstraint THEN 'deleted in bulk, and a constraint holds them'
    WHEN bulk THEN null
    WHEN key.onDelete IN ['PROTECT', 'RESTRICT'] THEN key.onDelete
    WHEN key.onDelete = 'DO_NOTHING' AND key.dbConstraint THEN 'DO_NOTHING, and a constraint holds them'
  END AS refusal,
  COLLECT {
    MATCH (by)-[other:DELETES {task: task}]->(holder)
    RETURN other.ordinal
  } AS removed
WHERE refusal IS NOT NULL
  AND NOT any(place IN removed WHERE place < ordinal)
  AND NOT (ordinal IS NULL AND NOT bulk AND size(removed) > 0)
  AND NOT (size(removed) = 0 AND NOT (ordinal IS NULL AND bulk)
    AND EXISTS { (by)-[:DELETES]->(:Model)-[:DELETES*1..3]->(holder) })
RETURN
  by.key AS deleted,
  model.key AS model,
  holder.key AS holder,
  key.field AS field,
  refusal,
  CASE
    WHEN holder = model THEN 'rows of its own, in no order'
    WHEN size(removed) = 0 THEN 'nothing removes them first'
    ELSE 'removed after it'
  END AS order,
  task,
  key.onDelete AS onDelete,
  place.file AS taskFile,
  place.line AS taskLine,
  key.file AS file,
  key.line AS line
ORDER BY deleted, model, holder, field, taskFile, taskLine
