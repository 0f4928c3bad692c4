package dev.silograph.resolve.program;

import java.util.List;
import java.util.Locale;

/**
 * Python's functions by which code asks an object for an attribute or its type, or gives it one.
 * Each gives null where the outcome is not known.
 */
final class Reflection {

  private final Program program;

  Reflection(Program program) {
    this.program = program;
  }

  Value getattr(Arguments arguments) {
    Value owner = arguments.value(0, "");
    String name = nameOf(arguments);
    if (owner == null || name == null) {
      return null;
    }
    Value found = program.attribute(owner, name);
    Value fallback = arguments.value(2, "");
    // What the tree does not hold has the attribute only if the tree says so: a setting that no
    // settings module binds has its fallback.
    boolean missing =
        found instanceof Value.Unknown
            || found instanceof Value.Attr
            || found instanceof Value.External;
    return missing && fallback != null ? fallback : found;
  }

  Value setattr(Arguments arguments) {
    Value owner = program.settle(arguments.value(0, ""));
    String name = nameOf(arguments);
    Arguments.Argument value = arguments.get(2, "");
    if (name == null || value == null) {
      return null;
    }
    if (owner instanceof PyInstance instance) {
      instance
          .attributes()
          .put(name, new Binding(value.value(), instance.type().module(), 0, value.origin()));
      return Value.NOTHING;
    }
    if (owner instanceof PyClass type && value.origin() != null) {
      Origin origin = value.origin();
      type.attributes()
          .put(name, new Binding(value.value(), origin.module(), origin.line(), origin));
      return Value.NOTHING;
    }
    return null;
  }

  private String nameOf(Arguments arguments) {
    Value name = arguments.value(1, "");
    return name == null ? null : Known.text(program.force(name));
  }

  /** Only for data: whether a field is of some class is for those who know fields. */
  Value isInstance(Arguments arguments) {
    Value value = program.settle(arguments.value(0, ""));
    Value types = arguments.value(1, "");
    if (value instanceof Value.Member member
        && types != null
        && member.owner().mro().contains(program.settle(types))) {
      return Value.of(true);
    }
    String kind = kind(value);
    if (kind == null || types == null) {
      return value instanceof Value.Nothing ? Value.of(false) : null;
    }
    List<Value> candidates =
        program.settle(types) instanceof Value.Sequence several
            ? several.elements()
            : List.of(types);
    for (Value type : candidates) {
      if (program.settle(type) instanceof Value.External external) {
        if (external.path().equals("builtins." + kind)) {
          return Value.of(true);
        }
      } else if (!(program.settle(type) instanceof PyClass)) {
        return null;
      }
    }
    return Value.of(false);
  }

  private static String kind(Value value) {
    if (value instanceof Value.Sequence sequence) {
      return sequence.kind().name().toLowerCase(Locale.ROOT);
    }
    if (value instanceof Value.Numeric number) {
      return number.value() instanceof Double ? "float" : "int";
    }
    if (value instanceof Value.Text) {
      return "str";
    }
    if (value instanceof Mapping) {
      return "dict";
    }
    return value instanceof Value.Truth ? "bool" : null;
  }
}
