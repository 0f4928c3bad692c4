// name: lockfile
// title: Migrations against their lockfile and their numbers
// description: Where migrations_lockfile.txt names another migration than the last one of an app, or one that
//   cannot be read, an app twice, one without migrations, or lacks one; apps with several last migrations, which
//   Django calls a conflict; numbers that several migrations of an app share, an information once later ones have
//   settled it; and numbers left out between two, unless a file that cannot be read has them. A squash stands for
//   all that it replaces, so it shares no number with the migrations that are still beside it. Without a lockfile
//   only the last three are looked for.
// param: app (string, optional): only this app
// severity: error
// expect: empty
CALL () {
  MATCH (e:LockfileEntry)
  WITH e, COLLECT { MATCH (m:Migration {app: e.app, leaf: true}) RETURN m.name ORDER BY m.name } AS leaves
  WHERE NOT e.name IN leaves
  WITH e, leaves, EXISTS {
      MATCH (a:App {label: e.app}), (f:SourceFile {repo: e.repo, parsed: false})
      WHERE f.path STARTS WITH a.path + '/' AND f.path ENDS WITH '/' + e.name + '.py'
    } AS broken
  RETURN e.app AS app, e.name AS locked, leaves AS migrations, e.file AS file, e.line AS line,
    CASE WHEN size(leaves) = 0 AND NOT broken THEN 'warning' ELSE 'error' END AS severity,
    CASE
      WHEN broken THEN 'the migration that the lockfile names cannot be read'
      WHEN size(leaves) = 0 THEN 'the app has no migrations'
      WHEN EXISTS { (:Migration {app: e.app, name: e.name}) } THEN 'the lockfile names one before the last'
      ELSE 'the lockfile names one that is not there'
    END AS problem
  UNION ALL
  MATCH (e:LockfileEntry), (before:LockfileEntry {app: e.app, repo: e.repo})
  WHERE before.line < e.line
  RETURN e.app AS app, e.name AS locked, [before.name] AS migrations, e.file AS file, e.line AS line,
    'error' AS severity, 'the lockfile has the app twice' AS problem
  UNION ALL
  MATCH (a:App {locked: true}), (m:Migration {app: a.label, leaf: true})
  WHERE NOT EXISTS { (:LockfileEntry {app: a.label, repo: m.repo}) }
  RETURN a.label AS app, null AS locked, [m.name] AS migrations, m.file AS file, m.line AS line,
    'error' AS severity, 'the lockfile lacks the app' AS problem
  UNION ALL
  MATCH (m:Migration {leaf: true})
  WITH m ORDER BY m.name
  WITH m.app AS app, collect(m) AS leaves
  WHERE size(leaves) > 1
  RETURN app, null AS locked, [m IN leaves | m.name] AS migrations, leaves[-1].file AS file,
    leaves[-1].line AS line, 'error' AS severity, 'the app has several last migrations' AS problem
  UNION ALL
  MATCH (m:Migration {replaced: false})
  WHERE m.number IS NOT NULL
  WITH m ORDER BY m.position, m.name
  WITH m.app AS app, m.number AS number, collect(m) AS same
  WHERE size(same) > 1
  RETURN app, null AS locked, [m IN same | m.name] AS migrations, same[-1].file AS file,
    same[-1].line AS line, 'several migrations have one number' AS problem,
    CASE WHEN any(m IN same WHERE m.leaf) THEN 'warning' ELSE 'info' END AS severity
  UNION ALL
  MATCH (m:Migration {replaced: false})
  WHERE m.number IS NOT NULL
  WITH m ORDER BY m.number, m.name
  WITH m.app AS app, collect(m) AS numbered
  UNWIND range(1, size(numbered) - 1) AS i
  WITH app, numbered[i] AS m, numbered[i - 1] AS before, numbered[i - 1].lastNumber AS last
  WHERE m.number > last + 1
  WITH *, left(m.file, size(m.file) - size(split(m.file, '/')[-1])) AS directory
  WITH *, COLLECT {
      MATCH (f:SourceFile {repo: m.repo, parsed: false})
      WHERE f.path STARTS WITH directory
      RETURN toIntegerOrNull(split(substring(f.path, size(directory)), '_')[0])
    } AS broken
  WITH *, [n IN range(last + 1, m.number - 1) WHERE NOT n IN broken] AS absent
  WHERE size(absent) > 0
  RETURN app, null AS locked, [before.name, m.name] AS migrations, m.file AS file, m.line AS line,
    'info' AS severity,
    CASE
      WHEN size(absent) = 1 THEN 'no migration has the number ' + absent[0]
      WHEN size(absent) = absent[-1] - absent[0] + 1
        THEN 'no migrations have the numbers ' + absent[0] + ' to ' + absent[-1]
      ELSE 'no migrations have the numbers '
        + reduce(all = toString(absent[0]), n IN absent[1..] | all + ', ' + n)
    END AS problem
}
WITH * WHERE $app IS NULL OR app = $app
RETURN severity, app, problem, locked, migrations, file, line
ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, app, problem, file, line
