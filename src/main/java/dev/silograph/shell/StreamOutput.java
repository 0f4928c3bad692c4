package dev.silograph.shell;

import dev.silograph.render.Drawing;
import java.io.FilterWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;

/** Results to one stream and all else to another, as in a pipe. */
final class StreamOutput implements Output {

  private final PrintWriter out;
  private final PrintWriter err;
  private final Drawing drawing;

  StreamOutput(PrintWriter out, PrintWriter err, Drawing drawing) {
    this.out = out;
    this.err = err;
    this.drawing = drawing;
  }

  @Override
  public Drawing drawing() {
    return drawing;
  }

  @Override
  public Writer page() {
    return new FilterWriter(out) {
      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  @Override
  public void note(String text) {
    out.flush();
    err.println(text.stripTrailing());
    err.flush();
  }

  @Override
  public void fault(String text) {
    note("silograph: " + text);
  }

  @Override
  public void clear() {
    // There is no screen.
  }
}
