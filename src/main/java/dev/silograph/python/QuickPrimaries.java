package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import java.util.ArrayList;
import java.util.List;

/** Reads atoms with what is taken of them: attributes, calls, items. */
final class QuickPrimaries {

  /** Longer chains make deep trees. */
  static final int LONGEST_CHAIN = 60;

  private final TokenCursor cursor;
  private final QuickExpressions expressions;
  private final QuickAtoms atoms;

  QuickPrimaries(TokenCursor cursor, QuickExpressions expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
    this.atoms = new QuickAtoms(cursor, expressions);
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
      arguments.positional().add(expressions.starred(expressions.expression(), start));
    } else if (cursor.takeIf(DOUBLE_STAR)) {
      arguments.keywords().add(new Keyword(null, expressions.expression(), cursor.line(start)));
    } else if (cursor.at(NAME) && cursor.after(cursor.token()).kind == ASSIGN) {
      String name = cursor.takeName();
      cursor.take(ASSIGN);
      arguments.keywords().add(new Keyword(name, expressions.expression(), cursor.line(start)));
    } else {
      Expr value = expressions.named();
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
    return expressions.tuple(elements, start);
  }

  private Expr slice() {
    int start = cursor.start();
    Expr lower = cursor.at(COLON) ? null : expressions.expression();
    if (!cursor.takeIf(COLON)) {
      return lower;
    }
    Expr upper = endsSlice() || cursor.at(COLON) ? null : expressions.expression();
    Expr step = cursor.takeIf(COLON) && !endsSlice() ? expressions.expression() : null;
    return new Expr.Slice(lower, upper, step, cursor.line(start), start, cursor.end());
  }

  private boolean endsSlice() {
    return cursor.at(SQUARE_CLOSE) || cursor.at(COMMA);
  }
}
