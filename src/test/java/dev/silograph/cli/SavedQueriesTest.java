package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands that run saved queries, with queries of a user's own. */
class SavedQueriesTest {

  @TempDir static Path temporary;
  private static Path tree;

  @BeforeAll
  static void writeTree() throws IOException {
    tree = SmallTree.in(temporary);
    query(
        "ours",
        "no-author",
        """
        // name: no-author
        // title: Nothing is called Author
        // severity: error
        // expect: empty
        MATCH (m:Model {name: 'Author'}) RETURN m.key AS model ORDER BY model
        """);
    query(
        "ours",
        "fields-of",
        """
        // name: fields-of
        // title: Fields of a model
        // param: model (model): which one
        MATCH (:Model {key: $model})-[:HAS_FIELD]->(f) RETURN f.name AS field ORDER BY field
        """);
    query(
        "informing",
        "book-is-old",
        """
        // name: book-is-old
        // title: Books are old
        // severity: error
        // expect: empty
        MATCH (m:Model {name: 'Book'}) RETURN m.key AS model, 'info' AS severity ORDER BY model
        """);
    query("rejected", "mistyped", "// name: mistyped\n// title: T\nMATCH (m) RETURN n\n");
    query(
        "rejected",
        "runs-not",
        "// name: runs-not\n// title: T\n\nUNWIND [0] AS n RETURN 1 / n AS x\n");
    query("broken", "broken", "// name: broken\n// titel: Mistyped\nRETURN 1 AS x\n");
  }

  @Test
  void ruleWithRowsExitsWithFindings() {
    assertThat(shop().run("--queries", "ours", "run", "no-author", "--format", "jsonl"))
        .exits(ExitCode.FINDINGS)
        .out()
        .isEqualTo("{\"model\":\"shop.author\"}\n");
  }

  @Test
  void aRowThatSaysItIsAnInformationIsNoFinding() {
    assertThat(shop().run("--queries", "informing", "run", "book-is-old", "--format", "jsonl"))
        .exits(ExitCode.CLEAN)
        .out()
        .isEqualTo("{\"model\":\"shop.book\",\"severity\":\"info\"}\n");
    assertThat(shop().run("report", "--queries", "informing", "--format", "markdown"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains("`book-is-old`: no findings, 1 for information\n");
  }

  @Test
  void queryTakesItsParameters() {
    assertThat(
            shop()
                .run(
                    "--queries",
                    "ours",
                    "run",
                    "fields-of",
                    "-p",
                    "model=Book",
                    "--format",
                    "jsonl"))
        .exits(ExitCode.CLEAN)
        .out()
        .isEqualTo("{\"field\":\"author\"}\n{\"field\":\"id\"}\n{\"field\":\"title\"}\n");
    assertThat(shop().run("--queries", "ours", "run", "fields-of"))
        .failsWith(ExitCode.USAGE, "The query fields-of needs -p model=");
  }

  @Test
  void listNamesThemWithTheirParameters() {
    assertThat(shop().run("queries", "--queries", "ours", "--format", "csv"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("name,title,severity,expect,parameters\r\n")
        .contains("fields-of,Fields of a model,info,rows,\"[\"\"model\"\"]\"\r\n")
        .contains("no-author,Nothing is called Author,error,empty,[]\r\n");
  }

  @Test
  void reportRunsWhatNeedsNoParameter() {
    assertThat(shop().run("report", "--queries", "ours", "--format", "markdown"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("## Nothing is called Author\n\n`no-author`: error, 1 finding\n")
        .doesNotContain("Fields of a model");
  }

  @Test
  void reportHasNoCsvForm() {
    assertThat(shop().run("report", "--format", "csv")).failsWith(ExitCode.USAGE, "none in CSV");
  }

  @Test
  void brokenQueryFileIsSaidAndHidesNothing() {
    assertThat(shop().run("--queries", "ours", "--queries", "broken", "queries"))
        .exits(ExitCode.USAGE)
        .err()
        .contains("broken.cypher:2:");
    assertThat(shop().run("--queries", "ours", "--queries", "broken", "run", "no-author"))
        .exits(ExitCode.FINDINGS);
  }

  @Test
  void queryThatNeo4jRejectsIsNamedAndTheReportGoesOn() {
    Silograph.Run run = shop().run("--queries", "ours", "--queries", "rejected", "report");
    assertThat(run)
        .exits(ExitCode.USAGE)
        .out()
        .contains("no-author: error, 1 finding\n")
        .doesNotContain("mistyped");
    assertThat(run)
        .err()
        .contains("rejected/mistyped.cypher:3:18: Variable `n` not defined")
        .contains("\n  MATCH (m) RETURN n\n")
        .contains("rejected/runs-not.cypher:4: / by zero")
        .doesNotContain("\tat ");
  }

  @Test
  void unknownNamesAreMetWithNearOnes() {
    assertThat(shop().run("--queries", "ours", "run", "no-autor"))
        .failsWith(ExitCode.USAGE, "no-author");
    assertThat(shop().run("--queries", "nowhere", "queries"))
        .failsWith(ExitCode.USAGE, "There is no directory");
  }

  private static Silograph shop() {
    return Silograph.in(tree);
  }

  private static void query(String directory, String name, String text) throws IOException {
    Path file = Files.createDirectories(tree.resolve(directory)).resolve(name + ".cypher");
    Files.writeString(file, text);
  }
}
