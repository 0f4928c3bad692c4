package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.schema.Departure;
import dev.silograph.schema.Departure.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How tables lost their models, and what becomes of their drops. */
class DeparturesTest {

  private static final String PENDING =
      "SafeDeleteModel(\"Gone\", deletion_action=DeletionAction.MOVE_TO_PENDING),";
  private static final String DELETE =
      "SafeDeleteModel(\"Gone\", deletion_action=DeletionAction.DELETE),";
  private static final String DROP =
      "migrations.RunSQL(\"DROP TABLE sentry_gone\", hints={\"tables\": [\"sentry_gone\"]}),";
  private static final String AT_ONCE = "migrations.DeleteModel(\"Gone\"),";

  private final SiloedTree tree = new SiloedTree();

  private static String stateOnly(String operation) {
    return "migrations.SeparateDatabaseAndState(state_operations=[" + operation + "]),";
  }

  @Test
  void aModelInPendingDeletion() {
    Departure departure = tree.gone("sentry", "", PENDING);

    assertThat(departure.how()).isEqualTo("SafeDeleteModel, pending");
    assertThat(departure.outcome()).isEqualTo(Outcome.NONE);
    assertThat(departure.migration()).isEqualTo("sentry.0002_next");
    assertThat(departure.location()).hasToString("sentry/migrations/0002_next.py:8");
    assertThat(departure.router()).isEqualTo("sentry/router.py");
  }

  @Test
  void aModelDeletedInTwoPhases() {
    Departure departure = tree.gone("sentry", "", PENDING + DELETE);

    assertThat(departure.how()).isEqualTo("SafeDeleteModel, deleted");
    assertThat(departure.outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void aModelDeletedAtOnceInAnAppWithFallback() {
    Departure departure = tree.gone("other", "", AT_ONCE);

    assertThat(departure.how()).isEqualTo("DeleteModel");
    assertThat(departure.outcome()).isEqualTo(Outcome.DEFAULT);
  }

  @Test
  void aModelThatLeftTheStateAlone() {
    Departure departure = tree.gone("sentry", "", stateOnly(AT_ONCE));

    assertThat(departure.how()).isEqualTo("removed from the state only");
    assertThat(departure.outcome()).isEqualTo(Outcome.NONE);
  }

  @Test
  void aTableThatSqlDropsLater() {
    Departure departure = tree.gone("sentry", "", stateOnly(AT_ONCE) + DROP);

    assertThat(departure.how()).isEqualTo("removed from the state, then dropped by raw SQL");
    assertThat(departure.outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void aTableThatAFunctionDropsBySql() {
    Departure departure =
        tree.gone(
            "sentry",
            "",
            PENDING + "migrations.RunPython(lambda a, e: e.execute(\"DROP TABLE sentry_gone\")),");

    assertThat(departure.how()).isEqualTo("SafeDeleteModel, pending, then dropped by raw SQL");
    assertThat(departure.outcome()).isEqualTo(Outcome.DEFAULT);
  }

  @Test
  void aTableThatSqlRenamesIsStillItsModels() {
    String rename = "migrations.RunSQL(\"ALTER TABLE sentry_gone RENAME TO sentry_old\"),";
    String field = "(\"u\", models.ForeignKey(\"sentry.User\", models.CASCADE))";
    tree.gone("sentry", field, stateOnly(AT_ONCE) + rename);

    Departure departure = tree.departure("sentry_old");
    assertThat(departure.how()).isEqualTo("model gone from the state");
    assertThat(departure.impliedSilo()).isEqualTo("CONTROL");
  }

  @Test
  void aTableOfNoModelThatSqlRenames() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        "migrations.RunSQL(\"ALTER TABLE sentry_raw RENAME TO sentry_other\"),");

    assertThat(tree.departure("sentry_raw").how())
        .isEqualTo("renamed to sentry_other by raw SQL, created by no migration");
  }

  @Test
  void aClassThatIsGoneWithoutAnyMigration() {
    tree.migration("sentry", "0001_initial", "", SiloedTree.GONE.formatted(""));

    assertThat(tree.departure("sentry_gone").how()).isEqualTo("class gone without any migration");
  }

  @Test
  void aTableOfARemovedModelsManyToManyField() {
    tree.gone("sentry", "(\"users\", models.ManyToManyField(\"sentry.User\")),", PENDING + DELETE);

    Departure departure = tree.departure("sentry_gone_users");
    assertThat(departure.how())
        .isEqualTo("many-to-many table of sentry.gone: SafeDeleteModel, deleted");
    assertThat(departure.outcome()).isEqualTo(Outcome.SKIPPED);
  }

  @Test
  void anOldName() {
    tree.migration("sentry", "0001_initial", "", SiloedTree.GONE.formatted(""));
    tree.migration(
        "sentry",
        "0002_rename",
        "(\"sentry\", \"0001_initial\")",
        "migrations.RenameModel(\"Gone\", \"Project\")");

    Departure departure = tree.departure("sentry_gone");
    assertThat(departure.how()).isEqualTo("renamed to sentry_project");
    assertThat(departure.impliedSilo()).isEqualTo("CELL");
  }

  @Test
  void aMisspeltHint() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        "migrations.RunPython(print, hints={\"tables\": [\"sentry_pro_ject\"]})");

    Departure departure = tree.departure("sentry_pro_ject");
    assertThat(departure.how())
        .isEqualTo(
            "named by a hint alone, created by no migration; probably sentry_project is meant");
    assertThat(departure.impliedSilo()).isEqualTo("CELL");
  }

  @Test
  void aTableThatNoMigrationCreatesAndSqlDrops() {
    tree.migration("sentry", "0001_initial", "", DROP);

    assertThat(tree.departure("sentry_gone").how())
        .isEqualTo("dropped by raw SQL, created by no migration");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sentry_gone                | SKIPPED
          sentry_gone,sentry_project | RAISES
          sentry_user,sentry_project | RAISES
          sentry_user,auth_group     | ROUTED
          sentry_entered             | ROUTED
                                     | DEFAULT
          """)
  void theRouterSeesNothingOfSqlButItsHints(String hinted, Outcome expected) {
    String hints =
        hinted == null ? "" : ", hints={\"tables\": [\"" + hinted.replace(",", "\", \"") + "\"]}";

    Departure departure =
        tree.gone(
            "sentry",
            "",
            stateOnly(AT_ONCE) + "migrations.RunSQL(\"DROP TABLE sentry_gone\"" + hints + ")");

    assertThat(departure.outcome()).isEqualTo(expected);
  }

  @Test
  void tablesOfDjangosOwnAreMarked() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        "migrations.RunPython(print, hints={\"tables\": [\"auth_group\"]})");

    assertThat(tree.table("auth_group").contrib()).isTrue();
  }
}
