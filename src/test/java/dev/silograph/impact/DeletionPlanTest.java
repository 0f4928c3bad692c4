package dev.silograph.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.TestGraph;
import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import dev.silograph.result.DeletionPlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whole plans for what is planted in {@code sample-repo/}, as {@code check delete} prints them.
 *
 * <p>A file is called like what is checked together, {@code Dashboard,DashboardRevision.txt};
 * {@code .py} holds the migrations that are left. With {@code -Dfixtures.rewrite=true} the files
 * are written anew.
 */
@ExtendWith(TestGraph.class)
class DeletionPlanTest {

  private static final Path EXPECTED = Path.of("src/test/resources/check-delete");

  private static final Map<String, OutputFormat> FORMATS =
      Map.of("txt", OutputFormat.TABLE, "json", OutputFormat.JSON, "md", OutputFormat.MARKDOWN);

  @BeforeEach
  void index(TestGraph graph) {
    SampleTree.index(graph);
  }

  @TestFactory
  Stream<DynamicTest> plans(TestGraph graph) throws IOException {
    try (Stream<Path> files = Files.list(EXPECTED)) {
      return files.sorted().toList().stream()
          .map(file -> DynamicTest.dynamicTest(name(file), () -> assertPlan(graph, file)));
    }
  }

  private static void assertPlan(TestGraph graph, Path file) throws IOException {
    String name = name(file);
    int dot = name.lastIndexOf('.');
    DeletionPlan plan = SampleTree.check(graph, name.substring(0, dot).split(","));
    StringBuilder text = new StringBuilder();
    if (name.endsWith(".py")) {
      for (DeletionPlan.MigrationFile migration : plan.migrations()) {
        text.append("# ").append(migration.name()).append(".py\n").append(migration.text());
      }
    } else {
      FORMATS.get(name.substring(dot + 1)).write(plan, Drawing.PLAIN, text);
    }
    if (Boolean.getBoolean("fixtures.rewrite")) {
      Files.writeString(file, text);
    }
    assertThat(text.toString()).isEqualTo(Files.readString(file));
  }

  private static String name(Path file) {
    return file.getFileName().toString();
  }
}
