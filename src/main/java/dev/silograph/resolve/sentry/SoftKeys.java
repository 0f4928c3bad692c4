package dev.silograph.resolve.sentry;

import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelField;
import dev.silograph.resolve.django.ModelRegistry;
import dev.silograph.resolve.django.Targets;
import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

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
    Value to = spec.created().arguments().value(0, "foreign_model");
    return to == null ? Optional.empty() : models.targets().of(to, model);
  }

  /** The {@code on_delete} of a HybridCloudForeignKey, upper case; null when it cannot be told. */
  public String hybridCloudOnDelete(FieldSpec spec) {
    Arguments.Argument given = spec.created().arguments().get(1, "on_delete");
    Value value = given == null ? Value.UNKNOWN : program.force(given.value());
    if (value instanceof Value.Text text) {
      return text.value().toUpperCase(Locale.ROOT);
    }
    return Silos.memberName(value);
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
