package dev.silograph.resolve.program;

import java.util.List;
import java.util.Optional;

/** What {@code owner.name} stands for. */
final class Attributes {

  private Attributes() {}

  /** Whether an attribute of it can only be told once the call has been run. */
  static boolean needsForce(Value owner) {
    return owner instanceof Value.External
        || owner instanceof Created created
            && (created.callee() instanceof PyFunction
                || created.callee() instanceof Value.Method
                || created.callee() instanceof LazyRef);
  }

  static Value of(Value owner, String name, Program program) {
    if (owner instanceof PyModule module) {
      Value found = module.attribute(name);
      if (found != null) {
        return found;
      }
      return module.state() == PyModule.State.RUNNING ? new LazyRef(module, name) : Value.UNKNOWN;
    }
    if (owner instanceof PyClass type) {
      return ofClass(type, name, program);
    }
    if (owner instanceof Value.External external) {
      String path = external.path() + "." + name;
      return program.module(path).<Value>map(m -> m).orElseGet(() -> new Value.External(path));
    }
    if (owner instanceof PyInstance instance) {
      return ofInstance(instance, name, program);
    }
    if (owner instanceof Value.Super parent) {
      return ofSuper(parent, name);
    }
    if (owner instanceof Value.Choice choice && !choice.options().isEmpty()) {
      return of(program.settle(choice.options().get(0)), name, program);
    }
    if (owner instanceof Value.Member member) {
      return switch (name) {
        case "value" -> program.settle(member.value());
        case "name" -> Value.of(member.name());
        case "label" -> Enumerations.label(member).orElse(Value.UNKNOWN);
        default -> new Value.Attr(owner, name);
      };
    }
    if (owner instanceof Created created
        && program.settle(created.callee()) instanceof PyClass type
        && type.lookup(name) == null
        && type.lookup("__getattr__") != null) {
      return ofInstance(program.instantiate(created, type), name, program);
    }
    return owner instanceof Value.Unknown ? owner : new Value.Attr(owner, name);
  }

  private static Value ofClass(PyClass type, String name, Program program) {
    if (name.equals("__name__")) {
      return Value.of(type.name());
    }
    if (name.equals("__annotations__")) {
      Mapping annotations = new Mapping();
      type.annotations()
          .forEach((key, origin) -> annotations.put(Value.of(key), Value.UNKNOWN, origin, origin));
      return annotations;
    }
    Binding found = type.lookup(name);
    if (found != null) {
      if (found == type.attributes().get(name)
          && Enumerations.isEnum(type)
          && Enumerations.isMember(name, found.value())) {
        return Enumerations.member(type, name);
      }
      Value value = program.settle(found.value());
      if (value instanceof PyFunction function && function.decoratedWith("classmethod")) {
        return new Value.Method(function, type);
      }
      return value;
    }
    Optional<Value> list = Enumerations.listOf(type, name);
    if (list.isPresent()) {
      return list.get();
    }
    for (Value base : type.mro()) {
      if (base instanceof Value.External external && !external.path().startsWith("builtins.")) {
        return new Value.External(external.path() + "." + name);
      }
      if (base instanceof PyClass c && c.module().isOutline()) {
        return new Value.Attr(type, name);
      }
    }
    return Value.UNKNOWN;
  }

  private static Value ofInstance(PyInstance instance, String name, Program program) {
    if (name.equals("__class__")) {
      return instance.type();
    }
    Binding own = instance.attributes().get(name);
    if (own != null) {
      return own.value();
    }
    Binding found = instance.type().lookup(name);
    if (found == null) {
      return computed(instance, name, program).orElse(new Value.Attr(instance, name));
    }
    Value value = program.settle(found.value());
    if (!(value instanceof PyFunction function) || function.decoratedWith("staticmethod")) {
      return value;
    }
    if (function.decoratedWith("classmethod")) {
      return new Value.Method(function, instance.type());
    }
    Value.Method bound = new Value.Method(function, instance);
    return function.decoratedWith("property") ? program.runs().run(bound, Arguments.NONE) : bound;
  }

  /**
   * What {@code __getattr__} gives for an attribute that is not there otherwise (<a
   * href="https://docs.python.org/3/reference/datamodel.html#object.__getattr__">datamodel</a>).
   */
  private static Optional<Value> computed(PyInstance instance, String name, Program program) {
    Value.Method method = answer(instance, name);
    if (method == null) {
      return Optional.empty();
    }
    instance.answering(true);
    try {
      Arguments asked = Arguments.NONE.withFirst(Value.of(name));
      Value found = program.force(program.runs().run(method, asked));
      Value known = found instanceof Value.Choice choice ? choice.options().get(0) : found;
      boolean isKnown = !(known instanceof Value.Unknown || known instanceof Value.Nothing);
      return isKnown ? Optional.of(known) : Optional.empty();
    } finally {
      instance.answering(false);
    }
  }

  /** The method to ask for an attribute; null where a base outside the tree may have that. */
  private static Value.Method answer(PyInstance instance, String name) {
    PyClass type = instance.type();
    Binding method = name.startsWith("__") ? null : type.lookup("__getattr__");
    boolean isWhole =
        type.mro().stream()
            .allMatch(
                base ->
                    base instanceof PyClass
                        || base instanceof Value.External external
                            && external.path().startsWith("builtins."));
    return method != null
            && isWhole
            && !instance.isAnswering()
            && method.value() instanceof PyFunction function
        ? new Value.Method(function, instance)
        : null;
  }

  private static Value ofSuper(Value.Super parent, String name) {
    PyClass type = typeOf(parent.self());
    if (type == null) {
      return Value.UNKNOWN;
    }
    List<Value> order = type.mro();
    int first = parent.after() == null ? 0 : order.indexOf(parent.after()) + 1;
    for (int i = first; i < order.size(); i++) {
      if (order.get(i) instanceof PyClass c && c.attributes().containsKey(name)) {
        return c.attributes().get(name).value() instanceof PyFunction function
            ? new Value.Method(function, parent.self())
            : c.attributes().get(name).value();
      }
      if (order.get(i) instanceof Value.External base && !base.path().equals("builtins.object")) {
        return new Value.ExternalMethod(base, name, parent.self());
      }
    }
    return Value.UNKNOWN;
  }

  private static PyClass typeOf(Value self) {
    if (self instanceof PyInstance instance) {
      return instance.type();
    }
    return self instanceof PyClass type ? type : null;
  }
}
