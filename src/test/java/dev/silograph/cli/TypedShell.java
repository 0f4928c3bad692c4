package dev.silograph.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.terminal.Size;
import org.jline.utils.ScreenTerminal;

/**
 * The shell as a process of its own on a real pseudo-terminal, which {@code script} makes; what it
 * draws is read from a screen as a terminal would show it.
 */
final class TypedShell implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  private final Process process;
  private final Path device;
  private final ScreenTerminal screen;
  private final Thread reading;

  /**
   * Starts it.
   *
   * @param home of the user, with their settings and history
   */
  static TypedShell in(Path tree, Path home, int columns, int rows) throws IOException {
    return new TypedShell(tree, home, columns, rows);
  }

  private TypedShell(Path tree, Path home, int columns, int rows) throws IOException {
    device = Files.createTempFile(home, "device", "");
    String java =
        String.join(
            " ",
            quoted(Path.of(System.getProperty("java.home"), "bin", "java").toString()),
            "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xmx400m",
            "-Dsilograph.terminal=in,err,out",
            "-cp",
            quoted(System.getProperty("java.class.path")),
            "dev.silograph.Main shell");
    String command =
        "tty >%s; stty cols %d rows %d; exec %s"
            .formatted(quoted(device.toString()), columns, rows, java);
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qec", command, "/dev/null")
            .directory(tree.toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("PAGER", "NO_COLOR", "XDG_STATE_HOME"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().put("SHELL", "/bin/sh");
    process = builder.start();
    screen = new ScreenTerminal(columns, rows);
    reading = new Thread(this::read, "screen");
    reading.setDaemon(true);
    reading.start();
  }

  private static String quoted(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private void read() {
    byte[] bytes = new byte[4096];
    try (InputStream out = process.getInputStream()) {
      // Characters of several bytes may be cut: what is left waits for the next bytes.
      byte[] left = new byte[0];
      for (int count = out.read(bytes); count >= 0; count = out.read(bytes)) {
        byte[] all = new byte[left.length + count];
        System.arraycopy(left, 0, all, 0, left.length);
        System.arraycopy(bytes, 0, all, left.length, count);
        int whole = wholeCharacters(all);
        screen.write(new String(all, 0, whole, UTF_8));
        left = java.util.Arrays.copyOfRange(all, whole, all.length);
        String answer = screen.read();
        if (!answer.isEmpty()) {
          type(answer);
        }
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  private static int wholeCharacters(byte[] bytes) {
    int begin = bytes.length;
    while (begin > 0 && begin > bytes.length - 4 && (bytes[begin - 1] & 0xC0) == 0x80) {
      begin--;
    }
    if (begin == 0 || (bytes[begin - 1] & 0x80) == 0) {
      return bytes.length;
    }
    int length = Integer.numberOfLeadingZeros(~bytes[begin - 1] << 24);
    return begin - 1 + length <= bytes.length ? bytes.length : begin - 1;
  }

  /** Types keys. */
  TypedShell type(String keys) throws IOException {
    synchronized (process) {
      process.getOutputStream().write(keys.getBytes(UTF_8));
      process.getOutputStream().flush();
    }
    return this;
  }

  /** Types a line and Enter. */
  TypedShell enter(String line) throws IOException {
    return type(line + "\r");
  }

  /** Waits until the screen shows a text. */
  TypedShell await(String text) throws InterruptedException {
    return await(lines -> String.join("\n", lines).contains(text), text);
  }

  /** Waits until the screen is as a test wants it. */
  TypedShell await(Predicate<List<String>> wanted, String what) throws InterruptedException {
    if (!shows(wanted, PATIENCE)) {
      throw new AssertionError("not on the screen: " + what + "\n" + this);
    }
    return this;
  }

  /** Types a key again and again until the screen shows a text. */
  void typeUntil(String key, String text) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    do {
      type(key);
      if (System.nanoTime() > deadline) {
        throw new AssertionError("not on the screen: " + text + "\n" + this);
      }
    } while (!shows(lines -> String.join("\n", lines).contains(text), Duration.ofMillis(500)));
  }

  private boolean shows(Predicate<List<String>> wanted, Duration patience)
      throws InterruptedException {
    long deadline = System.nanoTime() + patience.toNanos();
    while (!wanted.test(lines())) {
      if (System.nanoTime() > deadline || !process.isAlive()) {
        return false;
      }
      screen.waitDirty(100);
    }
    return true;
  }

  /** Makes the terminal another size. */
  TypedShell resize(int columns, int rows) throws IOException, InterruptedException {
    screen.setSize(Size.of(columns, rows));
    String name = Files.readString(device).strip();
    new ProcessBuilder(
            "stty", "-F", name, "cols", Integer.toString(columns), "rows", Integer.toString(rows))
        .redirectError(new File("/dev/null"))
        .start()
        .waitFor();
    return this;
  }

  /**
   * Types a line and, some time after it, a signal's key, until the screen shows a text; each time
   * later, since a signal that comes before the line is taken only clears it.
   */
  void interruptUntil(String line, String key, String text)
      throws IOException, InterruptedException {
    for (long pause = 250; pause < PATIENCE.toMillis(); pause *= 2) {
      enter(line);
      shows(lines -> false, Duration.ofMillis(pause));
      type(key);
      if (shows(lines -> String.join("\n", lines).contains(text), Duration.ofMillis(2 * pause))) {
        return;
      }
    }
    throw new AssertionError("not on the screen: " + text + "\n" + this);
  }

  /** Waits for its end and gives the exit code. */
  int end() throws InterruptedException {
    if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("it does not end\n" + this);
    }
    return process.exitValue();
  }

  /** What the screen shows, without white space at the ends of lines. */
  List<String> lines() {
    int columns = screen.getColumns();
    int rows = screen.getRows();
    long[] cells = new long[columns * rows];
    screen.dump(cells, new int[2]);
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < columns; column++) {
        int character = ScreenTerminal.cellCodePoint(cells[row * columns + column]);
        line.appendCodePoint(character == 0 ? ' ' : character);
      }
      lines.add(line.toString().stripTrailing());
    }
    return lines;
  }

  /** The screen. */
  @Override
  public String toString() {
    return String.join("\n", lines()).stripTrailing();
  }

  @Override
  public void close() {
    process.descendants().forEach(ProcessHandle::destroy);
    process.destroy();
  }
}
