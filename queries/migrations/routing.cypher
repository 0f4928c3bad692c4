// name: routing
// title: What the router answers for every operation
// description: The answer of today's router for each operation of each migration that a new installation
//   runs: a silo, default, skipped (no database: the operation is left out without a word), raises, none
//   where it is not asked, or unknown. Those come first that do not reach their tables: skipped, raising,
//   or sent to another database than that of the silo which the tables are in. A report has those alone.
// param: app (string, optional): only this app
// param: faults (boolean, optional): true for those alone that do not reach their tables
// severity: error
// expect: empty
// report: faults=true
MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation)
WHERE o.answer IS NOT NULL
  AND ($app IS NULL OR m.app = $app)
  AND (o.fault IS NOT NULL OR NOT coalesce($faults, false))
RETURN
  CASE WHEN o.fault IS NULL THEN 'info' ELSE 'error' END AS severity,
  o.answer AS answer,
  o.fault AS fault,
  m.key AS migration,
  o.ordinal AS operation,
  o.kind AS kind,
  o.scope AS scope,
  o.model AS model,
  o.field AS field,
  o.asked AS tables,
  o.reason AS reason,
  o.file AS file,
  o.line AS line
ORDER BY severity, m.position, operation
