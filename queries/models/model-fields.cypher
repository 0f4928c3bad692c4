// name: model-fields
// title: The fields of a model
// description: In the order of the class. target is the model that a field refers to, by whatever kind of
//   reference; inheritedFrom the abstract base that has the field.
// param: model (model, required): the model that has them
// severity: info
// expect: rows
MATCH (model:Model {key: $model})-[has:HAS_FIELD]->(field:Field)
OPTIONAL MATCH (model)-[reference:REFERENCES {field: field.name}]->(target:Model)
RETURN
  field.name AS field,
  field.column AS column,
  field.type AS type,
  field.null AS null,
  CASE
    WHEN field.primaryKey THEN 'primary key'
    WHEN field.unique THEN 'unique'
    WHEN field.dbIndex THEN 'index'
  END AS key,
  coalesce(field.default, field.dbDefault) AS default,
  target.key AS target,
  field.inheritedFrom AS inheritedFrom,
  field.file AS file,
  field.line AS line
ORDER BY has.ordinal, field, target
