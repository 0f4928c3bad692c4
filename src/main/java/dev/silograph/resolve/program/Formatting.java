package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's ways to put values into text. A part that is not known makes the whole unknown. */
final class Formatting {

  private static final Pattern PERCENT = Pattern.compile("%(?:\\((\\w+)\\))?([sdr%])");
  private static final Pattern BRACES = Pattern.compile("\\{\\{|}}|\\{([\\w.]*)}");

  private final Program program;
  private final Evaluation evaluation;

  Formatting(Program program, Evaluation evaluation) {
    this.program = program;
    this.evaluation = evaluation;
  }

  /** An f-string. */
  Value joined(Expr.JoinedStr joined, Scope scope) {
    StringBuilder text = new StringBuilder();
    for (Expr part : joined.parts()) {
      if (part instanceof Expr.FormattedValue value) {
        String shown =
            value.formatSpec() == null && value.conversion() == null
                ? shown(program.force(evaluation.of(value.value(), scope)))
                : null;
        if (shown == null) {
          return Value.UNKNOWN;
        }
        text.append(shown);
      } else if (part instanceof Expr.Str literal) {
        text.append(literal.value());
      }
    }
    return Value.of(text.toString());
  }

  /** {@code template % values}. */
  static Value percent(String template, Value values, Program program) {
    List<Value> positional =
        values instanceof Value.Sequence s && s.kind() == Value.Sequence.Kind.TUPLE
            ? s.elements()
            : List.of(values);
    Matcher matcher = PERCENT.matcher(template);
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (matcher.find()) {
      String shown;
      if (matcher.group(2).equals("%")) {
        shown = "%";
      } else if (matcher.group(1) != null) {
        Value value = values instanceof Mapping m ? m.get(matcher.group(1)) : null;
        shown = value == null ? null : shown(program.force(value));
      } else {
        shown = next < positional.size() ? shown(program.force(positional.get(next++))) : null;
      }
      if (shown == null) {
        return Value.UNKNOWN;
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return Value.of(matcher.appendTail(text).toString());
  }

  /** {@code template.format(…)}. */
  static Value braces(String template, Arguments arguments, Program program) {
    Matcher matcher = BRACES.matcher(template);
    StringBuilder text = new StringBuilder();
    int next = 0;
    while (matcher.find()) {
      String name = matcher.group(1);
      String shown;
      if (name == null) {
        shown = matcher.group().substring(1);
      } else {
        Value value;
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
          int at = name.isEmpty() ? next++ : Integer.parseInt(name);
          value = arguments.value(at, "");
        } else {
          value = arguments.value(-1, name);
        }
        shown = value == null ? null : shown(program.force(value));
      }
      if (shown == null) {
        return Value.UNKNOWN;
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return Value.of(matcher.appendTail(text).toString());
  }

  /** What {@code str(value)} gives, or null. */
  static String shown(Value value) {
    String text = Operators.textOf(value);
    if (text != null) {
      return text;
    }
    if (value instanceof Value.Numeric number) {
      return number.value().toString();
    }
    if (value instanceof Value.Truth truth) {
      return truth.value() ? "True" : "False";
    }
    return value instanceof Value.Nothing ? "None" : null;
  }
}
