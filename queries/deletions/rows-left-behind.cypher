// name: rows-left-behind
// title: Rows that a deletion leaves behind
// description: Columns that point to rows which a deletion task is registered for, while nothing sees to the rows
//   that have them when it runs: no relation of the task or of those that it leads to, no cascade, and no SQL
//   that the cleanup command runs. The column is an integer that only its name makes a reference, a key with
//   DO_NOTHING and no constraint, one whose row is deleted in bulk, so that neither Django nor an outbox hears of
//   it, or a HybridCloudForeignKey to a model that saves no outbox. Some are meant to stay, as the log of what was
//   deleted is, and some go by code of their own, as replicas do. What a constraint keeps is in held-up-deletions.
// param: app (string, optional): only rows of this app's models
// severity: info
// expect: rows
MATCH (inBulk:Model)-[:DELETED_BY]->(:DeletionTask {bulk: true})
WITH collect(inBulk) AS inBulk
MATCH (deleted:Model)-[:DELETED_BY]->(task:DeletionTask)
MATCH (deleted) ((:Model)<-[:EXTENDS]-(:Model {proxy: true}))* (alias:Model)<-[key:REFERENCES]-(left:Model)
WHERE ($app IS NULL OR left.app = $app)
  AND left <> deleted
  AND NOT coalesce(key.parentLink, false)
  AND NOT (left)-[:CLEARED_FROM]->()
WITH inBulk, deleted, task, key, left,
  CASE
    WHEN key.kind = 'Implicit' THEN 'an integer, of which nothing knows'
    WHEN key.onDelete = 'DO_NOTHING' AND NOT key.dbConstraint THEN 'DO_NOTHING, and no constraint holds them'
    WHEN key.enforcement = 'ORM' AND task.bulk THEN 'deleted in bulk, and Django cascades nothing'
    WHEN key.enforcement = 'OUTBOX' AND task.bulk THEN 'deleted in bulk, and no outbox tells of it'
    WHEN key.enforcement = 'OUTBOX' AND NOT coalesce(deleted.emitsOutboxes, false) THEN 'no outbox tells of it'
  END AS reason
WHERE reason IS NOT NULL
WITH inBulk, deleted, task, collect({key: key, left: left, reason: reason}) AS keys
// In rounds, so that each model is met once and cycles end: what goes with the models of the last round.
WITH deleted, task, keys, reduce(
  walk = {rim: [deleted], met: [deleted]},
  round IN range(1, 10000) |
  CASE WHEN size(walk.rim) = 0 THEN walk ELSE head([next IN [COLLECT {
    UNWIND walk.rim AS at
    MATCH (at) ((:Model)<-[:EXTENDS]-(:Model {proxy: true}))* (alias:Model)
    MATCH (alias)-[way:REFERENCES|DELETES]-(other:Model)
    WHERE startNode(way) = alias AND (type(way) = 'DELETES' OR way.parentLink AND NOT at IN inBulk)
      OR endNode(way) = alias AND way.onDelete = 'CASCADE' AND NOT at IN inBulk
        AND (way.enforcement <> 'OUTBOX' OR at.emitsOutboxes)
    MATCH (other) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
      (goes:Model WHERE NOT coalesce(goes.proxy, false))
    WHERE NOT goes IN walk.met
    RETURN DISTINCT goes
  }] | {rim: next, met: walk.met + next}]) END
).met AS gone
UNWIND keys AS each
WITH deleted, task, gone, each.key AS key, each.left AS left, each.reason AS reason
WHERE NOT left IN gone
RETURN
  deleted.key AS deleted,
  left.key AS model,
  key.field AS field,
  key.kind AS kind,
  key.onDelete AS onDelete,
  key.null AS null,
  reason,
  task.key AS task,
  key.file AS file,
  key.line AS line
ORDER BY deleted, model, field
