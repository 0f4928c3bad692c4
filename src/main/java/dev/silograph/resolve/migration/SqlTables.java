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
    DROP_CONSTRAINT,
    ADD_FOREIGN_KEY,
    RENAME_COLUMN,
    USE,
    /** An index is dropped, by a statement that does not name its table. */
    INDEX,
    /** Its name is put together as the statement runs. */
    UNKNOWN
  }

  /**
   * One table of one statement.
   *
   * @param table for {@link Action#INDEX} the index; empty for {@link Action#UNKNOWN}
   * @param other the new name for {@link Action#RENAME}, an index that is made on the table for
   *     {@link Action#ALTER}, the constraint for {@link Action#DROP_CONSTRAINT}, and the column for
   *     {@link Action#ADD_FOREIGN_KEY} and {@link Action#RENAME_COLUMN}; else null
   * @param another the column's new name for {@link Action#RENAME_COLUMN}; else null
   */
  record Effect(Action action, String table, String other, String another) {

    Effect(Action action, String table, String other) {
      this(action, table, other, null);
    }

    /** The new name, or null. */
    String renamedTo() {
      return action == Action.RENAME ? other : null;
    }
  }

  /** A form of statement; its first group is a table's name, or a list of them. */
  private record Form(Action action, boolean list, Pattern pattern) {

    static Form naming(Action action, String start) {
      return new Form(action, false, Pattern.compile("^" + start + NAME, FLAGS));
    }

    static Form listing(Action action, String start) {
      return new Form(action, true, Pattern.compile("^" + start + "(.*)$", FLAGS));
    }
  }

  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL;
  private static final String PART = "(?:\"[^\"]+\"|`[^`]+`|[\\w$]+)";
  private static final String NAME = "(" + PART + "(?:\\s*\\.\\s*" + PART + ")*+)";
  private static final String IF_EXISTS = "(?:if\\s+exists\\s+)?";
  private static final String UNLESS = "(?:if\\s+not\\s+exists\\s+)?";
  private static final String ONLY = "(?:only\\s+)?";

  /** The first that fits counts. */
  private static final List<Form> FORMS =
      List.of(
          Form.naming(
              Action.CREATE_TEMPORARY,
              "create\\s+(?:(?:global|local)\\s+)?temp(?:orary)?\\s+table\\s+" + UNLESS),
          Form.naming(Action.CREATE, "create\\s+(?:(?:unlogged|foreign)\\s+)?table\\s+" + UNLESS),
          Form.naming(
              Action.CREATE_TEMPORARY, "select\\b.*?\\sinto\\s+temp(?:orary)?\\s+(?:table\\s+)?"),
          Form.listing(Action.DROP, "drop\\s+(?:foreign\\s+)?table\\s+" + IF_EXISTS),
          Form.naming(
              Action.ALTER,
              "create\\s+(?:or\\s+replace\\s+)?rule\\b.*?\\bas\\s+on\\s+\\w+\\s+to\\s+"),
          Form.naming(
              Action.ALTER,
              "(?:create|drop|alter)\\s+(?:or\\s+replace\\s+)?(?:constraint\\s+)?"
                  + "(?:trigger|policy|rule|index)\\b.*?\\son\\s+"
                  + ONLY),
          Form.naming(Action.ALTER, "comment\\s+on\\s+table\\s+"),
          new Form(
              Action.ALTER,
              false,
              Pattern.compile(
                  "^comment\\s+on\\s+column\\s+("
                      + PART
                      + "(?:\\s*\\.\\s*"
                      + PART
                      + ")*)\\s*\\.\\s*"
                      + PART
                      + "\\s+is\\b",
                  FLAGS)),
          Form.listing(Action.INDEX, "drop\\s+index\\s+(?:concurrently\\s+)?" + IF_EXISTS),
          Form.listing(Action.USE, "(?:truncate|lock)\\s+(?:table\\s+)?" + ONLY),
          Form.naming(
              Action.USE,
              "(?:insert\\s+into|delete\\s+from|update|merge\\s+into|copy)\\s+" + ONLY));

  private static final Pattern INDEX =
      Pattern.compile(
          "^create\\s+(?:unique\\s+)?index\\s+(?:concurrently\\s+)?"
              + UNLESS
              + "(?!on\\s)"
              + NAME
              + "\\s+on\\s+"
              + ONLY
              + NAME,
          FLAGS);
  private static final Pattern ALTER =
      Pattern.compile(
          "^alter\\s+(?:foreign\\s+)?table\\s+" + IF_EXISTS + ONLY + NAME + "\\s*(.*)$", FLAGS);
  private static final Pattern RENAME =
      Pattern.compile(
          "^rename\\s+(?:to\\s+|as\\s+)?(?!column\\b|constraint\\b|index\\b)" + NAME + "$", FLAGS);
  private static final Pattern RENAME_COLUMN =
      Pattern.compile(
          "^rename\\s+(?:column\\s+)?(?!constraint\\b|index\\b)" + NAME + "\\s+to\\s+" + NAME + "$",
          FLAGS);
  private static final Pattern RENAME_TABLE =
      Pattern.compile("^rename\\s+table\\s+" + NAME + "\\s+to\\s+" + NAME, FLAGS);

  /** Tables beside the first that {@code ALTER TABLE} alters. */
  private static final Pattern PARTITION =
      Pattern.compile("\\b(?:attach|detach)\\s+partition\\s+" + NAME, FLAGS);

  private static final Pattern DROP_CONSTRAINT =
      Pattern.compile("\\bdrop\\s+constraint\\s+" + IF_EXISTS + NAME, FLAGS);
  private static final Pattern FOREIGN_KEY =
      Pattern.compile("\\bforeign\\s+key\\s*\\(\\s*" + NAME + "\\s*\\)", FLAGS);

  private static final Pattern WITH = Pattern.compile("^with\\b", FLAGS);
  private static final Pattern WRITE =
      Pattern.compile(
          "(?<!\\bdo\\s|\\bfor\\s|\\bkey\\s)\\b(?:insert\\s+into|delete\\s+from|update)\\s+"
              + ONLY
              + NAME,
          FLAGS);
  private static final Pattern OF_TABLES =
      Pattern.compile("^(?:create|drop|alter|truncate|insert|update|delete)\\b", FLAGS);
  private static final Set<String> CATALOGUES = Set.of("information_schema", "pg_catalog");
  private static final Pattern FIRST_NAME = Pattern.compile("^\\s*" + NAME, FLAGS);

  private static final Effect UNKNOWN = new Effect(Action.UNKNOWN, "", null);

  private SqlTables() {}

  /** The effects of every statement of a script, in order. */
  static List<Effect> of(String sql) {
    List<Effect> effects = new ArrayList<>();
    for (String statement : SqlStatements.split(sql)) {
      if (SqlBlock.is(statement)) {
        SqlBlock.statements(statement).forEach(each -> effects(each, effects));
      } else {
        effects(statement, effects);
      }
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
    return dot < 0
        ? ""
        : name.substring(0, dot).replaceAll("[\"`]", "").trim().toLowerCase(Locale.ROOT);
  }

  private static void effects(String statement, List<Effect> effects) {
    Matcher alter = ALTER.matcher(statement);
    Matcher index = INDEX.matcher(statement);
    Matcher renameTable = RENAME_TABLE.matcher(statement);
    if (alter.find()) {
      altered(alter.group(1), alter.group(2), effects);
    } else if (index.find()) {
      add(Action.ALTER, index.group(2), bare(index.group(1)), effects);
    } else if (renameTable.find()) {
      add(Action.RENAME, renameTable.group(1), bare(renameTable.group(2)), effects);
    } else if (WITH.matcher(statement).find()) {
      Matcher write = WRITE.matcher(statement);
      while (write.find()) {
        add(Action.USE, write.group(1), null, effects);
      }
    } else {
      boolean fits = FORMS.stream().anyMatch(form -> fits(form, statement, effects));
      if (!fits && statement.contains(SqlBlock.UNKNOWN) && OF_TABLES.matcher(statement).find()) {
        effects.add(UNKNOWN);
      }
    }
  }

  private static void altered(String table, String change, List<Effect> effects) {
    Matcher rename = RENAME.matcher(change);
    boolean renames = rename.find();
    String name = renames ? bare(rename.group(1)) : null;
    add(renames ? Action.RENAME : Action.ALTER, table, name, effects);
    Matcher column = RENAME_COLUMN.matcher(change);
    if (column.find()) {
      add(
          new Effect(
              Action.RENAME_COLUMN, bare(table), bare(column.group(1)), bare(column.group(2))),
          table,
          effects);
    }
    Matcher partition = PARTITION.matcher(change);
    while (partition.find()) {
      add(Action.ALTER, partition.group(1), null, effects);
    }
    Matcher constraint = DROP_CONSTRAINT.matcher(change);
    while (constraint.find()) {
      add(Action.DROP_CONSTRAINT, table, bare(constraint.group(1)), effects);
    }
    Matcher key = FOREIGN_KEY.matcher(change);
    while (key.find()) {
      add(Action.ADD_FOREIGN_KEY, table, bare(key.group(1)), effects);
    }
  }

  private static boolean fits(Form form, String statement, List<Effect> effects) {
    Matcher matcher = form.pattern().matcher(statement);
    if (!matcher.find()) {
      return false;
    }
    List<String> each =
        form.list() ? List.of(matcher.group(1).split(",")) : List.of(matcher.group(1));
    for (String written : each) {
      Matcher name = FIRST_NAME.matcher(written);
      if (name.find()) {
        add(form.action(), name.group(1), null, effects);
      } else {
        effects.add(UNKNOWN);
      }
    }
    return true;
  }

  private static void add(Action action, String name, String other, List<Effect> effects) {
    boolean temporary = action == Action.CREATE && schema(name).startsWith("pg_temp");
    add(new Effect(temporary ? Action.CREATE_TEMPORARY : action, bare(name), other), name, effects);
  }

  private static void add(Effect effect, String name, List<Effect> effects) {
    if (!CATALOGUES.contains(schema(name)) && !isOfTheDatabase(effect.table())) {
      effects.add(effect);
    }
  }

  /** A name without its schema and quotes; PostgreSQL folds an unquoted one to lower case. */
  private static String bare(String name) {
    String last = name.substring(name.lastIndexOf('.') + 1).trim();
    return last.startsWith("\"") || last.startsWith("`")
        ? last.substring(1, last.length() - 1)
        : last.toLowerCase(Locale.ROOT);
  }
}
