// name: historical-assignments-in-use
// title: Historical silo assignments that migrations still need
// description: Each entry of historical_silo_assignments whose table has no live model, with the migrations
//   that the router sends to a database by it. A new installation still runs them all, so the entry has to
//   stay until the last of them is squashed away.
// severity: info
// expect: rows
MATCH (table:Table)-[entry:HISTORICALLY_IN]->(silo:Silo)
WHERE NOT (table)<-[:STORED_IN]-()
MATCH (migration:Migration {replaced: false})-[:HAS_OPERATION]->(operation:Operation)-[:TOUCHES]->(table)
WHERE operation.scope <> 'STATE'
WITH table, silo, entry, migration
ORDER BY migration.app, migration.number, migration.name
WITH table, silo, entry, collect(DISTINCT migration.key) AS migrations
RETURN
  table.name AS table,
  silo.name AS silo,
  table.state AS state,
  migrations,
  entry.file AS file,
  entry.line AS line
ORDER BY table, silo, file, line
