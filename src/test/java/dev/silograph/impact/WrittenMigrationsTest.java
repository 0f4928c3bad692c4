package dev.silograph.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.TestGraph;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.MigrationFile;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Step;
import dev.silograph.result.Row;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Migrations that a plan writes, put into the tree and read as any other. */
@ExtendWith(TestGraph.class)
class WrittenMigrationsTest {

  private static final String DIRECTORY =
      """
      MATCH (m:Migration {app: $app, leaf: true})
      RETURN m.file AS file, m.key AS migration
      ORDER BY migration
      """;

  private static final String FAULTS =
      """
      MATCH (m:Migration)-[:HAS_OPERATION]->(o:Operation)
      WHERE m.key IN $migrations
      UNWIND o.unsafeKinds AS kind
      RETURN DISTINCT m.key AS migration, kind
      ORDER BY migration, kind
      """;

  private static final String WARNINGS =
      "MATCH (d:Diagnostic) WHERE d.file CONTAINS '/migrations/' RETURN d.message AS message ORDER BY message";

  @TempDir Path temporary;

  /** Among them keys to other silos, to the user, a table of pairs, a child and a column. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RelayUsage",
        "Dashboard,DashboardRevision",
        "ApiToken,ApiTokenReplica",
        "OrganizationMemberTeam",
        "CronDetector",
        "MonitorNote",
        "Team.parent"
      })
  void finishTheRemoval(String names, TestGraph graph) throws IOException {
    SampleTree.index(graph);
    String[] targets = names.split(",");
    List<MigrationFile> written = SampleTree.check(graph, targets).migrations();
    assertThat(written).isNotEmpty();

    Path tree = copy();
    for (MigrationFile migration : written) {
      Path leaf = tree.resolve(leafOf(migration, graph));
      Files.writeString(leaf.resolveSibling(migration.name() + ".py"), migration.text());
    }
    SampleTree.index(graph, tree);

    DeletionPlan plan = SampleTree.check(graph, targets);
    assertThat(plan.phase()).isEqualTo(Phase.DROPPED);
    assertThat(plan.migrations()).isEmpty();
    assertThat(plan.steps().stream().filter(Step::done).map(Step::migration))
        .containsAll(written.stream().map(WrittenMigrationsTest::key).toList());
    assertThat(rows(WARNINGS, Map.of(), graph)).isEmpty();
    List<String> keys = written.stream().map(WrittenMigrationsTest::key).toList();
    assertThat(rows(FAULTS, Map.of("migrations", keys), graph))
        .extracting(row -> row.text("kind"))
        .isEmpty();
  }

  private static String key(MigrationFile migration) {
    return migration.app() + "." + migration.name();
  }

  private static String leafOf(MigrationFile migration, TestGraph graph) {
    return rows(DIRECTORY, Map.of("app", migration.app()), graph).get(0).text("file");
  }

  private static List<Row> rows(String cypher, Map<String, Object> values, TestGraph graph) {
    return Row.of(SampleTree.questions(graph).ask(cypher, values));
  }

  private Path copy() throws IOException {
    Path source = Path.of("sample-repo");
    Path copy = temporary.resolve("sample-repo");
    try (Stream<Path> files = Files.walk(source)) {
      files
          .filter(file -> !file.startsWith(source.resolve(".silograph")))
          .forEach(file -> copy(file, copy.resolve(source.relativize(file))));
    }
    return copy;
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
