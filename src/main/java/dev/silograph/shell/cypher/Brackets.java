package dev.silograph.shell.cypher;

import dev.silograph.shell.cypher.Bracket.Kind;
import dev.silograph.shell.cypher.CypherText.Binding;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The brackets that are open at a token, what stands in each, and what the variables of those that
 * were closed stand for.
 */
final class Brackets {

  private final Neighbours near;
  private final Map<String, Binding> bindings = new LinkedHashMap<>();
  private Bracket open = Bracket.statement();

  /** The node or relationship that was closed last, while its pattern goes on. */
  private Bracket closed;

  Brackets(Neighbours near) {
    this.near = near;
  }

  Bracket innermost() {
    return open;
  }

  Map<String, Binding> bindings() {
    return bindings;
  }

  /** Begins a clause in the innermost. */
  void enter(String keyword) {
    open.enter(keyword);
    closed = null;
  }

  /** At the end of the text: binds what those that are still open name. */
  void end() {
    for (Bracket bracket = open; bracket != null; bracket = bracket.parent()) {
      bind(bracket);
    }
  }

  /** Opens and closes what a symbol does. */
  Role symbol(int i) {
    switch (near.symbol(i)) {
      case '(' -> push(parenthesis(i), ')', i);
      case '[' -> push(isRelationship(i) ? Kind.RELATIONSHIP : Kind.LIST, ']', i);
      case '{' -> push(brace(i), '}', i);
      case ')', ']', '}' -> {
        return pop(i);
      }
      case ',' -> closed = null;
      case ';' -> {
        open = Bracket.statement();
        closed = null;
        bindings.clear();
      }
      default -> {
        // Means nothing by itself.
      }
    }
    return Role.SYMBOL;
  }

  private void push(Kind kind, char closing, int i) {
    boolean element = kind == Kind.NODE || kind == Kind.RELATIONSHIP;
    boolean incoming =
        kind == Kind.RELATIONSHIP
            ? near.is(i - 2, '<')
            : closed != null && closed.kind() == Kind.RELATIONSHIP && closed.incoming();
    Bracket left = element && closed != null && isJoined(i) ? closed : null;
    open = new Bracket(kind, open, closing, left, incoming);
    if (kind == Kind.PROJECTION) {
      open.name(near.name(i - 1));
    }
    closed = null;
  }

  /** Whether an arrow is before it. */
  private boolean isJoined(int i) {
    return near.is(i - 1, '-') || near.is(i - 1, '>');
  }

  private Role pop(int i) {
    if (open.parent() == null || open.closing() != near.symbol(i)) {
      return Role.UNBALANCED;
    }
    bind(open);
    closed = open.isElement() ? open : null;
    open = open.parent();
    return Role.SYMBOL;
  }

  private void bind(Bracket element) {
    if (element.isElement() && !element.variable().isEmpty()) {
      boolean relationship = element.kind() == Kind.RELATIONSHIP;
      Set<String> labels = new LinkedHashSet<>(element.labels());
      Binding before = bindings.get(element.variable());
      if (before != null) {
        labels.addAll(before.labels());
      }
      bindings.put(element.variable(), new Binding(relationship, labels));
    }
  }

  private Kind parenthesis(int i) {
    if (open.kind() == Kind.LABELS
        || open.isElement() && (near.is(i - 1, ':') || isOperator(i - 1))) {
      return Kind.LABELS;
    }
    if (near.hasRole(i - 1, Role.FUNCTION)) {
      return Kind.GROUP;
    }
    boolean joined =
        isJoined(i) && (near.is(i - 2, '-') || near.is(i - 2, ']') || near.is(i - 2, ')'));
    boolean alone = i + 1 == near.size();
    boolean named = near.isName(i + 1);
    if (near.is(i + 1, ':') || near.is(i + 1, ')') || joined) {
      return Kind.NODE;
    }
    if (named
        && (near.is(i + 2, ':')
            || near.is(i + 2, '{')
            || near.is(i + 2, ')')
            || near.isWord(i + 2, "WHERE"))) {
      return Kind.NODE;
    }
    boolean unfinished = alone || named && i + 2 == near.size();
    return near.is(i + 1, '{') || unfinished && isPatternClause() ? Kind.NODE : Kind.GROUP;
  }

  private boolean isPatternClause() {
    return switch (open.clause()) {
      case "MATCH", "CREATE", "MERGE" -> true;
      default -> false;
    };
  }

  private boolean isOperator(int i) {
    return near.is(i, '|') || near.is(i, '&') || near.is(i, '!');
  }

  private boolean isRelationship(int i) {
    return near.is(i - 1, '-')
        && (near.is(i - 2, ')') || near.is(i - 2, '<') || near.is(i - 2, '}'));
  }

  private Kind brace(int i) {
    if (open.isElement() && !open.clause().equals("WHERE")) {
      return Kind.PROPERTIES;
    }
    if (near.isWord(i - 1, "EXISTS")
        || near.isWord(i - 1, "COUNT")
        || near.isWord(i - 1, "COLLECT")) {
      return Kind.SUBQUERY;
    }
    if (near.isWord(i - 1, "CALL") || near.is(i - 1, ')') && open.clause().equals("CALL")) {
      return Kind.SUBQUERY;
    }
    if (near.hasRole(i - 1, Role.VARIABLE)) {
      return Kind.PROJECTION;
    }
    return near.is(i - 1, ')') ? Kind.QUANTIFIER : Kind.MAP;
  }
}
