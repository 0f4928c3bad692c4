package dev.silograph.shell;

import dev.silograph.shell.complete.Suggestion;
import dev.silograph.shell.cypher.CypherLexer;
import dev.silograph.shell.cypher.Token;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;

/**
 * Decides whether what is typed is whole, so that Enter runs it, or goes on in the next line. A
 * statement is whole at its semicolon, and where an empty line follows it with no bracket open.
 */
final class LineParser implements Parser {

  private static final Map<Character, Character> CLOSING = Map.of('(', ')', '[', ']', '{', '}');

  private final BiFunction<String, Integer, List<Suggestion>> suggesting;

  /**
   * @param suggesting gives suggestions for a text and the offset of the cursor in it
   */
  LineParser(BiFunction<String, Integer, List<Suggestion>> suggesting) {
    this.suggesting = suggesting;
  }

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.COMPLETE) {
      List<Suggestion> suggestions = suggesting.apply(line, cursor);
      int start = suggestions.isEmpty() ? cursor : suggestions.get(0).start();
      return new TypedLine(line, cursor, start, suggestions);
    }
    if (context != ParseContext.SPLIT_LINE && !isWhole(line)) {
      throw new EOFError(-1, -1, "not ended", missing(line));
    }
    return new TypedLine(line, cursor, cursor, List.of());
  }

  /** Whether Enter runs it. */
  static boolean isWhole(String typed) {
    InputSplitter splitter = new InputSplitter();
    splitter.feed(typed);
    String rest = splitter.rest();
    boolean ended = rest.isEmpty() || rest.startsWith(":");
    boolean emptyLine = typed.matches("(?s).*\\n[ \\t]*");
    return ended || emptyLine && missing(typed).isEmpty();
  }

  /** The brackets and quotes that would close what is open, the innermost first. */
  static String missing(String typed) {
    Deque<Character> open = new ArrayDeque<>();
    for (Token token : CypherLexer.tokens(typed)) {
      char first = typed.charAt(token.start());
      if (!token.finished()) {
        open.push(first == '/' ? '*' : first);
      } else if (token.kind() == Token.Kind.SYMBOL) {
        if (CLOSING.containsKey(first)) {
          open.push(CLOSING.get(first));
        } else if (!open.isEmpty() && open.peek() == first) {
          open.pop();
        }
      }
    }
    StringBuilder missing = new StringBuilder();
    open.forEach(missing::append);
    return missing.toString();
  }
}
