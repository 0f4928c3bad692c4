// name: why
// title: Why deleting a row of one model takes rows of another along
// description: The chain of deletions that cascade-chains shows from the first model to the second, a row
//   for each hop. The source loses a row, and rows of the target go with it, by a field of the target
//   (CASCADE), by the source's link to its parent row (PARENT) or by what its deletion task filters on
//   (TASK). The mechanism is Django's collector (ORM), a tombstone (OUTBOX) or the task, by its name.
// param: from (model, required): the model whose row is deleted
// param: to (model, required): the model that loses rows
// severity: info
// expect: rows
MATCH (:Model {key: $from}) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
  (start:Model WHERE NOT coalesce(start.proxy, false))
WITH DISTINCT start
MATCH (:Model {key: $to}) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
  (last:Model WHERE NOT coalesce(last.proxy, false))
WITH DISTINCT start, last
// In rounds, so that each model is met once and cycles end: what the models of the last round take along,
// and was not met.
WITH reduce(
  walk = {rim: [{node: start, crossings: 0, order: [], chain: []}], met: [start], found: []},
  round IN range(1, 10000) |
  CASE WHEN size(walk.rim) = 0 OR last IN walk.met THEN walk ELSE head([ways IN [COLLECT {
    UNWIND walk.rim AS at
    WITH at, at.node AS gone
    MATCH (gone) ((:Model)<-[:EXTENDS]-(:Model {proxy: true}))* (alias:Model)
    MATCH (alias)-[r:REFERENCES|DELETES]-(other:Model)
    WHERE endNode(r) = alias AND r.onDelete = 'CASCADE'
      OR startNode(r) = alias AND (type(r) = 'DELETES' OR r.parentLink)
    MATCH (other) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
      (goes:Model WHERE NOT coalesce(goes.proxy, false))
    WHERE NOT goes IN walk.met
    WITH at, gone, alias, goes, r,
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
      at.chain + [{
        source: gone.key,
        field: CASE type(r) WHEN 'DELETES' THEN r.filter[0] ELSE r.field END,
        target: goes.key,
        rule: CASE
          WHEN type(r) = 'DELETES' THEN 'TASK'
          WHEN startNode(r) = alias THEN 'PARENT'
          ELSE r.onDelete
        END,
        mechanism: CASE
          WHEN type(r) = 'DELETES' THEN split(r.task, '.')[-1]
          WHEN r.enforcement = 'OUTBOX' THEN 'OUTBOX'
          ELSE 'ORM'
        END,
        timing: timing,
        crossesSilo: crosses,
        file: r.file,
        line: r.line
      }] AS chain
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
).found AS found, last
UNWIND found AS way
WITH way, last
WHERE way.node = last
UNWIND range(0, size(way.chain) - 1) AS at
WITH at + 1 AS hop, way.chain[at] AS step
RETURN
  hop,
  step.source AS source,
  step.field AS field,
  step.target AS target,
  step.rule AS rule,
  step.mechanism AS mechanism,
  step.timing AS timing,
  step.crossesSilo AS crossesSilo,
  step.file AS file,
  step.line AS line
ORDER BY hop
