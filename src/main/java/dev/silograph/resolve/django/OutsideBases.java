package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which classes are models where the bases that would tell stand outside the tree. What a base is
 * called and what the class itself holds are weighed together: neither is proof. Django's own
 * classes are never guessed at, as its outline has every model that it defines.
 */
public final class OutsideBases {

  /**
   * Every option that Django knows ({@code DEFAULT_NAMES} in {@code django/db/models/options.py},
   * all versions); it refuses a model whose {@code Meta} has another.
   */
  private static final Set<String> OPTIONS =
      Set.of(
          "abstract",
          "app_label",
          "apps",
          "auto_created",
          "base_manager_name",
          "constraints",
          "db_table",
          "db_table_comment",
          "db_tablespace",
          "default_manager_name",
          "default_permissions",
          "default_related_name",
          "get_latest_by",
          "index_together",
          "indexes",
          "managed",
          "order_with_respect_to",
          "ordering",
          "permissions",
          "proxy",
          "required_db_features",
          "required_db_vendor",
          "select_on_save",
          "swappable",
          "unique_together",
          "verbose_name",
          "verbose_name_plural");

  /** An expression of a query says with a field what it comes to; that is no column. */
  private static final String TYPE_OF_EXPRESSION = "output_field";

  /** How classes are called that stand beside models, in the same modules, and are none. */
  private static final Pattern OTHER_KIND =
      Pattern.compile(
          "\\w*(Admin|Aggregate|Choices|Constraint|Error|Exception|Exists|Expression|Factory|Field"
              + "|FilterSet|Form|FormSet|Formset|Func|Function|Inline|Lookup|Manager|QuerySet"
              + "|Queryset|Serializer|Subquery|TestCase|Transform|View|ViewSet)");

  private static final Pattern MODULE_OF_MODELS = Pattern.compile("db|(\\w+_)?models");

  private final Program program;
  private final FieldReader fieldReader;

  OutsideBases(Program program, FieldReader fieldReader) {
    this.program = program;
    this.fieldReader = fieldReader;
  }

  /** Whether a class outside the tree is, by its name, an abstract model. */
  public static boolean isModel(Value base) {
    return base instanceof Value.External external
        && !isDjangos(external)
        && !isOfOtherKind(external)
        && (external.name().endsWith("Model") || standsAmongModels(external));
  }

  /** Whether a class that does not reach Django's Model inside the tree is one all the same. */
  boolean makeModel(PyClass type) {
    List<Value.External> outside =
        type.mro().stream()
            .filter(Value.External.class::isInstance)
            .map(Value.External.class::cast)
            .filter(base -> !isDjangos(base) && !base.path().startsWith("builtins."))
            .toList();
    if (outside.isEmpty() || outside.stream().anyMatch(OutsideBases::isOfOtherKind)) {
      return false;
    }
    if (outside.stream().noneMatch(OutsideBases::isModel)) {
      return hasModelOptions(type) && hasField(type, true);
    }
    // Other libraries that map rows to objects call their root Model, too, and bring fields of
    // their own.
    boolean root = outside.stream().filter(OutsideBases::isModel).allMatch(OutsideBases::isRoot);
    return hasModelOptions(type) || hasField(type, root);
  }

  private static boolean isDjangos(Value.External base) {
    return base.path().startsWith("django.");
  }

  private static boolean isRoot(Value.External base) {
    return base.name().equals("Model");
  }

  /** An {@code Abstract…} is there to be inherited from, whatever it is a model of. */
  private static boolean isOfOtherKind(Value.External base) {
    return OTHER_KIND.matcher(base.name()).matches()
        && !(base.name().startsWith("Abstract") && standsAmongModels(base));
  }

  private static boolean standsAmongModels(Value.External base) {
    String[] path = base.path().split("\\.");
    return path.length > 2
        && Character.isUpperCase(base.name().charAt(0))
        && Arrays.stream(path, 1, path.length - 1)
            .anyMatch(part -> MODULE_OF_MODELS.matcher(part).matches());
  }

  /** Whether the class body binds a field, of one of Django's classes where that is asked for. */
  private boolean hasField(PyClass type, boolean ofDjango) {
    return type.attributes().entrySet().stream()
        .filter(each -> !each.getKey().equals(TYPE_OF_EXPRESSION))
        .map(each -> fieldReader.read(each.getValue().value()))
        .flatMap(Optional::stream)
        .anyMatch(field -> !ofDjango || isOfDjango(field));
  }

  private static boolean isOfDjango(FieldSpec field) {
    return field.fieldClass() != null && field.fieldClass().inheritsFrom(DjangoOutline.FIELD);
  }

  /** Whether a {@code Meta} of its own is one that Django takes and that says something. */
  private boolean hasModelOptions(PyClass type) {
    Binding binding = type.attributes().get("Meta");
    if (binding == null || !(program.settle(binding.value()) instanceof PyClass meta)) {
      return false;
    }
    List<String> names =
        meta.attributes().keySet().stream().filter(name -> !name.startsWith("_")).toList();
    return OPTIONS.containsAll(names)
        && (!names.isEmpty() || meta.bases().stream().anyMatch(OutsideBases::isMetaOfModel));
  }

  private static boolean isMetaOfModel(Value base) {
    return base instanceof Value.External external
        && external.path().endsWith(".Meta")
        && isModel(
            new Value.External(
                external.path().substring(0, external.path().length() - ".Meta".length())));
  }
}
