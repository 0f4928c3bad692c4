package dev.silograph.shell;

import dev.silograph.render.Drawing;
import java.io.Writer;
import org.jline.terminal.Terminal;
import org.jline.utils.InfoCmp.Capability;

/** The terminal that a session is typed at. */
final class TerminalOutput implements Output {

  private final Terminal terminal;
  private final Drawing drawing;
  private final Pager pager;
  private final Settings settings;

  /**
   * @param drawing with colours or without; its width is the terminal's own, which may change,
   *     unless that is not known, as of a dumb one
   */
  TerminalOutput(Terminal terminal, Drawing drawing, Pager pager, Settings settings) {
    this.terminal = terminal;
    this.drawing = drawing;
    this.pager = pager;
    this.settings = settings;
  }

  @Override
  public Drawing drawing() {
    int columns = terminal.getColumns() > 0 ? terminal.getColumns() : drawing.columns();
    return new Drawing(columns, drawing.colour(), drawing.unicode());
  }

  @Override
  public Writer page() {
    return new PagedWriter(terminal, settings.pager() ? pager : null);
  }

  @Override
  public void note(String text) {
    terminal.writer().println(drawing.faint(drawing().fold(drawing.spelled(text.stripTrailing()))));
    terminal.flush();
  }

  @Override
  public void fault(String text) {
    String folded = drawing().fold("error: " + text.stripTrailing());
    terminal
        .writer()
        .println(drawing.ofSeverity("error", "error: ") + folded.substring("error: ".length()));
    terminal.flush();
  }

  @Override
  public void clear() {
    terminal.puts(Capability.clear_screen);
    terminal.flush();
  }
}
