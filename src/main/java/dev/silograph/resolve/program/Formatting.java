package dev.silograph.resolve.program;

import dev.silograph.python.Expr;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Python's ways to put values into text. A part that is not known makes the whole unknown. */
final class Formatting {

  private static final Pattern PERCENT = Pattern.compile("%(?:\\((\\w+)\\))?([^a-zA-Z%]*)(.)");
  private static final Pattern BRACES =
      Pattern.compile("\\{\\{|}}|\\{([^{}!:]*)(?:!([rsa]))?(?::([^{}]*))?}");

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
        String spec = value.formatSpec() == null ? "" : text(value.formatSpec(), scope);
        Value of = program.force(evaluation.of(value.value(), scope));
        String shown = spec == null ? null : laidOut(of, value.conversion(), spec);
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

  private String text(Expr formatSpec, Scope scope) {
    return Known.text(evaluation.of(formatSpec, scope));
  }

  private static String laidOut(Value value, String conversion, String spec) {
    if (conversion == null) {
      return spec.isEmpty() ? shown(value) : FormatSpec.apply(value, spec);
    }
    String converted = conversion.equals("s") ? shown(value) : quoted(value);
    return converted == null ? null : FormatSpec.apply(Value.of(converted), spec);
  }

  /** What {@code repr(value)} gives, or null. */
  private static String quoted(Value value) {
    if (value instanceof Value.Text text) {
      return text.value().matches("[^'\\\\\\p{Cntrl}]*") ? "'" + text.value() + "'" : null;
    }
    return value instanceof Value.Member ? null : shown(value);
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
      if (matcher.group(3).equals("%")) {
        shown = "%";
      } else {
        Value value = null;
        if (matcher.group(1) != null) {
          value = values instanceof Mapping m ? m.get(matcher.group(1)) : null;
        } else if (next < positional.size()) {
          value = positional.get(next++);
        }
        shown =
            value == null
                ? null
                : converted(program.force(value), matcher.group(2), matcher.group(3));
      }
      if (shown == null) {
        return Value.UNKNOWN;
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return Value.of(matcher.appendTail(text).toString());
  }

  /** One value under {@code %}: text stands to the right, unless a {@code -} says otherwise. */
  private static String converted(Value value, String layout, String type) {
    boolean left = layout.startsWith("-");
    String spec =
        (left ? "<" + layout.substring(1) : layout.startsWith("0") ? layout : ">" + layout);
    return switch (type) {
      case "s" -> layout.isEmpty() ? shown(value) : laidOut(value, "s", spec);
      case "r" -> laidOut(value, "r", spec);
      case "d", "i" -> layout.isEmpty() ? shown(value) : FormatSpec.apply(value, spec + "d");
      case "f", "x", "X" -> FormatSpec.apply(value, spec + type);
      default -> null;
    };
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
        Value value = argument(arguments, name, name.isEmpty() ? next++ : 0);
        String spec = matcher.group(3) == null ? "" : matcher.group(3);
        shown = value == null ? null : laidOut(program.force(value), matcher.group(2), spec);
      }
      if (shown == null) {
        return Value.UNKNOWN;
      }
      matcher.appendReplacement(text, Matcher.quoteReplacement(shown));
    }
    return Value.of(matcher.appendTail(text).toString());
  }

  /** What a replacement field names; null for none, and for attributes and items of one. */
  private static Value argument(Arguments arguments, String name, int next) {
    if (name.isEmpty()) {
      return arguments.value(next, "");
    }
    return name.matches("\\d{1,4}")
        ? arguments.value(Integer.parseInt(name), "")
        : arguments.value(-1, name);
  }

  /** What {@code str(value)} gives, or null. */
  static String shown(Value value) {
    String text = Known.text(value);
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
