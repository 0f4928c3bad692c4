package dev.silograph.render;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Shares a line's width out among columns. */
final class ColumnWidths {

  /** Where something stands: cut, it can be neither clicked on nor opened. */
  private static final Set<String> PLACE = Set.of("file", "line", "where");

  /** A space that parts words, not the elements of a list. */
  private static final Pattern WORDS = Pattern.compile("[^,] ");

  private enum Kind {
    /** Sentences, code, chains: their beginning says most of it. */
    TEXT,
    /** Names and keys, of which one letter less is another name. */
    KEY,
    PLACE
  }

  /** How narrow columns of a kind may become before those of the next step do. */
  private record Step(Kind kind, int least) {}

  /** Narrower still, names cannot be told apart. */
  private static final List<Step> STEPS = List.of(new Step(Kind.TEXT, 16), new Step(Kind.KEY, 12));

  private ColumnWidths() {}

  /**
   * The width of each column: that of its widest text where all fit. Else running text is narrowed
   * first, then names, and file and line never; of columns of one kind the widest, to one common
   * width.
   *
   * @param available width of a line, or 0 where it has no end
   * @return empty where the columns would have to be narrower than they can be read
   */
  static Optional<int[]> fit(
      List<String> headings, List<List<String>> rows, int available, int gap) {
    int[] widths = headings.stream().mapToInt(DisplayText::width).toArray();
    Kind[] kinds = new Kind[widths.length];
    for (int i = 0; i < widths.length; i++) {
      kinds[i] = PLACE.contains(headings.get(i)) ? Kind.PLACE : Kind.KEY;
      for (List<String> row : rows) {
        String text = row.get(i);
        widths[i] = Math.max(widths[i], DisplayText.width(text));
        if (kinds[i] == Kind.KEY && WORDS.matcher(text).find()) {
          kinds[i] = Kind.TEXT;
        }
      }
    }
    int room = available - gap * (widths.length - 1);
    if (available > 0) {
      if (widths.length == 1) {
        // Standing alone it says as much on as many letters in any other form.
        widths[0] = Math.min(widths[0], available);
      }
      STEPS.forEach(step -> narrow(widths, kinds, step, room));
      if (Arrays.stream(widths).sum() > room) {
        return Optional.empty();
      }
    }
    return Optional.of(widths);
  }

  private static void narrow(int[] widths, Kind[] kinds, Step step, int room) {
    if (Arrays.stream(widths).sum() <= room) {
      return;
    }
    int common = step.least();
    while (sumCutTo(common + 1, widths, kinds, step) <= room) {
      common++;
    }
    int left = room - sumCutTo(common, widths, kinds, step);
    for (int i = 0; i < widths.length; i++) {
      if (kinds[i] == step.kind() && widths[i] > common) {
        widths[i] = common + (left > 0 ? 1 : 0);
        left--;
      }
    }
  }

  private static int sumCutTo(int most, int[] widths, Kind[] kinds, Step step) {
    int sum = 0;
    for (int i = 0; i < widths.length; i++) {
      sum += kinds[i] == step.kind() ? Math.min(widths[i], most) : widths[i];
    }
    return sum;
  }
}
