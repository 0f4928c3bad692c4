package dev.silograph.shell;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;

/**
 * Reads lines as the shell has them: suggestions stay in their order, and as many of them are
 * listed as the screen holds, without a question whether to.
 */
final class ShellReader extends LineReaderImpl {

  /** As the line reader puts a description into brackets, after a space. */
  private static final int AROUND_DESCRIPTION = 3;

  /** Between columns of a list. */
  private static final int GAP = 3;

  ShellReader(Terminal terminal) throws IOException {
    super(terminal, "silograph");
    variable(LineReader.LIST_MAX, Integer.MAX_VALUE);
  }

  /** Their order says which of them is likely meant; the reader's own is by likeness alone. */
  @Override
  protected Comparator<Candidate> getCandidateComparator(boolean caseInsensitive, String word) {
    return Comparator.comparingInt(Candidate::sort);
  }

  /** A list has nothing selected; a menu, which has, turns its own pages. */
  @Override
  protected PostResult computePost(
      List<Candidate> possible, Candidate selection, List<Candidate> ordered, String completed) {
    boolean listed = selection == null && ordered == null;
    return super.computePost(listed ? fitting(possible) : possible, selection, ordered, completed);
  }

  private List<Candidate> fitting(List<Candidate> possible) {
    int room = (size.getRows() - typedRows() - 1) * columns(possible);
    if (possible.size() <= room || room < 2) {
      return possible;
    }
    List<Candidate> fitting = new ArrayList<>(possible.subList(0, room - 1));
    String more = (possible.size() - fitting.size()) + " more: type on, or Tab to step through all";
    fitting.add(new Candidate(more, more, null, null, null, null, false, Integer.MAX_VALUE));
    return fitting;
  }

  private int columns(List<Candidate> possible) {
    int widest = possible.stream().mapToInt(this::width).max().orElse(1);
    return Math.max(1, (size.getColumns() - 1 + GAP) / (widest + GAP));
  }

  private int width(Candidate candidate) {
    int description =
        candidate.descr() == null ? 0 : display.wcwidth(candidate.descr()) + AROUND_DESCRIPTION;
    return display.wcwidth(candidate.displ()) + description;
  }

  /** Rows of the screen that the line takes which is being typed. */
  private int typedRows() {
    int columns = Math.max(1, size.getColumns());
    return buf.toString()
        .lines()
        .mapToInt(line -> 1 + (prompt.columnLength() + display.wcwidth(line)) / columns)
        .sum();
  }

  /** The prompt and the line as it is now, as a dumb terminal shows them. */
  String typedSoFar() {
    return prompt.toString() + buf;
  }
}
