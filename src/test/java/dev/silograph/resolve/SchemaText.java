package dev.silograph.resolve;

import dev.silograph.schema.AbstractModel;
import dev.silograph.schema.Field;
import dev.silograph.schema.Index;
import dev.silograph.schema.ManyToMany;
import dev.silograph.schema.Model;
import dev.silograph.schema.Parent;
import dev.silograph.schema.Reference;
import dev.silograph.schema.Schema;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A schema's text for people to read and compare: one line per abstract model, model, field,
 * reference, many-to-many relation, index and diagnostic, with only the facts that are not the
 * usual ones. Fields that Django adds show like any other.
 */
final class SchemaText {

  private final StringBuilder text = new StringBuilder();

  private SchemaText() {}

  static String of(Schema schema) {
    SchemaText text = new SchemaText();
    schema.abstractModels().forEach(text::add);
    schema.models().forEach(text::add);
    schema.diagnostics().forEach(diagnostic -> text.line("warning " + diagnostic));
    return text.text.toString();
  }

  private void add(AbstractModel model) {
    line("abstract " + model.key() + flag("external", model.external()) + parents(model.parents()));
  }

  private void add(Model model) {
    if (model.external()) {
      line("external " + model.key() + fact("name", model.name()));
      return;
    }
    line(
        "model "
            + model.key()
            + fact("name", model.name())
            + fact("table", model.options().table())
            + parents(model.definition().parents())
            + flag("unmanaged", !model.options().managed())
            + flag("proxy", model.options().proxy())
            + flag("auto", model.options().autoCreated())
            + flag("partial", model.definition().partial())
            + list("silos", model.distribution().silos())
            + list("scopes", model.distribution().relocationScopes())
            + fact("replication", model.distribution().replication())
            + fact("category", model.distribution().outboxCategory()));
    model.members().fields().forEach(this::add);
    model.members().references().forEach(this::add);
    model.members().manyToMany().forEach(this::add);
    model.members().indexes().forEach(this::add);
  }

  private void add(Field field) {
    String type = field.type();
    String path = field.typePath();
    line(
        "  "
            + field.name()
            + " "
            + (path == null || path.equals("django.db.models." + type) ? type : path)
            + fact("wrapper", field.wrapper())
            + fact("column", field.name().equals(field.column()) ? null : field.column())
            + (field.isNull() == null ? " null=?" : flag("null", field.isNull()))
            + flag("unique", field.unique())
            + flag("index", field.dbIndex())
            + flag("pk", field.primaryKey())
            + fact("max", field.maxLength())
            + fact("from", field.inheritedFrom())
            + fact("default", field.defaultValue())
            + fact("db_default", field.dbDefault())
            + flag("unresolved", field.unresolved()));
  }

  private void add(Reference reference) {
    Boolean crossing = reference.crossSilo();
    line(
        "  ref "
            + reference.field()
            + " -> "
            + reference.target()
            + " "
            + reference.kind()
            + (reference.onDelete() == null ? "" : " " + reference.onDelete())
            + fact(
                "enforcement",
                reference.enforcement() == Reference.Enforcement.DATABASE
                    ? null
                    : reference.enforcement())
            + fact("related", reference.relatedName())
            + flag("parentLink", reference.parentLink())
            + (crossing == null ? "" : crossing ? " crossSilo" : " sameSilo"));
  }

  private void add(ManyToMany relation) {
    line(
        "  m2m "
            + relation.field()
            + " -> "
            + relation.target()
            + fact("through", relation.through()));
  }

  private void add(Index index) {
    line(
        "  "
            + index.kind().name().toLowerCase(java.util.Locale.ROOT)
            + fact("name", index.name())
            + list("fields", index.fields())
            + (index.columns().equals(index.fields()) ? "" : list("columns", index.columns()))
            + flag("unique", index.unique())
            + (index.expressions().isEmpty()
                ? ""
                : " on " + String.join(" ; ", index.expressions()))
            + (index.condition() == null ? "" : " where " + index.condition()));
  }

  private static String parents(List<Parent> parents) {
    return list("extends", parents.stream().map(Parent::key).toList());
  }

  private static String list(String name, List<String> values) {
    return values.isEmpty()
        ? ""
        : values.stream().collect(Collectors.joining(",", " " + name + "=", ""));
  }

  private static String fact(String name, Object value) {
    return value == null ? "" : " " + name + "=" + value;
  }

  private static String flag(String name, boolean set) {
    return set ? " " + name : "";
  }

  private void line(String line) {
    text.append(line.replaceAll("\\s+(?=\\S)", " ").replaceFirst("^ ", "  ")).append('\n');
  }
}
