// name: reference-cycles
// title: Cycles of references
// description: For every model on a cycle its shortest one, each cycle once, from the model that comes
//   first by name; a model that refers to itself is a cycle of one. Implicit references are left out, since
//   nothing holds them. fields has the columns from each model to the next; breakable says that a column of
//   some step may be empty.
// severity: info
// expect: rows
MATCH (model:Model)-[r:REFERENCES WHERE r.kind <> 'Implicit']->(:Model)
WITH collect(DISTINCT model) AS referring
// What is on no cycle is peeled off first, layer by layer, since most models are on none: first all that refers to
// nothing that is left, then all that nothing left refers to.
WITH reduce(core = referring, round IN range(1, 100) |
  CASE WHEN round > 1 AND size(core) = 0 THEN core ELSE COLLECT {
    UNWIND core AS model
    WITH core, model
    WHERE EXISTS { (model)-[r:REFERENCES WHERE r.kind <> 'Implicit']->(next) WHERE next IN core }
      AND EXISTS { (model)<-[r:REFERENCES WHERE r.kind <> 'Implicit']-(previous) WHERE previous IN core }
    RETURN model
  } END
) AS core
UNWIND core AS model
MATCH (model)-[r:REFERENCES WHERE r.kind <> 'Implicit']->(next:Model WHERE next IN core)
WITH DISTINCT model, next
MATCH SHORTEST 1 GROUPS (next) ((step:Model)-[r:REFERENCES WHERE r.kind <> 'Implicit']->(:Model))* (model)
WITH model, [model.key] + [node IN step | node.key] AS ring
ORDER BY model.key, size(ring), ring
WITH model, head(collect(ring)) AS ring
WITH ring, reduce(low = head(ring), key IN ring | CASE WHEN key < low THEN key ELSE low END) AS low
UNWIND range(0, size(ring) - 1) AS at
WITH ring, low, at
WHERE ring[at] = low
WITH DISTINCT ring[at..] + ring[..at] AS models
UNWIND range(0, size(models) - 1) AS at
MATCH (source:Model {key: models[at]})
  -[r:REFERENCES WHERE r.kind <> 'Implicit']->
  (:Model {key: models[(at + 1) % size(models)]})
WITH models, at, r, source
ORDER BY models, at, r.field
WITH
  models,
  at,
  collect(source.key + '.' + r.field) AS fields,
  all(empty IN collect(r.null) WHERE empty) AS breakable
WITH models, collect(fields) AS fields, any(step IN collect(breakable) WHERE step) AS breakable
RETURN size(models) AS length, models, fields, breakable
ORDER BY length, models
