// name: impact
// title: What happens to other rows when a row of a model goes
// description: Each model and what happens to rows of it, by the shortest chain of deletions that leads
//   there; of several the one that crosses fewer silos, then the first by name. DELETE takes them along (see
//   cascade-chains); SET_NULL, SET_DEFAULT and SET leave them without the reference in fields; DANGLING
//   leaves them pointing to nothing, since no constraint, collector, tombstone or deletion task sees to it.
//   PROTECT and RESTRICT are not here: they stop the deletion. A model can be in several rows, since its rows
//   may refer in several ways.
// param: model (model, required): the model whose row is deleted
// severity: info
// expect: rows
MATCH (:Model {key: $model}) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
  (start:Model WHERE NOT coalesce(start.proxy, false))
WITH DISTINCT start
// In rounds, so that each model is met once and cycles end: what the models of the last round take along,
// and was not met.
WITH reduce(
  walk = {rim: [{node: start, crossings: 0, order: [], chain: []}], met: [start], found: []},
  round IN range(1, 10000) |
  CASE WHEN size(walk.rim) = 0 THEN walk ELSE head([ways IN [COLLECT {
    UNWIND walk.rim AS at
    WITH at, at.node AS gone
    WITH at, gone, EXISTS { (gone)-[:DELETED_BY]->(:DeletionTask {bulk: true}) } AS inBulk
    MATCH (gone) ((:Model)<-[:EXTENDS]-(:Model {proxy: true}))* (alias:Model)
    MATCH (alias)-[r:REFERENCES|DELETES]-(other:Model)
    WHERE endNode(r) = alias AND r.onDelete = 'CASCADE'
      OR startNode(r) = alias AND (type(r) = 'DELETES' OR r.parentLink)
    MATCH (other) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
      (goes:Model WHERE NOT coalesce(goes.proxy, false))
    WHERE NOT goes IN walk.met
    WITH at, gone, inBulk, alias, goes, r,
      CASE
        WHEN type(r) = 'DELETES' THEN
          split(r.task, '.')[-1] + reduce(keys = '', key IN r.filter | keys + ' ' + key)
        WHEN startNode(r) = alias THEN 'PARENT ' + r.field
        ELSE 'CASCADE ' + r.field
      END AS rule,
      CASE
        WHEN type(r) = 'DELETES' OR r.enforcement = 'OUTBOX' THEN 'eventual'
        ELSE 'immediate'
      END AS timing,
      size(gone.silos) > 0 AND size(goes.silos) > 0
        AND none(silo IN goes.silos WHERE silo IN gone.silos) AS crosses
    WITH goes, r,
      at.crossings + CASE WHEN crosses THEN 1 ELSE 0 END AS crossings,
      at.order + [goes.key, timing = 'eventual', rule] AS order,
      at.chain + [
        goes.key + ': ' + rule + ' ' + timing
        + CASE WHEN crosses THEN ' across silos' ELSE '' END
        + CASE WHEN inBulk AND type(r) = 'REFERENCES' THEN ' unless in bulk' ELSE '' END
      ] AS chain
    ORDER BY goes.key, crossings, order
    RETURN {node: goes, crossings: crossings, order: order, chain: chain, cause: r}
  }] | head([next IN [[
    way IN range(0, size(ways) - 1)
    WHERE way = 0 OR ways[way].node <> ways[way - 1].node |
    ways[way]
  ]] | {
    rim: next,
    met: walk.met + [way IN next | way.node],
    found: walk.found + next
  }])]) END
).found AS found, start
// Every model that loses rows, the first one with an empty chain.
UNWIND [{node: start, crossings: 0, order: [], chain: [], cause: null}] + found AS way
WITH way, way.node AS gone
CALL (way, gone) {
  WITH way, gone
  WHERE way.cause IS NOT NULL
  RETURN gone AS model, 'DELETE' AS action,
    way.crossings AS crossings, way.order AS order, way.chain AS chain, way.cause AS cause
  UNION ALL
  MATCH (gone) ((:Model)<-[:EXTENDS]-(:Model {proxy: true}))* (alias:Model)<-[cause:REFERENCES]-(model:Model)
  WHERE cause.onDelete IN ['SET_NULL', 'SET_DEFAULT', 'SET']
    OR (cause.onDelete = 'DO_NOTHING' OR cause.kind = 'Implicit') AND cause.enforcement = 'NONE' AND NOT EXISTS {
      (alias)-[task:DELETES]->(model)
      WHERE any(key IN task.filter WHERE split(key, '__')[0] IN [cause.field, cause.column])
    }
  WITH way, gone, model, cause, coalesce(nullIf(cause.onDelete, 'DO_NOTHING'), 'DANGLING') AS action,
    size(gone.silos) > 0 AND size(model.silos) > 0
      AND none(silo IN model.silos WHERE silo IN gone.silos) AS crosses
  RETURN model, action,
    way.crossings + CASE WHEN crosses THEN 1 ELSE 0 END AS crossings,
    way.order + [model.key, cause.field] AS order,
    way.chain + [
      model.key + ': ' + action + ' ' + cause.field
      + CASE
          WHEN action = 'DANGLING' THEN ''
          WHEN cause.enforcement = 'OUTBOX' THEN ' eventual'
          ELSE ' immediate'
        END
      + CASE WHEN crosses THEN ' across silos' ELSE '' END
    ] AS chain,
    cause
}
WITH * ORDER BY size(chain), crossings, order
WITH model, action,
  head(collect({crossings: crossings, chain: chain, cause: cause})) AS way,
  collect(DISTINCT cause.field) AS fields
RETURN
  model.key AS model,
  action,
  size(way.chain) AS hops,
  way.crossings > 0 AS crossesSilo,
  CASE WHEN action <> 'DELETE' THEN fields END AS fields,
  way.chain AS chain,
  way.cause.file AS file,
  way.cause.line AS line
ORDER BY CASE action WHEN 'DELETE' THEN 0 WHEN 'DANGLING' THEN 2 ELSE 1 END, action, hops, model
