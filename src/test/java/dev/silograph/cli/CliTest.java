package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every command. */
class CliTest {

  @TempDir Path temporary;

  @ParameterizedTest
  @ValueSource(
      strings = {"index", "query", "run", "queries", "report", "doctor", "serve", "completion"})
  void everyCommandHasHelpWithExamplesAndExitCodes(String command) {
    assertThat(here().run(command, "--help"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("Usage: silograph " + command)
        .contains("Examples:\n  ")
        .contains("Exit codes:\n  0   done")
        .contains("--repo=DIR");
    assertThat(here().run(command, "--version"))
        .exits(ExitCode.CLEAN)
        .out()
        .matches("silograph \\d+\\.\\d+\\.\\d+\n");
  }

  @Test
  void helpNamesTheCommands() {
    Silograph.Run run = here().run("--help");
    assertThat(run).exits(ExitCode.CLEAN).out().contains("Commands:\n");
    for (String command :
        List.of("index", "query", "run", "queries", "report", "doctor", "serve", "completion")) {
      assertThat(run).out().contains("\n  " + command + " ");
    }
  }

  /** The list of commands shows no more of each description than its first element. */
  @Test
  void helpSaysAWholeSentenceOfEachCommand() {
    String commands = here().run("--help").out().split("Commands:\n")[1].split("\n\n")[0];
    assertThat(commands.split("\n(?=  \\w)")).hasSizeGreaterThan(8).allMatch(c -> c.endsWith("."));
  }

  @Test
  void helpListsAllCommandsAlsoBesideOneOfThem() {
    String all = here().run("--help").out();
    assertThat(here().run("--help", "index")).exits(ExitCode.CLEAN).out().isEqualTo(all);
    assertThat(here().run("help", "index"))
        .exits(ExitCode.CLEAN)
        .out()
        .isEqualTo(here().run("index", "--help").out());
  }

  /**
   * The launcher records which classes a rehearsal loads: a command that it leaves out is slower.
   */
  @Test
  void rehearsalKnowsAllCommands() throws IOException {
    String all = here().run("--help").out().split("Commands:\n")[1].split("\n\n")[0];
    Silograph.Run run = Silograph.in(SmallTree.in(temporary)).run("rehearse");
    assertThat(run).exits(ExitCode.CLEAN).err().contains(all);
  }

  @Test
  void misuseIsMetWithWhatWasMeant() {
    assertThat(here().run("shll", "index"))
        .failsWith(ExitCode.USAGE, "unknown command shll. Did you mean shell?");
    assertThat(here().run()).failsWith(ExitCode.USAGE, "Which command?");
    assertThat(here().run("quer"))
        .failsWith(ExitCode.USAGE, "unknown command quer. Did you mean queries or query?");
    assertThat(here().run("query", "--fromat", "json"))
        .failsWith(ExitCode.USAGE, "unknown option --fromat. Did you mean --format?");
    assertThat(here().run("index", "extra")).failsWith(ExitCode.USAGE, "unknown argument extra.");
    assertThat(here().run("queries", "--format", "yaml"))
        .failsWith(ExitCode.USAGE, "'yaml' is none of table, vertical, json, jsonl, csv, markdown");
  }

  @Test
  void completionScriptKnowsCommandsAndOptions() {
    assertThat(here().run("completion"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains("complete -F _complete_silograph -o default silograph")
        .contains("--include-tests")
        .contains("table vertical json jsonl csv markdown".replace(" ", "\" \""));
  }

  @Test
  void readerThatHasGoneEndsTheRunQuietly() {
    Silograph.Run run = here().runInto(failing("Broken pipe"), "queries");
    assertThat(run).exits(ExitCode.CLEAN).err().doesNotContain("silograph:");
  }

  @Test
  void outputThatIsNotTakenIsSaid() {
    assertThat(here().runInto(failing("No space left on device"), "--help"))
        .exits(ExitCode.UNREADABLE)
        .err()
        .isEqualTo("silograph: the output cannot be written: No space left on device\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "--version", "completion", "query --help", "nonsense"})
  void whatNeedsNoGraphLoadsNoDatabase(String arguments) throws Exception {
    List<String> command =
        new java.util.ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.silograph.Main"));
    command.addAll(List.of(arguments.split(" ")));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes());
    assertThat(output).contains("dev.silograph.cli.Cli ").doesNotContain(" org.neo4j.");
  }

  private Silograph here() {
    return Silograph.in(temporary);
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int oneByte) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
