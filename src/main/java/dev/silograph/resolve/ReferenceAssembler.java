package dev.silograph.resolve;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelField;
import dev.silograph.resolve.django.Targets;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.sentry.Silos;
import dev.silograph.resolve.sentry.SoftKeys;
import dev.silograph.schema.ManyToMany;
import dev.silograph.schema.Model;
import dev.silograph.schema.Reference;
import dev.silograph.schema.Reference.Enforcement;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The references and many-to-many relations of models, and the models that Django adds for them.
 */
final class ReferenceAssembler {

  private final DjangoProject project;
  private final Silos silos;
  private final SoftKeys softKeys;
  private final ImplicitTables implicitTables;
  private final Map<String, Model> external = new TreeMap<>();
  private final Set<Diagnostic> diagnostics = new TreeSet<>();

  ReferenceAssembler(DjangoProject project, Silos silos) {
    this.project = project;
    this.silos = silos;
    this.softKeys = new SoftKeys(project.program(), project.models());
    this.implicitTables = new ImplicitTables(project, silos);
  }

  /** Models that are referenced and not defined in the tree, by key, after all were assembled. */
  Map<String, Model> external() {
    return external;
  }

  /** Django's implicit many-to-many models, by key, after all were assembled. */
  Map<String, Model> autoCreated() {
    return implicitTables.created();
  }

  /** What is not known of where fields point, after all were assembled. */
  Collection<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** Whether a field points to a model that cannot be told, which is then said. */
  boolean isUnresolved(ModelClass model, ModelField field) {
    FieldSpec spec = field.spec();
    boolean points =
        spec.kind() == FieldSpec.Kind.FOREIGN_KEY
            || spec.kind() == FieldSpec.Kind.MANY_TO_MANY
            || isHybridCloud(spec);
    if (!points) {
      return false;
    }
    boolean unresolved = target(model, field).isEmpty();
    if (unresolved) {
      say("what " + field.name() + " points to cannot be told", field);
    } else if (isHybridCloud(spec) || spec.relation().through() == null) {
      return false;
    } else if (through(model, field).isEmpty()) {
      say("the model that " + field.name() + " goes through cannot be told", field);
    }
    return unresolved;
  }

  /** Once for all models that inherit the field. */
  private void say(String what, ModelField field) {
    Created call = field.spec().created();
    String text = call == null ? "" : ": " + call.origin().shortText();
    diagnostics.add(new Diagnostic(field.location(), what + text));
  }

  private Optional<Targets.Target> through(ModelClass model, ModelField field) {
    return project.models().targets().of(field.spec().relation().through(), model);
  }

  private static boolean isHybridCloud(FieldSpec spec) {
    return spec.kind() == FieldSpec.Kind.PLAIN
        && spec.created() != null
        && SoftKeys.isHybridCloud(spec);
  }

  /** The model that a foreign key of any kind or a many-to-many field points to. */
  private Optional<Targets.Target> target(ModelClass model, ModelField field) {
    FieldSpec spec = field.spec();
    return isHybridCloud(spec)
        ? softKeys.hybridCloudTarget(spec, model)
        : project.models().targets().of(spec.relation().to(), model);
  }

  List<Reference> references(ModelClass model) {
    List<Reference> references = new ArrayList<>();
    for (ModelField field : model.localFields()) {
      if (field.spec().kind() == FieldSpec.Kind.FOREIGN_KEY) {
        target(model, field).ifPresent(target -> references.add(foreignKey(model, field, target)));
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
            : "DO_NOTHING".equals(relation.onDelete()) ? Enforcement.NONE : Enforcement.ORM;
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
      return target(model, field)
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
        target(model, field).ifPresent(t -> relations.add(manyToMany(model, field, t)));
      }
    }
    return relations;
  }

  private ManyToMany manyToMany(ModelClass model, ModelField field, Targets.Target target) {
    Location location = field.location();
    if (field.spec().relation().through() != null) {
      String through = through(model, field).map(this::known).orElse(null);
      return new ManyToMany(field.name(), known(target), through, location);
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
