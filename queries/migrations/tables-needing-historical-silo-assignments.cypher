// name: tables-needing-historical-silo-assignments
// title: Tables whose silo the router cannot tell
// description: Each table that a migration touches and that no live model, no entry of
//   historical_silo_assignments and no list of Django's own tables speaks for. Outcome is what becomes of its
//   drop today: skipped without a word, sent to the default database, raises (the hinted tables are in
//   several databases), routed by other tables, or none where nothing drops it. Silo is what its columns and
//   those that pointed to it imply, and paste the entry for the router. Uncertain is why
//   migrations may have done something else to the table. Where no router keeps such entries, it is an
//   information.
// severity: error
// expect: empty
MATCH (table:Table)
WHERE table.how IS NOT NULL
  AND table.contrib IS NULL
  AND NOT (table)-[:HISTORICALLY_IN]->()
  AND NOT (table)<-[:STORED_IN]-()
RETURN
  table.name AS table,
  table.app AS app,
  table.how AS how,
  table.outcome AS outcome,
  table.impliedSilo AS silo,
  table.derivation AS derivation,
  table.migration AS migration,
  '"' + table.name + '": SiloMode.' + table.impliedSilo + ',' AS paste,
  table.router AS router,
  CASE WHEN table.router IS NULL THEN 'info' ELSE 'error' END AS severity,
  table.doubts AS uncertain,
  table.file AS file,
  table.line AS line
ORDER BY table
