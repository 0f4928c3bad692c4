package dev.silograph.shell;

import dev.silograph.app.Converse;
import dev.silograph.query.Misspelling;
import dev.silograph.query.SavedQuery;
import dev.silograph.render.RowWriter;
import dev.silograph.result.Cell;
import dev.silograph.result.Changes;
import dev.silograph.result.RowConsumer;
import dev.silograph.result.UnknownName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Runs a question and shows its rows as they come, then how many they were and how long it took.
 */
final class Answer {

  private static final Cell INFORMATION = new Cell.Text("info");

  private final Session session;
  private final Converse converse;
  private long rows;
  private Optional<Changes> changes = Optional.empty();
  private long findings;
  private Supplier<List<UnknownName>> unknown = List::of;

  Answer(Session session) {
    this.session = session;
    this.converse = new Converse(session.graph());
  }

  /** Runs Cypher of the user's own. */
  void show(Converse.Statement statement) {
    show(consumer -> converse.ask(statement, session.running(), consumer));
    unknown.get().forEach(name -> session.note(Misspelling.describe(name)));
  }

  /** Runs a saved query; where it is a rule, its rows are findings. */
  void show(SavedQuery query, Map<String, String> given) {
    show(
        consumer ->
            converse.ask(query, given, session.settings().limits(), session.running(), consumer));
    if (query.isRule() && findings > 0) {
      session.standing().found();
    }
  }

  private void show(Predicate<RowConsumer> question) {
    long begin = System.nanoTime();
    boolean truncated;
    Duration took;
    try (Writer page = session.output().page()) {
      RowWriter writer = session.settings().format().rows(session.drawing(), page);
      try {
        truncated = question.test(new Counting(writer));
      } finally {
        // What came before it was stopped is shown all the same.
        if (rows > 0) {
          writer.end();
        }
      }
      if (rows == 0) {
        session.standing().answered();
        writer.end();
      }
      took = Duration.ofNanos(System.nanoTime() - begin);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    note(truncated, took);
  }

  private void note(boolean truncated, Duration took) {
    boolean forPeople = session.settings().format().isForPeople();
    String changed = changes.map(Answer::text).orElse("");
    if (!forPeople && !truncated && changed.isEmpty()) {
      return;
    }
    String counted = rows == 1 ? "1 row" : String.format(Locale.ROOT, "%,d rows", rows);
    String limited = truncated ? " (the first ones; :limit 0 gives all)" : "";
    String timed =
        session.settings().timing()
            ? ", " + (took.toMillis() < 10_000 ? took.toMillis() + " ms" : took.toSeconds() + " s")
            : "";
    session.note(counted + limited + changed + timed);
  }

  /** What is not none, each with a comma before it. */
  private static String text(Changes changes) {
    StringBuilder text = new StringBuilder();
    add(text, changes.nodesCreated(), "node", "created");
    add(text, changes.nodesDeleted(), "node", "deleted");
    add(text, changes.relationshipsCreated(), "relationship", "created");
    add(text, changes.relationshipsDeleted(), "relationship", "deleted");
    add(text, changes.labelsAdded(), "label", "added");
    add(text, changes.labelsRemoved(), "label", "removed");
    add(text, changes.propertiesSet(), "property", "set");
    return text.toString();
  }

  private static void add(StringBuilder text, long count, String what, String how) {
    if (count > 0) {
      String many = what.endsWith("y") ? what.replaceFirst("y$", "ies") : what + "s";
      text.append(String.format(Locale.ROOT, ", %,d %s %s", count, count == 1 ? what : many, how));
    }
  }

  /** Hands rows on, and remembers what is asked of them later. */
  private final class Counting implements RowConsumer {
    private final RowWriter writer;
    private List<String> columns = List.of();

    Counting(RowWriter writer) {
      this.writer = writer;
    }

    @Override
    public void unknown(Supplier<List<UnknownName>> names) {
      unknown = names;
    }

    @Override
    public void columns(List<String> names) {
      columns = names;
      writer.columns(names);
    }

    @Override
    public void row(List<Cell> cells) {
      if (rows == 0) {
        session.standing().answered();
      }
      rows++;
      int severity = columns.indexOf("severity");
      if (severity < 0 || !INFORMATION.equals(cells.get(severity))) {
        findings++;
      }
      session.standing().add(RowPlace.of(columns, cells));
      writer.row(cells);
    }

    @Override
    public void changed(Changes counted) {
      changes = Optional.of(counted);
    }
  }
}
