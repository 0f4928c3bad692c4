// name: live-tables-with-historical-assignment
// title: Live tables with a historical silo assignment
// description: An entry of historical_silo_assignments speaks for a table whose model is gone. This table
//   has a live model (again), whose own silo is the one that counts; where the two differ, the entry is wrong
//   as well.
// severity: warning
// expect: empty
MATCH (model:Model)-[:STORED_IN]->(table:Table)-[entry:HISTORICALLY_IN]->(silo:Silo)
WHERE NOT model.proxy
RETURN
  table.name AS table,
  silo.name AS silo,
  model.key AS model,
  model.silos AS modelSilos,
  entry.file AS file,
  entry.line AS line
ORDER BY table, silo, model, file, line
