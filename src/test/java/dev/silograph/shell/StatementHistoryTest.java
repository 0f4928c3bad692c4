package dev.silograph.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StatementHistoryTest {

  @TempDir private Path directory;

  @Test
  void keepsStatementsWholeAndOnceOverSessions() throws IOException {
    Path file = directory.resolve("state/silograph/history");
    StatementHistory first = new StatementHistory(file);
    first.add(Instant.EPOCH, "MATCH (m)\nWHERE m.x = 'a\\nb'\nRETURN m;");
    first.add(Instant.EPOCH, ":help");
    first.add(Instant.EPOCH, " RETURN 'secret';");
    first.add(Instant.EPOCH, "MATCH (m)\nWHERE m.x = 'a\\nb'\nRETURN m;");

    assertThat(new StatementHistory(file).lines())
        .containsExactly(":help", "MATCH (m)\nWHERE m.x = 'a\\nb'\nRETURN m;");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void sessionsSideBySideLoseNothing() {
    Path file = directory.resolve("history");
    StatementHistory one = new StatementHistory(file);
    StatementHistory other = new StatementHistory(file);
    one.add(Instant.EPOCH, "one");
    other.add(Instant.EPOCH, "other");
    assertThat(new StatementHistory(file).lines()).containsExactly("one", "other");
  }

  @Test
  void stepsBackAndForth() {
    StatementHistory history = new StatementHistory(directory.resolve("history"));
    history.add(Instant.EPOCH, "one");
    history.add(Instant.EPOCH, "two");
    assertThat(history.previous()).isTrue();
    assertThat(history.current()).isEqualTo("two");
    assertThat(history.previous()).isTrue();
    assertThat(history.previous()).isFalse();
    assertThat(history.current()).isEqualTo("one");
    assertThat(history.next() && history.next()).isTrue();
    assertThat(history.current()).isEmpty();
  }

  @Test
  void whatCannotBeWrittenLastsForTheSession() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "").resolve("history");
    StatementHistory history = new StatementHistory(file);
    history.add(Instant.EPOCH, "one");
    assertThat(history.lines()).containsExactly("one");
  }
}
