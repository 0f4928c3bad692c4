package dev.silograph.resolve.sentry;

import dev.silograph.python.ParsedModule;
import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What code tells the deletion manager ({@code sentry/deletions/manager.py}): {@code
 * manager.register(Model, Task)}, and in older trees {@code manager.add_dependencies(Model,
 * [function])}. Code that does so may stand anywhere, at module level or in a function that is
 * called from who knows where.
 */
final class Registrations {

  private final DjangoProject project;
  private final Program program;
  private final TaskFamily family;
  private final Map<ModelClass, Value> tasks = new LinkedHashMap<>();
  private final Map<ModelClass, Location> places = new LinkedHashMap<>();
  private final Map<ModelClass, List<PyFunction>> dependencies = new LinkedHashMap<>();

  Registrations(DjangoProject project, TaskFamily family) {
    this.project = project;
    this.program = project.program();
    this.family = family;
    project.product().stream()
        .filter(Registrations::mayRegister)
        .sorted(Comparator.comparing(m -> !isFramework(m))) // who registers over it comes later
        .forEach(this::read);
  }

  /** The registered task class of each model. */
  Map<ModelClass, Value> tasks() {
    return tasks;
  }

  /** Where a model is registered. */
  Location placeOf(ModelClass model) {
    return places.get(model);
  }

  /**
   * Functions that give a further child relation of a model's instance; a lambda is there as often
   * as the code around it was run.
   */
  Map<ModelClass, List<PyFunction>> dependencies() {
    return dependencies;
  }

  private static boolean mayRegister(PyModule module) {
    ParsedModule code = module.parsed();
    return (code.says("eletion") || isFramework(module))
        && (code.says("register(") || code.says("dependencies("));
  }

  private static boolean isFramework(PyModule module) {
    return ("." + module.name() + ".").contains(".deletions.");
  }

  private void read(PyModule module) {
    module.effects().forEach(this::met);
    functions(module.globals().values(), module).forEach(this::run);
    for (Binding binding : inOrder(module.globals().values())) {
      if (binding.value() instanceof PyClass type && type.module() == module) {
        functions(type.attributes().values(), module).forEach(this::run);
      }
    }
  }

  private static List<PyFunction> functions(Collection<Binding> bindings, PyModule module) {
    return inOrder(bindings).stream()
        .map(Binding::value)
        .filter(v -> v instanceof PyFunction function && function.module() == module)
        .map(PyFunction.class::cast)
        .toList();
  }

  private static List<Binding> inOrder(Collection<Binding> bindings) {
    return bindings.stream().sorted(Comparator.comparingInt(Binding::line)).toList();
  }

  private void run(PyFunction function) {
    List<Value> unknown = new ArrayList<>();
    for (var parameter : function.parameters().positional()) {
      if (parameter.defaultValue() != null) {
        break;
      }
      // Not known, and yet a call of its "register" is told from others.
      unknown.add(new Value.Attr(Value.UNKNOWN, parameter.name()));
    }
    program.listening(this::met, () -> program.force(program.call(function, unknown)));
  }

  private void met(Created call) {
    switch (TaskFamily.calleeName(program, call)) {
      case "register" -> {
        Value task = family.taskClass(call.arguments().value(1, "task"));
        if (task != null) {
          model(call).ifPresent(model -> register(model, task, call.location()));
        }
      }
      case "add_dependencies", "add_bulk_dependencies" ->
          model(call).ifPresent(model -> depend(model, call.arguments().value(1, "dependencies")));
      default -> {}
    }
  }

  private void register(ModelClass model, Value task, Location place) {
    tasks.put(model, task);
    places.put(model, place);
  }

  private void depend(ModelClass model, Value functions) {
    if (functions != null && program.force(functions) instanceof Value.Sequence list) {
      for (Value each : list.elements()) {
        if (program.settle(each) instanceof PyFunction function) {
          dependencies.computeIfAbsent(model, m -> new ArrayList<>()).add(function);
        }
      }
    }
  }

  private Optional<ModelClass> model(Created call) {
    Value model = call.arguments().value(0, "model");
    return model != null && program.force(model) instanceof PyClass type
        ? project.models().of(type).filter(m -> !m.isAbstract())
        : Optional.empty();
  }
}
