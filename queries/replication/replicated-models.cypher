// name: replicated-models
// title: Replicated models and their outbox categories
// description: Models whose every change is told to the other silo, by which base and in which category of
//   message. A missing category is set at run time, or not at all.
// param: app (string, optional): only models of this app
// severity: info
// expect: rows
MATCH (model:Model)
WHERE model.replication IS NOT NULL
  AND NOT model.proxy
  AND ($app IS NULL OR model.app = $app)
OPTIONAL MATCH (model)-[:REPLICATES_VIA]->(category:OutboxCategory)
RETURN
  model.key AS model,
  model.silos AS silos,
  model.replication AS replication,
  category.name AS outboxCategory,
  category.value AS value,
  model.file AS file,
  model.line AS line
ORDER BY model, outboxCategory
