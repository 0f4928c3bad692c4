package dev.silograph.shell;

import java.io.IOException;
import java.util.Comparator;
import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/** Reads lines as the shell has them: suggestions stay in their order. */
final class ShellReader extends LineReaderImpl {

  ShellReader(Terminal terminal) throws IOException {
    super(terminal, "silograph");
  }

  /** Their order says which of them is likely meant; the reader's own is by likeness alone. */
  @Override
  protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
    return Comparator.comparingInt(Candidate::sort);
  }
}
