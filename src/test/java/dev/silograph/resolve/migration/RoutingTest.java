package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.schema.Operation;
import dev.silograph.schema.Route;
import dev.silograph.schema.Route.Answer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the router answers for operations. */
class RoutingTest {

  private final SiloedTree tree = new SiloedTree();

  private Route routeOf(String app, String operations) {
    tree.migration(app, "0001_initial", "", operations);
    return tree.route(app + ".0001_initial");
  }

  private static String hinted(String tables) {
    return "migrations.RunPython(print, hints={\"tables\": [" + tables + "]})";
  }

  private static String create(String name, String options) {
    return "migrations.CreateModel(\"" + name + "\", fields=[], options={" + options + "})";
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          sentry | 'sentry_user'                      | ROUTED  | CONTROL
          sentry | 'sentry_project'                   | ROUTED  | CELL
          sentry | 'sentry_entered'                   | ROUTED  | CONTROL
          sentry | 'auth_group'                       | ROUTED  | CONTROL
          sentry | 'sentry_user', 'auth_group'        | ROUTED  | CONTROL
          sentry | 'sentry_nothing'                   | SKIPPED |
          other  | 'sentry_nothing'                   | DEFAULT |
          sentry | 'sentry_user', 'sentry_project'    | RAISES  |
          sentry | 'sentry_user', 'sentry_nothing'    | RAISES  |
          other  | 'sentry_project', 'other_nothing'  | ROUTED  | CELL
          other  | 'sentry_user', 'other_nothing'     | RAISES  |
          sentry |                                    | RAISES  |
          """)
  void hintsTellTheDatabase(String app, String tables, Answer answer, String silo) {
    Route route = routeOf(app, hinted(tables == null ? "" : tables));

    assertThat(route.answer()).isEqualTo(answer);
    assertThat(route.silo()).isEqualTo(silo);
    assertThat(route.hinted()).isTrue();
    assertThat(route.fault() != null)
        .isEqualTo(answer == Answer.SKIPPED || answer == Answer.RAISES);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          AddField("Project", "f", models.ForeignKey("sentry.User", models.CASCADE))                        | sentry_user
          AddField("Project", "f", models.ForeignKey("sentry.User", models.CASCADE, db_constraint=False))   | none
          AddField("Project", "f", models.ForeignKey("sentry.Project", models.CASCADE))                     | none
          AddField("Project", "f", models.ManyToManyField("sentry.User"))                                   | sentry_user
          AddField("Project", "f", models.IntegerField())                                                   | none
          AlterField("Project", "old", models.ForeignKey("sentry.User", models.CASCADE))                    | sentry_user
          AlterField("Project", "held", models.ForeignKey("sentry.User", models.CASCADE, null=True))        | none
          CreateModel("Entered", [("f", models.ForeignKey("sentry.Project", models.CASCADE))])              | sentry_project
          CreateModel("Unknown", [("f", models.ForeignKey("sentry.Project", models.CASCADE))])              | none
          SeparateDatabaseAndState(state_operations=[migrations.AddField("Project", "f", models.ForeignKey("sentry.User", models.CASCADE))]) | none
          """)
  void noConstraintCanCrossDatabases(String operation, String crossing) {
    String user = "models.ForeignKey(\"sentry.User\", models.CASCADE";
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        """
        migrations.CreateModel("User", [("id", models.AutoField(primary_key=True))]),
        migrations.CreateModel("Project", [
            ("id", models.AutoField(primary_key=True)),
            ("old", %s, db_constraint=False)),
            ("held", %s)),
        ]),"""
            .formatted(user, user));
    tree.migration(
        "sentry", "0002_next", "(\"sentry\", \"0001_initial\")", "migrations." + operation);

    assertThat(tree.route("sentry.0002_next").crossing())
        .isEqualTo(crossing == null ? List.of() : List.of(crossing));
  }

  @Test
  void theReasonNamesEachTable() {
    Route route = routeOf("sentry", hinted("'sentry_user', 'sentry_nothing'"));

    assertThat(route.reason())
        .isEqualTo(
            "sentry_nothing has neither model nor entry (no database);"
                + " the silo of sentry_user's model (CONTROL)");
    assertThat(route.asked()).containsExactly("sentry_nothing", "sentry_user");
  }

  @Test
  void aModelIsAskedAboutByItsTableAtThatMoment() {
    tree.migration("sentry", "0001_initial", "", create("User", "\"db_table\": \"sentry_old\""));
    tree.migration(
        "sentry",
        "0002_rename",
        "(\"sentry\", \"0001_initial\")",
        "migrations.AlterModelTable(\"User\", \"sentry_user\")");

    assertThat(tree.route("sentry.0001_initial").answer()).isEqualTo(Answer.SKIPPED);
    assertThat(tree.route("sentry.0002_rename").asked()).containsExactly("sentry_user");
    assertThat(tree.route("sentry.0002_rename").silo()).isEqualTo("CONTROL");
  }

  @Test
  void whatChangesNoDatabaseIsNotAskedAbout() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        create("Proxy", "\"proxy\": True")
            + ",\n"
            + create("Foreign", "\"managed\": False")
            + ",\n"
            + create("Gone", "")
            + ",\n"
            + "migrations.AlterModelOptions(\"Gone\", options={}),\n"
            + "migrations.SeparateDatabaseAndState(state_operations=["
            + create("Other", "")
            + "]),\n"
            + "SafeDeleteModel(\"Gone\", deletion_action=DeletionAction.MOVE_TO_PENDING),\n"
            + "SafeDeleteModel(\"Gone\", deletion_action=DeletionAction.DELETE)");

    assertThat(tree.operations("sentry.0001_initial").stream().map(Operation::route))
        .extracting(Route::answer)
        .containsExactly(
            Answer.NONE,
            Answer.NONE,
            Answer.SKIPPED,
            Answer.NONE,
            Answer.NONE,
            Answer.NONE,
            Answer.SKIPPED);
  }

  @ParameterizedTest
  @ValueSource(strings = {"print", "print, hints={}", "print, hints=None", "print, None, None, {}"})
  void withoutHintsItIsTheDefaultDatabase(String arguments) {
    Route route = routeOf("sentry", "migrations.RunPython(" + arguments + ")");

    assertThat(route.answer()).isEqualTo(Answer.DEFAULT);
    assertThat(route.hinted()).isFalse();
    assertThat(route.fault()).isNull();
  }

  @Test
  void sqlWithoutHintsMissesTheControlSilo() {
    Route route = routeOf("sentry", "migrations.RunSQL(\"DELETE FROM sentry_user\")");

    assertThat(route.fault()).isEqualTo("it goes to the wrong database: sentry_user is in CONTROL");
  }

  @Test
  void aHintOfAnotherSiloSendsSqlToTheWrongDatabase() {
    Route route =
        routeOf(
            "sentry",
            "migrations.RunSQL(\"DELETE FROM sentry_user\","
                + " hints={\"tables\": [\"sentry_project\"]})");

    assertThat(route.silo()).isEqualTo("CELL");
    assertThat(route.fault()).isEqualTo("it goes to the wrong database: sentry_user is in CONTROL");
  }

  @Test
  void anEntryWithTheWrongSiloSendsAModelToTheWrongDatabase() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        "migrations.CreateModel(\"Entered\", fields=["
            + "(\"project\", models.ForeignKey(\"sentry.Project\", models.CASCADE))])");
    tree.migration(
        "sentry",
        "0002_drop",
        "(\"sentry\", \"0001_initial\")",
        "migrations.DeleteModel(\"Entered\")");

    assertThat(tree.route("sentry.0002_drop").silo()).isEqualTo("CONTROL");
    assertThat(tree.route("sentry.0002_drop").fault())
        .isEqualTo("it goes to the wrong database: sentry_entered is in CELL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return None if app_label in {'other'} else 'default'",
        "if app_label == 'other':\n        return None\n    return 'default'",
        "if app_label not in self.apps:\n        return 'default'\n    return None"
      })
  void theRouterStatesTheAppsWithoutFallback(String body) {
    tree.router(
        """
        historical_silo_assignments = {}
        apps = frozenset(["other"])

        def _db_for_table(self, table, app_label):
            %s
        """
            .formatted(body));
    tree.migration("other", "0001_initial", "", hinted("'other_nothing'"));
    tree.migration("sentry", "0001_initial", "", hinted("'sentry_nothing'"));

    assertThat(tree.route("other.0001_initial").answer()).isEqualTo(Answer.SKIPPED);
    assertThat(tree.route("sentry.0001_initial").answer()).isEqualTo(Answer.DEFAULT);
  }

  @Test
  void aRouterThatComparesNoAppFallsBackForAll() {
    tree.router(
        """
        def _db_for_table(self, table, app_label):
            return self.tables.get(table, "default")
        """);

    assertThat(routeOf("sentry", hinted("'sentry_nothing'")).answer()).isEqualTo(Answer.DEFAULT);
  }

  @Test
  void theRouterNamesItsDatabases() {
    tree.router(
        """
        historical_silo_assignments = {}
        __simulated_map = {SiloMode.CELL: "cell", SiloMode.CONTROL: "control"}
        """);
    tree.migration("other", "0001_initial", "", hinted("'sentry_project', 'other_nothing'"));

    assertThat(tree.route("other.0001_initial").answer()).isEqualTo(Answer.RAISES);
  }

  @Test
  void hintsThatCannotBeReadAreSaid() {
    Route route = routeOf("sentry", "migrations.RunSQL(\"\", hints={\"tables\": print()})");

    assertThat(route.answer()).isEqualTo(Answer.UNKNOWN);
    assertThat(tree.diagnostics())
        .anySatisfy(
            d -> {
              assertThat(d.location()).hasToString("sentry/migrations/0001_initial.py:8");
              assertThat(d.message()).startsWith("the hints of this operation cannot be read");
            });
  }

  @Test
  void withoutARouterThereIsNoAnswer() {
    tree.router("pass");
    tree.migration("sentry", "0001_initial", "", hinted("'sentry_user'"));

    assertThat(tree.operations("sentry.0001_initial"))
        .singleElement()
        .extracting(Operation::route)
        .isNull();
  }

  @Test
  void stateOperationsOfSqlChangeTheState() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        "migrations.RunSQL(\"\", hints={\"tables\": [\"sentry_user\"]}, state_operations=["
            + create("User", "")
            + "])");

    assertThat(tree.operations("sentry.0001_initial"))
        .extracting(Operation::kind, o -> o.route().answer())
        .containsExactly(tuple("RunSQL", Answer.ROUTED), tuple("CreateModel", Answer.NONE));
  }
}
