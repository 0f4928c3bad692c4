package dev.silograph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds what a user may have meant. */
public final class NearMiss {

  /** How many are shown. */
  public static final int SHOWN = 3;

  private NearMiss() {}

  /** The candidates nearest to what was typed, nearest first; none when all are far off. */
  public static List<String> of(String typed, Collection<String> candidates) {
    String wanted = typed.toLowerCase(Locale.ROOT);
    int far = Math.max(1, (wanted.length() + 1) / 3);
    return candidates.stream()
        .distinct()
        .filter(candidate -> distance(wanted, candidate) <= far)
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(wanted, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SHOWN)
        .toList();
  }

  /** {@code Did you mean 'a' or 'b'?} with a space before it, or nothing. */
  public static String question(List<String> near) {
    return near.isEmpty()
        ? ""
        : near.stream().collect(Collectors.joining(" or ", " Did you mean ", "?"));
  }

  private static int distance(String wanted, String candidate) {
    String other = candidate.toLowerCase(Locale.ROOT);
    // Part of a longer name is as near as a slip of the finger.
    return wanted.length() > 2 && other.contains(wanted) ? 1 : levenshtein(wanted, other);
  }

  private static int levenshtein(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
