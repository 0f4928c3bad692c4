// name: outbound-references
// title: What a model refers to
// description: Each reference of the model, and its many-to-many fields.
// param: model (model, required): the model that refers
// severity: info
// expect: rows
MATCH (:Model {key: $model})-[reference:REFERENCES|MANY_TO_MANY]->(target:Model)
RETURN
  reference.field AS field,
  target.key AS target,
  CASE type(reference) WHEN 'MANY_TO_MANY' THEN 'ManyToManyField' ELSE reference.kind END AS kind,
  reference.onDelete AS onDelete,
  reference.enforcement AS enforcement,
  reference.null AS null,
  reference.crossSilo AS crossSilo,
  target.silos AS targetSilos,
  reference.file AS file,
  reference.line AS line
ORDER BY field, target
