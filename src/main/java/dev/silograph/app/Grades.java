package dev.silograph.app;

import dev.silograph.agreement.Verdict;
import dev.silograph.result.Cell;
import dev.silograph.result.ResultTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts of what is well, of how much there is. */
final class Grades {

  private final Map<List<String>, long[]> counts = new LinkedHashMap<>();

  /** One row of two numbers: what is well, and all. */
  void count(String aspect, ResultTable table) {
    List<Cell> row = table.rows().get(0);
    counts.put(List.of(aspect, ""), new long[] {number(row.get(0)), number(row.get(1))});
  }

  void count(Verdict verdict) {
    long[] count =
        counts.computeIfAbsent(List.of(verdict.aspect(), verdict.kind()), key -> new long[2]);
    count[0] += verdict.agrees() ? 1 : 0;
    count[1]++;
  }

  ResultTable table() {
    List<List<Cell>> rows = new ArrayList<>();
    counts.forEach(
        (aspect, count) ->
            rows.add(
                List.of(
                    new Cell.Text(aspect.get(0)),
                    new Cell.Text(aspect.get(1)),
                    new Cell.Numeric(count[0]),
                    new Cell.Numeric(count[1]),
                    new Cell.Text(grade(count[0], count[1])))));
    return new ResultTable(List.of("aspect", "kind", "good", "of", "grade"), rows, false);
  }

  /** Rounded down: only all of them make 100 %. */
  private static String grade(long good, long all) {
    if (all == 0) {
      return "nothing there";
    }
    long tenths = good * 1000 / all;
    return tenths / 10 + (tenths % 10 == 0 ? "" : "." + tenths % 10) + " %";
  }

  private static long number(Cell cell) {
    return cell instanceof Cell.Numeric numeric ? numeric.value().longValue() : 0;
  }
}
