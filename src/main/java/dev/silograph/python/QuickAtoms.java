package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import java.util.ArrayList;
import java.util.List;

/** Reads names, literals and whatever stands in brackets. */
final class QuickAtoms {

  private final TokenCursor cursor;
  private final QuickExpressions expressions;
  private final QuickStrings strings;

  QuickAtoms(TokenCursor cursor, QuickExpressions expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.strings = new QuickStrings(cursor, expressions);
  }

  /** Whether a token of a kind is a literal, or the first of one. */
  static boolean isLiteral(int kind) {
    return switch (kind) {
      case DEC_INTEGER, BIN_INTEGER, OCT_INTEGER, HEX_INTEGER, FLOAT, IMAGINARY -> true;
      case NONE, TRUE, FALSE, ELLIPSIS -> true;
      default -> QuickStrings.isStart(kind);
    };
  }

  Expr atom() {
    int start = cursor.start();
    switch (cursor.kind()) {
      case NAME:
        String id = cursor.takeName();
        return new Expr.Name(id, cursor.line(start), start, cursor.end());
      case PAREN_OPEN:
        return group();
      case SQUARE_OPEN:
        return list();
      case CURLY_OPEN:
        return braces();
      case DEC_INTEGER, BIN_INTEGER, OCT_INTEGER, HEX_INTEGER:
        Number integer = Numbers.integer(cursor.take().image);
        return new Expr.Num(integer, cursor.line(start), start, cursor.end());
      case FLOAT:
        Number floating = Numbers.floating(cursor.take().image);
        return new Expr.Num(floating, cursor.line(start), start, cursor.end());
      case IMAGINARY:
        cursor.take();
        return new Expr.Unsupported(cursor.line(start), start, cursor.end());
      case NONE:
        return constant(Expr.Constant.Kind.NONE);
      case TRUE:
        return constant(Expr.Constant.Kind.TRUE);
      case FALSE:
        return constant(Expr.Constant.Kind.FALSE);
      case ELLIPSIS:
        return constant(Expr.Constant.Kind.ELLIPSIS);
      default:
        return strings.read();
    }
  }

  private Expr constant(Expr.Constant.Kind kind) {
    int start = cursor.start();
    cursor.take();
    return new Expr.Constant(kind, cursor.line(start), start, cursor.end());
  }

  private Expr group() {
    int start = cursor.start();
    cursor.take(PAREN_OPEN);
    if (cursor.takeIf(PAREN_CLOSE)) {
      return new Expr.Tuple(List.of(), cursor.line(start), start, cursor.end());
    }
    if (cursor.at(YIELD)) {
      Expr value = expressions.yieldExpression();
      cursor.take(PAREN_CLOSE);
      return value;
    }
    Expr first = expressions.starredOr(true);
    if (isComprehension()) {
      return comprehension(Expr.Comprehension.Kind.GENERATOR, first, null, start, PAREN_CLOSE);
    }
    if (cursor.takeIf(PAREN_CLOSE)) {
      return first;
    }
    List<Expr> elements = elements(first, PAREN_CLOSE);
    return new Expr.Tuple(elements, cursor.line(start), start, cursor.end());
  }

  private Expr list() {
    int start = cursor.start();
    cursor.take(SQUARE_OPEN);
    if (cursor.takeIf(SQUARE_CLOSE)) {
      return new Expr.ListLiteral(List.of(), cursor.line(start), start, cursor.end());
    }
    Expr first = expressions.starredOr(true);
    if (isComprehension()) {
      return comprehension(Expr.Comprehension.Kind.LIST, first, null, start, SQUARE_CLOSE);
    }
    List<Expr> elements = elements(first, SQUARE_CLOSE);
    return new Expr.ListLiteral(elements, cursor.line(start), start, cursor.end());
  }

  private Expr braces() {
    int start = cursor.start();
    cursor.take(CURLY_OPEN);
    if (cursor.at(CURLY_CLOSE) || cursor.at(DOUBLE_STAR)) {
      return dict(new ArrayList<>(), start);
    }
    Expr first = expressions.starredOr(true);
    if (cursor.takeIf(COLON)) {
      Expr value = expressions.expression();
      if (isComprehension()) {
        return comprehension(Expr.Comprehension.Kind.DICT, first, value, start, CURLY_CLOSE);
      }
      List<Expr.Dict.Entry> entries = new ArrayList<>();
      entries.add(new Expr.Dict.Entry(first, value));
      if (!cursor.at(CURLY_CLOSE)) {
        cursor.take(COMMA);
      }
      return dict(entries, start);
    }
    if (isComprehension()) {
      return comprehension(Expr.Comprehension.Kind.SET, first, null, start, CURLY_CLOSE);
    }
    List<Expr> elements = elements(first, CURLY_CLOSE);
    return new Expr.SetLiteral(elements, cursor.line(start), start, cursor.end());
  }

  private Expr dict(List<Expr.Dict.Entry> entries, int start) {
    while (!cursor.takeIf(CURLY_CLOSE)) {
      if (cursor.takeIf(DOUBLE_STAR)) {
        entries.add(new Expr.Dict.Entry(null, expressions.operations().operation(1)));
      } else {
        Expr key = expressions.expression();
        cursor.take(COLON);
        entries.add(new Expr.Dict.Entry(key, expressions.expression()));
      }
      if (!cursor.at(CURLY_CLOSE)) {
        cursor.take(COMMA);
      }
    }
    return new Expr.Dict(List.copyOf(entries), cursor.line(start), start, cursor.end());
  }

  /** What follows the first element, with the bracket at the end. */
  private List<Expr> elements(Expr first, int end) {
    List<Expr> elements = new ArrayList<>();
    elements.add(first);
    while (!cursor.takeIf(end)) {
      cursor.take(COMMA);
      if (!cursor.at(end)) {
        elements.add(expressions.starredOr(true));
      }
    }
    return List.copyOf(elements);
  }

  /** Whether what was read is the element of a comprehension. */
  boolean isComprehension() {
    return cursor.at(FOR) || cursor.at(ASYNC);
  }

  /** A generator expression that is the argument of a call, without parentheses of its own. */
  Expr generator(Expr element, int start) {
    List<Expr.Comprehension.Generator> clauses = clauses();
    return new Expr.Comprehension(
        Expr.Comprehension.Kind.GENERATOR,
        element,
        null,
        clauses,
        cursor.line(start),
        start,
        cursor.end());
  }

  private Expr comprehension(
      Expr.Comprehension.Kind kind, Expr element, Expr value, int start, int end) {
    List<Expr.Comprehension.Generator> clauses = clauses();
    cursor.take(end);
    return new Expr.Comprehension(
        kind, element, value, clauses, cursor.line(start), start, cursor.end());
  }

  private List<Expr.Comprehension.Generator> clauses() {
    List<Expr.Comprehension.Generator> clauses = new ArrayList<>(1);
    while (isComprehension()) {
      cursor.takeIf(ASYNC);
      cursor.take(FOR);
      Expr target = expressions.targets();
      cursor.take(IN);
      Expr iter = expressions.disjunction();
      List<Expr> conditions = new ArrayList<>();
      while (cursor.takeIf(IF)) {
        conditions.add(expressions.disjunction());
      }
      clauses.add(new Expr.Comprehension.Generator(target, iter, List.copyOf(conditions)));
    }
    return List.copyOf(clauses);
  }
}
