package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import java.util.Set;
import java.util.function.Function;

/**
 * The {@code Meta} that counts for a model: its own, or that of the nearest abstract parent (<a
 * href="https://docs.djangoproject.com/en/stable/topics/db/models/#meta-inheritance">Meta
 * inheritance</a>). Options are looked up as Python looks up attributes, so a {@code
 * Meta(Base.Meta)} inherits; {@code abstract} is never inherited from an abstract model's Meta.
 */
final class MetaOptions {

  private final Program program;
  private final PyClass meta;
  private final Function<Value, String> borrowedTable;

  /**
   * @param meta the class, or null for none
   * @param borrowedTable the table that {@code Other._meta.db_table} names, or null for anything
   *     else
   */
  MetaOptions(Program program, PyClass meta, Function<Value, String> borrowedTable) {
    this.program = program;
    this.meta = meta;
    this.borrowedTable = borrowedTable;
  }

  /**
   * Whether a {@code Meta} written in a class body makes the class abstract.
   *
   * @param metasOfAbstractModels those whose {@code abstract} Django has reset to false
   */
  static boolean isAbstract(Program program, PyClass meta, Set<PyClass> metasOfAbstractModels) {
    for (Value each : meta.mro()) {
      if (each instanceof PyClass c && c.attributes().containsKey("abstract")) {
        boolean reset = c != meta && metasOfAbstractModels.contains(c);
        return !reset
            && program.force(c.attributes().get("abstract").value()) instanceof Value.Truth t
            && t.value();
      }
    }
    return false;
  }

  Binding binding(String option) {
    return meta == null ? null : meta.lookup(option);
  }

  /** The forced value of an option, or null. */
  Value get(String option) {
    Binding binding = binding(option);
    return binding == null ? null : program.force(binding.value());
  }

  String text(String option) {
    Value value = get(option);
    if (value instanceof Value.Member member) {
      value = member.value();
    }
    return value instanceof Value.Text text ? text.value() : borrowedTable.apply(value);
  }

  boolean flag(String option, boolean absent) {
    return get(option) instanceof Value.Truth truth ? truth.value() : absent;
  }
}
