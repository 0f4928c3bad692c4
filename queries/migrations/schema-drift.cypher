// name: schema-drift
// title: Where models and migrations differ
// description: What makemigrations would find: tables, columns (type, null, unique, index, column name),
//   references, indexes and constraints that the models have otherwise than the migrations add up to.
// param: app (string, optional): only this app
// severity: warning
// expect: empty
MATCH (d:Drift)
WHERE $app IS NULL OR d.app = $app
RETURN
  d.app AS app,
  d.model AS model,
  d.what AS what,
  d.name AS name,
  d.inModels AS inModels,
  d.inMigrations AS inMigrations,
  d.file AS file,
  d.line AS line
ORDER BY app, model, what, name
