package dev.silograph.python;

import io.joern.pythonparser.ParseException;
import io.joern.pythonparser.PythonParserConstants;
import io.joern.pythonparser.Token;

/** Says in a sentence what the parser complains of in a list of token kinds. */
final class SyntaxFault {

  private SyntaxFault() {}

  static String message(Exception exception) {
    Token token = unexpected(exception);
    if (token == null) {
      return "the statement is not valid Python";
    }
    return switch (token.kind) {
      case PythonParserConstants.EOF -> "the file ends in the middle of a statement";
      case PythonParserConstants.NEWLINE -> "the line ends in the middle of a statement";
      case PythonParserConstants.INDENT -> "this line is indented for no reason";
      case PythonParserConstants.DEDENT -> "an indented block is missing here";
      case PythonParserConstants.MISSINDENT ->
          "the indentation of this line matches no line above it";
      default -> "'" + token.image + "' is not expected here";
    };
  }

  private static Token unexpected(Exception exception) {
    return exception instanceof ParseException parse && parse.currentToken != null
        ? parse.currentToken.next
        : null;
  }
}
