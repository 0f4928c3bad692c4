// name: cross-silo-references
// title: References that cross a silo boundary
// description: Each reference between models that share no silo, and how it is kept consistent. DATABASE is
//   a constraint, which cannot hold there; ORM is Django alone; OUTBOX a message and a tombstone, some time
//   later; NONE nothing at all.
// param: app (string, optional): only references from models of this app
// severity: info
// expect: rows
MATCH (source:Model)-[reference:REFERENCES {crossSilo: true}]->(target:Model)
WHERE $app IS NULL OR source.app = $app
RETURN
  source.key AS source,
  reference.field AS field,
  target.key AS target,
  reference.kind AS kind,
  reference.onDelete AS onDelete,
  reference.enforcement AS enforcement,
  source.silos AS sourceSilos,
  target.silos AS targetSilos,
  reference.file AS file,
  reference.line AS line
ORDER BY source, field, target
