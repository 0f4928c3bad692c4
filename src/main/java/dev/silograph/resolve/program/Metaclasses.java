package dev.silograph.resolve.program;

import java.util.List;

/** Asks metaclasses of the tree what they make of class statements. */
final class Metaclasses {

  private final Program program;

  Metaclasses(Program program) {
    this.program = program;
  }

  /** See {@link Program#made}. */
  Value made(PyClass type) {
    Value metaclass = null;
    for (Value each : type.mro()) {
      if (metaclass == null && each instanceof PyClass c) {
        metaclass = c.keywords().get("metaclass");
      }
    }
    if (!(program.settle(metaclass == null ? Value.UNKNOWN : metaclass) instanceof PyClass meta)) {
      return type;
    }
    Binding maker = meta.lookup("__new__");
    if (maker == null || !(maker.value() instanceof PyFunction function)) {
      return type;
    }
    Mapping body = new Mapping();
    type.attributes().forEach((name, b) -> body.put(Value.of(name), b.value(), null, b.origin()));
    body.put(
        Value.of("__annotations__"), Attributes.of(type, "__annotations__", program), null, null);
    Value bases = new Value.Sequence(Value.Sequence.Kind.TUPLE, type.bases());
    Value made = program.call(function, List.of(meta, Value.of(type.name()), bases, body));
    return program.settle(made) instanceof Created created
            && program.settle(created.callee()) instanceof PyClass
        ? created
        : type;
  }
}
