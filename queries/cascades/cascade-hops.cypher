// name: cascade-hops
// title: Ways by which a deleted row takes rows along
// description: Each single hop of a cascade: CASCADE of a reference, the row of a parent, the child relation
//   of a deletion task. Two states of a tree differ in what is lost by the hops that one of them has.
// param: model (model, optional): only what goes with a row of it
// severity: info
// expect: rows
MATCH (alias:Model)-[r:REFERENCES|DELETES]-(other:Model)
WHERE endNode(r) = alias AND r.onDelete = 'CASCADE'
  OR startNode(r) = alias AND (type(r) = 'DELETES' OR r.parentLink)
MATCH (alias) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
  (source:Model WHERE NOT coalesce(source.proxy, false))
MATCH (other) ((:Model {proxy: true})-[:EXTENDS]->(:Model))*
  (goes:Model WHERE NOT coalesce(goes.proxy, false))
WITH source, goes, r,
  CASE
    WHEN type(r) = 'DELETES' THEN
      split(r.task, '.')[-1] + reduce(keys = '', key IN r.filter | keys + ' ' + key)
    WHEN startNode(r) = alias AND r.parentLink THEN 'PARENT ' + r.field
    ELSE 'CASCADE ' + r.field
  END AS rule
WHERE $model IS NULL OR source.key = $model
RETURN DISTINCT
  source.key AS source,
  goes.key AS model,
  rule,
  CASE WHEN type(r) = 'DELETES' OR r.enforcement = 'OUTBOX' THEN 'eventual' ELSE 'immediate' END AS timing,
  size(source.silos) > 0 AND size(goes.silos) > 0
    AND none(silo IN goes.silos WHERE silo IN source.silos) AS crossesSilo,
  r.repo AS repo,
  r.file AS file,
  r.line AS line
ORDER BY source, model, rule, repo, file, line
