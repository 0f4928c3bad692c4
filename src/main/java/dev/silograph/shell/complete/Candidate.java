package dev.silograph.shell.complete;

import dev.silograph.shell.complete.Suggestion.Group;
import java.util.Locale;

/**
 * A word that may be meant.
 *
 * @param word by which it is found
 * @param lower the same in lower case
 * @param weight of two that fit as well, the one that weighs less comes first
 */
record Candidate(String word, String lower, String description, Group group, int weight) {

  Candidate(String word, String description, Group group, int weight) {
    this(word, lower(word), description, group, weight);
  }

  Candidate(String word, String description, Group group) {
    this(word, description, group, 0);
  }

  /** As long as the word, so that offsets stay the same. */
  static String lower(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    return lower.length() == word.length() ? lower : word;
  }
}
