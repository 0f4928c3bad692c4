package dev.silograph.resolve;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelField;
import dev.silograph.resolve.django.Targets;
import dev.silograph.resolve.sentry.Silos;
import dev.silograph.resolve.sentry.SoftKeys;
import dev.silograph.schema.ManyToMany;
import dev.silograph.schema.Model;
import dev.silograph.schema.Reference;
import dev.silograph.schema.Reference.Enforcement;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The references and many-to-many relations of models, and the models that Django adds for them.
 */
final class ReferenceAssembler {

  private final DjangoProject project;
  private final Silos silos;
  private final SoftKeys softKeys;
  private final ImplicitTables implicitTables;
  private final Map<String, Model> external = new TreeMap<>();

  ReferenceAssembler(DjangoProject project, Silos silos) {
    this.project = project;
    this.silos = silos;
    this.softKeys = new SoftKeys(project.program(), project.models());
    this.implicitTables = new ImplicitTables(silos);
  }

  /** Models that are referenced and not defined in the tree, by key, after all were assembled. */
  Map<String, Model> external() {
    return external;
  }

  /** Django's implicit many-to-many models, by key, after all were assembled. */
  Map<String, Model> autoCreated() {
    return implicitTables.created();
  }

  List<Reference> references(ModelClass model) {
    List<Reference> references = new ArrayList<>();
    for (ModelField field : model.localFields()) {
      if (field.spec().kind() == FieldSpec.Kind.FOREIGN_KEY) {
        project
            .models()
            .targets()
            .of(field.spec().relation().to(), model)
            .ifPresent(target -> references.add(foreignKey(model, field, target)));
      } else if (field.spec().kind() == FieldSpec.Kind.PLAIN && field.spec().created() != null) {
        soft(model, field).ifPresent(references::add);
      }
    }
    return references;
  }

  private Reference foreignKey(ModelClass model, ModelField field, Targets.Target target) {
    FieldSpec spec = field.spec();
    FieldSpec.Relation relation = spec.relation();
    Enforcement enforcement =
        relation.dbConstraint()
            ? Enforcement.DATABASE
            : relation.onDelete().equals("DO_NOTHING") ? Enforcement.NONE : Enforcement.ORM;
    boolean link = field.autoCreated() || relation.parentLink() || isParentLink(model, field);
    return new Reference(
        field.name(),
        field.column(),
        known(target),
        spec.type(),
        relation.onDelete(),
        relation.dbConstraint(),
        spec.isNull(),
        spec.unique() || field.primaryKey(),
        relatedName(relation, model),
        crossSilo(model, target.key()),
        enforcement,
        link,
        field.location());
  }

  private static boolean isParentLink(ModelClass model, ModelField field) {
    return model.parents().values().stream()
        .anyMatch(link -> link != null && link.name().equals(field.name()));
  }

  private Optional<Reference> soft(ModelClass model, ModelField field) {
    FieldSpec spec = field.spec();
    if (SoftKeys.isHybridCloud(spec)) {
      return softKeys
          .hybridCloudTarget(spec, model)
          .map(
              target ->
                  unconstrained(
                      model,
                      field,
                      known(target),
                      spec.type(),
                      softKeys.hybridCloudOnDelete(spec),
                      Enforcement.OUTBOX));
    }
    return softKeys
        .implicitTarget(field)
        .map(
            target ->
                unconstrained(
                    model, field, target.key(), Reference.IMPLICIT, null, Enforcement.NONE));
  }

  private Reference unconstrained(
      ModelClass model,
      ModelField field,
      String target,
      String kind,
      String onDelete,
      Enforcement enforcement) {
    return new Reference(
        field.name(),
        field.column(),
        target,
        kind,
        onDelete,
        false,
        field.spec().isNull(),
        field.spec().unique() || field.primaryKey(),
        null,
        crossSilo(model, target),
        enforcement,
        false,
        field.location());
  }

  List<ManyToMany> manyToMany(ModelClass model) {
    List<ManyToMany> relations = new ArrayList<>();
    for (ModelField field : model.localFields()) {
      if (field.spec().kind() == FieldSpec.Kind.MANY_TO_MANY) {
        Optional<Targets.Target> target =
            project.models().targets().of(field.spec().relation().to(), model);
        target.ifPresent(t -> relations.add(manyToMany(model, field, t)));
      }
    }
    return relations;
  }

  private ManyToMany manyToMany(ModelClass model, ModelField field, Targets.Target target) {
    Location location = field.location();
    if (field.spec().relation().through() != null) {
      Optional<Targets.Target> through =
          project.models().targets().of(field.spec().relation().through(), model);
      return new ManyToMany(
          field.name(), known(target), through.map(this::known).orElse(null), location);
    }
    String targetKey = known(target);
    ModelClass targetModel = project.models().byKey(targetKey);
    Model through = implicitTables.create(model, field, target, targetModel);
    return new ManyToMany(field.name(), targetKey, through.key(), location);
  }

  /** The key of a target; one that the tree does not define is kept as an external model. */
  private String known(Targets.Target target) {
    String key = target.key();
    ModelClass defined = project.models().byKey(key);
    if (defined == null || defined.isExternal()) {
      String name = defined == null ? target.name() : defined.type().name();
      external.putIfAbsent(key, Model.external(target.app().toLowerCase(Locale.ROOT), name));
    }
    return key;
  }

  /** True where both ends declare silos and share none, null where one declares none. */
  private Boolean crossSilo(ModelClass model, String target) {
    return silos.crossing(model, project.models().byKey(target));
  }

  /** {@code RelatedField.contribute_to_class}. */
  private static String relatedName(FieldSpec.Relation relation, ModelClass model) {
    String given = relation.relatedName();
    String relatedName = given == null || given.isEmpty() ? model.defaultRelatedName() : given;
    if (relatedName == null) {
      return null;
    }
    String name = model.type().name().toLowerCase(Locale.ROOT);
    return relatedName
        .replace("%(class)s", name)
        .replace("%(model_name)s", name)
        .replace("%(app_label)s", model.appLabel().toLowerCase(Locale.ROOT));
  }
}
