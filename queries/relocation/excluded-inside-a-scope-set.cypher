// name: excluded-inside-a-scope-set
// title: Models excluded from relocation and not, in one set
// description: Excluded means that a model's rows never move. Beside another scope it contradicts it.
// param: app (string, optional): only models of this app
// severity: error
// expect: empty
MATCH (model:Model)
WHERE size(model.relocationScopes) > 1
  AND 'Excluded' IN model.relocationScopes
  AND NOT model.proxy
  AND ($app IS NULL OR model.app = $app)
RETURN
  model.key AS model,
  model.relocationScopes AS relocationScopes,
  model.file AS file,
  model.line AS line
ORDER BY model
