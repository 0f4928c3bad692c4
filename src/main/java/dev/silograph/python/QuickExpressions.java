package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions token by token, by Python's <a
 * href="https://docs.python.org/3/reference/grammar.html">grammar</a>. Each starts with its first
 * token and ends with its last, the parentheses around it left out.
 */
final class QuickExpressions {

  /** Far from the depth that whoever follows a tree by recursion can bear. */
  static final int DEEPEST = 60;

  private static final boolean[] STARTS = new boolean[256];

  static {
    int[] first = {
      NAME, NOT, LAMBDA, AWAIT, PLUS, MINUS, INVERT, STAR, PAREN_OPEN, SQUARE_OPEN, CURLY_OPEN
    };
    for (int kind : first) {
      STARTS[kind] = true;
    }
    for (int kind = 0; kind < STARTS.length; kind++) {
      STARTS[kind] |= QuickAtoms.isLiteral(kind);
    }
  }

  private final TokenCursor cursor;
  private final QuickPrimaries primaries;
  private final QuickOperations operations;
  private final QuickParameters parameters;
  private int depth;

  QuickExpressions(TokenCursor cursor) {
    this.cursor = cursor;
    this.primaries = new QuickPrimaries(cursor, this);
    this.operations = new QuickOperations(cursor, primaries);
    this.parameters = new QuickParameters(cursor, this);
  }

  QuickParameters parameters() {
    return parameters;
  }

  QuickPrimaries primaries() {
    return primaries;
  }

  QuickOperations operations() {
    return operations;
  }

  /** Whether the next token can be the first of {@link #list}. */
  boolean isNext() {
    return STARTS[cursor.kind()];
  }

  /** {@code a, *b}: a tuple where there is a comma. */
  Expr list() {
    int start = cursor.start();
    Expr first = starredOr(false);
    if (!cursor.at(COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (cursor.takeIf(COMMA) && isNext()) {
      elements.add(starredOr(false));
    }
    return tuple(elements, start);
  }

  /** {@link #list}, or what {@code yield} gives. */
  Expr listOrYield() {
    return cursor.at(YIELD) ? yieldExpression() : list();
  }

  Expr yieldExpression() {
    int start = cursor.start();
    cursor.take(YIELD);
    if (cursor.takeIf(FROM)) {
      Expr value = expression();
      return new Expr.Suspend("yield from", value, cursor.line(start), start, cursor.end());
    }
    Expr value = isNext() ? list() : null;
    return new Expr.Suspend("yield", value, cursor.line(start), start, cursor.end());
  }

  /** {@code *a}, or an expression, which may be {@code a := b} where that needs no parentheses. */
  Expr starredOr(boolean named) {
    if (!cursor.at(STAR)) {
      return named ? named() : expression();
    }
    int start = cursor.start();
    cursor.take();
    return starred(operations.operation(1), start);
  }

  Expr starred(Expr value, int start) {
    return new Expr.Starred(value, cursor.line(start), start, cursor.end());
  }

  Expr tuple(List<Expr> elements, int start) {
    return new Expr.Tuple(List.copyOf(elements), cursor.line(start), start, cursor.end());
  }

  /** What {@code for} binds: no operator may stand in it. */
  Expr targets() {
    int start = cursor.start();
    Expr first = target();
    if (!cursor.at(COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (cursor.takeIf(COMMA) && isNext()) {
      elements.add(target());
    }
    return tuple(elements, start);
  }

  Expr target() {
    int start = cursor.start();
    Expr target = cursor.takeIf(STAR) ? starred(primaries.primary(), start) : primaries.primary();
    requireTarget(target);
    return target;
  }

  /** Refuses what cannot be assigned to. */
  static void requireTarget(Expr target) {
    if (target instanceof Expr.Tuple tuple) {
      tuple.elements().forEach(QuickExpressions::requireTarget);
    } else if (target instanceof Expr.ListLiteral list) {
      list.elements().forEach(QuickExpressions::requireTarget);
    } else if (target instanceof Expr.Starred starred) {
      requireTarget(starred.value());
    } else if (!(target instanceof Expr.Name
        || target instanceof Expr.Attribute
        || target instanceof Expr.Subscript)) {
      throw TokenCursor.unexpected();
    }
  }

  Expr named() {
    int start = cursor.start();
    Expr target = expression();
    if (!(target instanceof Expr.Name) || !cursor.takeIf(COLON_ASSIGN)) {
      return target;
    }
    return new Expr.NamedExpr(target, expression(), cursor.line(start), start, cursor.end());
  }

  Expr expression() {
    int start = cursor.start();
    if (cursor.takeIf(LAMBDA)) {
      Parameters taken = parameters.ofLambda();
      cursor.take(COLON);
      return new Expr.Lambda(taken, expression(), cursor.line(start), start, cursor.end());
    }
    Expr body = disjunction();
    if (!cursor.takeIf(IF)) {
      return body;
    }
    Expr test = disjunction();
    cursor.take(ELSE);
    return new Expr.IfExp(test, body, expression(), cursor.line(start), start, cursor.end());
  }

  Expr disjunction() {
    int start = cursor.start();
    Expr first = conjunction();
    if (!cursor.at(OR)) {
      return first;
    }
    List<Expr> values = new ArrayList<>();
    values.add(first);
    while (cursor.takeIf(OR)) {
      values.add(conjunction());
    }
    return new Expr.BoolOp("or", List.copyOf(values), cursor.line(start), start, cursor.end());
  }

  private Expr conjunction() {
    int start = cursor.start();
    Expr first = inversion();
    if (!cursor.at(AND)) {
      return first;
    }
    List<Expr> values = new ArrayList<>();
    values.add(first);
    while (cursor.takeIf(AND)) {
      values.add(inversion());
    }
    return new Expr.BoolOp("and", List.copyOf(values), cursor.line(start), start, cursor.end());
  }

  private Expr inversion() {
    if (++depth > DEEPEST) {
      throw TokenCursor.unexpected();
    }
    int start = cursor.start();
    Expr read =
        cursor.takeIf(NOT)
            ? new Expr.UnaryOp("not", inversion(), cursor.line(start), start, cursor.end())
            : operations.comparison();
    depth--;
    return read;
  }
}
