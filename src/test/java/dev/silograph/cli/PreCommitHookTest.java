package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What pre-commit finds in {@code .pre-commit-hooks.yaml}. */
class PreCommitHookTest {

  @TempDir Path temporary;

  @Test
  void entryOfTheHookStopsACommitThatRemovesAModelInUse() throws Exception {
    JsonNode hooks = new YAMLMapper().readTree(Files.readString(Path.of(".pre-commit-hooks.yaml")));
    assertThat(hooks).hasSize(1);
    JsonNode hook = hooks.get(0);
    assertThat(hook.get("id").textValue()).isEqualTo("silograph-check-deletions");
    assertThat(hook.get("name").textValue()).isNotBlank();
    // A script of this repository, run where the commit is made.
    assertThat(hook.get("language").textValue()).isEqualTo("script");
    assertThat(hook.get("pass_filenames").booleanValue()).isFalse();
    String[] entry = hook.get("entry").textValue().split(" ");
    assertThat(Path.of(entry[0])).isExecutable();

    Path tree = SmallTree.in(temporary);
    Files.writeString(tree.resolve("shop/views.py"), "from shop.models import Book\n");
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("base").setAuthor("a", "a").setSign(false).call();
    }
    String[] command = Arrays.copyOfRange(entry, 1, entry.length);
    assertThat(Silograph.in(tree).run(command)).exits(ExitCode.CLEAN);
    Path models = tree.resolve("shop/models.py");
    Files.writeString(models, Files.readString(models).replace("Book(", "Tome("));
    assertThat(Silograph.in(tree).run(command)).exits(ExitCode.FINDINGS);
  }
}
