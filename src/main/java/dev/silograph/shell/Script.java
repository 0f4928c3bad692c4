package dev.silograph.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.List;

/**
 * Runs what nobody types: a text, a file or what is piped in, each statement as soon as it is
 * whole.
 */
final class Script {

  private final Session session;
  private final boolean failFast;

  Script(Session session, boolean failFast) {
    this.session = session;
    this.failFast = failFast;
  }

  /** Runs all of it, or up to the first fault, or up to where it says that it ends. */
  void run(Reader text) throws IOException {
    InputSplitter splitter = new InputSplitter();
    BufferedReader lines = new BufferedReader(text);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!run(splitter.feed(line + "\n"))) {
        return;
      }
    }
    run(splitter.finish());
  }

  /** False where it is to end. */
  private boolean run(List<Input> inputs) {
    for (Input input : inputs) {
      // What failed before, in a session of many lines, is another matter.
      int before = session.standing().failures();
      session.execute(input);
      boolean failed = session.standing().failures() > before;
      if (session.standing().isOver() || failed && failFast) {
        return false;
      }
    }
    return true;
  }
}
