package dev.silograph.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.app.FollowFiles;
import dev.silograph.app.IndexListener;
import dev.silograph.app.IndexSummary;
import dev.silograph.app.OpenedGraph;
import dev.silograph.app.Workspace;
import dev.silograph.render.Drawing;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jline.terminal.Size;
import org.jline.terminal.impl.ExternalTerminal;
import org.jline.utils.ScreenTerminal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session at a terminal that is two streams. */
class DialogueTest {

  private static final String CTRL_C = "\u0003";
  private static final String TAB = "\t";
  private static final String CTRL_D = "\u0004";
  private static final String ESCAPE = "\u001b";
  private static final String ALT_P = "\u001bp";
  private static final String ALT_N = "\u001bn";

  /** As terminals send it once they are told to send keys for applications. */
  private static final String RIGHT = "\u001bOC";

  private static final int COLUMNS = 100;
  private static final int ROWS = 24;
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir private Path temporary;
  private final ScreenTerminal screen = new ScreenTerminal(COLUMNS, ROWS);
  private final PipedOutputStream keys = new PipedOutputStream();
  private final Settings settings = new Settings();
  private Path models;
  private Setup setup;
  private ExternalTerminal terminal;
  private OpenedGraph graph;
  private Programs programs;
  private Session session;
  private Thread talking;

  @BeforeEach
  void open() throws IOException {
    Path app = Files.createDirectories(temporary.resolve("bookshop/shop"));
    Files.createFile(app.resolve("__init__.py"));
    models = app.resolve("models.py");
    Files.writeString(
        models, "from django.db import models\n\n\nclass Book(models.Model):\n    pass\n");
    Workspace workspace =
        Workspace.of(List.of(temporary.resolve("bookshop")), temporary.resolve("cache"));
    setup =
        new Setup(
            workspace,
            temporary,
            Map.of(
                "HOME", temporary.toString(),
                "PATH", System.getenv("PATH"),
                "EDITOR", "sed -i s/1/5/"),
            new Drawing(COLUMNS, false),
            Map.of(),
            List.of(),
            true);
    graph = OpenedGraph.current(workspace, new Unheard());
  }

  private void talk() throws IOException {
    talk("xterm");
  }

  private void talk(String type) throws IOException {
    terminal = new ExternalTerminal("test", type, new PipedInputStream(keys), new Screen(), UTF_8);
    terminal.setSize(Size.of(COLUMNS, ROWS));
    programs = new Programs(terminal, temporary, setup.environment());
    Pager pager = new Pager(terminal, programs, setup.environment());
    session =
        new Session(
            setup,
            graph,
            new FollowFiles(setup.workspace(), graph, new Unheard()),
            new TerminalOutput(terminal, setup.drawing(), pager, settings),
            settings);
    Dialogue dialogue = new Dialogue(session, terminal, programs);
    talking = new Thread(dialogue::run, "dialogue");
    talking.start();
  }

  @AfterEach
  void end() throws IOException, InterruptedException {
    type(CTRL_C + CTRL_D);
    talking.join(PATIENCE.toMillis());
    terminal.close();
    graph.close();
    assertThat(talking.isAlive()).as(text()).isFalse();
  }

  @Test
  void suggestsAndSearchesWhatWasTypedBefore() throws Exception {
    talk();
    type("RETURN 1 AS one;\r");
    await("1 row");
    type("RETURN 2 AS two;\r");
    await("\n  2\n1 row");
    type("\f");
    awaitAll("bookshop>");
    type("RETURN 1");
    awaitAll("bookshop> RETURN 1 AS one;");
    type(RIGHT + "\r");
    await("\n  1\n1 row");
    type("\f");
    awaitAll("bookshop>");
    type("AS" + ALT_P);
    awaitAll("bookshop> RETURN 1 AS one;");
    type(ALT_P);
    awaitAll("bookshop> RETURN 2 AS two;");
    type(ALT_P + ALT_N + ALT_N);
    awaitAll("bookshop> AS");
  }

  @Test
  void clearsTheLineAndGoesOnInTheNext() throws Exception {
    talk();
    await("bookshop>");
    type("RETURN (1" + CTRL_C);
    await("bookshop> RETURN (1\nbookshop>");
    type("RETURN [\r");
    await("RETURN [\n-------->");
    type("3, 4] AS list;\r");
    await("\n3, 4\n1 row");
  }

  @Test
  void takesSeveralLinesThatAreTypedAtOnce() throws Exception {
    talk();
    type("MATCH (m:Model)\rRETURN m.name AS name;\r");
    await("\nBook\n1 row");
  }

  @Test
  void takesTheKeysOfVi() throws Exception {
    settings.set("mode", "vi");
    talk();
    await("bookshop>");
    type("RETURN 1 AS onex;" + ESCAPE + "hx" + "\r");
    await("bookshop> RETURN 1 AS one;\none\n");
    await("1 row");
    type(ESCAPE + "k0cwUNWIND [3, 4] AS n RETURN n +\r");
    await("\n  4\n  5\n2 rows");
  }

  @Test
  void saysWhatIsMisspeltOrMissing() throws Exception {
    talk();
    type("MATCH (m:Modle) RETURN m.name AS name, $n AS n;\r");
    await("The query needs a value for $n. Give it with :param n value.");
    type(":param n 1\r");
    type("MATCH (m:Modle) RETURN m.name AS name, $n AS n;\r");
    await("No node has the label Modle. Did you mean Model?");
  }

  @Test
  void saysThatTheGraphIsStaleAndFollows() throws Exception {
    talk();
    await("bookshop>");
    Files.writeString(
        models, "\n\nclass Author(models.Model):\n    pass\n", StandardOpenOption.APPEND);
    await("bookshop (stale)>");
    type(":watch on\r");
    await("indexed: models: 1 added (shop.author)");
    await("bookshop>");
    type("MATCH (m:Model) RETURN count(m) AS models;\r");
    await("\n     2\n1 row");
  }

  @Test
  void listsAsMuchAsTheScreenHoldsAndNarrowsIt() throws Exception {
    talk();
    await("bookshop>");
    type(":run " + TAB);
    await("more: type on, or Tab to step through all");
    assertThat(text()).startsWith("bookshop> :run\ncascade-chains").doesNotContain("possibilities");
    type("models-w");
    await("bookshop> :run models-w\nmodels-without");
    assertThat(text()).doesNotContain("cascade-chains");
    type(CTRL_C);
  }

  @Test
  void editsWhatIsBeingTyped() throws Exception {
    talk();
    await("bookshop>");
    type("RETURN 1 AS one;\u0018\u0005");
    await("bookshop> RETURN 5 AS one;");
    type("\r");
    await("\n  5\n1 row");
  }

  @Test
  void completesWhereOnlyLinesCanBePrinted() throws Exception {
    talk("dumb");
    await("bookshop>");
    type(":tim" + TAB + "\r");
    await("\ntimeout  how long a statement may take, 0 for ever\nbookshop> :tim");
    type("in" + TAB + "\r");
    await("bookshop> :timing");
    type("\r");
    await("timing is on");
  }

  private void type(String text) throws IOException {
    keys.write(text.getBytes(UTF_8));
    keys.flush();
  }

  private void await(String wanted) throws InterruptedException {
    await(wanted, () -> text().contains(wanted));
  }

  private void awaitAll(String wanted) throws InterruptedException {
    await(wanted, () -> text().equals(wanted));
  }

  private void await(String wanted, BooleanSupplier there) throws InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).as("%s\nis not on\n%s", wanted, text()).isLessThan(deadline);
      screen.waitDirty(100);
    }
  }

  /** The screen, without white space at the ends of lines and below them. */
  private String text() {
    long[] cells = new long[COLUMNS * ROWS];
    screen.dump(cells, new int[2]);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < ROWS; row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < COLUMNS; column++) {
        int character = ScreenTerminal.cellCodePoint(cells[row * COLUMNS + column]);
        line.appendCodePoint(character == 0 ? ' ' : character);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString().stripTrailing();
  }

  /** Shows what the terminal is sent; of what is not ASCII, nothing is looked at here. */
  private final class Screen extends OutputStream {
    @Override
    public void write(int octet) {
      write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void write(byte[] octets, int offset, int length) {
      screen.write(new String(octets, offset, length, UTF_8));
    }
  }

  private static final class Unheard implements IndexListener {
    @Override
    public void progress(Phase phase, int done, int total) {}

    @Override
    public void finished(IndexSummary summary) {}
  }
}
