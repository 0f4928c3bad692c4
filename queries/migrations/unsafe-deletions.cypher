// name: unsafe-deletions
// title: Removals of models and columns that are unsafe to run
// description: Each operation that takes a model or a column away and may hurt what still runs or stays:
//   Django's own in place of the safe operations; a model moved to pending while a constraint to or from it
//   is left, or a HybridCloudForeignKey of its own is not nullable; a column that was neither nullable nor
//   had a db_default, or kept its constraint; a second phase beside the first, or that does not depend on it.
//   An information where the tree is older than the safe operations, and in initial and squashed
//   migrations, which only a new installation runs.
// param: app (string, optional): only this app
// severity: warning
// expect: empty
MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation)
WHERE o.unsafe IS NOT NULL AND ($app IS NULL OR m.app = $app)
RETURN
  m.key AS migration,
  o.kind AS operation,
  o.model AS model,
  o.field AS field,
  o.table AS table,
  o.unsafe AS reasons,
  o.unsafeKinds AS kinds,
  o.unsafeSeverity AS severity,
  o.file AS file,
  o.line AS line
ORDER BY severity DESC, m.app, m.number, m.name, o.ordinal
