package dev.silograph.shell.complete;

import dev.silograph.shell.cypher.CypherLexer;
import dev.silograph.shell.cypher.Token;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/**
 * Suggests how what is typed may go on. Made once for a snapshot of what is known and asked with
 * every key; any thread may ask.
 */
public final class Completion {

  private final Lexicon lexicon;
  private final Supplier<? extends Collection<String>> parameters;

  /**
   * @param parameters gives the names of those that have a value, without {@code $}
   */
  public Completion(Known known, Supplier<? extends Collection<String>> parameters) {
    this.lexicon = new Lexicon(known);
    this.parameters = parameters;
  }

  /**
   * What may be meant where the cursor is, the best first.
   *
   * @param text one or more statements, or a command line that begins with a colon
   * @param cursor offset in the text
   */
  public List<Suggestion> suggest(String text, int cursor) {
    StatementCompletion statements = new StatementCompletion(lexicon, parameters.get());
    int first = 0;
    while (first < cursor && Character.isWhitespace(text.charAt(first))) {
      first++;
    }
    if (first < cursor && text.charAt(first) == ':') {
      return new CommandCompletion(lexicon, statements)
          .suggest(text.substring(first, cursor), text.substring(cursor), first);
    }
    int begin = 0;
    int end = text.length();
    for (Token token : CypherLexer.tokens(text)) {
      if (token.kind() == Token.Kind.SYMBOL && text.charAt(token.start()) == ';') {
        if (token.start() < cursor) {
          begin = token.end();
        } else {
          end = Math.min(end, token.start());
        }
      }
    }
    return statements.suggest(text.substring(begin, cursor), text.substring(cursor, end), begin);
  }
}
