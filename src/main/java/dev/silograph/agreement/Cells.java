package dev.silograph.agreement;

import dev.silograph.result.Cell;
import java.util.List;

/** What the graph answered, as plain values. */
final class Cells {

  private Cells() {}

  /** Empty for no value. */
  static String text(Cell cell) {
    return cell instanceof Cell.Text text ? text.value() : "";
  }

  /** Empty for no value. */
  static List<String> texts(Cell cell) {
    return cell instanceof Cell.ListCell list
        ? list.values().stream().map(Cells::text).toList()
        : List.of();
  }

  static boolean isTrue(Cell cell) {
    return cell instanceof Cell.Bool bool && bool.value();
  }
}
