// name: most-referenced-models
// title: The models that most others refer to
// description: By all kinds of reference, those of the model to itself included. The columns to the right
//   say how many of them take their row along, come from another silo, or hold nothing at all.
// param: limit (integer, optional): how many models, 25 unless given
// severity: info
// expect: rows
MATCH (source:Model)-[reference:REFERENCES]->(target:Model)
RETURN
  target.key AS model,
  target.silos AS silos,
  count(reference) AS references,
  count(DISTINCT source) AS models,
  count(CASE WHEN reference.onDelete = 'CASCADE' THEN 1 END) AS cascading,
  count(CASE WHEN reference.crossSilo THEN 1 END) AS crossSilo,
  count(CASE WHEN reference.kind = 'Implicit' THEN 1 END) AS implicit
ORDER BY references DESC, models DESC, model
LIMIT toInteger(coalesce($limit, 25))
