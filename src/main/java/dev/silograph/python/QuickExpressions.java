package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import io.joern.pythonparser.PythonParserTokenManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads expressions token by token, by Python's <a
 * href="https://docs.python.org/3/reference/grammar.html">grammar</a>. Each starts with its first
 * token and ends with its last, the parentheses around it left out.
 */
final class QuickExpressions {

  /** Both are far from the depth that whoever follows a tree by recursion can bear. */
  private static final int DEEPEST = 60;

  private static final int LONGEST_CHAIN = 60;

  private static final int[] STRENGTH = new int[256];
  private static final boolean[] STARTS = new boolean[256];

  static {
    int[][] operators = {
      {BIT_OR},
      {BIT_XOR},
      {BIT_AND},
      {LSHIFT, RSHIFT},
      {PLUS, MINUS},
      {STAR, DIV, FLOOR_DIV, MOD, AT}
    };
    for (int i = 0; i < operators.length; i++) {
      for (int operator : operators[i]) {
        STRENGTH[operator] = i + 1;
      }
    }
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
  private final QuickAtoms atoms;
  private final QuickParameters parameters;
  private int depth;

  QuickExpressions(TokenCursor cursor) {
    this.cursor = cursor;
    this.atoms = new QuickAtoms(cursor, this);
    this.parameters = new QuickParameters(cursor, this);
  }

  QuickParameters parameters() {
    return parameters;
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
    return starred(operation(1), start);
  }

  private Expr starred(Expr value, int start) {
    return new Expr.Starred(value, cursor.line(start), start, cursor.end());
  }

  private Expr tuple(List<Expr> elements, int start) {
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
    Expr target = cursor.takeIf(STAR) ? starred(primary(), start) : primary();
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
            : comparison();
    depth--;
    return read;
  }

  private Expr comparison() {
    int start = cursor.start();
    Expr left = operation(1);
    String operator = comparator();
    if (operator == null) {
      return left;
    }
    List<String> operators = new ArrayList<>(2);
    List<Expr> comparators = new ArrayList<>(2);
    while (operator != null) {
      operators.add(operator);
      comparators.add(operation(1));
      operator = comparator();
    }
    return new Expr.Compare(
        left,
        List.copyOf(operators),
        List.copyOf(comparators),
        cursor.line(start),
        start,
        cursor.end());
  }

  private String comparator() {
    switch (cursor.kind()) {
      case EQ, NEQ, LT, LTE, GT, GTE, IN:
        return image(cursor.take().kind);
      case IS:
        cursor.take();
        return cursor.takeIf(NOT) ? "is not" : "is";
      case NOT:
        if (cursor.after(cursor.token()).kind != IN) {
          return null;
        }
        cursor.take();
        cursor.take();
        return "not in";
      default:
        return null;
    }
  }

  /**
   * Operands with binary operators between them.
   *
   * @param weakest the strength that an operator has to have
   */
  Expr operation(int weakest) {
    int start = cursor.start();
    Expr left = factor();
    int length = 0;
    while (STRENGTH[cursor.kind()] >= weakest) {
      if (++length > LONGEST_CHAIN) {
        throw TokenCursor.unexpected();
      }
      int operator = cursor.take().kind;
      Expr right = operation(STRENGTH[operator] + 1);
      left = new Expr.BinOp(left, image(operator), right, cursor.line(start), start, cursor.end());
    }
    return left;
  }

  private Expr factor() {
    int start = cursor.start();
    if (cursor.at(MINUS) || cursor.at(PLUS) || cursor.at(INVERT)) {
      String operator = image(cursor.take().kind);
      if (++depth > DEEPEST) {
        throw TokenCursor.unexpected();
      }
      Expr operand = factor();
      depth--;
      return new Expr.UnaryOp(operator, operand, cursor.line(start), start, cursor.end());
    }
    Expr base = cursor.at(AWAIT) ? await() : primary();
    if (!cursor.takeIf(DOUBLE_STAR)) {
      return base;
    }
    return new Expr.BinOp(base, "**", factor(), cursor.line(start), start, cursor.end());
  }

  private Expr await() {
    int start = cursor.start();
    cursor.take(AWAIT);
    Expr value = primary();
    return new Expr.Suspend("await", value, cursor.line(start), start, cursor.end());
  }

  /** An atom with all that is taken of it. */
  Expr primary() {
    int start = cursor.start();
    Expr value = atoms.atom();
    for (int length = 0; length < LONGEST_CHAIN; length++) {
      if (cursor.takeIf(DOT)) {
        String name = cursor.takeName();
        value = new Expr.Attribute(value, name, cursor.line(start), start, cursor.end());
      } else if (cursor.at(PAREN_OPEN)) {
        Arguments arguments = arguments();
        value =
            new Expr.Call(
                value,
                List.copyOf(arguments.positional()),
                List.copyOf(arguments.keywords()),
                cursor.line(start),
                start,
                cursor.end());
      } else if (cursor.takeIf(SQUARE_OPEN)) {
        Expr index = slices();
        cursor.take(SQUARE_CLOSE);
        value = new Expr.Subscript(value, index, cursor.line(start), start, cursor.end());
      } else {
        return value;
      }
    }
    throw TokenCursor.unexpected();
  }

  /** What stands in the parentheses of a call or after the name of a class. */
  record Arguments(List<Expr> positional, List<Keyword> keywords) {}

  Arguments arguments() {
    Arguments arguments = new Arguments(new ArrayList<>(), new ArrayList<>());
    cursor.take(PAREN_OPEN);
    while (!cursor.at(PAREN_CLOSE)) {
      argument(arguments);
      if (!cursor.at(PAREN_CLOSE)) {
        cursor.take(COMMA);
      }
    }
    cursor.take();
    return arguments;
  }

  private void argument(Arguments arguments) {
    int start = cursor.start();
    if (cursor.takeIf(STAR)) {
      arguments.positional().add(starred(expression(), start));
    } else if (cursor.takeIf(DOUBLE_STAR)) {
      arguments.keywords().add(new Keyword(null, expression(), cursor.line(start)));
    } else if (cursor.at(NAME) && cursor.after(cursor.token()).kind == ASSIGN) {
      String name = cursor.takeName();
      cursor.take(ASSIGN);
      arguments.keywords().add(new Keyword(name, expression(), cursor.line(start)));
    } else {
      Expr value = named();
      arguments.positional().add(atoms.isComprehension() ? atoms.generator(value, start) : value);
    }
  }

  private Expr slices() {
    int start = cursor.start();
    Expr first = slice();
    if (!cursor.at(COMMA)) {
      return first;
    }
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (cursor.takeIf(COMMA) && !cursor.at(SQUARE_CLOSE)) {
      elements.add(slice());
    }
    return tuple(elements, start);
  }

  private Expr slice() {
    int start = cursor.start();
    Expr lower = cursor.at(COLON) ? null : expression();
    if (!cursor.takeIf(COLON)) {
      return lower;
    }
    Expr upper = endsSlice() || cursor.at(COLON) ? null : expression();
    Expr step = cursor.takeIf(COLON) && !endsSlice() ? expression() : null;
    return new Expr.Slice(lower, upper, step, cursor.line(start), start, cursor.end());
  }

  private boolean endsSlice() {
    return cursor.at(SQUARE_CLOSE) || cursor.at(COMMA);
  }

  /** An operator's text. */
  static String image(int kind) {
    return PythonParserTokenManager.jjstrLiteralImages[kind];
  }
}
