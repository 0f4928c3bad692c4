// name: cascade-chains
// title: What goes when a row of a model goes
// description: Each model that loses rows, once, by its shortest chain of deletions; of several the one
//   that crosses fewer silos, then the first by name. A hop says which model is reached, by what and when.
//   CASCADE of a foreign key is immediate (Django's collector), of a HybridCloudForeignKey eventual (its
//   tombstone has to arrive); a deletion task, which stands there by its name, deletes in the background;
//   PARENT is the row that a multi-table child shares with its parent. From a model that its task deletes in
//   bulk nothing cascades, the database refuses instead, hence 'unless in bulk'. A proxy's rows are its
//   model's.
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
