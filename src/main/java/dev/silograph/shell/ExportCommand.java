package dev.silograph.shell;

import dev.silograph.app.Converse;
import dev.silograph.app.Limits;
import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import dev.silograph.render.RowWriter;
import dev.silograph.result.Cell;
import dev.silograph.result.RowConsumer;
import dev.silograph.shell.complete.Argument;
import dev.silograph.source.IoReason;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Asks the question of the last answer again, and writes all its rows to a file. */
final class ExportCommand implements ShellCommand {

  @Override
  public String name() {
    return "export";
  }

  @Override
  public List<Argument> arguments() {
    return List.of(Argument.of("FILE", Argument.Kind.FILE));
  }

  @Override
  public String summary() {
    return "writes all rows of the last answer to a file";
  }

  @Override
  public String details() {
    return "The ending tells the format: .csv, .json, .jsonl, .md, and a table for any other.";
  }

  @Override
  public void run(Session session, CommandText given) {
    if (given.words().size() != 1) {
      throw new CommandFaultException("To which file? :export takes one.");
    }
    Path file = session.file(given.words().get(0));
    Standing.Question last = session.standing().lastAnswered();
    Limits limits = new Limits(0, Duration.ofSeconds(session.settings().timeout()));
    long rows;
    try (Writer out = Files.newBufferedWriter(file)) {
      Counting counting = new Counting(format(file).rows(Drawing.PLAIN, out));
      ask(session, last, limits, counting);
      counting.writer.end();
      rows = counting.rows;
    } catch (IOException | UncheckedIOException e) {
      throw new CommandFaultException(file + " cannot be written: " + reason(e));
    }
    session.note(
        String.format(Locale.ROOT, "%,d %s in %s", rows, rows == 1 ? "row" : "rows", file));
  }

  private static void ask(
      Session session, Standing.Question last, Limits limits, RowConsumer into) {
    Converse converse = new Converse(session.graph());
    if (last.query().isPresent()) {
      converse.ask(last.query().get(), last.given(), limits, session.running(), into);
    } else {
      // It has changed what it changes: once is enough.
      converse.ask(
          new Converse.Statement(last.cypher(), session.parameters(), limits, false),
          session.running(),
          into);
    }
  }

  private static OutputFormat format(Path file) {
    String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "csv" -> OutputFormat.CSV;
      case "json" -> OutputFormat.JSON;
      case "jsonl", "ndjson" -> OutputFormat.JSONL;
      case "md", "markdown" -> OutputFormat.MARKDOWN;
      default -> OutputFormat.TABLE;
    };
  }

  private static String reason(Exception fault) {
    Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
    return IoReason.of((IOException) cause) + ".";
  }

  /** Hands rows on, and counts them. */
  private static final class Counting implements RowConsumer {
    private final RowWriter writer;
    private long rows;

    Counting(RowWriter writer) {
      this.writer = writer;
    }

    @Override
    public void columns(List<String> names) {
      writer.columns(names);
    }

    @Override
    public void row(List<Cell> cells) {
      rows++;
      writer.row(cells);
    }
  }
}
