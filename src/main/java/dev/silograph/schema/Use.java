package dev.silograph.schema;

import java.util.List;

/**
 * The uses of one model in one file.
 *
 * @param model its key
 * @param lines ascending, distinct
 * @param kinds {@code import}, {@code reexport}, {@code attribute}, {@code string}, sorted
 * @param stars dotted paths of the modules whose star imports alone re-export it, sorted; empty
 *     where it is re-exported by name
 * @param test the file is a test
 * @param migration the file is a migration
 */
public record Use(
    String model,
    List<Integer> lines,
    List<String> kinds,
    List<String> stars,
    boolean test,
    boolean migration) {

  public Use {
    lines = List.copyOf(lines);
    kinds = List.copyOf(kinds);
    stars = List.copyOf(stars);
  }
}
