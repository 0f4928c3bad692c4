package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a field's constructor was given, read as plain data. */
final class FieldOptions {

  private final Program program;
  private final Function<String, Arguments.Argument> given;
  private final Set<String> untold = new TreeSet<>();

  /**
   * @param given an option as it reached Django, or null where nobody gave one
   */
  FieldOptions(Program program, Function<String, Arguments.Argument> given) {
    this.program = program;
    this.given = given;
  }

  /** Options that were given, and by which a row's integrity hangs, but that cannot be told. */
  Set<String> untold() {
    return untold;
  }

  Arguments.Argument argument(String option) {
    return given.apply(option);
  }

  /** The forced value; {@code None} where nobody gave one. */
  Value value(String option) {
    Arguments.Argument argument = given.apply(option);
    return argument == null ? Value.NOTHING : program.force(argument.value());
  }

  /** Null where it cannot be told. */
  Boolean flag(String option, boolean absent) {
    if (given.apply(option) == null) {
      return absent;
    }
    Value value = value(option);
    if (value instanceof Value.Truth truth) {
      return truth.value();
    }
    if (value instanceof Value.Nothing) {
      return false;
    }
    if (value instanceof Value.Numeric number) {
      return number.value().doubleValue() != 0;
    }
    if (value instanceof Value.Text text) {
      return !text.value().isEmpty();
    }
    untold.add(option.startsWith("_") ? option.substring(1) : option);
    return null;
  }

  /** As Django has it by default where it cannot be told. */
  boolean flagOrDefault(String option, boolean absent) {
    Boolean flag = flag(option, absent);
    return flag == null ? absent : flag;
  }

  Integer number(String option) {
    return plain(option) instanceof Value.Numeric n ? Integer.valueOf(n.value().intValue()) : null;
  }

  String text(String option) {
    return plain(option) instanceof Value.Text text ? text.value() : null;
  }

  /** Null where it cannot be told. */
  String onDelete() {
    String rule = new OnDelete(program).of(value("on_delete")).orElse(null);
    if (rule == null) {
      untold.add("on_delete");
    }
    return rule;
  }

  private Value plain(String option) {
    Value value = value(option);
    return value instanceof Value.Member member ? program.force(member.value()) : value;
  }
}
