import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jline.utils.ScreenTerminal;

/**
 * Draws the README's picture of the shell: types into the real one, on a pseudo-terminal, and turns
 * the cells of the screen into an SVG.
 */
final class ShellPicture {

  private static final int COLUMNS = 104;
  private static final int ROWS = 33;

  /** Of a cell, in pixels. */
  private static final double WIDTH = 8.4;

  private static final int HEIGHT = 18;
  private static final int MARGIN = 14;

  private static final String BACKGROUND = "#16181d";
  private static final String TEXT = "#d6d9df";

  /** The eight colours of a terminal, as they are seen well on the background. */
  private static final String[] COLOURS = {
    "#5c6370", "#f07178", "#a5d66f", "#e6c06a", "#6cb2f7", "#cf9bf2", "#5fcfd3", "#d6d9df"
  };

  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

  private final Process shell;
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);

  private ShellPicture(Path program, Path tree) throws IOException {
    Path home = Files.createTempDirectory("picture");
    ProcessBuilder builder =
        new ProcessBuilder(
            "script",
            "-qec",
            "stty cols %d rows %d; exec '%s' --repo '%s' shell"
                .formatted(COLUMNS, ROWS, program, tree),
            "/dev/null");
    builder.environment().keySet().removeAll(java.util.List.of("NO_COLOR", "XDG_STATE_HOME"));
    builder.environment().put("HOME", home.toString());
    builder.environment().put("TERM", "xterm-256color");
    builder.environment().put("LC_ALL", "C.UTF-8");
    shell = builder.redirectErrorStream(true).start();
    Thread reading = new Thread(this::read);
    reading.setDaemon(true);
    reading.start();
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 3) {
      System.err.println("usage: ShellPicture PROGRAM TREE FILE.svg");
      System.exit(2);
    }
    ShellPicture picture = new ShellPicture(Path.of(arguments[0]), Path.of(arguments[1]));
    try {
      picture.talk();
      Files.writeString(Path.of(arguments[2]), picture.svg());
    } finally {
      picture.shell.descendants().forEach(ProcessHandle::destroy);
      picture.shell.destroy();
    }
  }

  private void talk() throws Exception {
    await(text -> text.endsWith("sample-repo>"));
    // What is asked first loads what answers.
    enter("RETURN 1;", text -> text.contains("1 row"));
    enter(":path MonitorCheckIn User", text -> text.contains("2 hops"));
    enter(":clear", text -> text.equals("sample-repo>"));
    ask();
    enter("RETRUN 1;", text -> text.contains("Did you mean RETURN?"));
    enter(":path MonitorCheckIn User", text -> text.contains("2 hops"));
    type("MATCH (m:Model {name: 'Org");
    await(text -> text.endsWith("'Org"));
    type("\t");
    await(text -> text.contains("OrganizationMember"));
    Thread.sleep(500);
  }

  private void ask() throws Exception {
    enter("MATCH (a:Model {app: 'monitors'})-[r:REFERENCES]->(b:Model)", text -> text.endsWith("->"));
    enter(
        "WHERE r.crossSilo RETURN a, r.field AS field, b, r.onDelete AS onDelete;",
        text -> text.matches("(?s).* rows?, \\d+ ms.*"));
  }

  private void type(String keys) throws IOException {
    shell.getOutputStream().write(keys.getBytes(UTF_8));
    shell.getOutputStream().flush();
  }

  private void enter(String line, Predicate<String> then) throws Exception {
    type(line + "\r");
    await(text -> then.test(text) && text.endsWith(">"));
  }

  private void read() {
    try (Reader out = new InputStreamReader(shell.getInputStream(), UTF_8)) {
      char[] text = new char[4096];
      for (int count = out.read(text); count >= 0; count = out.read(text)) {
        screen.write(new String(text, 0, count));
        String answer = screen.read();
        if (!answer.isEmpty()) {
          type(answer);
        }
      }
    } catch (IOException e) {
      // It has ended.
    }
  }

  private void await(Predicate<String> wanted) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE;
    while (!wanted.test(text())) {
      if (System.nanoTime() > deadline || !shell.isAlive()) {
        throw new IllegalStateException("the shell does not go on:\n" + text());
      }
      screen.waitDirty(100);
    }
  }

  private long[] cells() {
    long[] cells = new long[COLUMNS * ROWS];
    screen.dump(cells, new int[2]);
    return cells;
  }

  private String text() {
    long[] cells = cells();
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        line.append(character(cells[row * COLUMNS + column]));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  private static String character(long cell) {
    int point = ScreenTerminal.cellCodePoint(cell);
    return point == 0 ? " " : Character.toString(point);
  }

  private String svg() {
    int rows = (int) text().lines().count();
    double width = 2 * MARGIN + COLUMNS * WIDTH;
    int height = 2 * MARGIN + rows * HEIGHT;
    StringBuilder svg = new StringBuilder();
    svg.append(
        String.format(
            Locale.ROOT,
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %d" width="%.0f" height="%d"
              font-family="ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace" font-size="14">
            <title>Silograph's shell</title>
            <rect width="100%%" height="100%%" rx="8" fill="%s"/>
            """,
            width, height, width, height, BACKGROUND));
    long[] cells = cells();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < COLUMNS; ) {
        int end = column + 1;
        String style = style(cells[row * COLUMNS + column]);
        while (end < COLUMNS && style(cells[row * COLUMNS + end]).equals(style)) {
          end++;
        }
        run(svg, cells, row, column, end, style);
        column = end;
      }
    }
    return svg.append("</svg>\n").toString();
  }

  /** A stretch of cells that look the same. */
  private static void run(StringBuilder svg, long[] cells, int row, int from, int to, String style) {
    StringBuilder text = new StringBuilder();
    for (int column = from; column < to; column++) {
      text.append(character(cells[row * COLUMNS + column]));
    }
    boolean inverse = ScreenTerminal.cellInverse(cells[row * COLUMNS + from]);
    double x = MARGIN + from * WIDTH;
    int top = MARGIN + row * HEIGHT;
    if (inverse) {
      svg.append(
          String.format(
              Locale.ROOT,
              "<rect x=\"%.1f\" y=\"%d\" width=\"%.1f\" height=\"%d\" fill=\"%s\"/>%n",
              x, top, (to - from) * WIDTH, HEIGHT, TEXT));
    }
    String drawn = text.toString().stripTrailing();
    String shown = drawn.stripLeading();
    if (shown.isEmpty()) {
      return;
    }
    int begin = from + drawn.length() - shown.length();
    svg.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%.1f\" y=\"%d\" textLength=\"%.1f\" xml:space=\"preserve\"%s>%s</text>%n",
            MARGIN + begin * WIDTH,
            top + HEIGHT - 5,
            shown.length() * WIDTH,
            style,
            shown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
  }

  private static String style(long cell) {
    String colour = TEXT;
    if (ScreenTerminal.cellInverse(cell)) {
      colour = BACKGROUND;
    } else if (ScreenTerminal.cellHasForeground(cell)) {
      colour = colour(ScreenTerminal.cellColorRgb(ScreenTerminal.cellForeground(cell)));
    }
    return " fill=\""
        + colour
        + "\""
        + (ScreenTerminal.cellBold(cell) ? " font-weight=\"bold\"" : "")
        + (ScreenTerminal.cellDim(cell) ? " fill-opacity=\"0.6\"" : "")
        + (ScreenTerminal.cellUnderline(cell) ? " text-decoration=\"underline\"" : "")
       ;
  }

  /** The nearest of the eight by which of red, green and blue are in it. */
  private static String colour(int rgb) {
    int red = rgb >> 16 & 0xff;
    int green = rgb >> 8 & 0xff;
    int blue = rgb & 0xff;
    int most = Math.max(red, Math.max(green, blue));
    return COLOURS[
        (red > most / 2 ? 1 : 0) + (green > most / 2 ? 2 : 0) + (blue > most / 2 ? 4 : 0)];
  }
}
