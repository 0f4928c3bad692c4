package dev.silograph.resolve.sentry;

import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Class attributes of Sentry's that models have and whose value cannot be told. */
public final class UnclearAttributes {

  private final Program program;
  private final Relocation relocation;
  private final Replication replication;

  /** For classes of a program. */
  public UnclearAttributes(Program program) {
    this.program = program;
    this.relocation = new Relocation(program);
    this.replication = new Replication(program);
  }

  /** One warning for each, where the attribute is bound; what it says is left out of the graph. */
  public List<Diagnostic> find(Collection<ModelClass> models) {
    List<Diagnostic> found = new ArrayList<>();
    for (ModelClass model : models) {
      PyClass type = model.type();
      Binding scope = type.lookup(Relocation.ATTRIBUTE);
      if (says(scope) && relocation.of(type).isEmpty()) {
        found.add(unclear(scope, "relocation scope", type));
      }
      Binding category = type.lookup(Replication.ATTRIBUTE);
      if (category != null
          && replication.base(type) != null
          && replication.category(type) == null) {
        found.add(unclear(category, "outbox category", type));
      }
    }
    return found;
  }

  private boolean says(Binding binding) {
    return binding != null && !(program.force(binding.value()) instanceof Value.Nothing);
  }

  private static Diagnostic unclear(Binding binding, String what, PyClass type) {
    return new Diagnostic(
        binding.module().at(binding.line()),
        "the " + what + " of " + type.name() + " cannot be told");
  }
}
