package dev.silograph.shell;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

/**
 * Holds a result back until it is longer than the screen; from then on it goes to a file, which a
 * pager shows when it is whole. So a result of any length takes no more memory than a screen.
 */
final class PagedWriter extends Writer {

  private final Terminal terminal;
  private final Pager pager;
  private final StringBuilder held = new StringBuilder();
  private final int screen;
  private int measured;
  private int lines;
  private Path file;
  private Writer into;

  /**
   * @param pager null where all of it goes to the terminal as it comes
   */
  PagedWriter(Terminal terminal, Pager pager) {
    this.terminal = terminal;
    this.pager = pager;
    // The prompt and the number of rows have to stand there as well.
    this.screen = terminal.getRows() - 3;
  }

  @Override
  public void write(char[] text, int offset, int length) throws IOException {
    if (pager == null || terminal.getRows() == 0) {
      terminal.writer().write(text, offset, length);
      return;
    }
    if (into != null) {
      into.write(text, offset, length);
      return;
    }
    held.append(text, offset, length);
    count();
    if (lines > screen) {
      spill();
    }
  }

  private void count() {
    int width = Math.max(1, terminal.getColumns());
    for (int end = held.indexOf("\n", measured); end >= 0; end = held.indexOf("\n", measured)) {
      int columns = AttributedString.fromAnsi(held.substring(measured, end)).columnLength();
      lines += 1 + Math.max(0, columns - 1) / width;
      measured = end + 1;
    }
  }

  private void spill() throws IOException {
    file = Files.createTempFile("silograph", ".txt");
    into = new BufferedWriter(Files.newBufferedWriter(file));
    into.append(held);
    held.setLength(0);
  }

  @Override
  public void flush() throws IOException {
    if (into == null) {
      terminal.flush();
    }
  }

  @Override
  public void close() throws IOException {
    if (into == null) {
      terminal.writer().write(held.toString());
      held.setLength(0);
      terminal.flush();
      return;
    }
    into.close();
    try {
      pager.show(file);
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
