package dev.silograph.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.query.QueryUsageException;
import dev.silograph.result.DeletionPlan.MigrationFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WriteMigrationsTest {

  private static final MigrationFile FIRST = new MigrationFile("shop", "0002_first", "one\n");
  private static final MigrationFile SECOND = new MigrationFile("shop", "0003_second", "two\n");
  private static final MigrationFile OTHER = new MigrationFile("club", "0002_first", "three\n");

  @TempDir Path temporary;

  @Test
  void filesOfOneAppLieSideBySide() throws IOException {
    Path directory = temporary.resolve("new/ones");
    assertThat(new WriteMigrations(directory).write(List.of(FIRST, SECOND)))
        .containsExactly(directory.resolve("0002_first.py"), directory.resolve("0003_second.py"));
    assertThat(directory.resolve("0003_second.py")).hasContent("two\n");
  }

  @Test
  void filesOfSeveralAppsAreKeptApart() {
    assertThat(new WriteMigrations(temporary).write(List.of(FIRST, OTHER)))
        .containsExactly(
            temporary.resolve("shop/0002_first.py"), temporary.resolve("club/0002_first.py"));
  }

  @Test
  void fileThatIsThereIsKeptAndNothingWritten() throws IOException {
    Files.writeString(temporary.resolve("0003_second.py"), "mine\n");
    assertThatThrownBy(() -> new WriteMigrations(temporary).write(List.of(FIRST, SECOND)))
        .isInstanceOf(QueryUsageException.class)
        .hasMessageContaining("0003_second.py is there already, so nothing is written");
    assertThat(temporary.resolve("0002_first.py")).doesNotExist();
    assertThat(temporary.resolve("0003_second.py")).hasContent("mine\n");
  }

  @Test
  void placeThatIsNoDirectoryIsSaid() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));
    assertThatThrownBy(() -> new WriteMigrations(file).write(List.of(FIRST)))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessage(
            "The migrations cannot be written to " + file + ": " + file + " is no directory");
    assertThatThrownBy(() -> new WriteMigrations(file.resolve("below")).write(List.of(FIRST)))
        .isInstanceOf(OutputRefusedException.class)
        .hasMessageContaining("The migrations cannot be written to " + file.resolve("below"));
  }
}
