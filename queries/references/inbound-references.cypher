// name: inbound-references
// title: What refers to a model
// description: Each reference of another model, or of the model itself, to it or to a proxy of it; those of
//   implicit many-to-many tables included.
// param: model (model, required): the model that is referred to
// severity: info
// expect: rows
MATCH (:Model {key: $model}) ((:Model)<-[:EXTENDS]-(:Model {proxy: true}))* (target:Model)
MATCH (source:Model)-[reference:REFERENCES]->(target)
RETURN
  source.key AS source,
  reference.field AS field,
  target.key AS target,
  reference.kind AS kind,
  reference.onDelete AS onDelete,
  reference.enforcement AS enforcement,
  reference.null AS null,
  source.silos AS sourceSilos,
  reference.file AS file,
  reference.line AS line
ORDER BY source, field, target
