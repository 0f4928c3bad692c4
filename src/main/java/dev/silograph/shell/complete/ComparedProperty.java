package dev.silograph.shell.complete;

import dev.silograph.shell.complete.Place.Value;
import dev.silograph.shell.cypher.Bracket;
import dev.silograph.shell.cypher.CypherText;
import dev.silograph.shell.cypher.CypherText.Binding;
import dev.silograph.shell.cypher.Part;
import dev.silograph.shell.cypher.Role;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds the property that a value is compared with. */
final class ComparedProperty {

  private final Backwards parts;
  private final Bracket open;
  private final Map<String, Binding> bindings;
  private final String tail;

  /**
   * @param parts before the value
   * @param open the bracket that the value is in
   * @param bindings of the whole statement
   * @param tail what stands behind the cursor
   */
  ComparedProperty(Backwards parts, Bracket open, Map<String, Binding> bindings, String tail) {
    this.parts = parts;
    this.open = open;
    this.bindings = bindings;
    this.tail = tail;
  }

  /** The property that a part of a whole statement is compared with; null where it is with none. */
  static Value at(String text, int start, int end) {
    CypherText head = CypherText.of(text.substring(0, start));
    Map<String, Binding> bindings = CypherText.of(text).bindings();
    return new ComparedProperty(
            new Backwards(head), head.innermost(), bindings, text.substring(end))
        .value('\0');
  }

  /** The property whose value stands here; null where none is compared. */
  Value value(char quote) {
    if (open.kind() == Bracket.Kind.PROPERTIES && parts.symbol(0, ':')) {
      return new Value(labelsOf(open.parent()), parts.name(1), quote);
    }
    int at = 0;
    if (open.kind() == Bracket.Kind.LIST) {
      at = opening() + 1;
    }
    if (parts.symbol(at, '=')
        || parts.symbol(at, '<')
        || parts.symbol(at, '>')
        || parts.symbol(at, '~')) {
      while (parts.symbol(at, '=')
          || parts.symbol(at, '<')
          || parts.symbol(at, '>')
          || parts.symbol(at, '~')) {
        at++;
      }
    } else if (parts.word(at).equals("IN") || parts.word(at).equals("CONTAINS")) {
      at++;
    } else if (parts.word(at).equals("WITH")
        && (parts.word(at + 1).equals("STARTS") || parts.word(at + 1).equals("ENDS"))) {
      at += 2;
    } else {
      return element(quote);
    }
    return parts.role(at) == Role.PROPERTY && parts.symbol(at + 1, '.')
        ? new Value(owners(parts.name(at + 2)), parts.name(at), quote)
        : null;
  }

  /** {@code 'CEL| IN m.silos}: the property is behind the cursor. */
  private Value element(char quote) {
    String rest = quote == 0 ? tail : tail.replaceFirst("^[^" + quote + "]*" + quote, "");
    List<Part> next = CypherText.of(rest).significant();
    boolean in =
        next.size() >= 4
            && next.get(0).token().of(rest).equalsIgnoreCase("IN")
            && next.get(2).token().of(rest).equals(".");
    return in
        ? new Value(owners(next.get(1).token().of(rest)), next.get(3).token().of(rest), quote)
        : null;
  }

  /** How many parts before the end the list begins. */
  private int opening() {
    int depth = 0;
    for (int at = 0; at < parts.size(); at++) {
      if (parts.symbol(at, ']')) {
        depth++;
      } else if (parts.symbol(at, '[') && depth-- == 0) {
        return at;
      }
    }
    return 0;
  }

  /** The labels or types of a variable; none where they are not known. */
  Set<String> owners(String variable) {
    Binding binding = bindings.get(variable);
    return binding == null ? Set.of() : binding.labels();
  }

  /** Those of a node, a relationship or a projection. */
  Set<String> labelsOf(Bracket element) {
    return element.labels().isEmpty() ? owners(element.variable()) : element.labels();
  }
}
