package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;

/**
 * What modules add to a class behind its definition: {@code Class.add_to_class(name, field)} and
 * {@code field.contribute_to_class(Class, name)}.
 */
final class AddedFields {

  private final Program program;

  AddedFields(Program program) {
    this.program = program;
  }

  /** Binds all of them, as if they stood in the class bodies. */
  void bind() {
    for (PyModule module : program.modules()) {
      module.effects().forEach(this::bind);
    }
  }

  private void bind(Created call) {
    if (!(call.callee() instanceof Value.Attr method)) {
      return;
    }
    Arguments arguments = call.arguments();
    if (method.name().equals("add_to_class")) {
      bind(call, method.owner(), arguments.value(0, "name"), arguments.value(1, "value"));
    } else if (method.name().equals("contribute_to_class")) {
      bind(call, arguments.value(0, "cls"), arguments.value(1, "name"), method.owner());
    }
  }

  private void bind(Created call, Value owner, Value name, Value added) {
    if (owner != null
        && name != null
        && added != null
        && program.settle(owner) instanceof PyClass type
        && program.force(name) instanceof Value.Text text) {
      PyModule module = call.origin().module();
      type.attributes()
          .put(text.value(), new Binding(added, module, call.origin().line(), call.origin()));
    }
  }
}
