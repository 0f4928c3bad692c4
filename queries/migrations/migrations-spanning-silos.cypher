// name: migrations-spanning-silos
// title: Migrations and operations that span silos
// description: An error where the hints of one operation name tables of several databases, so that the router
//   raises, and where one gives a column a constraint to a table of another database, which no database can hold,
//   even where a later one takes it back. A warning where RunSQL or RunPython name no table in their hints, so
//   that they are sent to the default database whatever they touch. An information where the operations of one
//   migration go to several silos; initial migrations aside, which create every table of their app.
// param: app (string, optional): only this app
// severity: error
// expect: empty
CALL () {
  MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation {answer: 'raises'})
  RETURN m, o, 'error' AS severity, o.fault + ': ' + o.reason AS problem,
    COLLECT {
      MATCH (t:Table)
      WHERE t.name IN o.asked
      OPTIONAL MATCH (t)<-[:STORED_IN]-(:Model)-[:IN_SILO]->(declared:Silo)
      OPTIONAL MATCH (t)-[:HISTORICALLY_IN]->(entered:Silo)
      WITH DISTINCT coalesce(declared.name, entered.name) AS silo
      WHERE silo IS NOT NULL
      RETURN silo ORDER BY silo
    } AS silos,
    o.asked AS tables
  UNION ALL
  MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation)
  WHERE o.crossing IS NOT NULL
  RETURN m, o, 'error' AS severity,
    'its constraint crosses databases: ' + o.table + ' has one to '
      + reduce(all = '', t IN o.crossing | all + CASE all WHEN '' THEN '' ELSE ', ' END + t) AS problem,
    COLLECT {
      MATCH (t:Table)
      WHERE t.name IN o.asked + o.crossing
      OPTIONAL MATCH (t)<-[:STORED_IN]-(:Model)-[:IN_SILO]->(declared:Silo)
      OPTIONAL MATCH (t)-[:HISTORICALLY_IN]->(entered:Silo)
      WITH DISTINCT coalesce(declared.name, entered.name, t.impliedSilo) AS silo
      WHERE silo IS NOT NULL
      RETURN silo ORDER BY silo
    } AS silos,
    o.asked + o.crossing AS tables
  UNION ALL
  MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation {hinted: false})
  RETURN m, o, 'warning' AS severity, 'no hints: the router answers the default database' AS problem,
    [] AS silos,
    COLLECT { MATCH (o)-[:TOUCHES]->(t:Table) RETURN t.name ORDER BY t.name } AS tables
  UNION ALL
  MATCH (m:Migration {initial: false})-[:HAS_OPERATION]->(each:Operation)
  MATCH (s:Silo {name: each.answer})
  UNWIND each.asked AS table
  WITH m, s, table ORDER BY s.name, table
  WITH m, collect(DISTINCT s.name) AS silos, collect(DISTINCT table) AS tables
  WHERE size(silos) > 1
  RETURN m, null AS o, 'info' AS severity, 'its operations go to several silos' AS problem, silos, tables
}
WITH * WHERE $app IS NULL OR m.app = $app
RETURN
  severity,
  m.key AS migration,
  o.ordinal AS operation,
  o.kind AS kind,
  problem,
  silos,
  tables,
  coalesce(o.file, m.file) AS file,
  coalesce(o.line, m.line) AS line
ORDER BY
  CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END,
  m.position,
  operation
