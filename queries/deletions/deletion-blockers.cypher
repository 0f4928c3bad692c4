// name: deletion-blockers
// title: What has to go or change before a model can
// description: References of models that stay, also to a proxy of it: protect and restrict stop even the deletion
//   of a row. Many-to-many fields to it or through it, models that inherit from it, deletion tasks of other models
//   that name it, and the registration of its own, which may be shared with others. Implicit columns and its own
//   many-to-many tables hold nothing.
// param: model (model, required): the model that is to go
// severity: info
// expect: rows
MATCH (target:Model {key: $model})
CALL (target) {
  MATCH (target)<-[:EXTENDS*0..9]-(alias:Model)<-[r:REFERENCES|MANY_TO_MANY|DELETES|EXTENDS]-(source:Model)
  WHERE source <> target
    AND (alias = target OR alias.proxy AND type(r) IN ['REFERENCES', 'MANY_TO_MANY'])
    AND NOT coalesce(r.kind = 'Implicit' OR r.parentLink OR source.autoCreated, false)
  RETURN source, properties(r) AS held,
    CASE type(r)
      WHEN 'REFERENCES' THEN
        CASE r.onDelete WHEN 'PROTECT' THEN 'protect' WHEN 'RESTRICT' THEN 'restrict' ELSE 'reference' END
      WHEN 'MANY_TO_MANY' THEN 'many-to-many'
      WHEN 'DELETES' THEN 'deletion-task'
      ELSE 'inherits'
    END AS kind
  UNION
  MATCH (source:Model)-[r:MANY_TO_MANY {through: $model}]->(:Model)
  WHERE source <> target
  RETURN source, properties(r) AS held, 'through' AS kind
  UNION
  MATCH (target)-[r:DELETED_BY]->(task:DeletionTask)
  RETURN target AS source, 'registered-task' AS kind, r {
    task: task.key, .repo, .file, .line,
    shared: EXISTS { (task)<-[:DELETED_BY]-(other:Model) WHERE other <> target }
  } AS held
}
RETURN
  kind,
  source.key AS model,
  held.field AS field,
  held.kind AS reference,
  held.onDelete AS onDelete,
  held.null AS nullable,
  held.dbConstraint AS constraint,
  held.task AS task,
  held.filter AS filter,
  held.shared AS shared,
  coalesce(held.repo, source.repo) AS repo,
  coalesce(held.file, source.file) AS file,
  coalesce(held.line, source.line) AS line
ORDER BY
  CASE kind
    WHEN 'protect' THEN 0
    WHEN 'restrict' THEN 1
    WHEN 'reference' THEN 2
    WHEN 'many-to-many' THEN 3
    WHEN 'through' THEN 4
    WHEN 'inherits' THEN 5
    WHEN 'deletion-task' THEN 6
    ELSE 7
  END,
  model,
  field,
  file,
  line
