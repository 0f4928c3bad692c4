// name: models-per-silo
// title: Models per silo and app
// description: How many models each app has in each silo, and how many of them are replicated to the other.
//   A model in no silo is counted where the silo is missing. Proxies, Django's own many-to-many tables and
//   models that are not in the tree are left out.
// param: app (string, optional): only models of this app
// severity: info
// expect: rows
MATCH (model:Model)
WHERE NOT coalesce(model.external, false)
  AND NOT model.proxy
  AND NOT model.autoCreated
  AND ($app IS NULL OR model.app = $app)
OPTIONAL MATCH (model)-[:IN_SILO]->(silo:Silo)
RETURN
  silo.name AS silo,
  model.app AS app,
  count(model) AS models,
  count(model.replication) AS replicated
ORDER BY silo IS NULL, silo, app
