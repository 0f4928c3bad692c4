package dev.silograph.result;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is known of one thing.
 *
 * @param title what it is
 * @param facts by name, in order; what is not known is left out
 * @param parts tables, in order; those without rows are left out
 */
public record Card(String title, Map<String, Cell> facts, List<Part> parts) {

  public Card {
    Map<String, Cell> known = new LinkedHashMap<>(facts);
    known.values().removeIf(Card::isNothing);
    facts = Collections.unmodifiableMap(known);
    parts = parts.stream().filter(part -> !part.table().rows().isEmpty()).toList();
  }

  /**
   * A table of the card.
   *
   * @param name one word, for machines
   * @param title for people
   */
  public record Part(String name, String title, ResultTable table) {}

  private static boolean isNothing(Cell cell) {
    return cell instanceof Cell.Null
        || cell instanceof Cell.ListCell list && list.values().isEmpty();
  }
}
