package dev.silograph.resolve.sentry;

import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import dev.silograph.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The silos that a model is declared for. A silo decorator is an instance of a class named {@code
 * ModelSiloLimit} ({@code sentry/db/models/base.py}); its positional arguments are SiloMode
 * members. How the decorator is spelt does not matter. A limit is not inherited by subclasses.
 */
public final class Silos {

  /** The class of which silo decorators are instances. */
  public static final String LIMIT = "ModelSiloLimit";

  /** Decorators that are handed on more often go in a circle. */
  private static final int MOST_STEPS = 20;

  private final Program program;
  private final Map<PyClass, List<String>> known = new HashMap<>();

  /** For classes of a program. */
  public Silos(Program program) {
    this.program = program;
  }

  /** SiloMode member names in the order of the decorator; empty when the class has none. */
  public List<String> of(PyClass model) {
    return known.computeIfAbsent(
        model,
        type ->
            type.decorators().stream()
                .map(decorator -> modesFor(type, program.force(decorator)))
                .flatMap(Optional::stream)
                .findFirst()
                .map(List::copyOf)
                .orElse(List.of()));
  }

  /** A decorator may be a function that hands the class on to another one. */
  private Optional<Set<String>> modesFor(PyClass model, Value decorator) {
    Value step = decorator;
    for (int i = 0; i < MOST_STEPS; i++) {
      Optional<Set<String>> modes = modes(step);
      if (modes.isPresent()) {
        return modes;
      }
      if (step instanceof PyFunction function) {
        step = program.force(program.call(function, List.of(model)));
      } else if (step instanceof Created call && call.arguments().positional().size() == 1) {
        step = program.force(call.callee());
      } else {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /** The silos of a model; a proxy lives where its concrete model does. */
  public List<String> of(ModelClass model) {
    List<String> own = of(model.type());
    return own.isEmpty() && model.concreteModel() != model ? of(model.concreteModel().type()) : own;
  }

  /** Null where one of the ends declares no silo, else whether they share none. */
  public Boolean crossing(ModelClass from, ModelClass to) {
    List<String> here = of(from);
    List<String> there = to == null ? List.of() : of(to);
    return here.isEmpty() || there.isEmpty()
        ? null
        : Boolean.valueOf(here.stream().noneMatch(there::contains));
  }

  private Optional<Set<String>> modes(Value decorator) {
    if (!(decorator instanceof Created created)) {
      return Optional.empty();
    }
    Value callee = program.settle(created.callee());
    boolean limit =
        callee instanceof PyClass type && inheritsLimit(type)
            || callee instanceof Value.External external && external.name().equals(LIMIT);
    if (!limit) {
      return Optional.empty();
    }
    Set<String> modes = new LinkedHashSet<>();
    for (Arguments.Argument argument : created.arguments().positional()) {
      String name = memberName(program.force(argument.value()));
      if (name != null) {
        modes.add(name);
      }
    }
    return Optional.of(modes);
  }

  /**
   * What keeps silos from being told: decorators and a {@code SiloMode} that are not in the tree,
   * and a missing router.
   */
  public List<Diagnostic> diagnostics(Collection<ModelClass> models, boolean hasRouter) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Location firstDeclared = null;
    boolean unknownModes = false;
    for (ModelClass model : models) {
      PyClass type = model.type();
      for (Value decorator : type.decorators()) {
        Value value = program.force(decorator);
        if (modes(value).isPresent()) {
          firstDeclared = firstDeclared == null ? type.location() : firstDeclared;
          if (!unknownModes && namesUnknownModes((Created) value)) {
            unknownModes = true;
            diagnostics.add(
                new Diagnostic(
                    type.location(),
                    "SiloMode is not defined in these trees; silos are taken as they are written"));
          }
        } else if (value instanceof Value.External external
            && external.name().toLowerCase(Locale.ROOT).contains("silo")) {
          diagnostics.add(
              new Diagnostic(
                  type.location(),
                  "the silo of "
                      + type.name()
                      + " is not known: its decorator "
                      + external.name()
                      + " is not defined in these trees"));
        }
      }
    }
    if (firstDeclared != null && !hasRouter) {
      diagnostics.add(
          new Diagnostic(
              firstDeclared.at(0),
              "models declare silos, but no router with historical_silo_assignments is in these"
                  + " trees; tables whose model is gone have no silo"));
    }
    return diagnostics;
  }

  private boolean namesUnknownModes(Created limit) {
    return limit.arguments().positional().stream()
        .anyMatch(argument -> program.force(argument.value()) instanceof Value.External);
  }

  private static boolean inheritsLimit(PyClass type) {
    return type.mro().stream()
        .anyMatch(
            c ->
                c instanceof PyClass p && p.name().equals(LIMIT)
                    || c instanceof Value.External e && e.name().equals(LIMIT));
  }

  /** The name of an enumeration's member, wherever the enumeration is defined; else null. */
  static String memberName(Value value) {
    if (value instanceof Value.Member member) {
      return member.name();
    }
    return value instanceof Value.External external && external.path().contains(".")
        ? external.name()
        : null;
  }

  /**
   * A decorator as a module of the tree defines it.
   *
   * @param name that the module gives it
   * @param file that defines it
   */
  public record Limit(String name, Set<String> modes, SourceFile file) {

    public Limit {
      modes = Set.copyOf(modes);
    }
  }

  /** Every silo decorator of the tree; re-exports of one are none. */
  public List<Limit> limits() {
    List<Limit> limits = new ArrayList<>();
    for (PyModule module : program.modules()) {
      module
          .globals()
          .forEach(
              (name, binding) -> {
                if (binding.value() instanceof Created made && made.origin().module() == module) {
                  modes(made)
                      .ifPresent(
                          modes -> limits.add(new Limit(name, modes, module.parsed().file())));
                }
              });
    }
    return limits;
  }

  /** Every member of the tree's {@code SiloMode}, sorted, less {@code MONOLITH}, which is none. */
  public Set<String> all() {
    Set<String> names = new TreeSet<>();
    for (PyClass type : program.classes()) {
      if (type.name().equals("SiloMode")) {
        program.members(type).forEach(member -> names.add(member.name()));
      }
    }
    names.remove("MONOLITH");
    return names;
  }
}
