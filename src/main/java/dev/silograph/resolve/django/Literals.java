package dev.silograph.resolve.django;

import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.resolve.program.Value;

/** Values in the form in which one would write them. */
final class Literals {

  private Literals() {}

  /** The text of a constant or a name; null for anything built. */
  static String text(Value value) {
    if (value instanceof Value.Text text) {
      return '"' + text.value().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
    if (value instanceof Value.Numeric number) {
      return number.value().toString();
    }
    if (value instanceof Value.Truth truth) {
      return truth.value() ? "True" : "False";
    }
    if (value instanceof Value.Nothing) {
      return "None";
    }
    if (value instanceof Value.External external) {
      return external.path().replaceFirst("^builtins\\.", "");
    }
    if (value instanceof Value.Member member) {
      return member.owner().name() + "." + member.name();
    }
    if (value instanceof PyFunction function) {
      return function.name();
    }
    return value instanceof PyClass type ? type.name() : null;
  }
}
