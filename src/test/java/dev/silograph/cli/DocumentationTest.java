package dev.silograph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.app.AskQuestion;
import dev.silograph.app.Limits;
import dev.silograph.app.OpenedGraph;
import dev.silograph.app.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the documents against the program. */
class DocumentationTest {

  private static final Pattern CYPHER = Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL);

  @TempDir Path temporary;

  @Test
  void everyQueryOfTheGraphModelRuns() throws IOException {
    List<String> queries =
        CYPHER
            .matcher(Files.readString(Path.of("src/docs/graph-model.md")))
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertThat(queries).hasSize(17);
    Workspace shop = Workspace.of(List.of(SmallTree.in(temporary)), temporary);
    try (OpenedGraph graph = OpenedGraph.current(shop, new ProgressLine(null, 0, summary -> {}))) {
      AskQuestion questions = new AskQuestion(graph);
      assertThat(queries)
          .allSatisfy(
              query -> assertThat(questions.adHoc(query, Map.of(), Limits.NONE)).isNotNull());
    }
  }

  /** What a branch of {@code sample-repo/} that went wrong is told; the commit is any. */
  @Test
  void readmeShowsWhatCheckDeletionsPrints() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    String printed =
        Files.readString(Path.of("src/test/resources/check-deletions/change.txt"))
            .replace("0123456789", "a92c006245");
    assertThat(readme).contains("$ silograph check deletions --since origin/main\n" + printed);
  }

  @Test
  void readmeListsTheExitCodes() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (ExitCode exit : ExitCode.values()) {
      assertThat(readme).contains("| %d | %s |".formatted(exit.code(), exit.meaning()));
    }
  }
}
