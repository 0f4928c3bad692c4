package dev.silograph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Runs a copy of the launcher with a java and a mvn that only say how they were called. */
@Timeout(60)
class LauncherTest {

  private static final List<String> TOOLS =
      List.of(
          "cat",
          "cp",
          "dirname",
          "find",
          "ln",
          "mkdir",
          "mv",
          "readlink",
          "rm",
          "rmdir",
          "sed",
          "sleep",
          "stty",
          "touch");

  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "%s"' >&2; exit; fi
      for argument in "$@"; do
        case $argument in -Dsilograph.emptyGraph=*) mkdir -p "${argument#*=}" ;; esac
      done
      for argument in "$@"; do
        case $argument in
          -XX:ArchiveClassesAtExit=*) echo classes >"${argument#*=}"; exit ;;
        esac
      done
      printf 'java'; printf ' [%%s]' "$@"; echo
      [ -z "${EXIT_WITH:-}" ] || exit "$EXIT_WITH"
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo built >>"$BUILDS"
      while [ -n "${WAIT_FOR:-}" ] && ! [ -e "$WAIT_FOR" ]; do sleep 0.05; done
      if [ -n "${BUILD_FAILS:-}" ]; then echo 'cannot find symbol'; exit 1; fi
      for argument in "$@"; do
        case $argument in -Dsilograph.jar=*) echo jar >"${argument#*=}" ;; esac
      done
      """;

  @TempDir Path temporary;
  private Path home;
  private Path bin;
  private Path builds;

  @BeforeEach
  void copyLauncher() throws IOException {
    Path root = temporary.toRealPath();
    home = Files.createDirectories(root.resolve("a home"));
    bin = Files.createDirectories(root.resolve("bin"));
    builds = root.resolve("builds");
    Files.copy(Path.of("silograph"), home.resolve("silograph"));
    Files.createDirectories(home.resolve("src/main/java"));
    Files.createDirectories(home.resolve("queries"));
    Files.createDirectories(home.resolve("sample-repo"));
    Files.createFile(home.resolve("pom.xml"));
    for (String tool : TOOLS) {
      program(tool, "#!/bin/sh\nexec " + find(tool) + " \"$@\"\n");
    }
    program("java", JAVA.formatted("17.0.1"));
    program("mvn", MAVEN);
  }

  @Test
  void buildsOnceThenStarts() throws Exception {
    Run first = start(home.resolve("silograph"), "query", "RETURN 1 AS x").end();
    assertThat(first.code).as(first.toString()).isZero();
    assertThat(first.err).contains("building (first use)…").contains("preparing (first use)…");
    assertThat(first.out)
        .contains("[-XX:SharedArchiveFile=" + home + "/target/classes-")
        .endsWith(" [query] [RETURN 1 AS x]\n");

    Run second = start(home.resolve("silograph"), "query", "RETURN 1 AS x").end();
    assertThat(second.err).isEmpty();
    assertThat(second.out).isEqualTo(first.out);
    assertThat(builds).hasContent("built");
    assertThat(home.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  void tellsTheWidthOfTheTerminal() throws Exception {
    Path script =
        Files.writeString(
            temporary.resolve("on-a-terminal"),
            find("script")
                + " -qec \"stty cols 77; '"
                + home.resolve("silograph")
                + "' query; '"
                + home.resolve("silograph")
                + "' query | cat\" /dev/null </dev/null\n");
    assertThat(start(script).end().out)
        .contains("[-Dsilograph.terminal=in,err,out] [-Dsilograph.columns=77] ")
        .contains("[-Dsilograph.terminal=in,err] [-Dsilograph.columns=77] ");
    assertThat(start(home.resolve("silograph"), "query").end().out)
        .contains("[-Dsilograph.terminal=] [-Dsilograph.columns=0] ");
  }

  @Test
  void helpDoesNotWaitForTheClassRecord() throws Exception {
    Run help = start(home.resolve("silograph"), "report", "--help").end();
    assertThat(help.err).doesNotContain("preparing");
    assertThat(help.out).doesNotContain("SharedArchiveFile");
  }

  @Test
  void anEmptyGraphIsKeptForThoseThatComeAfterTheFirst() throws Exception {
    Path kept = home.resolve("target/empty-graph");
    Run first = start(home.resolve("silograph"), "index").end();
    assertThat(first.out).contains("java [-").contains("[-Dsilograph.emptyGraph=" + kept + "] ");

    Files.setLastModifiedTime(kept, FileTime.fromMillis(0));
    assertThat(start(home.resolve("silograph"), "index").end().out).doesNotContain("emptyGraph");
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    start(home.resolve("silograph"), "--version").end();
    Path added = Files.createFile(home.resolve("queries/new.cypher"));
    Files.setLastModifiedTime(added, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    start(home.resolve("silograph"), "--version").end();
    assertThat(Files.readAllLines(builds)).hasSize(2);
  }

  @Test
  void failedBuildShowsWhyAndLeavesTheOldJar() throws Exception {
    start(home.resolve("silograph"), "--version").end();
    Path jar = home.resolve("target/silograph.jar");
    Files.setLastModifiedTime(jar, FileTime.fromMillis(0));
    Run failed = start(Map.of("BUILD_FAILS", "yes"), home.resolve("silograph"), "--version").end();
    assertThat(failed.code).as(failed.toString()).isEqualTo(3);
    assertThat(failed.err).contains("cannot find symbol").contains("silograph: the build failed");
    assertThat(failed.out).isEmpty();
    assertThat(jar).hasContent("jar");
    assertThat(home.resolve("target/launcher.lock")).doesNotExist();
  }

  @Test
  void withoutMavenTheLastBuildIsUsed() throws Exception {
    start(home.resolve("silograph"), "--version").end();
    Files.delete(bin.resolve("mvn"));
    Files.setLastModifiedTime(home.resolve("target/silograph.jar"), FileTime.fromMillis(0));
    Run run = start(home.resolve("silograph"), "--version").end();
    assertThat(run.code).as(run.toString()).isZero();
    assertThat(run.out).endsWith(" [--version]\n");
    assertThat(run.err)
        .isEqualTo(
            "silograph: its sources have changed, but no mvn is on the PATH: this is the last build\n");
  }

  @Test
  void classesAreRecordedAgainWhenTheRecordOfTheJvmIsNewer() throws Exception {
    Path jdk = Files.createDirectories(temporary.toRealPath().resolve("jdk/bin")).getParent();
    Files.copy(bin.resolve("java"), jdk.resolve("bin/java"));
    Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"17.0.1\"\n");
    Path ofTheJvm = Files.createDirectories(jdk.resolve("lib/server")).resolve("classes.jsa");
    Map<String, String> there = Map.of("JAVA_HOME", jdk.toString());
    start(there, home.resolve("silograph"), "query").end();
    assertThat(start(there, home.resolve("silograph"), "query").end().err).isEmpty();

    Files.createFile(ofTheJvm);
    Files.setLastModifiedTime(ofTheJvm, FileTime.from(Instant.now().plus(Duration.ofHours(1))));
    assertThat(start(there, home.resolve("silograph"), "query").end().err).contains("preparing");
  }

  @Test
  void twoFirstUsesAtOnceBuildOnce() throws Exception {
    Path go = temporary.resolve("go");
    Map<String, String> waiting = Map.of("WAIT_FOR", go.toString());
    Started first = start(waiting, home.resolve("silograph"), "--version");
    first.awaitError("building");
    Started second = start(waiting, home.resolve("silograph"), "--version");
    second.awaitError("waiting for another build");
    Files.createFile(go);
    assertThat(first.end().code).isZero();
    assertThat(second.end().code).isZero();
    assertThat(builds).hasContent("built");
  }

  @Test
  void lockOfADeadOwnerIsTakenOver() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Files.createDirectories(home.resolve("target"));
    Files.createSymbolicLink(
        home.resolve("target/launcher.lock"), Path.of(Long.toString(dead.pid())));
    Run run = start(home.resolve("silograph"), "--version").end();
    assertThat(run.code).as(run.toString()).isZero();
    assertThat(run.err).doesNotContain("waiting");
  }

  @Test
  void startsThroughChainedAndRelativeLinks() throws Exception {
    Path links = Files.createDirectories(temporary.toRealPath().resolve("links/deeper"));
    Files.createSymbolicLink(links.resolve("one"), Path.of("../../a home/silograph"));
    Files.createSymbolicLink(links.getParent().resolve("two"), Path.of("deeper/one"));
    Run run = start(links.getParent().resolve("two"), "--version").end();
    assertThat(run.out).as(run.toString()).contains("[-jar] [" + home + "/target/silograph.jar]");
  }

  @Test
  void exitCodeIsThatOfJava() throws Exception {
    Run run = start(Map.of("EXIT_WITH", "1"), home.resolve("silograph"), "report").end();
    assertThat(run.code).as(run.toString()).isEqualTo(1);
  }

  @Test
  void optionsForTheJvmAreHonoured() throws Exception {
    Run run =
        start(Map.of("SILOGRAPH_JAVA_OPTS", "-Xmx9g -Da=b"), home.resolve("silograph"), "x").end();
    assertThat(run.out).contains(" [-Xmx9g] [-Da=b] [-jar] ");
  }

  @Test
  void oldJavaIsRefused() throws Exception {
    program("java", JAVA.formatted("1.8.0_392"));
    Run run = start(home.resolve("silograph"), "--version").end();
    assertThat(run.code).isEqualTo(3);
    assertThat(run.err)
        .isEqualTo(
            "silograph: Java 17 or newer is needed; " + bin.resolve("java") + " is 1.8.0_392\n");
  }

  @Test
  void javaHomeGoesBeforeThePathAndIsAskedByItsReleaseFile() throws Exception {
    Path jdk = Files.createDirectories(temporary.toRealPath().resolve("jdk/bin")).getParent();
    Files.copy(bin.resolve("java"), jdk.resolve("bin/java"));
    Files.writeString(jdk.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"11.0.2\"\n");
    Run run =
        start(Map.of("JAVA_HOME", jdk.toString()), home.resolve("silograph"), "--version").end();
    assertThat(run.code).isEqualTo(3);
    assertThat(run.err).contains("jdk/bin/java is 11.0.2");
  }

  @Test
  void missingJavaAndMissingMavenAreSaidPlainly() throws Exception {
    Files.delete(bin.resolve("mvn"));
    Run noMaven = start(home.resolve("silograph"), "--version").end();
    assertThat(noMaven.code).isEqualTo(3);
    assertThat(noMaven.err)
        .isEqualTo("silograph: Maven is needed to build Silograph, and no mvn is on the PATH\n");

    Files.delete(bin.resolve("java"));
    Run noJava = start(home.resolve("silograph"), "--version").end();
    assertThat(noJava.code).isEqualTo(3);
    assertThat(noJava.err)
        .isEqualTo("silograph: Java 17 or newer is needed, and no java is on the PATH\n");
  }

  private void program(String name, String text) throws IOException {
    Path file = Files.writeString(bin.resolve(name), text);
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private static Path find(String tool) {
    return List.of(Path.of("/usr/bin", tool), Path.of("/bin", tool)).stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow();
  }

  private Started start(Path launcher, String... arguments) throws IOException {
    return start(Map.of(), launcher, arguments);
  }

  private Started start(Map<String, String> environment, Path launcher, String... arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of("/bin/sh", launcher.toString()));
    command.addAll(List.of(arguments));
    Path out = Files.createTempFile(temporary, "out", "");
    Path err = Files.createTempFile(temporary, "err", "");
    ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
    builder.redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", bin.toString());
    builder.environment().put("BUILDS", builds.toString());
    return new Started(builder.start(), out, err);
  }

  /** How a run of the launcher ended. */
  private record Run(int code, String out, String err) {}

  /** A run of the launcher. */
  private record Started(Process process, Path out, Path err) {

    Run end() throws Exception {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      return new Run(process.exitValue(), Files.readString(out), Files.readString(err));
    }

    void awaitError(String text) throws Exception {
      while (!Files.readString(err).contains(text)) {
        assertThat(process.isAlive()).as(Files.readString(err)).isTrue();
        Thread.sleep(20);
      }
    }
  }
}
