package dev.silograph.resolve;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelField;
import dev.silograph.resolve.django.Names;
import dev.silograph.resolve.django.Targets;
import dev.silograph.resolve.sentry.Silos;
import dev.silograph.schema.Field;
import dev.silograph.schema.Index;
import dev.silograph.schema.Model;
import dev.silograph.schema.Reference;
import dev.silograph.source.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The models that Django makes for many-to-many fields without {@code through} ({@code
 * create_many_to_many_intermediary_model} in {@code django/db/models/fields/related.py}).
 */
final class ImplicitTables {

  private final DjangoProject project;
  private final Silos silos;
  private final Map<String, Model> created = new TreeMap<>();

  ImplicitTables(DjangoProject project, Silos silos) {
    this.project = project;
    this.silos = silos;
  }

  Map<String, Model> created() {
    return created;
  }

  /**
   * @param targetModel null when the tree does not define it
   */
  Model create(ModelClass model, ModelField field, Targets.Target target, ModelClass targetModel) {
    FieldSpec.Relation relation = field.spec().relation();
    String name = model.type().name() + "_" + field.name();
    String key = Model.key(model.appLabel(), name);
    String table =
        relation.dbTable() != null
            ? relation.dbTable()
            : Names.truncated(model.table() + "_" + field.name());
    String from = model.type().name().toLowerCase(Locale.ROOT);
    String to = target.name().toLowerCase(Locale.ROOT);
    if (to.equals(from)) {
      from = "from_" + to;
      to = "to_" + to;
    }
    Location location = field.location();
    boolean managed = model.isManaged() || targetModel != null && targetModel.isManaged();
    Model through =
        new Model(
            key,
            name,
            model.appLabel(),
            false,
            Model.Definition.at(model.type().module().name(), location),
            new Model.Options(table, managed, false, true),
            // Its rows live in the database of the model that has the field.
            Model.Distribution.in(silos.of(model)),
            new Model.Members(
                List.of(
                    id(project.autoField(model), location),
                    side(from, location),
                    side(to, location)),
                indexes(key, from, to, location),
                List.of(
                    reference(
                        from, model.key(), relation, name, location, silos.crossing(model, model)),
                    reference(
                        to,
                        target.key(),
                        relation,
                        name,
                        location,
                        silos.crossing(model, targetModel))),
                List.of()),
            Model.Cleanup.NONE);
    created.put(key, through);
    return through;
  }

  private static Field id(String type, Location location) {
    return new Field(
        "id",
        "id",
        type.substring(type.lastIndexOf('.') + 1),
        type,
        null,
        false,
        true,
        false,
        true,
        null,
        null,
        null,
        location,
        null,
        false);
  }

  private static Field side(String name, Location location) {
    return new Field(
        name,
        name + "_id",
        "ForeignKey",
        "django.db.models.ForeignKey",
        null,
        false,
        false,
        true,
        false,
        null,
        null,
        null,
        location,
        null,
        false);
  }

  private static List<Index> indexes(String key, String from, String to, Location location) {
    return List.of(
        index(key, from, location),
        index(key, to, location),
        new Index(
            key + ":unique_together(" + from + "," + to + ")",
            null,
            List.of(from, to),
            List.of(from + "_id", to + "_id"),
            List.of(),
            true,
            Index.Kind.UNIQUE_TOGETHER,
            null,
            location));
  }

  private static Index index(String key, String field, Location location) {
    return new Index(
        key + ":" + field,
        null,
        List.of(field),
        List.of(field + "_id"),
        List.of(),
        false,
        Index.Kind.FOREIGN_KEY,
        null,
        location);
  }

  private Reference reference(
      String field,
      String target,
      FieldSpec.Relation relation,
      String throughName,
      Location location,
      Boolean crossSilo) {
    return new Reference(
        field,
        field + "_id",
        target,
        "ForeignKey",
        "CASCADE",
        relation.dbConstraint(),
        false,
        false,
        throughName + "+",
        crossSilo,
        relation.dbConstraint() ? Reference.Enforcement.DATABASE : Reference.Enforcement.ORM,
        false,
        location);
  }
}
