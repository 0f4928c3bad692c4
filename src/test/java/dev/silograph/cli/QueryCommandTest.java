package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryCommandTest {

  private static final String MODELS = "MATCH (m:Model) RETURN m.key AS model ORDER BY model";

  @TempDir static Path temporary;
  private static Path tree;

  @BeforeAll
  static void writeTree() throws IOException {
    tree = SmallTree.in(temporary);
    assertThat(shop().run("index")).exits(ExitCode.CLEAN);
  }

  @Test
  void globalOptionsStandBeforeOrAfterTheCommand() {
    String expected = "[\n{\"model\":\"shop.author\"},\n{\"model\":\"shop.book\"}\n]\n";
    String repo = tree.toString();
    Silograph elsewhere = Silograph.in(temporary);
    assertThat(elsewhere.run("--repo", repo, "query", "--format", "json", MODELS))
        .exits(ExitCode.CLEAN)
        .out()
        .isEqualTo(expected);
    assertThat(elsewhere.run("--format", "json", "query", "--repo", repo, MODELS))
        .exits(ExitCode.CLEAN)
        .out()
        .isEqualTo(expected);
  }

  @Test
  void rowsAreCountedBesideTheTable() {
    Silograph.Run run = shop().run("query", MODELS);
    assertThat(run).out().isEqualTo("model\n───────────\nshop.author\nshop.book\n");
    assertThat(run).err().isEqualTo("2 rows\n");
  }

  @Test
  void showsThePlanOfWhatIsExplained() {
    assertThat(shop().run("query", "--format", "csv", "EXPLAIN MATCH (m:Model) RETURN m"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("operator,details,estimatedRows\r\nProduceResults,m,")
        .contains("\"  NodeByLabelScan\",m:Model,");
  }

  @Test
  void tableIsCutToTheTerminalAndColouredThere() {
    Terminal narrow = new Terminal(false, true, false, 8);
    Silograph.Run run = shop().on(narrow).with("LC_ALL", "C.UTF-8").run("query", MODELS);
    assertThat(run).out().contains("shop.au…").contains("\u001b[1mmodel");
    assertThat(shop().on(narrow).with("LC_ALL", "C").run("query", MODELS))
        .out()
        .contains("--------\nshop.a..\n");
    assertThat(shop().on(narrow).with("NO_COLOR", "1").run("query", MODELS))
        .out()
        .doesNotContain("\u001b");
    assertThat(shop().run("--color", "always", "query", MODELS)).out().contains("\u001b[1m");
  }

  @Test
  void readsCypherFromAFileAndFromStandardInput() throws IOException {
    Files.writeString(tree.resolve("one.cypher"), "RETURN 1 AS one");
    assertThat(shop().run("query", "-f", "one.cypher", "--format", "jsonl"))
        .out()
        .isEqualTo("{\"one\":1}\n");
    assertThat(shop().reading("RETURN 2 AS two").run("query", "--format", "jsonl"))
        .out()
        .isEqualTo("{\"two\":2}\n");
    assertThat(shop().reading("RETURN 4 AS four").run("query", "-f", "-", "--format", "jsonl"))
        .out()
        .isEqualTo("{\"four\":4}\n");
    assertThat(shop().reading("RETURN 3 AS three").run("query", "--format", "jsonl", "-"))
        .out()
        .isEqualTo("{\"three\":3}\n");
  }

  @Test
  void parametersAreTyped() {
    assertThat(
            shop()
                .run(
                    "query",
                    "RETURN $n + 1 AS n, $b AS b, $l AS l, $s AS s",
                    "--format=jsonl",
                    "-pn=1",
                    "-p",
                    "b=true",
                    "-p",
                    "l=[1, x]",
                    "-p",
                    "s=a word"))
        .out()
        .isEqualTo("{\"n\":2,\"b\":true,\"l\":[1,\"x\"],\"s\":\"a word\"}\n");
  }

  @Test
  void wrongCypherIsMarked() {
    assertThat(shop().run("query", "MATCH (m:Model)\nRETRUN m"))
        .exits(ExitCode.USAGE)
        .err()
        .startsWith("silograph: Invalid input 'RETRUN'")
        .endsWith("\n  RETRUN m\n  ^\n");
  }

  @Test
  void traceNeedsVerbose() {
    assertThat(shop().run("--verbose", "query", "RETRUN 1"))
        .exits(ExitCode.USAGE)
        .err()
        .contains("\tat dev.silograph");
  }

  @Test
  void misspeltNamesAreSaidBesideTheRows() {
    assertThat(
            shop()
                .run(
                    "query",
                    "--format",
                    "csv",
                    "MATCH (m:Modle)-[:REFERNCES]->() RETURN m.tabel AS t, m.zyxwvut AS z"))
        .exits(ExitCode.CLEAN)
        .out()
        .isEqualTo("t,z\r\n");
    assertThat(shop().run("query", "OPTIONAL MATCH (m:Modle)-[:REFERNCES]->() RETURN m.zyxwvut"))
        .exits(ExitCode.CLEAN)
        .err()
        .startsWith("1 row\nsilograph: No ")
        .contains(
            "silograph: No node has the label Modle. Did you mean Model?\n",
            "silograph: No relationship has the type REFERNCES. Did you mean REFERENCES?\n",
            "silograph: No node or relationship has the property zyxwvut.\n");
  }

  @Test
  void saysHowToGiveAValueThatIsMissing() {
    assertThat(shop().run("query", "RETURN $n AS n, $m AS m"))
        .exits(ExitCode.USAGE)
        .err()
        .matches(
            "silograph: The query needs a value for \\$., \\$.\\. Give it with -p .=value -p .=value\\.\n");
  }

  @Test
  void cypherThatWritesIsRefused() {
    assertThat(shop().run("query", "CREATE (n) RETURN n"))
        .failsWith(ExitCode.USAGE, "Only queries that read are run");
  }

  @Test
  void rowLimitSaysThatThereIsMore() {
    assertThat(shop().run("query", "--limit", "1", "--format", "csv", MODELS))
        .exits(ExitCode.CLEAN)
        .err()
        .isEqualTo("silograph: this is only the first row; see --limit\n");
  }

  @Test
  void timeLimitEndsALongQuery() {
    String endless = "UNWIND range(1, 1000000000) AS a RETURN count(a * a)";
    assertThat(shop().run("query", "--timeout", "1", endless))
        .failsWith(ExitCode.UNREADABLE, "time limit of 1 s");
  }

  @Test
  void misuseIsSaid() {
    assertThat(shop().run("query", "--limit", "-1", MODELS))
        .failsWith(ExitCode.USAGE, "--limit and --timeout are 0 or more");
    assertThat(shop().run("query", "-f", "missing.cypher"))
        .failsWith(
            ExitCode.USAGE, "Cannot read the Cypher in missing.cypher: there is no such file.");
    assertThat(shop().run("query", "-f", "shop"))
        .failsWith(ExitCode.USAGE, "Cannot read the Cypher in shop: it is a directory.");
    assertThat(shop().run("query", "-f", "one.cypher", "RETURN 1"))
        .failsWith(ExitCode.USAGE, "either CYPHER or --file");
    assertThat(shop().run("query")).failsWith(ExitCode.USAGE, "There is no Cypher to run");
    assertThat(shop().run("query", "-p", "x", MODELS))
        .failsWith(ExitCode.USAGE, "A parameter is given as name=value");
  }

  private static Silograph shop() {
    return Silograph.in(tree);
  }
}
