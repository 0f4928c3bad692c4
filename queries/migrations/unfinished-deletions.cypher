// name: unfinished-deletions
// title: Models and columns moved to pending deletion, and still there
// description: The first phase of a deletion without its second: SafeDeleteModel or SafeRemoveField with
//   MOVE_TO_PENDING and no later DELETE, with the number of migrations that its app has had since. Uncertain is
//   why migrations may have done something else to the table.
// param: app (string, optional): only this app
// severity: warning
// expect: empty
MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation {deletionAction: 'MOVE_TO_PENDING'})
WHERE ($app IS NULL OR m.app = $app)
  AND NOT EXISTS {
    MATCH (later:Migration {app: m.app})-[:HAS_OPERATION]->(done:Operation {deletionAction: 'DELETE'})
    WHERE toLower(done.model) = toLower(o.model) AND coalesce(done.field, '') = coalesce(o.field, '')
      AND (later.position > m.position OR later.key = m.key AND done.ordinal > o.ordinal)
  }
OPTIONAL MATCH (t:Table {name: o.table})
RETURN
  m.app AS app,
  o.model AS model,
  o.field AS field,
  o.table AS table,
  m.key AS migration,
  COUNT {
    MATCH (after:Migration {app: m.app}) WHERE after.position > m.position
  } AS laterMigrations,
  t.doubts AS uncertain,
  o.file AS file,
  o.line AS line
ORDER BY app, model, field
