package dev.silograph.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.app.IndexListener.Phase;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressLineTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | resolving ███████████████░░░░░░░░░░░░░░░ 2,575/5,150 files",
        "80 | resolving ███████████████░░░░░░░░░░░░░░░ 2,575/5,150 files",
        "40 | resolving █████░░░░░░ 2,575/5,150 files",
        "28 | resolving 2,575/5,150 files",
        "13 | resolving 2,"
      })
  void staysOnOneLine(int columns, String expected) {
    assertThat(drawn(columns)).isEqualTo("\r\u001b[K" + expected);
  }

  @Test
  void countsMigrationsAndDoesNotGoBackToFiles() {
    StringWriter screen = new StringWriter();
    ProgressLine line = new ProgressLine(new PrintWriter(screen), 50, summary -> {});

    line.progress(Phase.REPLAYING, 30, 60);
    line.progress(Phase.READING, 10, 20);
    line.progress(Phase.RESOLVING, 20, 20);

    assertThat(screen.toString())
        .isEqualTo("\r\u001b[Kreplaying ███████████░░░░░░░░░░░ 30/60 migrations");
  }

  private static String drawn(int columns) {
    StringWriter screen = new StringWriter();
    new ProgressLine(new PrintWriter(screen), columns, summary -> {})
        .progress(Phase.RESOLVING, 2575, 5150);
    return screen.toString();
  }
}
