// name: migration-history
// title: What migrations did to a model or a table
// description: Every operation on the model, or that creates, alters, renames, hints or drops the table, in the
//   order in which Django runs them; of a model also what was done to its table by other names. Replaced
//   migrations are left out, since their squash stands in for them.
// param: model (history, required): a model as app.model, by class name or dotted path, be it gone; or a table
// severity: info
// expect: rows
CALL () {
  MATCH (:Table {name: $model})<-[:TOUCHES]-(o:Operation)
  RETURN o
  UNION
  MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation)
  WHERE toLower($model) IN [toLower(o.model), m.app + '.' + toLower(o.model)]
  RETURN o
  UNION
  CALL () {
    MATCH (m:Model)-[:STORED_IN]->(t:Table)
    WHERE toLower($model) IN [m.key, toLower(m.name)] OR m.module + '.' + m.name = $model
    RETURN t
    UNION
    MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation)
    WHERE toLower($model) IN [toLower(o.model), m.app + '.' + toLower(o.model)]
    MATCH (t:Table {name: o.table})
    RETURN t
  }
  WITH DISTINCT t
  MATCH (t)
    ((:Table)<-[:TOUCHES]-(r:Operation WHERE r.kind IN ['RenameModel', 'AlterModelTable'])-[:TOUCHES]->(:Table))*
    (named:Table)
  WITH DISTINCT named
  MATCH (named)<-[:TOUCHES]-(o:Operation)
  RETURN o
}
MATCH (m:Migration)-[:HAS_OPERATION]->(o)
RETURN
  m.key AS migration,
  o.ordinal AS operation,
  o.kind AS kind,
  o.scope AS scope,
  o.model AS model,
  o.field AS field,
  o.deletionAction AS deletionAction,
  COLLECT { MATCH (o)-[:TOUCHES]->(t:Table) RETURN t.name ORDER BY t.name } AS tables,
  o.file AS file,
  o.line AS line
ORDER BY m.position, operation
