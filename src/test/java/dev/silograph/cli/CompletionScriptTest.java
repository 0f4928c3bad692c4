package dev.silograph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script in a real bash, in a tree that has been indexed. */
class CompletionScriptTest {

  @TempDir static Path temporary;
  private static Path tree;
  private static Path script;

  @BeforeAll
  static void index() throws IOException {
    tree = SmallTree.in(temporary);
    RunAssert.assertThat(Silograph.in(tree).run("index")).exits(ExitCode.CLEAN);
    script = temporary.resolve("completion.bash");
    Files.writeString(script, Silograph.in(tree).run("completion").out());
  }

  @Test
  void modelsAreCompletedWhereACommandTakesThem() throws Exception {
    assertThat(complete("silograph", "check", "delete", "Bo")).containsExactly("Book");
    assertThat(complete("silograph", "describe", ""))
        .containsExactly("Author", "Book", "shop.author", "shop.book");
    assertThat(complete("silograph", "path", "Book", "shop.a")).containsExactly("shop.author");
    assertThat(complete("silograph", "check", "delete", "--only-blockers", "au"))
        .containsExactly("Author");
  }

  @Test
  void theRestIsCompletedAsBefore() throws Exception {
    assertThat(complete("silograph", "desc")).containsExactly("describe");
    assertThat(complete("silograph", "describe", "--verb")).containsExactly("--verbose");
    assertThat(complete("silograph", "graph", "Book", "--format", "js")).contains("json", "jsonl");
    assertThat(complete("silograph", "query", "Bo")).isEmpty();
  }

  @Test
  void repositoryThatIsNamedCounts() throws Exception {
    assertThat(completeIn(temporary, "silograph", "--repo", tree.toString(), "describe", "Bo"))
        .containsExactly("Book");
    assertThat(completeIn(temporary, "silograph", "describe", "Bo")).isEmpty();
    assertThat(completeIn(tree.resolve("shop"), "silograph", "describe", "Bo"))
        .containsExactly("Book");
  }

  private static List<String> complete(String... words) throws Exception {
    return completeIn(tree, words);
  }

  private static List<String> completeIn(Path directory, String... words) throws Exception {
    String program =
        """
        compopt() { :; }
        . "$0"
        COMP_WORDS=("$@")
        COMP_CWORD=$(($# - 1))
        _complete_silograph_and_models
        printf '%s\\n' "${COMPREPLY[@]}"
        """;
    List<String> command = new ArrayList<>(List.of("bash", "-c", program, script.toString()));
    command.addAll(List.of(words));
    Process bash =
        new ProcessBuilder(command).directory(directory.toFile()).redirectErrorStream(true).start();
    String printed = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor()).as(printed).isZero();
    return printed.lines().filter(line -> !line.isBlank()).sorted().toList();
  }
}
