// name: code-references
// title: Code that uses a model
// description: Files outside the model's own module that import it, re-export it, reach it as an attribute or name
//   it in a string; tests and migrations last. Stars has the modules whose star imports alone re-export it;
//   defines has the models of the file.
// param: model (model, required): the model that is used
// severity: info
// expect: rows
MATCH (file:SourceFile)-[use:USES]->(model:Model {key: $model})
RETURN
  CASE WHEN use.migration THEN 'migrations' WHEN use.test THEN 'tests' ELSE 'source' END AS area,
  file.repo AS repo,
  file.path AS file,
  use.lines[0] AS line,
  use.lines AS lines,
  use.kinds AS kinds,
  use.stars AS stars,
  COLLECT { MATCH (file)-[:DEFINES]->(other:Model) RETURN other.key ORDER BY other.key } AS defines
ORDER BY
  CASE area WHEN 'source' THEN 0 WHEN 'tests' THEN 1 ELSE 2 END,
  repo,
  file
