package dev.silograph.shell.complete;

/**
 * How well a candidate fits what was typed, in any case: as its beginning, as the beginnings of its
 * words, as a part of it, or as letters of it in that order.
 */
final class Fuzzy {

  /** The candidate does not have the letters. */
  static final int NONE = Integer.MAX_VALUE;

  private static final int TIER = 1 << 16;
  private static final int EQUAL = 0;
  private static final int PREFIX = TIER;
  private static final int WORDS = 2 * TIER;

  /** From here on it does not begin with what was typed, nor do words of it. */
  static final int PART = 3 * TIER;

  private static final int LETTERS = 4 * TIER;

  private Fuzzy() {}

  /**
   * The lower, the better; {@link #NONE} where it does not fit.
   *
   * @param candidate with the case by which its words are told apart
   * @param lower the same in lower case
   * @param typed in lower case
   */
  static int score(String candidate, String lower, String typed) {
    if (typed.isEmpty()) {
      return EQUAL;
    }
    int span = span(lower, typed);
    if (span == NONE) {
      return NONE;
    }
    if (lower.startsWith(typed)) {
      return lower.length() == typed.length() ? EQUAL : PREFIX;
    }
    int words = words(candidate, lower, typed, 0, 0, true);
    if (words != NONE) {
      return WORDS + Math.min(words, TIER - 1);
    }
    int part = lower.indexOf(typed);
    return part >= 0 ? PART + Math.min(part, TIER - 1) : LETTERS + Math.min(span, TIER - 1);
  }

  /** How far apart the letters are, when each is taken where it comes first. */
  private static int span(String lower, String typed) {
    int at = -1;
    int first = -1;
    for (int i = 0; i < typed.length(); i++) {
      at = lower.indexOf(typed.charAt(i), at + 1);
      if (at < 0) {
        return NONE;
      }
      first = i == 0 ? at : first;
    }
    return at - first;
  }

  /** Where the first word begins, if what is left is made of beginnings of words; else none. */
  private static int words(
      String candidate, String lower, String typed, int from, int done, boolean first) {
    if (done == typed.length()) {
      return from;
    }
    // Deeper than any name has words: what is typed like this is no name.
    if (done > 32) {
      return NONE;
    }
    for (int at = from; at < lower.length(); at++) {
      if (lower.charAt(at) == typed.charAt(done) && isWordStart(candidate, at)) {
        int same = 1;
        while (done + same < typed.length()
            && at + same < lower.length()
            && lower.charAt(at + same) == typed.charAt(done + same)) {
          same++;
        }
        for (int taken = same; taken > 0; taken--) {
          if (words(candidate, lower, typed, at + taken, done + taken, false) != NONE) {
            return first ? at : 0;
          }
        }
      }
    }
    return NONE;
  }

  private static boolean isWordStart(String candidate, int at) {
    if (at == 0) {
      return true;
    }
    char before = candidate.charAt(at - 1);
    char here = candidate.charAt(at);
    return Character.isLetterOrDigit(here)
        && (!Character.isLetterOrDigit(before)
            || Character.isUpperCase(here) && !Character.isUpperCase(before)
            || Character.isDigit(here) != Character.isDigit(before));
  }
}
