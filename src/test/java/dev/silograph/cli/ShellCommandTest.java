package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shell without a terminal. */
class ShellCommandTest {

  @TempDir private Path temporary;
  private Path tree;

  @BeforeEach
  void writeTree() throws IOException {
    tree = SmallTree.in(temporary);
  }

  @Test
  void runsWhatIsPipedIn() {
    Silograph.Run run =
        shop()
            .reading(
                """
                // who writes
                :param name = Author
                MATCH (m:Model {name: $name})
                RETURN m.key AS model;
                :format jsonl
                RETURN 1 AS one; RETURN 2 AS two
                """)
            .run("shell");
    assertThat(run).exits(ExitCode.CLEAN).err().endsWith(" s\n1 row\n");
    assertThat(run).out().isEqualTo("model\n───────────\nshop.author\n{\"one\":1}\n{\"two\":2}\n");
  }

  @Test
  void endsAtTheFirstFaultUnlessTold() {
    String text = "RETRUN 1; :nothing; RETURN 2 AS two";
    Silograph.Run first = shop().run("shell", "-c", text, "--format", "csv");
    assertThat(first).exits(ExitCode.FINDINGS).err().contains("  RETRUN 1\n  ^\n");
    assertThat(first).out().isEmpty();
    Silograph.Run all = shop().run("shell", "-c", text, "--format", "csv", "--fail-at-end");
    assertThat(all).exits(ExitCode.FINDINGS).err().contains("There is no command :nothing.");
    assertThat(all).out().isEqualTo("two\r\n2\r\n");
  }

  @Test
  void saysWhatWasMeant() {
    assertThat(shop().run("shell", "-c", ":fromat csv"))
        .failsWith(ExitCode.FINDINGS, "There is no command :fromat. Did you mean :format?");
    assertThat(shop().run("shell", "-c", ":run why from=Autor to=Book"))
        .failsWith(ExitCode.FINDINGS, "There is no model 'Autor'. Did you mean shop.author?");
    assertThat(shop().run("shell", "-c", ":format markdwon"))
        .failsWith(ExitCode.FINDINGS, "Did you mean markdown?");
    assertThat(shop().run("shell", "-c", "RETRUN 1"))
        .failsWith(ExitCode.FINDINGS, "Invalid input 'RETRUN'. Did you mean RETURN?");
  }

  @Test
  void findingsOfARuleAreOneAsWithRun() throws IOException {
    Files.writeString(
        Files.createDirectory(tree.resolve("ours")).resolve("short.cypher"),
        """
        // name: short-names
        // title: Models with short names
        // expect: empty
        MATCH (m:Model) WHERE size(m.name) < 5 RETURN m.key AS model
        """);
    String[] run = {"--queries", "ours", "shell", "-c", ":run short-names", "--format", "jsonl"};
    assertThat(shop().run(run)).exits(ExitCode.FINDINGS).out().contains("shop.book");
    assertThat(shop().run("shell", "-c", ":run cross-silo-references")).exits(ExitCode.CLEAN);
  }

  @Test
  void readsOnlyUnlessToldOtherwise() {
    String create = "CREATE (:Note {text: 'x'}); ";
    String count = "MATCH (n:Note) RETURN count(n) AS notes";
    assertThat(shop().run("shell", "-c", create))
        .failsWith(ExitCode.FINDINGS, "Only queries that read are run");
    Silograph.Run run =
        shop().run("shell", "-c", ":writable on; " + create + count, "--format", "csv");
    assertThat(run)
        .exits(ExitCode.CLEAN)
        .err()
        .contains("the next index undoes")
        .contains("0 rows, 1 node created, 1 label added, 1 property set\n");
    assertThat(run).out().endsWith("notes\r\n1\r\n");
    assertThat(shop().run("index")).exits(ExitCode.CLEAN);
    assertThat(shop().run("query", count, "--format", "csv")).out().isEqualTo("notes\r\n0\r\n");
  }

  @Test
  void cutsRowsAtItsLimitAndSaysSo() {
    Silograph.Run run =
        shop().run("shell", "-c", "UNWIND range(1, 9) AS n RETURN n", "--limit", "2");
    assertThat(run).exits(ExitCode.CLEAN).err().contains("2 rows (the first ones; :limit 0 ");
    assertThat(run).out().isEqualTo("n\n─\n1\n2\n");
  }

  @Test
  void namesFileAndLineOfAWrongSetting() throws IOException {
    Path file = Files.writeString(tree.resolve(".silographrc"), "# mine\nlimit = many\n");
    assertThat(shop().run("shell", "-c", "RETURN 1"))
        .failsWith(ExitCode.USAGE, file + ":2: The setting limit is a whole number");
    Files.writeString(file, "fromat = csv\n");
    assertThat(shop().run("shell", "-c", "RETURN 1"))
        .failsWith(ExitCode.USAGE, file + ":1: There is no setting 'fromat'");
    Files.writeString(file, "format = csv\n");
    assertThat(shop().run("shell", "-c", "RETURN 1 AS a")).out().isEqualTo("a\r\n1\r\n");
  }

  @Test
  void savesAndExportsWhatWasAsked() throws IOException {
    Silograph.Run run =
        shop()
            .reading(
                """
                :param name = Book
                MATCH (m:Model {name: $name}) RETURN m.key AS model, m.line AS line;
                :export out/model.json
                :export model.json
                :save by-name Models of a name
                :run by-name name=Author
                """)
            .run("shell", "--fail-at-end", "--format", "csv");
    assertThat(run)
        .exits(ExitCode.FINDINGS)
        .err()
        .contains("out/model.json cannot be written: there is no ")
        .contains("1 row in " + tree.resolve("model.json"))
        .contains(":run by-name runs it");
    assertThat(run).out().endsWith("model,line\r\nshop.author,4\r\n");
    org.assertj.core.api.Assertions.assertThat(tree.resolve("model.json"))
        .hasContent("[\n{\"model\":\"shop.book\",\"line\":8}\n]\n");
    assertThat(shop().run("shell", "-c", ":run by-name", "--format", "csv"))
        .failsWith(ExitCode.FINDINGS, "needs -p name");
  }

  @Test
  void runsFilesAndNamesTheirLines() throws IOException {
    Path inner = Files.writeString(tree.resolve("inner.cypher"), "RETURN 1 AS a;\n\nRETRUN 2;\n");
    Files.writeString(tree.resolve("outer.cypher"), ":source inner.cypher\n");
    Silograph.Run run = shop().run("shell", "-c", ":source outer.cypher", "--format", "csv");
    assertThat(run).exits(ExitCode.FINDINGS).err().contains(inner + ":3: Invalid input 'RETRUN'");
    assertThat(run).out().isEqualTo("a\r\n1\r\n");
    Files.writeString(inner, ":source outer.cypher\n");
    assertThat(shop().run("shell", "-c", ":source outer.cypher"))
        .failsWith(ExitCode.FINDINGS, "is run by itself");
  }

  @Test
  void runsAWholeFileAlthoughALineFailedBefore() throws IOException {
    Files.writeString(tree.resolve("two.cypher"), "RETURN 1 AS a;\nRETURN 2 AS b;\n");
    Silograph.Run run =
        shop()
            .reading("RETRUN 0;\n:source two.cypher\n")
            .run("shell", "--fail-at-end", "--format", "csv");
    assertThat(run).exits(ExitCode.FINDINGS).out().isEqualTo("a\r\n1\r\nb\r\n2\r\n");
  }

  @Test
  void namesTheLineOfAFaultInWhatIsPipedIn() {
    assertThat(shop().reading("RETURN 1 AS a;\n\nMATCH (m:Model)\nRETRUN m;\n").run("shell"))
        .exits(ExitCode.FINDINGS)
        .err()
        .contains("silograph: <stdin>:4: Invalid input 'RETRUN'");
    assertThat(shop().reading("\n:fromat csv\n").run("shell"))
        .failsWith(ExitCode.FINDINGS, "silograph: <stdin>:2: There is no command :fromat.");
  }

  @Test
  void exportsTheLastAnswerAlthoughAQuestionFailedSince() throws IOException {
    Silograph.Run run =
        shop()
            .reading("RETURN 1 AS a;\nRETRUN 2;\nRETURN 1 / 0 AS b;\n:export a.csv\n")
            .run("shell", "--fail-at-end");
    assertThat(run).exits(ExitCode.FINDINGS).err().contains("1 row in " + tree.resolve("a.csv"));
    org.assertj.core.api.Assertions.assertThat(tree.resolve("a.csv"))
        .content()
        .isEqualTo("a\r\n1\r\n");
    assertThat(shop().run("shell", "-c", ":export a.csv"))
        .failsWith(ExitCode.FINDINGS, "Nothing has been answered yet.");
  }

  @Test
  void tellsWhatTheGraphKnows() {
    String[] asked = {":schema", ":describe Book", ":path Author Book", ":graph Author 2 in"};
    Silograph.Run run = shop().run("shell", "-c", String.join(";", asked));
    assertThat(run).exits(ExitCode.CLEAN);
    assertThat(run)
        .out()
        .containsSubsequence(
            "Labels (",
            "\nModel ",
            "Relationship types (",
            "\nREFERENCES ",
            "shop.book\n",
            "Refers to (1)",
            "shop.author",
            "shop.author and shop.book: 1 hop",
            "\nshop.author\n└─ ← shop.book: author CASCADE");
    assertThat(shop().run("shell", "-c", ":describe Bok"))
        .failsWith(ExitCode.FINDINGS, "There is no model 'Bok'. Did you mean shop.book?");
    assertThat(shop().run("shell", "-c", ":path Book"))
        .failsWith(ExitCode.FINDINGS, "Which two models? As in :path Monitor User");
  }

  @Test
  void drawsIntoFiles() {
    Silograph.Run run = shop().run("shell", "-c", ":graph Author in --dot around.dot");
    assertThat(run).exits(ExitCode.CLEAN).err().contains("wrote " + tree.resolve("around.dot"));
    org.assertj.core.api.Assertions.assertThat(tree.resolve("around.dot"))
        .content()
        .startsWith("digraph")
        .contains("shop.book");
  }

  @Test
  void asksInOtherWays() {
    assertThat(shop().run("shell", "-c", ":profile MATCH (m:Model) RETURN m", "--format", "csv"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("operator,details,estimatedRows,rows,dbHits\r\nProduceResults,m,")
        .contains("\"  NodeByLabelScan\",m:Model,")
        .endsWith(",2,3\r\n");
    assertThat(shop().run("shell", "-c", ":check Author"))
        .exits(ExitCode.FINDINGS)
        .out()
        .startsWith("shop.author: blocked by 1");
    assertThat(shop().run("shell", "-c", ":impact Author", "--format", "jsonl"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains("\"shop.book\"");
    assertThat(shop().run("shell", "-c", ":index"))
        .exits(ExitCode.CLEAN)
        .err()
        .endsWith(": no model and no reference is different\n");
  }

  @Test
  void profilesWhatWasExplainedOrRunBefore() {
    assertThat(shop().run("shell", "-c", ":explain RETURN 7 AS x; :profile", "--format", "csv"))
        .exits(ExitCode.CLEAN)
        .out()
        .containsSubsequence(
            "operator,details,estimatedRows\r\nProduceResults,x,",
            "operator,details,estimatedRows,rows,dbHits\r\nProduceResults,x,");
    assertThat(shop().run("shell", "-c", ":run impact model=Author; :profile", "--format", "csv"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains("operator,details,estimatedRows,rows,dbHits\r\nProduceResults,");
  }

  @Test
  void whatNeedsATerminalSaysSo() {
    assertThat(shop().run("shell", "-c", ":history"))
        .failsWith(ExitCode.FINDINGS, "The history needs a terminal.");
  }

  private Silograph shop() {
    return Silograph.in(tree);
  }
}
