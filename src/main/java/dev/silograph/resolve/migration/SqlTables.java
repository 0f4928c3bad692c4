package dev.silograph.resolve.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What SQL does to whole tables. It looks for the few statements that create, drop, rename or alter
 * a table and for those that write to one; everything else it passes over, so it needs no grammar
 * of PostgreSQL's.
 */
final class SqlTables {

  /** What a statement does to a table. */
  enum Action {
    CREATE,
    /** It lives as long as the session does. */
    CREATE_TEMPORARY,
    DROP,
    RENAME,
    ALTER,
    USE
  }

  /**
   * One table of one statement.
   *
   * @param renamedTo the new name for {@link Action#RENAME}, else null
   */
  record Effect(Action action, String table, String renamedTo) {}

  private static final String NAME =
      "((?:\"[^\"]+\"|[\\w$]+)(?:\\s*\\.\\s*(?:\"[^\"]+\"|[\\w$]+))*)";
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  private static final Pattern CREATE =
      Pattern.compile(
          "^create\\s+(?:(?:global|local)\\s+)?(?:(?:(temp|temporary)|unlogged)\\s+)?table\\s+"
              + "(?:if\\s+not\\s+exists\\s+)?"
              + NAME,
          FLAGS);
  private static final Pattern SELECT_INTO =
      Pattern.compile(
          "^select\\b.*?\\sinto\\s+(?:temp|temporary)\\s+(?:table\\s+)?" + NAME,
          FLAGS | Pattern.DOTALL);
  private static final Pattern DROP =
      Pattern.compile("^drop\\s+table\\s+(?:if\\s+exists\\s+)?(.*)$", FLAGS | Pattern.DOTALL);
  private static final Pattern ALTER =
      Pattern.compile(
          "^alter\\s+table\\s+(?:if\\s+exists\\s+)?(?:only\\s+)?" + NAME + "\\s*(.*)$",
          FLAGS | Pattern.DOTALL);
  private static final Pattern RENAME = Pattern.compile("^rename\\s+to\\s+" + NAME, FLAGS);
  private static final Pattern INDEX =
      Pattern.compile(
          "^create\\s+(?:unique\\s+)?index\\b.*?\\son\\s+(?:only\\s+)?" + NAME,
          FLAGS | Pattern.DOTALL);
  private static final Pattern WRITE =
      Pattern.compile(
          "^(?:insert\\s+into|delete\\s+from(?:\\s+only)?|update(?:\\s+only)?|truncate(?:\\s+table)?)\\s+"
              + NAME,
          FLAGS);
  private static final Set<String> CATALOGUES = Set.of("information_schema", "pg_catalog");
  private static final Pattern FIRST_NAME = Pattern.compile("^\\s*" + NAME, FLAGS);

  private SqlTables() {}

  /** The effects of every statement of a script, in order. */
  static List<Effect> of(String sql) {
    List<Effect> effects = new ArrayList<>();
    for (String statement : SqlStatements.split(sql)) {
      effects(statement, effects);
    }
    return effects;
  }

  /**
   * Whether a table is none of a project's: PostgreSQL's catalogue, whose names begin with {@code
   * pg_}, and what Django keeps of migrations in every database that it migrates.
   */
  static boolean isOfTheDatabase(String table) {
    return table.startsWith("pg_") || table.equals("django_migrations");
  }

  /** The schema of a name, or nothing. */
  private static String schema(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(0, dot).replace("\"", "").trim().toLowerCase(Locale.ROOT);
  }

  private static void effects(String statement, List<Effect> effects) {
    Matcher create = CREATE.matcher(statement);
    Matcher into = SELECT_INTO.matcher(statement);
    Matcher drop = DROP.matcher(statement);
    Matcher alter = ALTER.matcher(statement);
    Matcher index = INDEX.matcher(statement);
    Matcher write = WRITE.matcher(statement);
    if (create.find()) {
      boolean temporary = create.group(1) != null || schema(create.group(2)).startsWith("pg_temp");
      Action action = temporary ? Action.CREATE_TEMPORARY : Action.CREATE;
      add(action, create.group(2), null, effects);
    } else if (into.find()) {
      add(Action.CREATE_TEMPORARY, into.group(1), null, effects);
    } else if (drop.find()) {
      for (String each : drop.group(1).split(",")) {
        Matcher name = FIRST_NAME.matcher(each);
        if (name.find()) {
          add(Action.DROP, name.group(1), null, effects);
        }
      }
    } else if (alter.find()) {
      Matcher rename = RENAME.matcher(alter.group(2));
      boolean renames = rename.find();
      String name = renames ? bare(rename.group(1)) : null;
      add(renames ? Action.RENAME : Action.ALTER, alter.group(1), name, effects);
    } else if (index.find()) {
      add(Action.ALTER, index.group(1), null, effects);
    } else if (write.find()) {
      add(Action.USE, write.group(1), null, effects);
    }
  }

  private static void add(Action action, String name, String renamedTo, List<Effect> effects) {
    String table = bare(name);
    if (!CATALOGUES.contains(schema(name)) && !isOfTheDatabase(table)) {
      effects.add(new Effect(action, table, renamedTo));
    }
  }

  /** A name without its schema and quotes; PostgreSQL folds an unquoted one to lower case. */
  private static String bare(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).trim();
    return last.startsWith("\"")
        ? last.substring(1, last.length() - 1)
        : last.toLowerCase(Locale.ROOT);
  }
}
