package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * After an edit, what is read anew and what is remembered make the same graph as reading it all.
 */
class FreshnessTest {

  private static final String WHOLE_GRAPH =
      """
      MATCH (n) RETURN labels(n) AS type, properties(n) AS own, null AS from, null AS to
      UNION ALL
      MATCH (a)-[r]->(b)
      RETURN [type(r)] AS type, properties(r) AS own, properties(a) AS from, properties(b) AS to
      """;

  @TempDir Path temporary;

  private Path tree;
  private Silograph silograph;

  /** Makes an edit. */
  private interface Edit {
    void of(Path tree) throws IOException;
  }

  @BeforeEach
  void copySampleTree() throws IOException {
    tree = copy("tree");
    silograph = Silograph.in(tree);
  }

  @TestFactory
  Stream<DynamicTest> editsOfEveryKind() {
    return Stream.of(
        edit(
            "a changed model", 1, t -> replace(t, "monitors/models.py", "null=True", "null=False")),
        edit("a line more above everything", 1, t -> prepend(t, "monitors/models.py", "# new\n")),
        edit(
            "a new file",
            1,
            t ->
                Files.writeString(
                    t.resolve("src/sentry/models/added.py"),
                    "from django.db import models\nfrom sentry.models.project import Project\n\n\n"
                        + "class Added(models.Model):\n    class Meta:\n        app_label = 'sentry'\n")),
        edit("a removed file", 0, t -> Files.delete(t.resolve("src/sentry/monitors/models.py"))),
        edit(
            "a renamed file",
            1,
            t ->
                Files.move(
                    t.resolve("src/sentry/monitors/models.py"),
                    t.resolve("src/sentry/monitors/tables.py"))),
        edit(
            "a changed base class",
            1,
            t -> replace(t, "db/models/base.py", "date_added = ", "added_at = ")),
        edit(
            "a changed decorator",
            1,
            t -> replace(t, "db/models/base.py", "SiloMode.CONTROL", "SiloMode.MONOLITH")),
        edit("a file that breaks", 1, t -> prepend(t, "monitors/models.py", "class (:\n")),
        edit(
            "a changed router",
            1,
            t -> replace(t, "db/router.py", "SiloMode.CONTROL", "SiloMode.CELL")),
        edit("a touched file", -1, FreshnessTest::touch));
  }

  private DynamicTest edit(String name, int read, Edit edit) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          Path edited = copy(name.replace(' ', '-'));
          Silograph there = Silograph.in(edited);
          assertThat(there.run("index")).exits(ExitCode.CLEAN);
          edit.of(edited);

          Silograph.Run remembered = wholeGraph(there);
          there.run("index", "--full");

          assertThat(lines(wholeGraph(there))).containsExactlyElementsOf(lines(remembered));
          assertThat(readAnew(remembered)).isEqualTo(read);
        });
  }

  /** The process that holds the graph indexes for the others, and each of them finds the same. */
  @Test
  void whoHoldsTheGraphBringsItUpToDate() {
    Silograph.Run serving =
        silograph
            .visiting(
                printed -> {
                  Silograph beside = Silograph.in(tree);
                  for (int line = 1; line <= 3; line++) {
                    prepend(tree, "monitors/models.py", "# line " + line + "\n");
                    Silograph.Run answer = wholeGraph(beside);
                    assertThat(readAnew(answer)).isEqualTo(1);
                    assertThat(beside.run("index", "--full").out()).doesNotContain("read anew");
                    assertThat(lines(wholeGraph(beside))).containsExactlyElementsOf(lines(answer));
                  }
                  prepend(tree, "monitors/models.py", "# one more\n");
                  assertThat(beside.run("index").out()).contains("(1 read anew)");
                })
            .run("serve");
    assertThat(serving).exits(ExitCode.CLEAN);
  }

  /** It also remembers what became of the files before. */
  @Test
  void whoHoldsTheGraphFindsTheSameAfterOneEditUponAnother() {
    List<Edit> edits =
        List.of(
            t -> replace(t, "monitors/models.py", "null=True", "null=False"),
            t -> prepend(t, "models/__init__.py", "from sentry.monitors.models import *\n"),
            t -> replace(t, "db/models/base.py", "date_added = ", "added_at = "),
            t -> replace(t, "monitors/models.py", "class Monitor", "class Watcher"),
            t -> Files.delete(t.resolve("src/sentry/monitors/models.py")));
    Silograph.Run serving =
        silograph
            .visiting(
                printed -> {
                  Silograph beside = Silograph.in(tree);
                  for (Edit edit : edits) {
                    edit.of(tree);
                    List<String> remembered = lines(wholeGraph(beside));
                    beside.run("index", "--full");
                    assertThat(lines(wholeGraph(beside))).containsExactlyElementsOf(remembered);
                  }
                })
            .run("serve");
    assertThat(serving).exits(ExitCode.CLEAN);
  }

  private static Silograph.Run wholeGraph(Silograph there) {
    Silograph.Run run = there.run("query", "--limit", "0", "--format", "jsonl", WHOLE_GRAPH);
    assertThat(run).exits(ExitCode.CLEAN);
    return run;
  }

  /** Each row on its own, whatever the order of rows and properties; less when it was indexed. */
  private static List<String> lines(Silograph.Run run) {
    ObjectMapper json = new ObjectMapper();
    return run.out()
        .lines()
        .map(line -> line.replaceAll(",?\"indexedAt\":\"[^\"]*\"", ""))
        .map(
            line -> {
              try {
                return json.configure(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS, true)
                    .writeValueAsString(json.readValue(line, Map.class));
              } catch (JsonProcessingException e) {
                throw new AssertionError(line, e);
              }
            })
        .sorted()
        .toList();
  }

  /** How many files a command had to read before it could answer; -1 where it did not index. */
  private static int readAnew(Silograph.Run run) {
    Matcher said = Pattern.compile("\\((\\d+) read anew\\)").matcher(run.err());
    return said.find() ? Integer.parseInt(said.group(1)) : -1;
  }

  @Test
  void whatIsAsItWasIsNotIndexedAgain() {
    silograph.run("index");

    assertThat(silograph.run("query", "--format", "jsonl", "RETURN 1")).err().isEmpty();
  }

  @Test
  void aFileWrittenAnewWithItsContentIsNotRead() throws IOException {
    silograph.run("index");
    touch(tree);

    assertThat(silograph.run("query", "--format", "jsonl", "RETURN 1")).err().isEmpty();
  }

  @Test
  void aFileWhoseTimeWasPutBackIsToldByItsSize() throws IOException {
    silograph.run("index");
    Path file = tree.resolve("src/sentry/monitors/models.py");
    FileTime before = Files.getLastModifiedTime(file);
    prepend(tree, "monitors/models.py", "# longer\n");
    Files.setLastModifiedTime(file, before);

    assertThat(silograph.run("query", "--format", "jsonl", "RETURN 1"))
        .err()
        .contains("(1 read anew)");
  }

  @Test
  void aFileWrittenJustBeforeTheIndexIsToldByItsContent() throws IOException {
    Path file = tree.resolve("src/sentry/monitors/models.py");
    FileTime soon = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(file, soon);
    silograph.run("index");
    String text = Files.readString(file);
    Files.writeString(file, text.replaceFirst("class ", "CLASS "));
    Files.setLastModifiedTime(file, soon);

    assertThat(silograph.run("query", "--format", "jsonl", "RETURN 1"))
        .err()
        .contains("(1 read anew)");
  }

  @Test
  void factsThatAreDamagedAreReadFromTheFiles() throws IOException {
    silograph.run("index");
    byte[] facts = Files.readAllBytes(tree.resolve(".silograph/facts"));
    for (int i = 200; i < facts.length; i += 97) {
      facts[i] ^= 0x55;
    }
    Files.write(tree.resolve(".silograph/facts"), facts);
    prepend(tree, "monitors/models.py", "# new\n");

    Silograph.Run run =
        silograph.run("query", "--format", "jsonl", "MATCH (m:Model) RETURN count(m)");
    assertThat(run).exits(ExitCode.CLEAN).err().contains("indexed");
    silograph.run("index", "--full");
    assertThat(silograph.run("query", "--format", "jsonl", "MATCH (m:Model) RETURN count(m)"))
        .out()
        .isEqualTo(run.out());
  }

  private static void touch(Path tree) throws IOException {
    Files.setLastModifiedTime(
        tree.resolve("src/sentry/monitors/models.py"),
        FileTime.from(Instant.now().plusSeconds(90)));
  }

  private static void prepend(Path tree, String file, String text) throws IOException {
    Path path = tree.resolve("src/sentry").resolve(file);
    Files.writeString(path, text + Files.readString(path));
  }

  private static void replace(Path tree, String file, String old, String with) throws IOException {
    Path path = tree.resolve("src/sentry").resolve(file);
    String text = Files.readString(path, StandardCharsets.UTF_8);
    assertThat(text).contains(old);
    Files.writeString(path, text.replaceFirst(old, with));
  }

  private Path copy(String name) throws IOException {
    Path from = Path.of("sample-repo");
    Path to = temporary.resolve(name);
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : (Iterable<Path>) all::iterator) {
        if (!each.toString().contains(".silograph") && !Files.isDirectory(each)) {
          Path copied = to.resolve(from.relativize(each));
          Files.createDirectories(copied.getParent());
          Files.copy(each, copied);
        }
      }
    }
    return to;
  }
}
