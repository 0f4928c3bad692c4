// name: models-without-silo
// title: Models without a silo
// description: The router cannot tell which database their tables are in. A tree that has no silos has no
//   such model.
// param: app (string, optional): only models of this app
// severity: error
// expect: empty
MATCH (model:Model)
WHERE EXISTS { (:Silo)<-[:IN_SILO]-(:Model) }
  AND NOT coalesce(model.external, false)
  AND NOT model.proxy
  AND NOT model.autoCreated
  AND size(model.silos) = 0
  AND ($app IS NULL OR model.app = $app)
RETURN
  model.key AS model,
  model.table AS table,
  model.file AS file,
  model.line AS line
ORDER BY model
