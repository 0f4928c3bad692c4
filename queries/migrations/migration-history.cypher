// name: migration-history
// title: What migrations did to a table
// description: Every operation that creates, alters, renames, hints or drops the table, in Django's order of
//   the app's own migrations. Replaced migrations are left out, since their squash stands in for them.
// param: table (string, required): the table
// severity: info
// expect: rows
MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation)-[:TOUCHES]->(t:Table {name: $table})
RETURN
  m.key AS migration,
  o.ordinal AS operation,
  o.kind AS kind,
  o.scope AS scope,
  o.model AS model,
  o.field AS field,
  o.deletionAction AS deletionAction,
  o.file AS file,
  o.line AS line
ORDER BY m.app, m.number, m.name, o.ordinal
