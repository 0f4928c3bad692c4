package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/** Classes that declare fields of models and have a base that cannot be told. */
final class UnclearBases {

  private final Program program;
  private final FieldReader fields;

  UnclearBases(Program program, FieldReader fields) {
    this.program = program;
    this.fields = fields;
  }

  List<Diagnostic> find(ModelRegistry models) {
    List<Diagnostic> found = new ArrayList<>();
    for (PyClass type : List.copyOf(program.classes())) {
      if (!type.module().isOutline()
          && type.exists()
          && type.bases().stream().anyMatch(UnclearBases::isUnclear)
          && declaresModelFields(type)) {
        String consequence =
            models.of(type).isPresent()
                ? "what the model inherits from it is left out"
                : "if it is a model's, this model is left out";
        found.add(
            new Diagnostic(
                type.location(),
                "a base of class " + type.name() + " cannot be told; " + consequence));
      }
    }
    return found;
  }

  private static boolean isUnclear(Value base) {
    return !(base instanceof PyClass || base instanceof Value.External);
  }

  /** Forms and serializers have fields, too, but of other classes. */
  private boolean declaresModelFields(PyClass type) {
    return type.attributes().values().stream()
        .anyMatch(
            binding ->
                fields
                    .read(binding.value())
                    .filter(
                        spec ->
                            spec.fieldClass() != null
                                && spec.fieldClass().inheritsFrom(DjangoOutline.FIELD))
                    .isPresent());
  }
}
