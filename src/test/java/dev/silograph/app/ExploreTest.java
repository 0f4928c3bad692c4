package dev.silograph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.graph.TestGraph;
import dev.silograph.query.QueryUsageException;
import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import dev.silograph.render.Picture;
import dev.silograph.result.ModelPath;
import dev.silograph.result.Neighbourhood;
import dev.silograph.result.Neighbourhood.Direction;
import dev.silograph.result.Neighbourhood.Link;
import dev.silograph.result.Neighbourhood.Model;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Models of {@code sample-repo/} described, connected and drawn. What is to be drawn stands in
 * files; with {@code -Dfixtures.rewrite=true} these are written anew.
 */
@ExtendWith(TestGraph.class)
class ExploreTest {

  private static final Path EXPECTED = Path.of("src/test/resources/explore");
  private static final Drawing ASCII = new Drawing(80, false, false);

  private OpenedGraph opened;

  @BeforeEach
  void open(TestGraph graph) {
    opened = SampleGraph.in(graph);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"TABLE", "JSON", "MARKDOWN"})
  void describesAModel(OutputFormat format) throws IOException {
    StringBuilder out = new StringBuilder();
    format.write(new DescribeModel(opened).run("Monitor"), Drawing.PLAIN, out);
    assertDrawn("describe-monitor", format, out);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"TABLE", "JSON", "MARKDOWN"})
  void findsTheWayBetweenTwoModels(OutputFormat format) throws IOException {
    StringBuilder out = new StringBuilder();
    format.write(new FindPath(opened).run("MonitorCheckIn", "Integration"), Drawing.PLAIN, out);
    assertDrawn("path-checkin-integration", format, out);
  }

  @Test
  void waysAreDrawnWithoutUnicode() throws IOException {
    StringBuilder out = new StringBuilder();
    OutputFormat.TABLE.write(new FindPath(opened).run("Monitor", "User"), ASCII, out);
    assertThat(out.toString())
        .isEqualTo(
            """
            monitors.monitor and sentry.user: 1 hop, 1 across silos
            monitors.monitor (CELL)
              | owner_user_id: HybridCloudForeignKey, SET_NULL, across silos,
              |   src/sentry/monitors/models.py:27
              v
            sentry.user (CONTROL)
            """);
  }

  @Test
  void waysThatAreNone() throws IOException {
    ModelPath self = new FindPath(opened).run("Monitor", "sentry_monitor");
    assertThat(self.hops()).isEmpty();
    StringBuilder out = new StringBuilder();
    OutputFormat.TABLE.write(self, Drawing.PLAIN, out);
    OutputFormat.TABLE.write(new FindPath(opened).run("RelayUsage", "User"), Drawing.PLAIN, out);
    assertThat(out)
        .hasToString(
            """
            monitors.monitor is one model
            no references connect sentry.relayusage and sentry.user
            """);
  }

  @ParameterizedTest
  @EnumSource(
      value = OutputFormat.class,
      names = {"TABLE", "JSON", "MARKDOWN"})
  void drawsTheModelsAroundAModel(OutputFormat format) throws IOException {
    StringBuilder out = new StringBuilder();
    format.write(new DrawGraph(opened).run("Monitor", 2, Direction.BOTH), Drawing.PLAIN, out);
    assertDrawn("graph-monitor", format, out);
  }

  @ParameterizedTest
  @EnumSource(Picture.class)
  void drawsPictures(Picture picture) throws IOException {
    Neighbourhood around = new DrawGraph(opened).run("Integration", 2, Direction.BOTH);
    assertGolden(EXPECTED.resolve("graph-integration." + picture), picture.of(around));
  }

  @Test
  void followsOneDirectionOrBoth() {
    assertThat(around("Monitor", 1, Direction.OUT))
        .contains("sentry.project 1", "monitors.monitorincident 1")
        .doesNotContain("monitors.monitorcheckin 1");
    assertThat(around("Monitor", 1, Direction.IN))
        .contains("monitors.monitorcheckin 1")
        .doesNotContain("sentry.project 1");
    assertThat(around("Monitor", 2, Direction.OUT)).contains("sentry.organization 2");
  }

  @Test
  void implicitTablesOfManyToManyFieldsAreLinksAndNoModels() {
    Neighbourhood around = new DrawGraph(opened).run("Release", 1, Direction.BOTH);
    assertThat(around.models()).extracting(Model::key).doesNotContain("sentry.release_projects");
    assertThat(around.links())
        .filteredOn(link -> link.kind().equals("ManyToManyField"))
        .extracting(Link::field)
        .contains("projects");
  }

  @Test
  void whatIsNoModelIsSaid() {
    assertThatThrownBy(() -> new DescribeModel(opened).run("Moniter"))
        .isInstanceOf(QueryUsageException.class)
        .hasMessageContaining("Did you mean monitors.monitor");
    assertThatThrownBy(() -> new DrawGraph(opened).run("Monitor", 0, Direction.BOTH))
        .isInstanceOf(QueryUsageException.class)
        .hasMessageContaining("at least 1");
  }

  private List<String> around(String model, int depth, Direction direction) {
    return new DrawGraph(opened)
        .run(model, depth, direction).models().stream()
            .map(each -> each.key() + " " + each.distance())
            .toList();
  }

  private static void assertDrawn(String name, OutputFormat format, StringBuilder out)
      throws IOException {
    String suffix =
        switch (format) {
          case JSON -> ".json";
          case MARKDOWN -> ".md";
          default -> ".txt";
        };
    assertGolden(EXPECTED.resolve(name + suffix), out.toString());
  }

  private static void assertGolden(Path file, String drawn) throws IOException {
    if (Boolean.getBoolean("fixtures.rewrite")) {
      Files.writeString(file, drawn);
    }
    assertThat(drawn).isEqualTo(Files.readString(file));
  }
}
