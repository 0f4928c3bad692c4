package dev.silograph.shell;

import dev.silograph.app.FollowFiles;
import dev.silograph.app.IndexListener;
import dev.silograph.app.OpenedGraph;
import dev.silograph.query.QueryUsageException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.UncheckedIOException;

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
    SettingsFile.read(setup.environment(), settings);
    try {
      setup.options().forEach(settings::set);
    } catch (CommandFaultException e) {
      throw new QueryUsageException(e.getMessage());
    }
  }

  /**
   * Runs a text that is not typed by hand.
   *
   * @return whether nothing failed and no rule had findings
   * @throws dev.silograph.app.GraphUnavailableException where there is no graph to ask
   */
  public boolean run(Reader text, PrintWriter out, PrintWriter err) {
    try (OpenedGraph graph = OpenedGraph.current(setup.workspace(), listener)) {
      Output output = new StreamOutput(out, err, setup.drawing());
      Session session = session(graph, output);
      new Script(session, setup.failFast()).run(text);
      return session.standing().isClean();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Session session(OpenedGraph graph, Output output) {
    FollowFiles files = new FollowFiles(setup.workspace(), graph, listener);
    return new Session(setup, graph, files, output, settings);
  }
}
