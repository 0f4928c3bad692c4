package dev.silograph.shell;

import dev.silograph.shell.cypher.CypherLexer;
import dev.silograph.shell.cypher.Token;
import java.util.ArrayList;
import java.util.List;

/**
 * A command as it was typed.
 *
 * @param name without the colon
 * @param rest what stands after it, without white space around it
 */
record CommandText(String name, String rest) {

  /** Takes a line that starts with a colon apart. */
  static CommandText of(String line) {
    String text = line.strip().substring(1);
    int end = 0;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return new CommandText(text.substring(0, end), text.substring(end).strip());
  }

  /**
   * The rest cut at white space; quotes hold together what stands between them, and are dropped.
   */
  List<String> words() {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean begun = false;
    for (Token token : CypherLexer.tokens(rest)) {
      String text = token.of(rest);
      if (token.kind() == Token.Kind.SPACE) {
        if (begun) {
          words.add(word.toString());
        }
        word.setLength(0);
        begun = false;
      } else {
        boolean quoted = token.kind() == Token.Kind.STRING && token.finished();
        word.append(quoted ? text.substring(1, text.length() - 1) : text);
        begun = true;
      }
    }
    if (begun) {
      words.add(word.toString());
    }
    return words;
  }
}
