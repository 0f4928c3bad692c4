package dev.silograph.resolve.sentry;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Relocation scopes: {@code __relocation_scope__}, a member of {@code RelocationScope} or a set of
 * them, found as Python finds a class attribute ({@code sentry/backup/scopes.py}). A set is given
 * in the order of the enumeration.
 */
public final class Relocation {

  static final String ATTRIBUTE = "__relocation_scope__";

  private final Program program;

  /** For classes of a program. */
  public Relocation(Program program) {
    this.program = program;
  }

  /** RelocationScope member names; empty when the class and its bases have none. */
  public List<String> of(PyClass model) {
    Binding binding = model.lookup(ATTRIBUTE);
    if (binding == null) {
      return List.of();
    }
    Value value = program.force(binding.value());
    if (value instanceof Value.Sequence set) {
      Set<String> names = new LinkedHashSet<>();
      PyClass owner = null;
      for (Value element : set.elements()) {
        Value member = program.force(element);
        owner = member instanceof Value.Member m ? m.owner() : owner;
        String name = Silos.memberName(member);
        if (name != null) {
          names.add(name);
        }
      }
      return inOrderOf(owner, names);
    }
    String name = Silos.memberName(value);
    return name == null ? List.of() : List.of(name);
  }

  private static List<String> inOrderOf(PyClass enumeration, Set<String> names) {
    List<String> ordered = new ArrayList<>();
    if (enumeration != null) {
      enumeration.attributes().keySet().stream().filter(names::contains).forEach(ordered::add);
    }
    names.stream().filter(n -> !ordered.contains(n)).sorted().forEach(ordered::add);
    return ordered;
  }
}
