package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import io.joern.pythonparser.PythonParserTokenManager;
import java.util.ArrayList;
import java.util.List;

/** Reads operands with operators between them, or before them. */
final class QuickOperations {

  /** How strongly a binary operator binds. */
  private static final int[] STRENGTH = new int[256];

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
  }

  private final TokenCursor cursor;
  private final QuickPrimaries primaries;
  private int depth;

  QuickOperations(TokenCursor cursor, QuickPrimaries primaries) {
    this.cursor = cursor;
    this.primaries = primaries;
  }

  /** Operations with comparisons between them. */
  Expr comparison() {
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
      if (++length > QuickPrimaries.LONGEST_CHAIN) {
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
      if (++depth > QuickExpressions.DEEPEST) {
        throw TokenCursor.unexpected();
      }
      Expr operand = factor();
      depth--;
      return new Expr.UnaryOp(operator, operand, cursor.line(start), start, cursor.end());
    }
    Expr base = cursor.at(AWAIT) ? await() : primaries.primary();
    if (!cursor.takeIf(DOUBLE_STAR)) {
      return base;
    }
    return new Expr.BinOp(base, "**", factor(), cursor.line(start), start, cursor.end());
  }

  private Expr await() {
    int start = cursor.start();
    cursor.take(AWAIT);
    Expr value = primaries.primary();
    return new Expr.Suspend("await", value, cursor.line(start), start, cursor.end());
  }

  /** An operator's text. */
  static String image(int kind) {
    return PythonParserTokenManager.jjstrLiteralImages[kind];
  }
}
