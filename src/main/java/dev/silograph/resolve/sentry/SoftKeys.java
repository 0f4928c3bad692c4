package dev.silograph.resolve.sentry;

import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelField;
import dev.silograph.resolve.django.ModelRegistry;
import dev.silograph.resolve.django.Targets;
import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.Value;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Columns that point to a model without being a foreign key of Django's: a HybridCloudForeignKey
 * ({@code sentry/db/models/fields/hybrid_cloud_foreign_key.py}), and the integers that Sentry's
 * backup tooling takes for references ({@code sentry/backup/dependencies.py}).
 */
public final class SoftKeys {

  /** The class name of a foreign key across silos. */
  public static final String HYBRID_CLOUD = "HybridCloudForeignKey";

  private static final Set<String> BOUNDED =
      Set.of("BoundedIntegerField", "BoundedBigIntegerField", "BoundedPositiveIntegerField");

  private final Program program;
  private final ModelRegistry models;

  /** For fields of a registry's models. */
  public SoftKeys(Program program, ModelRegistry models) {
    this.program = program;
    this.models = models;
  }

  /** Whether a field is a HybridCloudForeignKey. */
  public static boolean isHybridCloud(FieldSpec spec) {
    return hasClass(spec, Set.of(HYBRID_CLOUD))
        || spec.fieldClass() == null && spec.type().equals(HYBRID_CLOUD);
  }

  /** The model that a HybridCloudForeignKey names. */
  public Optional<Targets.Target> hybridCloudTarget(FieldSpec spec, ModelClass model) {
    return models.targets().of(foreignModel(program, spec), model);
  }

  /**
   * What a HybridCloudForeignKey was told to point to: {@code foreign_model_name} as it is once the
   * {@code __init__} of its class has run, since a subclass may know the model by itself.
   */
  public static Value foreignModel(Program program, FieldSpec spec) {
    return told(program, spec, "foreign_model_name", 0, "foreign_model")
        .filter(value -> !(value instanceof Value.Unknown))
        .findFirst()
        .orElse(Value.UNKNOWN);
  }

  /** The {@code on_delete} of a HybridCloudForeignKey, upper case; null when it cannot be told. */
  public String hybridCloudOnDelete(FieldSpec spec) {
    return told(program, spec, "on_delete", 1, "on_delete")
        .map(
            value ->
                value instanceof Value.Text text
                    ? text.value().toUpperCase(Locale.ROOT)
                    : Silos.memberName(value))
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** What an instance keeps, then what was given to the class that is outside the tree. */
  private static Stream<Value> told(
      Program program, FieldSpec spec, String kept, int position, String argument) {
    PyInstance instance = spec.instance();
    Binding attribute = instance == null ? null : instance.attributes().get(kept);
    List<PyInstance.ExternalInit> outside = instance == null ? List.of() : instance.externalInits();
    Arguments given = outside.isEmpty() ? spec.created().arguments() : outside.get(0).arguments();
    return Stream.of(
            attribute == null ? Value.UNKNOWN : attribute.value(), given.value(position, argument))
        .filter(Objects::nonNull)
        .map(program::force)
        .map(value -> value instanceof Value.Choice choice ? choice.options().get(0) : value);
  }

  /**
   * The model of app {@code sentry} that a bounded integer column's name means: {@code
   * organization_id} is an organization. {@code actor_id} never counts.
   */
  public Optional<ModelClass> implicitTarget(ModelField field) {
    String name = field.name();
    if (!name.endsWith("_id") || name.equals("actor_id") || !hasClass(field.spec(), BOUNDED)) {
      return Optional.empty();
    }
    String bare = name.substring(0, name.length() - 3).replace("_", "");
    ModelClass target = models.byKey("sentry." + bare.toLowerCase(Locale.ROOT));
    return Optional.ofNullable(target).filter(t -> !t.isExternal());
  }

  private static boolean hasClass(FieldSpec spec, Set<String> names) {
    return spec.fieldClass() != null
        && spec.fieldClass().mro().stream()
            .anyMatch(
                c ->
                    c instanceof PyClass p && names.contains(p.name())
                        || c instanceof Value.External e && names.contains(e.name()));
  }
}
