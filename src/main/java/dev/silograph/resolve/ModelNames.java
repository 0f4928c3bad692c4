package dev.silograph.resolve;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.program.LazyRef;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import dev.silograph.resolve.uses.BoundNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Reads off the modules that have run which of their names are models. */
final class ModelNames {

  private final Program program;
  private final Set<PyClass> models = new HashSet<>();

  private ModelNames(DjangoProject project) {
    this.program = project.program();
    project.models().models().stream().map(ModelClass::type).forEach(models::add);
  }

  static BoundNames of(DjangoProject project) {
    ModelNames names = new ModelNames(project);
    Map<String, Map<String, String>> all = new HashMap<>();
    for (PyModule module : project.program().modules()) {
      Map<String, String> bound = names.in(module);
      if (!bound.isEmpty()) {
        all.put(module.name(), bound);
      }
    }
    return new BoundNames(all);
  }

  /** What a star import brings keeps the binding of the module that it comes from. */
  private Map<String, String> in(PyModule module) {
    Map<String, String> bound = new HashMap<>();
    module
        .globals()
        .forEach(
            (name, binding) -> {
              if (binding.module() == module
                  && settled(binding.value()) instanceof PyClass type
                  && models.contains(type)) {
                bound.put(name, type.path());
              }
            });
    return Map.copyOf(bound);
  }

  private Value settled(Value value) {
    return value instanceof LazyRef ? program.settle(value) : value;
  }
}
