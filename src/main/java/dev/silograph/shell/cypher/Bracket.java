package dev.silograph.shell.cypher;

import java.util.LinkedHashSet;
import java.util.Set;

/** A pair of brackets, open or closed, or the statement around them all. */
public final class Bracket {

  /** What stands in it. */
  public enum Kind {
    /** No bracket but the whole statement. */
    STATEMENT,
    /** {@code (n:Label)}. */
    NODE,
    /** {@code -[r:TYPE]->}. */
    RELATIONSHIP,
    /** {@code (n:(A|B))}, the inner one. */
    LABELS,
    /** The map of a node or relationship. */
    PROPERTIES,
    /** {@code n {.name}}. */
    PROJECTION,
    /** Any other map. */
    MAP,
    /** {@code EXISTS {…}}, and whatever else holds clauses. */
    SUBQUERY,
    /** Arguments, or an expression or a pattern in parentheses. */
    GROUP,
    /** A list, a comprehension or an index. */
    LIST,
    /** {@code {1,3}} after a pattern. */
    QUANTIFIER
  }

  private final Kind kind;
  private final Bracket parent;
  private final char closing;
  private final Bracket left;
  private final boolean incoming;
  private final Set<String> labels = new LinkedHashSet<>();
  private String variable = "";
  private String clause;

  Bracket(Kind kind, Bracket parent, char closing, Bracket left, boolean incoming) {
    this.kind = kind;
    this.parent = parent;
    this.closing = closing;
    this.left = left;
    this.incoming = incoming;
    this.clause = kind == Kind.GROUP || kind == Kind.LIST ? parent.clause : "";
  }

  static Bracket statement() {
    return new Bracket(Kind.STATEMENT, null, '\0', null, false);
  }

  public Kind kind() {
    return kind;
  }

  /** The bracket around it; null for a statement. */
  public Bracket parent() {
    return parent;
  }

  /** The node or relationship before it in the same pattern; null without one. */
  public Bracket left() {
    return left;
  }

  /** Whether the arrow between {@link #left()} and it points to the left. */
  public boolean incoming() {
    return incoming;
  }

  /** The variable of a node, relationship or projection; empty without one. */
  public String variable() {
    return variable;
  }

  /** The labels of a node or types of a relationship that are written so far. */
  public Set<String> labels() {
    return labels;
  }

  /** The keyword of the clause in it that was read last, in upper case; empty without one. */
  public String clause() {
    return clause;
  }

  char closing() {
    return closing;
  }

  void name(String name) {
    variable = name;
  }

  void enter(String keyword) {
    clause = keyword;
  }

  /** Whether it is a node or a relationship. */
  public boolean isElement() {
    return kind == Kind.NODE || kind == Kind.RELATIONSHIP;
  }

  /** Whether clauses stand directly in it. */
  public boolean holdsClauses() {
    return kind == Kind.STATEMENT || kind == Kind.SUBQUERY;
  }
}
