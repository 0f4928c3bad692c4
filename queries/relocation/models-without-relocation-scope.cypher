// name: models-without-relocation-scope
// title: Models without a relocation scope
// description: Nobody said whether their rows move when an organization is relocated, and so they stay. A
//   tree that has no scopes has no such model.
// param: app (string, optional): only models of this app
// severity: warning
// expect: empty
MATCH (model:Model)
WHERE EXISTS { (:RelocationScope)<-[:RELOCATES_WITH]-(:Model) }
  AND NOT coalesce(model.external, false)
  AND NOT model.proxy
  AND NOT model.autoCreated
  AND size(model.relocationScopes) = 0
  AND ($app IS NULL OR model.app = $app)
RETURN
  model.key AS model,
  model.table AS table,
  model.file AS file,
  model.line AS line
ORDER BY model
