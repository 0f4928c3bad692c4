package dev.silograph.render;

import dev.silograph.result.Card;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.ModelPath;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.Report;
import dev.silograph.result.ResultTable;
import java.io.IOException;

/** The forms in which a result can be written. */
public enum OutputFormat {
  /** Aligned columns, for people; cut to the terminal's width where there is one. */
  TABLE,
  /** A line for each value, for people whose rows are wide. */
  VERTICAL,
  /** One array of objects keyed by column. */
  JSON,
  /** One object per line. */
  JSONL,
  /** RFC 4180; lists and nodes are JSON inside their field. */
  CSV,
  /** A GitHub-flavoured table. */
  MARKDOWN,
  /** What code reviews read; for {@link RemovalReport}s alone. */
  SARIF;

  /**
   * Writes the rows of one question. The output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   */
  public void write(ResultTable table, Drawing drawing, Appendable out) throws IOException {
    writer(drawing).write(table, out);
  }

  /** Writes the rows of one question while they come. */
  public RowWriter rows(Drawing drawing, Appendable out) {
    return writer(drawing).rows(out);
  }

  /**
   * Writes a report. The output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   * @throws IllegalArgumentException where the format {@linkplain #holdsReports() holds no report}
   */
  public void write(Report report, Drawing drawing, Appendable out) throws IOException {
    if (!holdsReports()) {
      throw new IllegalArgumentException(this + " holds no report");
    }
    writer(drawing).write(report, out);
  }

  /**
   * Writes a deletion plan. The output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   * @throws IllegalArgumentException where the format {@linkplain #holdsReports() holds no report}
   */
  public void write(DeletionPlan plan, Drawing drawing, Appendable out) throws IOException {
    switch (this) {
      case TABLE, VERTICAL -> new PlanText(plan, drawing, HangingLines.of(drawing, out)).write();
      case JSON -> out.append(PlanJson.text(plan, true)).append('\n');
      case JSONL -> out.append(PlanJson.text(plan, false)).append('\n');
      case MARKDOWN -> new PlanMarkdown(plan, out).write();
      case CSV, SARIF -> throw new IllegalArgumentException(this + " holds no plan");
    }
  }

  /**
   * Writes a removal report. The output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   * @throws IllegalArgumentException where the format {@linkplain #holdsReports() holds no report}
   */
  public void write(RemovalReport report, Drawing drawing, Appendable out) throws IOException {
    switch (this) {
      case TABLE, VERTICAL ->
          new RemovalText(report, drawing, HangingLines.of(drawing, out)).write();
      case JSON -> out.append(RemovalJson.text(report, true)).append('\n');
      case JSONL -> out.append(RemovalJson.text(report, false)).append('\n');
      case MARKDOWN -> new RemovalMarkdown(report, out).write();
      case SARIF -> out.append(Sarif.text(report)).append('\n');
      case CSV -> throw new IllegalArgumentException(this + " holds no report");
    }
  }

  /**
   * Writes what is known of one thing. The output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   * @throws IllegalArgumentException where the format {@linkplain #holdsReports() holds no report}
   */
  public void write(Card card, Drawing drawing, Appendable out) throws IOException {
    switch (this) {
      case TABLE, VERTICAL -> CardWriter.text(card, drawing, HangingLines.of(drawing, out));
      case JSON -> out.append(CardWriter.json(card, true)).append('\n');
      case JSONL -> out.append(CardWriter.json(card, false)).append('\n');
      case MARKDOWN -> CardWriter.markdown(card, out);
      case CSV, SARIF -> throw new IllegalArgumentException(this + " holds no card");
    }
  }

  /**
   * Writes how two models are connected. The output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   * @throws IllegalArgumentException where the format {@linkplain #holdsReports() holds no report}
   */
  public void write(ModelPath path, Drawing drawing, Appendable out) throws IOException {
    switch (this) {
      case TABLE, VERTICAL -> PathWriter.text(path, drawing, HangingLines.of(drawing, out));
      case JSON -> out.append(PathWriter.json(path, true)).append('\n');
      case JSONL -> out.append(PathWriter.json(path, false)).append('\n');
      case MARKDOWN -> PathWriter.markdown(path, out);
      case CSV, SARIF -> throw new IllegalArgumentException(this + " holds no path");
    }
  }

  /**
   * Writes the models around a model: as a tree for people, as a Mermaid diagram in Markdown. The
   * output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   * @throws IllegalArgumentException where the format {@linkplain #holdsReports() holds no report}
   */
  public void write(Neighbourhood around, Drawing drawing, Appendable out) throws IOException {
    switch (this) {
      case TABLE, VERTICAL ->
          new NeighbourTree(around, drawing, HangingLines.of(drawing, out)).write();
      case JSON -> out.append(NeighbourJson.text(around, true)).append('\n');
      case JSONL -> out.append(NeighbourJson.text(around, false)).append('\n');
      case MARKDOWN -> {
        out.append("```mermaid\n");
        Picture.MERMAID.write(around, out);
        out.append("```\n");
      }
      case CSV, SARIF -> throw new IllegalArgumentException(this + " holds no graph");
    }
  }

  /** Whether people read it, who want to be told how many rows there are. */
  public boolean isForPeople() {
    return this == TABLE || this == VERTICAL;
  }

  /** False for CSV: a file of it has one set of columns, and a report has one per query. */
  public boolean holdsReports() {
    return this != CSV;
  }

  /** False for SARIF: it holds findings. */
  public boolean holdsTables() {
    return this != SARIF;
  }

  /** As users type it. */
  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private ResultWriter writer(Drawing drawing) {
    return switch (this) {
      case TABLE -> new TableWriter(drawing);
      case VERTICAL -> new VerticalWriter(drawing);
      case JSON -> new JsonWriter();
      case JSONL -> new JsonLinesWriter();
      case CSV -> new CsvWriter();
      case MARKDOWN -> new MarkdownWriter();
      case SARIF -> throw new IllegalArgumentException(this + " holds no table");
    };
  }
}
