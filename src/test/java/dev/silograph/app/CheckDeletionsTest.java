package dev.silograph.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import dev.silograph.render.Drawing;
import dev.silograph.render.OutputFormat;
import dev.silograph.result.Basis;
import dev.silograph.result.RemovalReport;
import dev.silograph.result.RemovalReport.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Removals in {@code sample-repo/}, done right and wrong. With {@code -Dfixtures.rewrite=true} the
 * expected files are written anew.
 */
class CheckDeletionsTest {

  private static final Path EXPECTED = Path.of("src/test/resources/check-deletions");

  private static final Map<String, OutputFormat> FORMATS =
      Map.of(
          "txt", OutputFormat.TABLE,
          "json", OutputFormat.JSON,
          "md", OutputFormat.MARKDOWN,
          "sarif", OutputFormat.SARIF);

  private static final String ENTRY = "\"sentry_monitornote\": SiloMode.CELL,\n";

  @TempDir Path temporary;
  private Path tree;

  @BeforeEach
  void sampleRepoInGit() throws Exception {
    tree = temporary.resolve("sample-repo");
    Path sample = Path.of("sample-repo");
    try (Stream<Path> files = Files.walk(sample)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = tree.resolve(sample.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Files.writeString(tree.resolve(".gitignore"), ".silograph\n");
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      git.add().addFilepattern(".").call();
      git.commit().setMessage("base").setAuthor("a", "a").setSign(false).call();
    }
  }

  @Test
  void everyMistakeOfAChangeIsFoundAndNoneThatWasThere() throws IOException {
    cut("src/sentry/monitors/models.py", "@cell_silo_model\nclass MonitorSchedule(", "\n\n\n");
    Files.delete(tree.resolve("src/sentry/models/relayusage.py"));
    cut("src/sentry/models/__init__.py", "from .relayusage", "\n");
    cut("src/sentry/db/router.py", ENTRY, "\n");
    replace(
        "src/sentry/db/router.py",
        "\"uptime_uptimeregion\"",
        "\"sentry_relayusage\": SiloMode.CONTROL,\n        \"uptime_uptimeregion\"");
    replace("src/sentry/models/repository.py", "SET_NULL", "CASCADE");
    removal("0009_relayusage_pending", "0008_backfill_codeowners", "MOVE_TO_PENDING");
    removal("0010_delete_relayusage", "0009_relayusage_pending", "DELETE");

    RemovalReport report = since("HEAD");

    assertThat(report.findings())
        .extracting(finding -> finding.rule() + " " + finding.subject())
        .containsExactly(
            "no-migration monitors.monitorschedule",
            "entry-missing sentry_monitorschedule",
            "entry-removed-early sentry_monitornote",
            "entry-wrong sentry_relayusage",
            "phases-together sentry.relayusage",
            "code-left monitors.monitorschedule");
    assertPrints("change", report);
  }

  @Test
  void aModelMayComeToDeleteItsOwnRows() throws IOException {
    replace(
        "src/sentry/models/repository.py",
        "    name = models",
        "    parent = FlexibleForeignKey(\"self\", null=True)\n    name = models");

    assertThat(since("HEAD").cascades())
        .extracting(change -> change.source() + " " + change.model())
        .containsExactly("sentry.repository sentry.repository");
  }

  @Test
  void removalDoneRightHasNoFindings() throws IOException {
    Files.delete(tree.resolve("src/sentry/models/relayusage.py"));
    cut("src/sentry/models/__init__.py", "from .relayusage", "\n");
    replace(
        "src/sentry/db/router.py",
        "\"uptime_uptimeregion\"",
        "\"sentry_relayusage\": SiloMode.CELL,\n        \"uptime_uptimeregion\"");
    removal("0009_relayusage_pending", "0008_backfill_codeowners", "MOVE_TO_PENDING");

    RemovalReport report = since("HEAD");

    assertThat(report.findings()).isEmpty();
    assertThat(report.removed())
        .extracting(gone -> gone.label() + " " + gone.phase() + " " + gone.migration())
        .containsExactly("sentry.relayusage pending sentry.0009_relayusage_pending");
    assertPrints("right", report);
  }

  @Test
  void columnsAndReferencesToWhatIsGoneAreSeen() throws IOException {
    cut("src/sentry/monitors/models.py", "    crontab = ", "\n");
    Files.delete(tree.resolve("src/sentry/models/team.py"));
    cut("src/sentry/models/__init__.py", "from .team", "\n");

    RemovalReport report = since("HEAD");

    assertThat(report.removed())
        .extracting(RemovalReport.Removed::label)
        .contains("sentry.team", "monitors.monitorschedule.crontab");
    assertThat(report.findings())
        .filteredOn(finding -> finding.subject().equals("sentry.team"))
        .extracting(finding -> finding.rule().toString())
        .contains("no-migration", "reference-left", "code-left");
    assertThat(report.findings())
        .filteredOn(finding -> finding.subject().endsWith(".crontab"))
        .extracting(Finding::message)
        .containsExactly(
            "the field is gone, and no migration says so", "still named in tests: query (line 8)");
  }

  @Test
  void reexportsThatBreakAreFoundAndOthersAreNot() throws IOException {
    Path models = tree.resolve("src/sentry/models");
    Files.delete(models.resolve("relayusage.py"));
    Files.writeString(models.resolve("team.py"), "");
    cut("src/sentry/models/dashboard.py", "@cell_silo_model\nclass DashboardRevision(", "\n\n\n");
    Files.delete(tree.resolve("src/sentry/users/models/apitoken.py"));
    Files.writeString(
        tree.resolve("src/sentry/users/models/__init__.py"),
        "from .apitoken import *\nfrom .user import *\n");
    replace("src/sentry/models/__init__.py", "from .team import *", "from .team import Team");

    assertThat(since("HEAD").findings())
        .filteredOn(finding -> finding.message().startsWith("still used in source: reexport"))
        .extracting(finding -> finding.subject() + " " + finding.place())
        .containsExactly(
            "sentry.apitoken src/sentry/users/models/__init__.py:1",
            "sentry.relayusage src/sentry/models/__init__.py:11",
            "sentry.team src/sentry/models/__init__.py:14");
  }

  @Test
  void whatStillNamesAColumnIsFound() throws IOException {
    cut("src/sentry/models/team.py", "    slug = ", "\n");
    Files.writeString(
        tree.resolve("src/sentry/teams.py"),
        """
        from sentry.models.team import Team

        def find(name, slug):
            Team.objects.filter(
                slug=slug)
            return name.slug
        """);

    assertThat(since("HEAD").findings())
        .filteredOn(finding -> finding.rule() != RemovalReport.Rule.NO_MIGRATION)
        .extracting(finding -> finding.subject() + " " + finding.message())
        .containsExactly(
            "sentry.team.slug sentry.team: unique over organization, slug",
            "sentry.team.slug still named in source: query (line 5)");
  }

  @Test
  void whatIsDroppedThatWasNeverPendingIsFound() throws IOException {
    Files.delete(tree.resolve("src/sentry/models/relayusage.py"));
    cut("src/sentry/models/__init__.py", "from .relayusage", "\n");
    removal("0009_relayusage", "0008_backfill_codeowners", "DELETE");

    assertThat(since("HEAD").findings())
        .extracting(finding -> finding.rule() + " " + finding.place())
        .containsExactly(
            "entry-missing src/sentry/migrations/0009_relayusage.py:9",
            "no-first-phase src/sentry/migrations/0009_relayusage.py:9");
  }

  @Test
  void withoutRevisionTheMigrationsTell() throws IOException {
    try (OpenedGraph graph = OpenedGraph.current(workspace(), new Silent())) {
      assertPrints("migrations", new CheckDeletions(graph, workspace()).run());
    }
  }

  private RemovalReport since(String revision) {
    try (OpenedGraph graph = OpenedGraph.current(workspace(), new Silent())) {
      return new CheckDeletions(graph, workspace()).since(revision);
    }
  }

  private Workspace workspace() {
    return Workspace.of(List.of(tree), temporary);
  }

  private static void assertPrints(String name, RemovalReport report) throws IOException {
    String commit = report.since() == null ? null : "0123456789abcdef0123456789abcdef01234567";
    RemovalReport fixed = report.from(List.of(new Basis("sample-repo", commit, true, 116)), commit);
    try (Stream<Path> files = Files.list(EXPECTED)) {
      for (Path file : files.sorted().toList()) {
        String[] parts = file.getFileName().toString().split("\\.");
        if (parts[0].equals(name)) {
          StringBuilder text = new StringBuilder();
          FORMATS.get(parts[1]).write(fixed, Drawing.PLAIN, text);
          if (Boolean.getBoolean("fixtures.rewrite")) {
            Files.writeString(file, text);
          }
          assertThat(text.toString()).isEqualTo(Files.readString(file));
          if (parts[1].equals("sarif")) {
            assertIsSarif(text.toString());
          }
        }
      }
    }
  }

  private static void assertIsSarif(String text) throws IOException {
    try (InputStream in =
        CheckDeletionsTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
      JsonSchema schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(in);
      assertThat(schema.validate(text, InputFormat.JSON)).isEmpty();
      assertThat(schema.validate(text.replace("\"level\"", "\"severity\""), InputFormat.JSON))
          .isNotEmpty();
    }
  }

  /** Removes from one text up to the next other one, that included. */
  private void cut(String file, String from, String to) throws IOException {
    String text = Files.readString(tree.resolve(file));
    int begin = text.indexOf(from);
    int end = text.indexOf(to, begin);
    assertThat(begin).as(file + " holds " + from).isNotNegative();
    Files.writeString(
        tree.resolve(file),
        text.substring(0, begin) + (end < 0 ? "" : text.substring(end + to.length())));
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(tree.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(tree.resolve(file), text.replace(from, to));
  }

  private void removal(String name, String after, String action) throws IOException {
    Files.writeString(
        tree.resolve("src/sentry/migrations/" + name + ".py"),
        """
        from sentry.new_migrations.migrations import CheckedMigration
        from sentry.new_migrations.monkey.models import SafeDeleteModel
        from sentry.new_migrations.monkey.state import DeletionAction


        class Migration(CheckedMigration):
            dependencies = [("sentry", "%s")]
            operations = [
                SafeDeleteModel(name="RelayUsage", deletion_action=DeletionAction.%s),
            ]
        """
            .formatted(after, action));
  }

  /** Nobody watches. */
  private static final class Silent implements IndexListener {
    @Override
    public void progress(Phase phase, int done, int total) {}

    @Override
    public void finished(IndexSummary summary) {}
  }
}
