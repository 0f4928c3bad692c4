package dev.silograph.python;

import io.joern.pythonparser.ParseException;
import io.joern.pythonparser.PythonParser;
import io.joern.pythonparser.PythonParserConstants;
import io.joern.pythonparser.TokenMgrError;
import io.joern.pythonparser.ast.Module;
import java.util.List;
import java.util.Set;

/**
 * One run of the parser over a text.
 *
 * @param body what came of it; incomplete where there is a fault
 * @param fault the first thing that was wrong, or null
 */
record Attempt(List<Stmt> body, Faults.Fault fault) {

  boolean whole() {
    return fault == null;
  }

  static Attempt at(String text) {
    return at(SourceText.of(text));
  }

  static Attempt at(SourceText text) {
    return at(text, new Shown(text, Set.of(), Set.of()));
  }

  /**
   * What the parser is shown instead of a text, offset by offset.
   *
   * @param signs offsets of plus signs that mean nothing
   * @param broken offsets of statements that stand in for text that does not parse
   */
  record Shown(SourceText text, Set<Integer> signs, Set<Integer> broken) {}

  static Attempt at(SourceText text, Shown shown) {
    TextStream stream = new TextStream(shown.text());
    Faults faults = new Faults();
    try {
      Module module = parse(shown.text(), stream);
      ExpressionConverter expressions = new ExpressionConverter(text, faults, shown.signs());
      List<Stmt> body =
          new StatementConverter(text.lines(), expressions, faults, shown.broken())
              .convertAll(module.stmts());
      return new Attempt(body, faults.first());
    } catch (TokenMgrError | ParseException e) {
      int offset = Math.min(stream.getEndColumn(), Math.max(0, text.characters().length - 1));
      return failed(offset, "the text cannot be split into Python's tokens here");
    } catch (TooDeepException e) {
      return failed(e.offset(), "the expression is nested too deeply");
    } catch (StackOverflowError e) {
      return failed(0, "this statement is nested too deeply");
    }
  }

  private static Attempt failed(int offset, String message) {
    return new Attempt(List.of(), new Faults.Fault(offset, message));
  }

  private static Module parse(SourceText text, TextStream stream) throws ParseException {
    if (QuickTokens.canRead(text)) {
      try {
        return new PythonParser(new QuickTokens(stream)).module();
      } catch (TokenMgrError notQuickly) {
        stream.moveTo(0);
      }
    }
    PythonParser parser = new PythonParser(stream);
    parser.token_source.SwitchTo(PythonParserConstants.INDENT_CHECK);
    return parser.module();
  }
}
