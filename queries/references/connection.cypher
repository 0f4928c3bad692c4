// name: connection
// title: How two models are connected
// description: The shortest way from one model to the other along references, in either direction, and
//   from a proxy or a child to its parent. Of several, the one with the fewest implicit references, then
//   the fewest silo crossings, then the first by name. forwards says that the field is the former model's.
// param: from (model, required): where it begins
// param: to (model, required): where it ends
// severity: info
// expect: rows
MATCH (from:Model {key: $from}), (to:Model {key: $to})
WHERE from <> to
MATCH way = SHORTEST 1 GROUPS (from) ((:Model)-[:REFERENCES|EXTENDS]-(:Model))+ (to)
WITH nodes(way) AS models, relationships(way) AS steps
WITH models, steps, [step IN steps | coalesce(step.field, '')] AS fields
ORDER BY
  size([step IN steps WHERE step.kind = 'Implicit']),
  size([step IN steps WHERE step.crossSilo]),
  [model IN models | model.key],
  fields
LIMIT 1
UNWIND range(0, size(steps) - 1) AS at
WITH at, models[at] AS former, models[at + 1] AS latter, steps[at] AS step
RETURN
  at + 1 AS hop,
  former.key AS from,
  former.silos AS fromSilos,
  latter.key AS to,
  latter.silos AS toSilos,
  startNode(step) = former AS forwards,
  step.field AS field,
  coalesce(step.kind, 'parent') AS kind,
  step.onDelete AS onDelete,
  step.enforcement AS enforcement,
  coalesce(step.crossSilo, false) AS crossSilo,
  step.repo AS repo,
  step.file AS file,
  step.line AS line
ORDER BY hop
