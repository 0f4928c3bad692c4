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
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the documents against the program. */
class DocumentationTest {

  private static final Pattern CYPHER = Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL);

  private static final Pattern PROMPT = Pattern.compile("(?m)^sample-repo( \\(stale\\))?> ");

  /** An editor, a file whose name is not the reader's, and edits of files. */
  private static final Pattern ON_A_TERMINAL = Pattern.compile("^:(open|export|watch)");

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

  /**
   * Of the recorded session, all that needs no terminal; how long it took is different each time.
   */
  @Test
  void readmeShowsWhatTheShellPrints() throws IOException {
    Path sample = sampleCopy();
    List<Asked> session = recorded(Files.readString(Path.of("README.md")));
    assertThat(session).hasSizeGreaterThan(6);
    assertThat(session.stream().filter(asked -> !ON_A_TERMINAL.matcher(asked.typed()).find()))
        .allSatisfy(
            asked -> {
              Silograph.Run run = Silograph.in(sample).run("shell", "-c", asked.typed());
              String notes = run.err().replaceFirst("(?s)^indexed [^\n]*\n", "");
              assertThat(run.out() + notes.replaceFirst("^silograph: ", "error: "))
                  .isEqualTo(asked.answer().replaceAll(", \\d+ ms\n", "\n"));
            });
  }

  /** Without a graph that somebody may have made of it. */
  private Path sampleCopy() throws IOException {
    Path sample = Path.of("sample-repo");
    Path copy = temporary.resolve("sample-repo");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path relative = sample.relativize(file);
        if (!relative.startsWith(".silograph")) {
          Files.createDirectories(copy.resolve(relative).getParent());
          Files.copy(file, copy.resolve(relative));
        }
      }
    }
    return copy;
  }

  private static List<Asked> recorded(String readme) {
    String session = readme.substring(readme.indexOf("```\nsample-repo> ") + 4);
    return PROMPT
        .splitAsStream(session.substring(0, session.indexOf("```")))
        .filter(one -> !one.isEmpty())
        .map(Asked::of)
        .toList();
  }

  /** What was typed, and all that came before the next prompt. */
  private record Asked(String typed, String answer) {
    static Asked of(String text) {
      List<String> lines = text.lines().toList();
      int typed = 1;
      while (typed < lines.size() && lines.get(typed).matches("-+> .*")) {
        typed++;
      }
      String joined = String.join("\n", lines.subList(0, typed)).replaceAll("(?m)^-+> ", "");
      String answer =
          lines.stream().skip(typed).map(line -> line + "\n").reduce("", String::concat);
      return new Asked(joined, answer);
    }
  }

  @Test
  void readmeListsTheExitCodes() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    for (ExitCode exit : ExitCode.values()) {
      assertThat(readme).contains("| %d | %s |".formatted(exit.code(), exit.meaning()));
    }
  }
}
