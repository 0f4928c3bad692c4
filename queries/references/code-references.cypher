// name: code-references
// title: Code that uses a model
// description: Files that import it, re-export it, reach it as an attribute or name it in a string, and its own
//   file where that mentions it outside of the class; tests and migrations last, these without models of a migration's
//   state. Stars has the modules whose star imports alone re-export it; defines has the models of the file.
// param: model (model, required): the model that is used
// severity: info
// expect: rows
MATCH (file:SourceFile)-[use:USES|DEFINES]->(model:Model {key: $model})
WHERE use.lines IS NOT NULL
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
