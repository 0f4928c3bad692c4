package dev.silograph.shell;

import java.util.List;
import org.jline.reader.LineReader;

/** Steps through the statements of the history that hold what was typed before the first step. */
final class HistorySearch {

  private final LineReader reader;
  private final StatementHistory history;
  private String wanted = "";
  private String shown;
  private int at;

  HistorySearch(LineReader reader, StatementHistory history) {
    this.reader = reader;
    this.history = history;
  }

  /** To the one before; false where there is none. */
  boolean back() {
    return step(-1);
  }

  /** To the one after; to what was typed, behind the last one. */
  boolean forward() {
    return step(1);
  }

  private boolean step(int by) {
    List<String> lines = history.lines();
    String typed = reader.getBuffer().toString();
    if (!typed.equals(shown)) {
      wanted = typed;
      at = lines.size();
    }
    for (int i = at + by; i >= 0 && i <= lines.size(); i += by) {
      String line = i == lines.size() ? wanted : lines.get(i);
      if (i == lines.size() || line.contains(wanted) && !line.equals(typed)) {
        at = i;
        show(line);
        return true;
      }
    }
    return false;
  }

  private void show(String line) {
    shown = line;
    reader.getBuffer().clear();
    reader.getBuffer().write(line);
  }
}
