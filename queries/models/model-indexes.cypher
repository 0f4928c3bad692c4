// name: model-indexes
// title: The indexes and unique sets of a model
// description: Primary keys and check constraints are none.
// param: model (model, required): the model that has them
// severity: info
// expect: rows
MATCH (:Model {key: $model})-[:HAS_INDEX]->(i:Index)
RETURN
  i.kind AS kind,
  i.unique AS unique,
  coalesce(i.fields, i.expressions) AS fields,
  i.name AS name,
  i.condition AS condition,
  i.file AS file,
  i.line AS line
ORDER BY kind, fields, name, line
