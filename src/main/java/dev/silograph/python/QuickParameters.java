package dev.silograph.python;

import static io.joern.pythonparser.PythonParserConstants.*;

import java.util.ArrayList;
import java.util.List;

/** Reads the parameters of functions and lambdas. */
final class QuickParameters {

  private final TokenCursor cursor;
  private final QuickExpressions expressions;

  QuickParameters(TokenCursor cursor, QuickExpressions expressions) {
    this.cursor = cursor;
    this.expressions = expressions;
  }

  /** Those of a function, with the parentheses around them. */
  Parameters ofFunction() {
    cursor.take(PAREN_OPEN);
    Parameters parameters = read(PAREN_CLOSE);
    cursor.take(PAREN_CLOSE);
    return parameters;
  }

  /** Those of a lambda, which have no annotations. */
  Parameters ofLambda() {
    return read(COLON);
  }

  private Parameters read(int end) {
    List<Parameters.Parameter> positional = positional(end);
    List<Parameters.Parameter> keywordOnly = List.of();
    String varArgs = null;
    String varKeywords = null;
    if (cursor.takeIf(STAR)) {
      varArgs = cursor.at(NAME) ? parameter(end, false).name() : null;
      if (!cursor.at(end)) {
        cursor.take(COMMA);
      }
      keywordOnly = keywordOnly(end);
      if (varArgs == null && keywordOnly.isEmpty()) {
        throw TokenCursor.unexpected();
      }
    }
    if (cursor.takeIf(DOUBLE_STAR)) {
      varKeywords = parameter(end, false).name();
      cursor.takeIf(COMMA);
    }
    return new Parameters(positional, varArgs, keywordOnly, varKeywords);
  }

  private List<Parameters.Parameter> positional(int end) {
    List<Parameters.Parameter> read = new ArrayList<>();
    boolean more = !cursor.at(end);
    boolean defaults = false;
    boolean slash = false;
    while (more && (cursor.at(NAME) || cursor.at(DIV))) {
      if (cursor.at(DIV)) {
        if (slash || read.isEmpty()) {
          throw TokenCursor.unexpected();
        }
        slash = true;
        cursor.take();
      } else {
        Parameters.Parameter parameter = parameter(end, true);
        if (defaults && parameter.defaultValue() == null) {
          throw TokenCursor.unexpected();
        }
        defaults |= parameter.defaultValue() != null;
        read.add(parameter);
      }
      more = cursor.takeIf(COMMA);
    }
    requireSeparated(more, end);
    return List.copyOf(read);
  }

  private List<Parameters.Parameter> keywordOnly(int end) {
    List<Parameters.Parameter> read = new ArrayList<>();
    boolean more = true;
    while (more && cursor.at(NAME)) {
      read.add(parameter(end, true));
      more = cursor.takeIf(COMMA);
    }
    requireSeparated(more, end);
    return List.copyOf(read);
  }

  private void requireSeparated(boolean comma, int end) {
    if (!comma && !cursor.at(end)) {
      throw TokenCursor.unexpected();
    }
  }

  private Parameters.Parameter parameter(int end, boolean mayHaveDefault) {
    String name = cursor.takeName();
    Expr annotation = end != COLON && cursor.takeIf(COLON) ? expressions.expression() : null;
    Expr value = mayHaveDefault && cursor.takeIf(ASSIGN) ? expressions.expression() : null;
    return new Parameters.Parameter(name, value, annotation);
  }
}
