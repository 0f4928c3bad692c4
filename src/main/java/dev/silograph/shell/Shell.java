package dev.silograph.shell;

import dev.silograph.app.FollowFiles;
import dev.silograph.app.IndexListener;
import dev.silograph.app.IndexSummary;
import dev.silograph.app.OpenedGraph;
import dev.silograph.query.QueryUsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import org.jline.terminal.Attributes;
import org.jline.terminal.Attributes.ControlChar;
import org.jline.terminal.Attributes.InputFlag;
import org.jline.terminal.Attributes.LocalFlag;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/** A session on a graph, typed at a terminal or not. */
public final class Shell {

  private final Setup setup;
  private final IndexListener listener;
  private final Settings settings = new Settings();

  /**
   * Reads the user's settings.
   *
   * @param listener is told of each index, the first one included
   * @throws dev.silograph.query.QueryUsageException where they, or the options, cannot be
   */
  public Shell(Setup setup, IndexListener listener) {
    this.setup = setup;
    this.listener = listener;
    SettingsFile.read(setup, settings);
    try {
      setup.options().forEach(settings::set);
    } catch (CommandFaultException e) {
      throw new QueryUsageException(e.getMessage());
    }
  }

  /**
   * Runs a text that is not typed by hand.
   *
   * @param name stands before the line of a fault, or is empty where no lines are to be named
   * @return whether nothing failed and no rule had findings
   * @throws dev.silograph.app.GraphUnavailableException where there is no graph to ask
   */
  public boolean run(Reader text, String name, PrintWriter out, PrintWriter err) {
    try (OpenedGraph graph = OpenedGraph.current(setup.workspace(), listener)) {
      Output output = new StreamOutput(out, err, setup.drawing());
      Session session = session(graph, output);
      session.source(text, name);
      return session.standing().isClean();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Talks with whoever sits at the process's terminal, until they end it.
   *
   * @throws dev.silograph.app.GraphUnavailableException where there is no graph to ask
   */
  public void converse() {
    // Lines are drawn as Unicode has them, so that they can be copied.
    System.setProperty(TerminalBuilder.PROP_DISABLE_ALTERNATE_CHARSET, "true");
    try (Terminal terminal = terminal()) {
      Programs programs = new Programs(terminal, setup.directory(), setup.environment());
      keepTypedAhead(terminal);
      try (OpenedGraph graph = OpenedGraph.current(setup.workspace(), listener)) {
        graph.share();
        converse(graph, terminal, programs);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Terminal terminal() throws IOException {
    return TerminalBuilder.builder()
        .name("silograph")
        .encoding(StandardCharsets.UTF_8)
        // Asking the terminal whether it has them takes time, and throws away what was typed.
        .graphemeCluster(false)
        .build();
  }

  /**
   * Lets keys that are typed while nothing reads them wait as they are, unseen, for the next
   * prompt. Otherwise the system would edit lines with them in the meantime: a Ctrl-D would be its
   * own end of input, of which nothing arrives, and all would be on the screen twice. Closing the
   * terminal brings its usual way back.
   */
  private static void keepTypedAhead(Terminal terminal) {
    Attributes attributes = terminal.getAttributes();
    attributes.setLocalFlags(EnumSet.of(LocalFlag.ICANON, LocalFlag.ECHO), false);
    attributes.setInputFlag(InputFlag.ICRNL, false);
    attributes.setControlChar(ControlChar.VMIN, 1);
    attributes.setControlChar(ControlChar.VTIME, 0);
    terminal.setAttributes(attributes);
  }

  /** Talks over a terminal. */
  private void converse(OpenedGraph graph, Terminal terminal, Programs programs)
      throws IOException {
    Pager pager = new Pager(terminal, programs, setup.environment());
    Output output = new TerminalOutput(terminal, setup.drawing(), pager, settings);
    Session session = session(graph, output);
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      // Such a terminal is not told of it by JLine.
      Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
    }
    output.note(
        "Cypher ends with ;  commands begin with :  Tab completes  :help lists commands  :quit or"
            + " Ctrl-D ends");
    new Dialogue(session, terminal, programs).run();
  }

  private Session session(OpenedGraph graph, Output output) {
    FollowFiles files = new FollowFiles(setup.workspace(), graph, new Unheard());
    return new Session(setup, graph, files, output, settings);
  }

  /** Says nothing of an index: the shell itself says what it has changed. */
  private static final class Unheard implements IndexListener {
    @Override
    public void progress(Phase phase, int done, int total) {}

    @Override
    public void finished(IndexSummary summary) {}
  }
}
