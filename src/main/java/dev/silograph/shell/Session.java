package dev.silograph.shell;

import dev.silograph.app.Converse;
import dev.silograph.app.FollowFiles;
import dev.silograph.app.OpenedGraph;
import dev.silograph.app.QuestionRejectedException;
import dev.silograph.app.Workspace;
import dev.silograph.query.QueryCatalogue;
import dev.silograph.query.SavedQuery;
import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import dev.silograph.result.ResultTable;
import dev.silograph.result.StopSwitch;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What a session knows from one line to the next, and what commands can do in it. */
final class Session {

  private final Setup setup;
  private final OpenedGraph graph;
  private final FollowFiles files;
  private final Output output;
  private final Settings settings;
  private final Commands commands = Commands.standard();
  private final SortedMap<String, Object> parameters = new TreeMap<>();
  private final Standing standing = new Standing();
  private QueryCatalogue catalogue;
  private StopSwitch running = new StopSwitch();
  private Desk desk = Desk.NONE;
  private String place = "";
  private int sourced;

  Session(Setup setup, OpenedGraph graph, FollowFiles files, Output output, Settings settings) {
    this.setup = setup;
    this.graph = graph;
    this.files = files;
    this.output = output;
    this.settings = settings;
    this.catalogue = QueryCatalogue.load(setup.allQueryDirectories());
  }

  /** What the line that is running asks; Ctrl-C ends it. */
  OpenedGraph graph() {
    return graph.until(running);
  }

  /** The same for what runs beside the lines, which nobody ends. */
  OpenedGraph graphBeside() {
    return graph;
  }

  Workspace workspace() {
    return setup.workspace();
  }

  Setup setup() {
    return setup;
  }

  /** Keeps the graph up with the checkout. */
  FollowFiles files() {
    return files;
  }

  QueryCatalogue catalogue() {
    return catalogue;
  }

  /** Reads the saved queries again, now that one has been added. */
  void reloadCatalogue() {
    catalogue = QueryCatalogue.load(setup.allQueryDirectories());
  }

  Settings settings() {
    return settings;
  }

  Commands commands() {
    return commands;
  }

  /** Values for the parameters of statements. */
  SortedMap<String, Object> parameters() {
    return parameters;
  }

  /** What has happened so far. */
  Standing standing() {
    return standing;
  }

  Output output() {
    return output;
  }

  Drawing drawing() {
    return output.drawing();
  }

  /** What only somebody at a terminal has. */
  Desk desk() {
    return desk;
  }

  void sitAt(Desk other) {
    desk = other;
  }

  /** Runs what was typed; faults are said, and counted. */
  void execute(Input input) {
    running = new StopSwitch();
    try {
      if (input instanceof Input.Command command) {
        commands.find(command.text().name()).run(this, command.text());
      } else if (input instanceof Input.Statement statement) {
        run(statement.text());
      }
    } catch (RuntimeException e) {
      standing.failed();
      output.fault(
          (place.isEmpty() ? "" : place + ":" + line(input, e) + ": ") + Faults.describe(e));
    }
  }

  /** Where the fault is, or else where what was typed begins. */
  private static long line(Input input, RuntimeException fault) {
    boolean within =
        input instanceof Input.Statement
            && fault instanceof QuestionRejectedException rejected
            && rejected.line() > 0;
    return within ? input.line() + ((QuestionRejectedException) fault).line() - 1 : input.line();
  }

  /** Runs Cypher of the user's own. */
  void run(String cypher) {
    standing.ran(new Standing.Question(cypher, Optional.empty(), Map.of()));
    new Answer(this).show(statement(cypher));
  }

  /** Runs a saved query. */
  void run(SavedQuery query, Map<String, String> given) {
    standing.ran(new Standing.Question(query.text(), Optional.of(query), given));
    new Answer(this).show(query, given);
  }

  /** A statement with the session's parameters and limits. */
  Converse.Statement statement(String cypher) {
    return new Converse.Statement(
        cypher, new LinkedHashMap<>(parameters), settings.limits(), settings.writable());
  }

  /** Ends what is running, from any other thread. */
  void stop() {
    running.stop();
  }

  /** Ends what is running now. */
  StopSwitch running() {
    return running;
  }

  /** Shows rows in the format that is set. */
  void show(ResultTable table) {
    try (Writer page = output.page()) {
      settings.format().write(table, drawing(), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows something in the format that is set, or as text where that does not go. */
  void draw(Drawn drawn) {
    OutputFormat format = settings.format().holdsReports() ? settings.format() : OutputFormat.TABLE;
    try (Writer page = output.page()) {
      drawn.write(format, drawing(), page);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Shows a text that is drawn. */
  void show(String text) {
    try (Writer page = output.page()) {
      page.write(drawing().spelled(text.endsWith("\n") ? text : text + "\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says something that is no result. */
  void note(String text) {
    output.note(text);
  }

  /**
   * A file by the name that was typed.
   *
   * @throws CommandFaultException where that is none
   */
  Path file(String typed) {
    try {
      boolean atHome = typed.equals("~") || typed.startsWith("~/");
      String path = atHome ? setup.home() + typed.substring(1) : typed;
      return setup.directory().resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new CommandFaultException("'" + typed + "' is no name of a file.");
    }
  }

  /** How many files are being run, one by the other. */
  int sourced() {
    return sourced;
  }

  /** Runs a file's text, whose faults name its lines. */
  void source(Reader text, String name) throws IOException {
    String outer = place;
    place = name;
    sourced++;
    try {
      new Script(this, setup.failFast()).run(text);
    } finally {
      sourced--;
      place = outer;
    }
  }
}
