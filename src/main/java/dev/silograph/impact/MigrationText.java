package dev.silograph.impact;

import dev.silograph.impact.MigrationStyle.Kind;
import dev.silograph.result.DeletionPlan.Target;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The text of a migration, as {@code makemigrations} and Sentry's formatter would write it. */
final class MigrationText {

  private static final String INDENT = "    ";

  private final MigrationStyle style;
  private final TreeSet<String> modules = new TreeSet<>();
  private final TreeSet<String> imported = new TreeSet<>();
  private final List<String> dependencies = new ArrayList<>();
  private final List<String> operations = new ArrayList<>();
  private boolean usesModels;
  private boolean usesMigrations;

  MigrationText(MigrationStyle style) {
    this.style = style;
    if (style.base() == null) {
      usesMigrations = true;
    } else {
      imported.add(fromImport(style.base()));
    }
  }

  void dependsOn(String app, String name) {
    dependencies.add("(\"" + app + "\", \"" + name + "\"),");
  }

  /** Drops what holds a reference: its constraint, or that it cannot be null. */
  void release(Target target, Outgoing reference) {
    usesMigrations = true;
    operations.add(
        """
        migrations.AlterField(
            model_name="%s",
            name="%s",
            field=%s,
        ),
        """
            .formatted(
                lower(target),
                reference.field(),
                nested(field(reference, target.field() != null))));
  }

  void removeField(Target target, String field) {
    usesMigrations = true;
    operations.add(
        """
        migrations.RemoveField(
            model_name="%s",
            name="%s",
        ),
        """
            .formatted(lower(target), field));
  }

  /** The first phase, or all there is where there are no phases. */
  void move(Target target) {
    if (style.kind() == Kind.SAFE && (target.table() != null || target.field() != null)) {
      safe(target, "MOVE_TO_PENDING");
    } else if (style.kind() == Kind.STATE_FIRST) {
      usesMigrations = true;
      operations.add(
          """
          migrations.SeparateDatabaseAndState(
              database_operations=[],
              state_operations=[
                  %s,
              ],
          ),
          """
              .formatted(django(target)));
    } else {
      usesMigrations = true;
      operations.add(django(target) + ",\n");
    }
  }

  private static String django(Target target) {
    return target.field() == null
        ? "migrations.DeleteModel(name=\"" + target.name() + "\")"
        : "migrations.RemoveField(model_name=\""
            + lower(target)
            + "\", name=\""
            + target.field()
            + "\")";
  }

  /** The second phase. */
  void drop(Target target) {
    if (style.kind() == Kind.SAFE) {
      safe(target, "DELETE");
      return;
    }
    usesMigrations = true;
    String sql =
        target.field() == null
            ? "DROP TABLE IF EXISTS \\\"%s\\\"".formatted(target.table())
            : "ALTER TABLE \\\"%s\\\" DROP COLUMN IF EXISTS \\\"%s\\\""
                .formatted(target.table(), target.field());
    operations.add(
        """
        migrations.RunSQL(
            "%s",
            reverse_sql=migrations.RunSQL.noop,
            hints={"tables": ["%s"]},
        ),
        """
            .formatted(sql, target.table()));
  }

  private void safe(Target target, String action) {
    imported.add(fromImport(style.stateModule() + ".DeletionAction"));
    if (target.field() == null) {
      imported.add(fromImport(style.safeDeleteModel()));
      operations.add(
          """
          SafeDeleteModel(
              name="%s",
              deletion_action=DeletionAction.%s,
          ),
          """
              .formatted(target.name(), action));
    } else {
      imported.add(fromImport(style.fieldsModule() + ".SafeRemoveField"));
      operations.add(
          """
          SafeRemoveField(
              model_name="%s",
              name="%s",
              deletion_action=DeletionAction.%s,
          ),
          """
              .formatted(lower(target), target.field(), action));
    }
  }

  private String field(Outgoing reference, boolean emptied) {
    List<String> arguments = new ArrayList<>();
    if (reference.hybrid()) {
      arguments.add("\"" + reference.to() + "\"");
    }
    Map<String, String> named = arguments(reference);
    if (emptied) {
      named.put("null", "True");
    }
    named.forEach((name, value) -> arguments.add(name + "=" + value));
    return type(reference) + "(\n" + INDENT + String.join(",\n" + INDENT, arguments) + ",\n)";
  }

  private Map<String, String> arguments(Outgoing reference) {
    Map<String, String> arguments = new TreeMap<>();
    if (reference.hybrid()) {
      arguments.put("db_index", reference.indexed() ? "True" : "False");
      arguments.put("null", "True");
      arguments.put("on_delete", "\"" + reference.onDelete() + "\"");
      if (reference.unique()) {
        arguments.put("unique", "True");
      }
      return arguments;
    }
    modules.add("django.db.models.deletion");
    arguments.put("db_constraint", "False");
    arguments.put("on_delete", "django.db.models.deletion." + rule(reference.onDelete()));
    arguments.put("to", "\"" + reference.to() + "\"");
    if (!reference.column().equals(reference.field() + "_id")) {
      arguments.put("db_column", "\"" + reference.column() + "\"");
    }
    if (!reference.indexed()) {
      arguments.put("db_index", "False");
    }
    if (reference.nullable()) {
      arguments.put("null", "True");
    }
    if (reference.relatedName() != null) {
      arguments.put("related_name", "\"" + reference.relatedName() + "\"");
    }
    if (reference.parentLink()) {
      arguments.putAll(Map.of("parent_link", "True", "primary_key", "True", "serialize", "False"));
    } else if (reference.unique() && !reference.kind().startsWith("OneToOne")) {
      arguments.put("unique", "True");
    }
    return arguments;
  }

  /** What {@code SET} calls is not known, and no more rows are deleted through the field. */
  private static String rule(String onDelete) {
    return "SET".equals(onDelete) || onDelete == null ? "DO_NOTHING" : onDelete;
  }

  private String type(Outgoing reference) {
    String path = reference.typePath();
    if (path == null || path.startsWith("django.db.models.")) {
      usesModels = true;
      return "models." + reference.kind();
    }
    modules.add(path.substring(0, path.lastIndexOf('.')));
    return path;
  }

  private static String fromImport(String path) {
    int dot = path.lastIndexOf('.');
    return "from " + path.substring(0, dot) + " import " + path.substring(dot + 1);
  }

  private static String lower(Target target) {
    return target.name().toLowerCase(Locale.ROOT);
  }

  private static String nested(String text) {
    return text.replace("\n", "\n" + INDENT);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    modules.stream()
        .filter(module -> module.startsWith("django."))
        .forEach(module -> text.append("import ").append(module).append('\n'));
    if (usesMigrations || usesModels) {
      text.append("from django.db import ");
      text.append(usesMigrations ? "migrations" : "");
      text.append(usesMigrations && usesModels ? ", " : "").append(usesModels ? "models" : "");
      text.append('\n');
    }
    ours(text);
    String base = style.base();
    text.append("\n\nclass Migration(")
        .append(base == null ? "migrations.Migration" : base.substring(base.lastIndexOf('.') + 1))
        .append("):\n");
    if (style.postDeployment()) {
      text.append("    is_post_deployment = False\n\n");
    }
    list(text, "dependencies", dependencies);
    text.append('\n');
    list(text, "operations", operations);
    return text.toString();
  }

  private void ours(StringBuilder text) {
    List<String> lines = new ArrayList<>();
    modules.stream()
        .filter(module -> !module.startsWith("django."))
        .forEach(module -> lines.add("import " + module));
    lines.addAll(imported);
    if (!lines.isEmpty()) {
      text.append(text.isEmpty() ? "" : "\n").append(String.join("\n", lines)).append('\n');
    }
  }

  private static void list(StringBuilder text, String name, List<String> items) {
    text.append("    ").append(name).append(" = [\n");
    for (String item : items) {
      item.lines().forEach(line -> text.append("        ").append(line).append('\n'));
    }
    text.append("    ]\n");
  }
}
