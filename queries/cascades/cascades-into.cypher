// name: cascades-into
// title: What takes rows of a model along
// description: Each model of which a deleted row takes rows of the given one along, once, by its shortest
//   chain of deletions; of several the one that crosses fewer silos, then the first by name. The chain leads
//   from that model to the given one; hops are as in cascade-chains.
// param: model (model, required): the model that loses rows
// severity: info
// expect: rows
MATCH (:Model {key: $model}) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
  (start:Model WHERE NOT coalesce(start.proxy, false))
WITH DISTINCT start
// In rounds, so that each model is met once and cycles end: what takes the models of the last round along,
// and was not met.
WITH reduce(
  walk = {rim: [{node: start, crossings: 0, order: [], chain: []}], met: [start], found: []},
  round IN range(1, 10000) |
  CASE WHEN size(walk.rim) = 0 THEN walk ELSE head([ways IN [COLLECT {
    UNWIND walk.rim AS at
    WITH at, at.node AS goes
    MATCH (goes) ((:Model)<-[:EXTENDS]-(:Model {proxy: true}))* (alias:Model)
    MATCH (alias)-[r:REFERENCES|DELETES]-(other:Model)
    WHERE startNode(r) = alias AND r.onDelete = 'CASCADE'
      OR endNode(r) = alias AND (type(r) = 'DELETES' OR r.parentLink)
    MATCH (other) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
      (gone:Model WHERE NOT coalesce(gone.proxy, false))
    WHERE NOT gone IN walk.met
    WITH at, goes, alias, gone, r, EXISTS { (gone)-[:DELETED_BY]->(:DeletionTask {bulk: true}) } AS inBulk
    WITH at, gone, inBulk, alias, goes, r,
      CASE
        WHEN type(r) = 'DELETES' THEN
          split(r.task, '.')[-1] + reduce(keys = '', key IN r.filter | keys + ' ' + key)
        WHEN endNode(r) = alias THEN 'PARENT ' + r.field
        ELSE 'CASCADE ' + r.field
      END AS rule,
      CASE
        WHEN type(r) = 'DELETES' OR r.enforcement = 'OUTBOX' THEN 'eventual'
        ELSE 'immediate'
      END AS timing,
      size(gone.silos) > 0 AND size(goes.silos) > 0
        AND none(silo IN goes.silos WHERE silo IN gone.silos) AS crosses
    WITH gone, r,
      at.crossings + CASE WHEN crosses THEN 1 ELSE 0 END AS crossings,
      [goes.key, timing = 'eventual', rule] + at.order AS order,
      [
        goes.key + ': ' + rule + ' ' + timing
        + CASE WHEN crosses THEN ' across silos' ELSE '' END
        + CASE WHEN inBulk AND type(r) = 'REFERENCES' THEN ' unless in bulk' ELSE '' END
      ] + at.chain AS chain
    ORDER BY gone.key, crossings, order
    RETURN {node: gone, crossings: crossings, order: order, chain: chain, cause: r}
  }] | head([next IN [[
    way IN range(0, size(ways) - 1)
    WHERE way = 0 OR ways[way].node <> ways[way - 1].node |
    ways[way]
  ]] | {
    rim: next,
    met: walk.met + [way IN next | way.node],
    found: walk.found + next
  }])]) END
).found AS found
UNWIND found AS way
RETURN
  way.node.key AS model,
  way.node.silos AS silos,
  size(way.chain) AS hops,
  way.crossings > 0 AS crossesSilo,
  way.chain AS chain,
  way.cause.file AS file,
  way.cause.line AS line
ORDER BY hops, model
