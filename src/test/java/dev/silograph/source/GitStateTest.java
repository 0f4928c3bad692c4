package dev.silograph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitStateTest {

  @TempDir Path temporary;

  @Test
  void unknownOutsideOfGitAndBeforeTheFirstCommit() throws GitAPIException {
    assertThat(GitState.isDirty(temporary)).isNull();
    Git.init().setDirectory(temporary.toFile()).call().close();
    assertThat(GitState.isDirty(temporary)).isNull();
  }

  @Test
  void pythonFilesThatDifferAreDirtyAndOthersAreNot() throws GitAPIException, IOException {
    try (Git git = Git.init().setDirectory(temporary.toFile()).call()) {
      Files.writeString(temporary.resolve("a.py"), "x = 1\n");
      git.add().addFilepattern("a.py").call();
      git.commit()
          .setSign(false)
          .setAuthor("a", "a@b")
          .setCommitter("a", "a@b")
          .setMessage("a")
          .call();
      assertThat(GitState.isDirty(temporary)).isFalse();
      Files.writeString(temporary.resolve("notes.txt"), "new\n");
      assertThat(GitState.isDirty(temporary)).isFalse();
      Path added = Files.writeString(temporary.resolve("b.py"), "y = 2\n");
      assertThat(GitState.isDirty(temporary)).isTrue();
      Files.delete(added);
      Files.writeString(temporary.resolve("a.py"), "x = 12345\n");
      assertThat(GitState.isDirty(temporary)).isTrue();
    }
  }
}
