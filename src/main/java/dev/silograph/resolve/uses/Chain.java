package dev.silograph.resolve.uses;

import dev.silograph.python.Expr;

/**
 * A name with attributes: {@code root.a.b}.
 *
 * @param rest {@code a.b}, or empty
 * @param line on which the last part stands that the parser places: the root's
 */
record Chain(String root, String rest, int line) {

  /** The chain that an expression is, or null. */
  static Chain of(Expr expression) {
    if (expression instanceof Expr.Name name) {
      return new Chain(name.id(), "", name.line());
    }
    if (!(expression instanceof Expr.Attribute attribute)) {
      return null;
    }
    Expr inner = attribute.value();
    while (inner instanceof Expr.Attribute deeper) {
      inner = deeper.value();
    }
    if (!(inner instanceof Expr.Name name)) {
      return null;
    }
    StringBuilder rest = new StringBuilder();
    appendAttributes(attribute, rest);
    return new Chain(name.id(), rest.toString(), name.line());
  }

  private static void appendAttributes(Expr.Attribute attribute, StringBuilder into) {
    if (attribute.value() instanceof Expr.Attribute before) {
      appendAttributes(before, into);
      into.append('.');
    }
    into.append(attribute.attr());
  }
}
