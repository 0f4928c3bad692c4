package dev.silograph.graph;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a text asks for. */
enum Wanted {
  ROWS,
  /** How Neo4j would come by the rows: EXPLAIN stands before the statement. */
  PLAN,
  /** How it came by them: PROFILE stands before the statement, which is run. */
  PROFILE;

  /** White space and comments may stand before the word. */
  private static final Pattern WORD =
      Pattern.compile("(?is)(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/)*+(EXPLAIN|PROFILE)\\b");

  static Wanted by(String cypher) {
    Matcher word = WORD.matcher(cypher);
    if (!word.lookingAt()) {
      return ROWS;
    }
    return word.group(1).toUpperCase(Locale.ROOT).equals("EXPLAIN") ? PLAN : PROFILE;
  }

  /** The statement alone, with blanks in place of the word, so that places in it stay the same. */
  static String statement(String cypher) {
    Matcher word = WORD.matcher(cypher);
    return word.lookingAt()
        ? cypher.substring(0, word.start(1))
            + " ".repeat(word.group(1).length())
            + cypher.substring(word.end(1))
        : cypher;
  }
}
