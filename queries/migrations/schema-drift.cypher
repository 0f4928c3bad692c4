// name: schema-drift
// title: Where models and migrations differ
// description: What makemigrations would find: tables, columns (type, null, unique, index, column name),
//   references, indexes and constraints that the models have otherwise than the migrations add up to. An
//   information where a migration of the app could not be read or put in order, so that it may be none.
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
  CASE WHEN d.uncertain THEN 'info' ELSE 'warning' END AS severity,
  d.doubts AS uncertain,
  d.file AS file,
  d.line AS line
ORDER BY app, model, what, name
