package dev.silograph.render;

import java.util.Arrays;
import java.util.List;

/** Shares a line's width out among columns. */
final class ColumnWidths {

  /** Narrower than this, a column says nothing. */
  private static final int LEAST = 4;

  private ColumnWidths() {}

  /**
   * The width of each column: that of its widest text where all fit, else the widest columns are
   * narrowed to one common width until the line fits. Columns are never narrowed below a least
   * width, so many columns on a narrow terminal do not fit.
   *
   * @param available width of a line, or 0 where it has no end
   */
  static int[] fit(List<String> headings, List<List<String>> rows, int available, int gap) {
    int[] widths = headings.stream().mapToInt(DisplayText::width).toArray();
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], DisplayText.width(row.get(i)));
      }
    }
    int room = available - gap * (widths.length - 1);
    if (available == 0 || Arrays.stream(widths).sum() <= room) {
      return widths;
    }
    int common = commonWidth(widths, room);
    int left = room - Arrays.stream(widths).map(width -> Math.min(width, common)).sum();
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] > common) {
        widths[i] = common + (left > 0 ? 1 : 0);
        left--;
      }
    }
    return widths;
  }

  private static int commonWidth(int[] widths, int room) {
    int common = LEAST;
    while (sumCutTo(widths, common + 1) <= room) {
      common++;
    }
    return common;
  }

  private static int sumCutTo(int[] widths, int most) {
    return Arrays.stream(widths).map(width -> Math.min(width, most)).sum();
  }
}
