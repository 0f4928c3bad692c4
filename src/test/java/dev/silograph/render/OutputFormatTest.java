package dev.silograph.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.result.Cell;
import dev.silograph.result.Cell.NodeCell;
import dev.silograph.result.Cell.PathCell;
import dev.silograph.result.Cell.RelationshipCell;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OutputFormatTest {

  private static final NodeCell MONITOR =
      new NodeCell(List.of("Model"), Map.of("key", text("app.monitor"), "line", number(7)));
  private static final NodeCell PROJECT =
      new NodeCell(List.of("Model"), Map.of("key", text("app.project"), "line", number(9)));
  private static final RelationshipCell REFERENCE =
      new RelationshipCell("REFERENCES", MONITOR, PROJECT, Map.of("field", text("project")));

  private static final ResultTable MODELS =
      new ResultTable(
          List.of("model", "fields", "silos", "table"),
          List.of(
              List.of(
                  text("app.monitor"), number(12), list("CONTROL", "CELL"), text("app_monitor")),
              List.of(text("app.x"), number(3), list(), new Cell.Null())),
          false);

  @Test
  void tableAlignsColumnsAndNumbers() {
    assertThat(written(OutputFormat.TABLE, MODELS))
        .isEqualTo(
            """
            model        fields  silos          table
            ───────────  ──────  ─────────────  ───────────
            app.monitor      12  CONTROL, CELL  app_monitor
            app.x             3
            """);
  }

  @Test
  void tableNarrowsTheWidestColumnsToTheTerminal() throws IOException {
    assertThat(cutTo(46, MODELS))
        .isEqualTo(
            """
            model        fields  silos         table
            ───────────  ──────  ────────────  ───────────
            app.monitor      12  CONTROL, CE…  app_monitor
            app.x             3
            """);
  }

  @Test
  void tableThatIsTooNarrowToReadGivesEachValueALine() throws IOException {
    assertThat(cutTo(44, MODELS))
        .isEqualTo(
            """
            ── 1 ──────
            model   app.monitor
            fields  12
            silos   CONTROL, CELL
            table   app_monitor
            ── 2 ──────
            model   app.x
            fields  3
            silos
            table
            """);
  }

  @Test
  void tableCutsRunningTextFirstAndPlacesLast() throws IOException {
    ResultTable table =
        new ResultTable(
            List.of("model", "message", "silos", "file", "line"),
            List.of(
                List.of(
                    text("monitors.monitorcheckin"),
                    text("has no silo, so its table is in none"),
                    list("CONTROL", "CELL"),
                    text("src/monitors/models.py"),
                    number(26))),
            false);
    assertThat(cutTo(90, table))
        .endsWith(
            "\nmonitors.monitorcheckin  has no silo, so its…  CONTROL, CELL"
                + "  src/monitors/models.py    26\n");
    assertThat(cutTo(80, table))
        .endsWith(
            "\nmonitors.monitor…  has no silo, so…  CONTROL, CELL  src/monitors/models.py    26\n");
    assertThat(cutTo(60, table)).endsWith("\nfile     src/monitors/models.py\nline     26\n");
  }

  @Test
  void tableCountsWideAndCombiningCharacters() {
    ResultTable table =
        new ResultTable(
            List.of("a", "b"),
            List.of(
                List.of(text("日本"), text("x")),
                List.of(text("e\u0301tat"), text("x")),
                List.of(text("🚀"), text("x"))),
            false);
    assertThat(written(OutputFormat.TABLE, table))
        .isEqualTo("a     b\n────  ─\n日本  x\ne\u0301tat  x\n🚀    x\n");
  }

  @Test
  void tableShowsControlCharactersInsteadOfObeyingThem() {
    ResultTable table = oneCell(text("red\u001b[31m\nand\tmore"));
    assertThat(written(OutputFormat.TABLE, table)).endsWith("red\\x1b[31m\\nand\\tmore\n");
  }

  @Test
  void tableNamesNodesRelationshipsAndPaths() {
    PathCell backwards = new PathCell(List.of(PROJECT, MONITOR), List.of(REFERENCE));
    ResultTable table =
        new ResultTable(
            List.of("n", "r", "p"), List.of(List.of(MONITOR, REFERENCE, backwards)), false);
    assertThat(written(OutputFormat.TABLE, table).lines().toList().get(2))
        .isEqualTo(
            "(:Model app.monitor)  "
                + "(:Model app.monitor) -[project]-> (:Model app.project)  "
                + "(:Model app.project) <-[project]- (:Model app.monitor)");
  }

  @Test
  void tableNamesModelsByTheirClassesAndSilos() {
    NodeCell monitor =
        new NodeCell(List.of("Model"), Map.of("name", text("Monitor"), "silos", list("CELL")));
    NodeCell user = new NodeCell(List.of("Model"), Map.of("name", text("User"), "silos", list()));
    PathCell path =
        new PathCell(
            List.of(monitor, user), List.of(new RelationshipCell("USES", monitor, user, Map.of())));
    assertThat(written(OutputFormat.TABLE, oneCell(path)))
        .endsWith("\nMonitor (CELL) -[:USES]-> User\n");
  }

  @Test
  void silosHaveOneColourWhereverTheyStand() throws IOException {
    NodeCell monitor =
        new NodeCell(List.of("Model"), Map.of("name", text("Monitor"), "silos", list("CELL")));
    ResultTable table =
        new ResultTable(
            List.of("m", "silos", "note"),
            List.of(List.of(monitor, list("CELL", "CONTROL"), text("CELL"))),
            false);
    StringBuilder out = new StringBuilder();
    OutputFormat.TABLE.write(table, new Drawing(0, true), out);
    assertThat(out.toString())
        .endsWith(
            "\nMonitor (\u001b[36mCELL\u001b[m)  "
                + "\u001b[36mCELL\u001b[m, \u001b[35mCONTROL\u001b[m  CELL\n");
  }

  @Test
  void verticalGivesEachValueALine() throws IOException {
    ResultTable table =
        new ResultTable(
            List.of("model", "why"),
            List.of(List.of(text("app.x"), text("It has no silo, so its table is in none."))),
            false);
    StringBuilder out = new StringBuilder();
    OutputFormat.VERTICAL.write(table, new Drawing(30, false), out);
    assertThat(out.toString())
        .isEqualTo(
            """
            ── 1 ─────
            model  app.x
            why    It has no silo, so its
                   table is in none.
            """);
  }

  @Test
  void rowsThatComeAreWrittenWithoutWaitingForAll() {
    StringBuilder out = new StringBuilder();
    RowWriter rows = OutputFormat.TABLE.rows(new Drawing(10, false), out);
    rows.columns(List.of("n", "text"));
    for (int i = 0; i < 1000; i++) {
      rows.row(List.of(number(i), text("short")));
    }
    assertThat(out).hasLineCount(1002);
    rows.row(List.of(number(5), text("longer than the column")));
    assertThat(out.toString()).endsWith("  5  long…\n");
  }

  @Test
  void columnsGrowForLaterRowsAsFarAsTheLineGoes() {
    StringBuilder out = new StringBuilder();
    RowWriter rows = OutputFormat.TABLE.rows(new Drawing(16, false, false), out);
    rows.columns(List.of("n", "text"));
    for (int i = 0; i < 1000; i++) {
      rows.row(List.of(number(i), text("short")));
    }
    rows.row(List.of(number(123_456), text("short")));
    rows.row(List.of(number(7), text("longer than that")));
    assertThat(out.toString())
        .contains("---  -----\n")
        .endsWith("999  short\n123456  short\n     7  longer..\n");
  }

  @Test
  void sentencesAreFoldedBetweenWordsAndQuotesAreNot() {
    String text = "There is no such thing here.\n  RETRUN 1 AS something\n  ^";
    assertThat(new Drawing(16, false).fold(text))
        .isEqualTo("There is no such\nthing here.\n  RETRUN 1 AS something\n  ^");
    assertThat(Drawing.PLAIN.fold(text)).isEqualTo(text);
  }

  @Test
  void tableColoursOnlyWhenAsked() throws IOException {
    StringBuilder out = new StringBuilder();
    OutputFormat.TABLE.write(oneCell(text("x")), new Drawing(0, true), out);
    assertThat(out.toString()).startsWith("\u001b[1mv\u001b[m\n");
    assertThat(written(OutputFormat.TABLE, oneCell(text("x")))).doesNotContain("\u001b");
  }

  @Test
  void jsonIsOneArrayOfObjects() {
    assertThat(written(OutputFormat.JSON, MODELS))
        .isEqualTo(
            """
            [
            {"model":"app.monitor","fields":12,"silos":["CONTROL","CELL"],"table":"app_monitor"},
            {"model":"app.x","fields":3,"silos":[],"table":null}
            ]
            """);
    assertThat(written(OutputFormat.JSON, new ResultTable(List.of("a"), List.of(), false)))
        .isEqualTo("[]\n");
  }

  @Test
  void jsonHasNodesAndRelationshipsAsObjects() {
    assertThat(written(OutputFormat.JSONL, oneCell(REFERENCE)))
        .isEqualTo(
            "{\"v\":{\"type\":\"REFERENCES\","
                + "\"start\":{\"labels\":[\"Model\"],"
                + "\"properties\":{\"key\":\"app.monitor\",\"line\":7}},"
                + "\"end\":{\"labels\":[\"Model\"],"
                + "\"properties\":{\"key\":\"app.project\",\"line\":9}},"
                + "\"properties\":{\"field\":\"project\"}}}\n");
  }

  @Test
  void jsonHasNoInfinities() {
    Cell infinite = new Cell.Numeric(Double.POSITIVE_INFINITY);
    Cell half = new Cell.Numeric(0.5);
    ResultTable table = new ResultTable(List.of("a", "b"), List.of(List.of(infinite, half)), false);
    assertThat(written(OutputFormat.JSONL, table)).isEqualTo("{\"a\":null,\"b\":0.5}\n");
  }

  @Test
  void csvQuotesWhatRfc4180Asks() {
    ResultTable table =
        new ResultTable(
            List.of("a", "b", "c", "d"),
            List.of(
                List.of(text("x,y"), text("say \"hi\"\nthere"), new Cell.Null(), list("p", "q"))),
            false);
    assertThat(written(OutputFormat.CSV, table))
        .isEqualTo("a,b,c,d\r\n\"x,y\",\"say \"\"hi\"\"\nthere\",,\"[\"\"p\"\",\"\"q\"\"]\"\r\n");
  }

  @Test
  void markdownEscapesItsOwnMarks() {
    assertThat(written(OutputFormat.MARKDOWN, oneCell(text("a|b __all__ some_name <i>\nnext"))))
        .isEqualTo("| v |\n| --- |\n| a\\|b \\_\\_all\\_\\_ some_name \\<i\\><br>next |\n");
  }

  @Test
  void reportInTableForm() {
    assertThat(written(OutputFormat.TABLE, report()))
        .isEqualTo(
            """
            Rows that a rule forbids
            forbidden: error, 1 finding
            Why it matters.

            v
            ─
            x

            A list
            list: no rows

            2 queries, 1 finding of 1 rule
            """);
  }

  @Test
  void reportInMarkdownForm() {
    assertThat(written(OutputFormat.MARKDOWN, report()))
        .isEqualTo(
            """
            ## Rows that a rule forbids

            `forbidden`: error, 1 finding

            Why it matters.

            | v |
            | --- |
            | x |

            ## A list

            `list`: no rows

            2 queries, 1 finding of 1 rule
            """);
  }

  @Test
  void reportInJsonForm() {
    assertThat(written(OutputFormat.JSON, report()))
        .isEqualTo(
            """
            [
            {"query":"forbidden","title":"Rows that a rule forbids","description":"Why it matters.",\
            "severity":"error","rule":true,"findings":1,"rows":[{"v":"x"}]},
            {"query":"list","title":"A list","description":"","severity":"info","rule":false,\
            "findings":0,"rows":[]}
            ]
            """);
  }

  @Test
  void csvHoldsNoReport() {
    assertThat(OutputFormat.CSV.holdsReports()).isFalse();
    assertThatThrownBy(() -> written(OutputFormat.CSV, report()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Report report() {
    ResultTable nothing = new ResultTable(List.of("v"), List.of(), false);
    return new Report(
        Report.Parts.QUERIES,
        List.of(
            new Report.Section(
                "forbidden",
                "Rows that a rule forbids",
                "Why it matters.",
                "error",
                true,
                oneCell(text("x"))),
            new Report.Section("list", "A list", "", "info", false, nothing)));
  }

  private static ResultTable oneCell(Cell cell) {
    return new ResultTable(List.of("v"), List.of(List.of(cell)), false);
  }

  private static String cutTo(int columns, ResultTable table) throws IOException {
    StringBuilder out = new StringBuilder();
    OutputFormat.TABLE.write(table, new Drawing(columns, false), out);
    assertThat(out.toString().lines()).allMatch(line -> DisplayText.width(line) <= columns);
    return out.toString();
  }

  private static String written(OutputFormat format, ResultTable table) {
    StringBuilder out = new StringBuilder();
    try {
      format.write(table, Drawing.PLAIN, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static String written(OutputFormat format, Report report) {
    StringBuilder out = new StringBuilder();
    try {
      format.write(report, Drawing.PLAIN, out);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString();
  }

  private static Cell text(String value) {
    return new Cell.Text(value);
  }

  private static Cell number(long value) {
    return new Cell.Numeric(value);
  }

  private static Cell list(String... values) {
    return new Cell.ListCell(List.of(values).stream().map(OutputFormatTest::text).toList());
  }
}
