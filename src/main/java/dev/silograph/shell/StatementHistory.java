package dev.silograph.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import org.jline.reader.History;
import org.jline.reader.LineReader;

/**
 * What was typed before, each statement whole and once, in a file that only its user can read. Each
 * is written when it is typed, so that sessions side by side lose nothing.
 */
final class StatementHistory implements History {

  private static final int MOST = 5000;

  private final Path file;
  private final List<Typed> entries = new ArrayList<>();
  private int index;

  /** An entry of the history. */
  private record Typed(int index, Instant time, String line) implements Entry {}

  /**
   * @param file need not be there, and where it cannot be written the history lasts for the session
   */
  StatementHistory(Path file) {
    this.file = file;
    load();
  }

  /** All lines, the oldest first. */
  List<String> lines() {
    return entries.stream().map(Typed::line).toList();
  }

  @Override
  public void attach(LineReader reader) {
    moveToEnd();
  }

  @Override
  public void load() {
    entries.clear();
    try {
      List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
      lines.forEach(this::restore);
      if (lines.size() > entries.size() + entries.size() / 4) {
        rewrite();
      }
    } catch (IOException e) {
      // A history that cannot be read is empty.
    }
    moveToEnd();
  }

  private void restore(String stored) {
    int colon = stored.indexOf(':');
    try {
      Instant time = Instant.ofEpochMilli(Long.parseLong(stored.substring(0, colon)));
      put(time, unescaped(stored.substring(colon + 1)));
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      // Not a line of ours.
    }
  }

  private void put(Instant time, String line) {
    entries.removeIf(entry -> entry.line().equals(line));
    if (entries.size() == MOST) {
      entries.remove(0);
    }
    entries.add(new Typed(0, time, line));
  }

  @Override
  public void add(Instant time, String line) {
    // A space before it keeps a line out, as shells have it.
    String text = line.strip();
    if (!text.isEmpty() && !line.startsWith(" ")) {
      put(time, text);
      write(stored(time, text), StandardOpenOption.APPEND);
    }
    moveToEnd();
  }

  private void rewrite() {
    StringBuilder text = new StringBuilder();
    entries.forEach(entry -> text.append(stored(entry.time(), entry.line())));
    write(text.toString(), StandardOpenOption.TRUNCATE_EXISTING);
  }

  private void write(String text, StandardOpenOption how) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.createFile(
            file,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      }
      Files.write(file, text.getBytes(StandardCharsets.UTF_8), how);
    } catch (IOException | UnsupportedOperationException e) {
      // It lasts for the session, then.
    }
  }

  private static String stored(Instant time, String line) {
    return time.toEpochMilli() + ":" + line.replace("\\", "\\\\").replace("\n", "\\n") + "\n";
  }

  private static String unescaped(String stored) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < stored.length(); i++) {
      char next = stored.charAt(i);
      if (next == '\\' && i + 1 < stored.length()) {
        i++;
        line.append(stored.charAt(i) == 'n' ? '\n' : stored.charAt(i));
      } else {
        line.append(next);
      }
    }
    return line.toString();
  }

  @Override
  public void save() {
    // Each is written when it is typed.
  }

  @Override
  public void write(Path other, boolean incremental) {
    throw new UnsupportedOperationException("the history has one file");
  }

  @Override
  public void append(Path other, boolean incremental) {
    throw new UnsupportedOperationException("the history has one file");
  }

  @Override
  public void read(Path other, boolean checkDuplicates) {
    throw new UnsupportedOperationException("the history has one file");
  }

  @Override
  public void purge() throws IOException {
    entries.clear();
    Files.deleteIfExists(file);
    moveToEnd();
  }

  @Override
  public int size() {
    return entries.size();
  }

  @Override
  public int index() {
    return index;
  }

  @Override
  public int first() {
    return 0;
  }

  @Override
  public int last() {
    return entries.size() - 1;
  }

  @Override
  public String get(int at) {
    return entries.get(at).line();
  }

  @Override
  public ListIterator<Entry> iterator(int from) {
    List<Entry> numbered = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      numbered.add(new Typed(i, entries.get(i).time(), entries.get(i).line()));
    }
    return numbered.listIterator(Math.min(from, numbered.size()));
  }

  @Override
  public String current() {
    return index >= entries.size() ? "" : entries.get(index).line();
  }

  @Override
  public boolean previous() {
    return moveTo(index - 1);
  }

  /** One step beyond the last is where nothing is typed yet. */
  @Override
  public boolean next() {
    if (index >= entries.size()) {
      return false;
    }
    index++;
    return true;
  }

  @Override
  public boolean moveToFirst() {
    return index != 0 && moveTo(0);
  }

  @Override
  public boolean moveToLast() {
    return index != last() && moveTo(last());
  }

  @Override
  public boolean moveTo(int at) {
    if (at < 0 || at >= entries.size()) {
      return false;
    }
    index = at;
    return true;
  }

  @Override
  public void moveToEnd() {
    index = entries.size();
  }

  @Override
  public void resetIndex() {
    index = Math.min(index, entries.size());
  }
}
