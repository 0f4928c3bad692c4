// name: historical-assignments-to-review
// title: Historical silo assignments that are wrong or of no use
// description: Each entry of historical_silo_assignments whose table has a live model (again), whose silo is
//   not the one that the removed model's decorator named at the last commit that had it (where the checkout
//   has git history that reaches back) or that its columns imply, or whose table no migration knows. Migration is
//   the one that took the table from its model. Uncertain is why migrations may have done something else
//   to the table.
// severity: error
// expect: empty
MATCH (table:Table)-[entry:HISTORICALLY_IN]->(silo:Silo)
OPTIONAL MATCH (model:Model)-[:STORED_IN]->(table)
  WHERE NOT model.proxy
WITH table, entry, silo, collect(model.key) AS models
WITH table, entry, silo,
  CASE
    WHEN size(models) > 0 THEN 'the table has a live model: ' + models[0]
    WHEN table.how IS NULL AND table.uncertain THEN 'no migration that could be read knows the table'
    WHEN table.how IS NULL THEN 'no migration knows the table'
    // A silo other than CONTROL may have been renamed since; CONTROL never was.
    WHEN (table.declaredSilo = 'CONTROL') <> (silo.name = 'CONTROL')
      THEN 'its class was declared ' + table.declaredSilo + ': ' + table.declaredIn
        + ' at commit ' + left(table.declaredAt, 12)
    WHEN table.impliedSilo <> silo.name
      THEN 'migrations imply ' + table.impliedSilo + ': ' + table.derivation
  END AS problem
WHERE problem IS NOT NULL
RETURN
  table.name AS table,
  silo.name AS silo,
  problem,
  table.migration AS migration,
  table.doubts AS uncertain,
  entry.file AS file,
  entry.line AS line
ORDER BY table, silo, file, line
