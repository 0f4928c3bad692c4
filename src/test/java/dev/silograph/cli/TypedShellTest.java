package dev.silograph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell on a real pseudo-terminal, from its start to its exit code. */
class TypedShellTest {

  private static final String CTRL_C = "\u0003";
  private static final String CTRL_D = "\u0004";
  private static final String CTRL_R = "\u0012";
  private static final String CTRL_U = "\u0015";
  private static final String TAB = "\t";

  /** As terminals send it once they are told to send keys for applications. */
  private static final String UP = "\u001bOA";

  @TempDir private Path temporary;
  private Path tree;
  private Path home;

  @BeforeEach
  void writeTree() throws IOException {
    tree = SmallTree.in(temporary);
    home = Files.createDirectory(temporary.resolve("home"));
  }

  @Test
  void talksThroughTwoSessions() throws Exception {
    try (TypedShell shell = TypedShell.in(tree, home, 100, 24)) {
      shell.await("bookshop>");
      completes(shell);
      runsStatements(shell);
      stopsOnCtrlC(shell);
      showsPages(shell);
      fitsTheTerminal(shell);
      assertThat(shell.enter(":quit").end()).as(shell.toString()).isZero();
    }
    try (TypedShell shell = TypedShell.in(tree, home, 100, 24)) {
      shell.await("bookshop>").type(UP).await("bookshop> :quit");
      shell.type(CTRL_U + CTRL_R + "ORDER BY").await("bookshop> MATCH (m:Model)");
      shell.type("\r").await("2 rows");
      // The next prompt may not be there yet.
      assertThat(shell.type(CTRL_D).end()).as(shell.toString()).isZero();
    }
  }

  @Test
  void takesWhatIsTypedAhead() throws Exception {
    try (TypedShell shell = TypedShell.in(tree, home, 100, 24)) {
      shell.enter("RETURN 6 * 7 AS answer;").await("1 row");
      shell.enter("UNWIND range(1, 3000000) AS n RETURN max(n) AS most;");
      shell.enter("RETURN 'after' AS it;").type(CTRL_D);
      assertThat(shell.end()).as(shell.toString()).isZero();
      assertThat(shell.toString()).containsSubsequence("3000000", "after", "1 row");
    }
  }

  private static void completes(TypedShell shell) throws Exception {
    shell.type(":tim" + TAB).await("timeout").await("timing").type(CTRL_C);
    // The graph's names are learnt beside what is typed.
    shell.type("MATCH (m:Model {name: 'Aut").typeUntil(TAB, "{name: 'Author");
    shell.type(CTRL_C);
  }

  private static void runsStatements(TypedShell shell) throws Exception {
    shell.enter("MATCH (m:Model)").await("->");
    shell.enter("RETURN m.name AS name ORDER BY name;").await("Author\nBook\n2 rows, ");
    shell.enter("RETRUN 1;").await("Did you mean RETURN?\n  RETRUN 1\n  ^\n");
    shell.enter(":tmiing").await("Did you mean :timing?");
  }

  private static void stopsOnCtrlC(TypedShell shell) throws Exception {
    shell.interruptUntil(
        "UNWIND range(1, 1000000000) AS n WITH n WHERE n < 0 RETURN count(n);",
        CTRL_C,
        "The query was stopped.");
    shell.enter("RETURN 'still there' AS it;").await("\nstill there\n1 row");
  }

  private static void showsPages(TypedShell shell) throws Exception {
    shell.enter("UNWIND range(1, 300) AS n RETURN n * 1000 AS thousands;");
    shell.await(lines -> lines.get(2).endsWith(" 1000"), "the first page");
    shell.type("G").await("300000");
    shell.type("q").await("300 rows");
  }

  private static void fitsTheTerminal(TypedShell shell) throws Exception {
    shell.resize(60, 24).enter(":clear");
    shell.await(lines -> String.join("", lines).equals("bookshop>"), "an empty screen");
    shell.enter("RETURN reduce(t = '', i IN range(1, 200) | t + 'x ') AS wide, 7 AS n;");
    shell.await("1 row");
    assertThat(shell.lines()).anyMatch(line -> line.matches("(x )+x?…  7") && line.length() == 60);
    shell.resize(100, 24);
  }
}
