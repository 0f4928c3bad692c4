// name: cascades-from-attribution
// title: Rows that go with the user who is only named in them
// description: Keys to a user that are called after a part he had (inviter, created_by, owner) rather than after the
//   user, and cascade: who deletes the user deletes what he once made, within a silo and across. Where the code
//   gives no on_delete, that is FlexibleForeignKey's own. A user is what the setting's default or a base of Django's
//   says, and its proxies.
// param: app (string, optional): only keys of this app's models
// severity: info
// expect: rows
MATCH (source:Model)-[key:REFERENCES {onDelete: 'CASCADE'}]->(target:Model)-[:EXTENDS*0..9]->(user:Model)
WHERE ($app IS NULL OR source.app = $app)
  AND NOT coalesce(key.parentLink, false)
  AND (user.name = 'User' OR any(base IN user.bases
    WHERE split(base, '.')[-1] IN ['AbstractBaseUser', 'AbstractUser']))
WITH DISTINCT source, key, target,
  CASE WHEN key.field ENDS WITH '_id' THEN left(key.field, size(key.field) - 3) ELSE key.field END AS part
WHERE NOT replace(part, '_', '') IN ['user', toLower(target.name)]
RETURN
  source.key AS source,
  key.field AS field,
  target.key AS target,
  key.kind AS kind,
  key.null AS null,
  key.crossSilo AS crossSilo,
  key.file AS file,
  key.line AS line
ORDER BY source, field, target
