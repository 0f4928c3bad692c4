package dev.silograph.resolve.migration;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Which table a misspelt name probably means. The app's prefix and underscores are what is most
 * often wrong, so names are compared without them first.
 */
final class NearestName {

  private final List<String> known;
  private final Set<String> live;

  /**
   * @param live preferred where names are equally near
   */
  NearestName(Collection<String> known, Set<String> live) {
    this.known = List.copyOf(known);
    this.live = live;
  }

  /** The name that is meant, or null where none is near. */
  String nearest(String name) {
    return known.stream()
        .filter(
            each -> !each.equals(name) && distance(bare(each), bare(name)) <= allowed(bare(name)))
        .min(
            Comparator.comparingInt((String each) -> distance(bare(each), bare(name)))
                .thenComparing(each -> !live.contains(each))
                .thenComparingInt(each -> distance(each, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(null);
  }

  /** How many letters may be wrong. */
  private static int allowed(String bare) {
    return Math.max(1, bare.length() / 6);
  }

  /** The nearest of a few, however far. */
  static String closest(String name, List<String> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparingInt((String each) -> distance(each, name))
                .thenComparing(Comparator.naturalOrder()))
        .orElse(name);
  }

  private static String bare(String table) {
    return table.substring(table.indexOf('_') + 1).replace("_", "");
  }

  /** Levenshtein's. */
  private static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int above = row[j];
        int cost = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(above, row[j - 1]) + 1, diagonal + cost);
        diagonal = above;
      }
    }
    return row[other.length()];
  }
}
