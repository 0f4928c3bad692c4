package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.resolve.django.Names;
import dev.silograph.schema.Hazard;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Removals, each safe but for what the test changes. */
class UnsafeRemovalsTest {

  private static final String SAFE =
      """
      from enum import Enum
      from django.db import models
      from django.db.migrations import DeleteModel, RemoveField

      class DeletionAction(Enum):
          MOVE_TO_PENDING = 0
          DELETE = 1

      class SafeDeleteModel(DeleteModel):
          def __init__(self, *args, deletion_action, **kwargs):
              super().__init__(*args, **kwargs)
              self.deletion_action = deletion_action

      class SafeRemoveField(RemoveField):
          def __init__(self, *args, deletion_action, **kwargs):
              super().__init__(*args, **kwargs)
              self.deletion_action = deletion_action
      """;

  private static final String HYBRID =
      """
      from django.db import models

      class HybridCloudForeignKey(models.BigIntegerField):
          def __init__(self, foreign_model, *, on_delete, **kwargs):
              super().__init__(**kwargs)
      """;

  private static final String CREATE_USER =
      "migrations.CreateModel(\"User\", fields=[(\"id\", models.AutoField(primary_key=True))]),\n";

  private final TreeFixture tree =
      new TreeFixture()
          .file("shop/__init__.py", "")
          .file("shop/models.py", "")
          .file("shop/migrations/__init__.py", "")
          .file("shop/hybrid.py", HYBRID)
          .file("other/__init__.py", "")
          .file("other/models.py", "")
          .file("other/migrations/__init__.py", "");

  private UnsafeRemovalsTest withSafeOperations() {
    tree.file("shop/safe.py", SAFE);
    return this;
  }

  private UnsafeRemovalsTest migration(String name, String dependencies, String operations) {
    return migrationOf("shop", name, dependencies, operations);
  }

  private UnsafeRemovalsTest migrationOf(
      String app, String name, String dependencies, String operations) {
    tree.file(
        app + "/migrations/" + name + ".py",
        """
        from django.db import migrations, models
        from shop.hybrid import HybridCloudForeignKey
        from shop.safe import DeletionAction, SafeDeleteModel, SafeRemoveField


        class Migration(migrations.Migration):
            dependencies = [%s]
            operations = [
        %s
            ]
        """
            .formatted(dependencies, operations.indent(8).stripTrailing()));
    return this;
  }

  private UnsafeRemovalsTest book(String field) {
    String fields = "(\"id\", models.AutoField(primary_key=True)), " + field;
    return migration(
        "0001_initial",
        "",
        CREATE_USER + "migrations.CreateModel(\"Book\", fields=[" + fields + "]),");
  }

  private static String after(String name) {
    return "(\"shop\", \"" + name + "\"),";
  }

  private static String model(String action) {
    return "SafeDeleteModel(\"Book\", deletion_action=DeletionAction." + action + "),\n";
  }

  private static String field(String action) {
    return "SafeRemoveField(\"Book\", \"f\", deletion_action=DeletionAction." + action + "),\n";
  }

  private static String inState(String operations) {
    return "migrations.SeparateDatabaseAndState(state_operations=[" + operations + "]),\n";
  }

  /** Each operation that has reasons, as {@code migration:ordinal [severity] reasons}. */
  private List<String> found() {
    return tree.resolve().migrations().stream().flatMap(UnsafeRemovalsTest::found).toList();
  }

  private static Stream<String> found(Migration migration) {
    return migration.operations().stream()
        .filter(operation -> operation.hazard() != null)
        .map(operation -> migration.name() + ":" + operation.ordinal() + " " + text(operation));
  }

  private static String text(Operation operation) {
    Hazard hazard = operation.hazard();
    return (hazard.informative() ? "info " : "") + String.join("; ", hazard.texts());
  }

  @Test
  void twoPhasesInTwoMigrationsAreSafe() {
    withSafeOperations()
        .book("(\"f\", models.TextField(null=True))")
        .migration("0002_field", after("0001_initial"), field("MOVE_TO_PENDING"))
        .migration("0003_field", after("0002_field"), field("DELETE"))
        .migration("0004_model", after("0003_field"), model("MOVE_TO_PENDING"))
        .migration("0005_model", after("0004_model"), model("DELETE"));

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          migrations.DeleteModel("Book")      | DeleteModel in place of SafeDeleteModel
          migrations.RemoveField("Book", "f") | RemoveField in place of SafeRemoveField
          """)
  void djangosOwnOperationsAreUnsafeWhereSentrysExist(String operation, String reason) {
    book("(\"f\", models.TextField(null=True))")
        .migration("0002_next", after("0001_initial"), operation);

    assertThat(found()).containsExactly("0002_next:0 info " + reason);

    withSafeOperations();

    assertThat(found()).containsExactly("0002_next:0 " + reason);
  }

  @Test
  void aModelThatLeavesTheStateAloneIsNoSafeDeletion() {
    withSafeOperations()
        .book("")
        .migration("0002_next", after("0001_initial"), inState("migrations.DeleteModel(\"Book\")"));

    assertThat(found())
        .containsExactly("0002_next:0 DeleteModel in the state only in place of SafeDeleteModel");
  }

  @Test
  void aMoveToAnotherAppInTheStateAloneIsNone() {
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE))")
        .migration(
            "0002_leave",
            after("0001_initial"),
            inState("migrations.RemoveField(\"Book\", \"f\"), migrations.DeleteModel(\"Book\")"))
        .migrationOf(
            "other",
            "0001_initial",
            after("0002_leave"),
            inState(
                "migrations.CreateModel(\"Book\", fields=[(\"id\","
                    + " models.AutoField(primary_key=True))], options={\"db_table\": \"shop_book\"})"));

    assertThat(found()).isEmpty();
  }

  @Test
  void aMoveThatRenamesTheTableIsNone() {
    withSafeOperations()
        .book("")
        .migration(
            "0002_leave",
            after("0001_initial"),
            """
            migrations.SeparateDatabaseAndState(
                database_operations=[migrations.AlterModelTable("Book", "other_book")],
                state_operations=[migrations.DeleteModel("Book")],
            )""")
        .migrationOf(
            "other",
            "0001_initial",
            after("0002_leave"),
            inState(
                "migrations.CreateModel(\"Book\","
                    + " fields=[(\"id\", models.AutoField(primary_key=True))])"));

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          ForeignKey("shop.User", models.CASCADE)                       | its foreign key f keeps its constraint
          ForeignKey("shop.Book", models.CASCADE)                       | its foreign key f keeps its constraint
          ForeignKey("shop.User", models.CASCADE, db_constraint=False)  | none
          ManyToManyField("shop.User")                                  | the table of its many-to-many field f keeps its constraints
          ManyToManyField("shop.User", db_constraint=False)             | none
          IntegerField()                                                | none
          """)
  void aPendingModelLetsGoOfItsConstraints(String field, String reason) {
    withSafeOperations()
        .book("(\"f\", models." + field + ")")
        .migration("0002_next", after("0001_initial"), model("MOVE_TO_PENDING"));

    assertThat(found())
        .isEqualTo(
            reason == null
                ? List.of()
                : List.of("0002_next:0 " + reason + " (shop/migrations/0001_initial.py:10)"));
  }

  @Test
  void aPendingModelsHybridCloudForeignKeysAreNullable() {
    withSafeOperations()
        .book("(\"f\", HybridCloudForeignKey(\"shop.User\", on_delete=\"CASCADE\"))")
        .migration("0002_next", after("0001_initial"), model("MOVE_TO_PENDING"));

    assertThat(found())
        .containsExactly(
            "0002_next:0 its HybridCloudForeignKey f is not nullable"
                + " (shop/migrations/0001_initial.py:10)");

    book("(\"f\", HybridCloudForeignKey(\"shop.User\", on_delete=\"CASCADE\", null=True))");

    assertThat(found()).isEmpty();
  }

  @Test
  void nothingReferencesAPendingModelWithAConstraint() {
    withSafeOperations()
        .book("")
        .migration(
            "0002_page",
            after("0001_initial"),
            "migrations.CreateModel(\"Page\", fields=[(\"id\", models.AutoField(primary_key=True)),"
                + "(\"book\", models.ForeignKey(\"shop.Book\", models.CASCADE))]),")
        .migration("0003_next", after("0002_page"), model("MOVE_TO_PENDING"));

    assertThat(found())
        .containsExactly(
            "0003_next:0 shop.page.book still references it with a constraint"
                + " (shop/migrations/0002_page.py:9)");

    String drop =
        "migrations.AlterField(\"Page\", \"book\","
            + " models.ForeignKey(\"shop.Book\", models.CASCADE, db_constraint=False)),\n";
    migration("0003_next", after("0002_page"), drop + model("MOVE_TO_PENDING"));

    assertThat(found()).isEmpty();
  }

  @Test
  void aPendingColumnMayStillHoldItsConstraint() {
    withSafeOperations()
        .book("")
        .migration(
            "0002_user",
            after("0001_initial"),
            "migrations.AddField(\"User\", \"book\","
                + " models.ForeignKey(\"shop.Book\", models.CASCADE, null=True)),")
        .migration(
            "0003_next",
            after("0002_user"),
            "SafeRemoveField(\"User\", \"book\","
                + " deletion_action=DeletionAction.MOVE_TO_PENDING),\n"
                + model("MOVE_TO_PENDING"));

    assertThat(found())
        .containsExactly(
            "0003_next:0 the column keeps its constraint (shop/migrations/0002_user.py:9)",
            "0003_next:1 shop.user.book still references it with a constraint"
                + " (shop/migrations/0002_user.py:9)");
  }

  @Test
  void aConstraintThatTheDatabaseAloneLetGoIsGone() {
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE))")
        .migration(
            "0002_next",
            after("0001_initial"),
            """
            migrations.SeparateDatabaseAndState(
                database_operations=[
                    migrations.AlterField(
                        "Book", "f", models.ForeignKey("shop.User", models.CASCADE, db_constraint=False)
                    ),
                ],
                state_operations=[migrations.DeleteModel("Book")],
            )""");

    assertThat(found())
        .containsExactly("0002_next:1 DeleteModel in the state only in place of SafeDeleteModel");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ALTER TABLE shop_book DROP CONSTRAINT shop_book_f_id_0f3c2d1e_fk_shop_user_id          | false
          ALTER TABLE shop_book DROP CONSTRAINT IF EXISTS \"shop_book_f_id_fkey\" CASCADE         | false
          ALTER TABLE shop_book DROP CONSTRAINT f_id_refs_id_65ad5d5e, ADD COLUMN x int          | false
          ALTER TABLE shop_book DROP CONSTRAINT s_f_%s_fk                                  | false
          DO $$ BEGIN ALTER TABLE shop_book DROP CONSTRAINT shop_book_f_id_fkey; END $$          | false
          ALTER TABLE shop_book DROP CONSTRAINT shop_book_g_id_0f3c2d1e_fk_shop_user_id          | true
          ALTER TABLE shop_page DROP CONSTRAINT shop_book_f_id_0f3c2d1e_fk_shop_user_id          | true
          ALTER TABLE shop_book DROP CONSTRAINT shop_book_f_id_0f3c2d1e_uniq                     | true
          ALTER TABLE shop_book DROP CONSTRAINT f_id_fk, ADD CONSTRAINT f FOREIGN KEY (f_id) REFERENCES shop_user | true
          """)
  void aConstraintThatSqlDropsIsGone(String sql, boolean left) {
    String named = sql.replace("%s", Names.digest("shop_book", "f_id"));
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE, null=True))")
        .migration(
            "0002_sql", after("0001_initial"), "migrations.RunSQL(\"\"\"" + named + "\"\"\")")
        .migration("0003_field", after("0002_sql"), field("MOVE_TO_PENDING"))
        .migration(
            "0004_user", after("0003_field"), model("MOVE_TO_PENDING").replace("Book", "User"));

    String place = " (shop/migrations/0001_initial.py:10)";
    assertThat(found())
        .isEqualTo(
            left
                ? List.of(
                    "0003_field:0 the column keeps its constraint" + place,
                    "0004_user:0 shop.book.f still references it with a constraint" + place)
                : List.of());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "migrations.AlterModelTable(\"Book\", \"shop_volume\"),",
        "migrations.RenameField(\"Book\", \"g\", \"f\"),",
        "migrations.RunSQL(\"ALTER TABLE shop_book RENAME COLUMN f_id TO user_key\", "
            + "state_operations=[migrations.AlterField(\"Book\", \"f\", models.ForeignKey("
            + "\"shop.User\", models.CASCADE, null=True, db_column=\"user_key\"))]),",
        "migrations.SeparateDatabaseAndState("
            + "database_operations=[migrations.RunSQL("
            + "\"ALTER TABLE shop_book RENAME TO shop_volume\")], state_operations=["
            + "migrations.AlterModelTable(\"Book\", \"shop_volume\")]),"
      })
  void aConstraintThatSqlDroppedStaysGoneUnderANewName(String rename) {
    String before = rename.contains("\"g\"") ? "g" : "f";
    withSafeOperations()
        .book("(\"" + before + "\", models.ForeignKey(\"shop.User\", models.CASCADE, null=True))")
        .migration(
            "0002_sql",
            after("0001_initial"),
            "migrations.RunSQL(\"ALTER TABLE shop_book DROP CONSTRAINT shop_book_"
                + before
                + "_id_fkey\"),"
                + rename)
        .migration("0003_field", after("0002_sql"), field("MOVE_TO_PENDING"));

    assertThat(found()).isEmpty();
  }

  /** PostgreSQL leaves the constraint of a column what it was called. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "migrations.RenameField(\"Book\", \"g\", \"f\"),",
        "migrations.SeparateDatabaseAndState("
            + "database_operations=[migrations.RunSQL("
            + "\"ALTER TABLE shop_book RENAME COLUMN g_id TO f_id\")], state_operations=["
            + "migrations.RenameField(\"Book\", \"g\", \"f\")]),"
      })
  void aConstraintIsDroppedByTheNameThatItsColumnHad(String rename) {
    withSafeOperations()
        .book("(\"g\", models.ForeignKey(\"shop.User\", models.CASCADE, null=True))")
        .migration(
            "0002_sql",
            after("0001_initial"),
            rename
                + "migrations.RunSQL(\"ALTER TABLE shop_book DROP CONSTRAINT shop_book_g_id_fkey\")")
        .migration("0003_field", after("0002_sql"), field("MOVE_TO_PENDING"));

    assertThat(found()).isEmpty();
  }

  @Test
  void aConstraintOfAColumnThatSqlRenamesIsLeft() {
    String free =
        "models.ForeignKey(\"shop.User\", models.CASCADE, null=True, db_constraint=False, db_column=\"user\")";
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE, null=True))")
        .migration(
            "0002_next",
            after("0001_initial"),
            "migrations.RunSQL(\"ALTER TABLE shop_book RENAME f_id TO \\\"user\\\"\", state_operations=["
                + "migrations.AlterField(\"Book\", \"f\", "
                + free
                + ")])")
        .migration("0003_field", after("0002_next"), field("MOVE_TO_PENDING"));

    assertThat(found())
        .containsExactly(
            "0003_field:0 the column keeps its constraint (shop/migrations/0002_next.py:9)");
  }

  @Test
  void aConstraintThatTheStateAloneLetGoIsLeft() {
    String free =
        "models.ForeignKey(\"shop.User\", models.CASCADE, null=True, db_constraint=False)";
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE, null=True))")
        .migration(
            "0002_next",
            after("0001_initial"),
            inState("migrations.AlterField(\"Book\", \"f\", " + free + ")"))
        .migration("0003_field", after("0002_next"), field("MOVE_TO_PENDING"));

    assertThat(found())
        .containsExactly(
            "0003_field:0 the column keeps its constraint (shop/migrations/0002_next.py:9)");
  }

  @Test
  void aTableThatIsDroppedTakesItsConstraintsAlong() {
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE))")
        .migration(
            "0002_next",
            after("0001_initial"),
            """
            migrations.SeparateDatabaseAndState(
                database_operations=[migrations.RunSQL("DROP TABLE shop_book")],
                state_operations=[migrations.DeleteModel("Book")],
            )""");

    assertThat(found())
        .containsExactly("0002_next:1 DeleteModel in the state only in place of SafeDeleteModel");
  }

  @Test
  void aManyToManyTableIsFreeOnceSqlHasDroppedBothItsConstraints() {
    String drop = "migrations.RunSQL(\"ALTER TABLE shop_book_f DROP CONSTRAINT %s\"),";
    withSafeOperations()
        .book("(\"f\", models.ManyToManyField(\"shop.User\"))")
        .migration("0002_sql", after("0001_initial"), drop.formatted("a_fk"))
        .migration("0003_next", after("0002_sql"), model("MOVE_TO_PENDING"));

    assertThat(found()).hasSize(1);

    migration("0002_sql", after("0001_initial"), drop.formatted("a_fk") + drop.formatted("b_fk"));

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          TextField()                                        | the column is not nullable and has no db_default
          TextField(default="")                              | the column is not nullable and has no db_default
          TextField(null=True)                               | none
          TextField(db_default="")                           | none
          ForeignKey("shop.User", models.CASCADE, null=True) | the column keeps its constraint
          ManyToManyField("shop.User")                       | none
          """)
  void aPendingColumnDoesNotGetInTheWay(String field, String reason) {
    withSafeOperations()
        .book("(\"f\", models." + field + ")")
        .migration("0002_next", after("0001_initial"), field("MOVE_TO_PENDING"));

    assertThat(found())
        .isEqualTo(
            reason == null
                ? List.of()
                : List.of("0002_next:0 " + reason + " (shop/migrations/0001_initial.py:10)"));
  }

  @Test
  void allReasonsOfAnOperationAreToldAtOnce() {
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE))")
        .migration("0002_next", after("0001_initial"), "migrations.RemoveField(\"Book\", \"f\")");

    assertThat(found())
        .containsExactly(
            "0002_next:0 RemoveField in place of SafeRemoveField;"
                + " the column is not nullable and has no db_default"
                + " (shop/migrations/0001_initial.py:10);"
                + " the column keeps its constraint (shop/migrations/0001_initial.py:10)");
  }

  @Test
  void aFieldWhoseColumnAnotherOneTakesOverIsNotRemoved() {
    withSafeOperations()
        .book("(\"f\", models.ForeignKey(\"shop.User\", models.CASCADE))")
        .migration(
            "0002_next",
            after("0001_initial"),
            inState(
                "migrations.RemoveField(\"Book\", \"f\"),"
                    + " migrations.AddField(\"Book\", \"f_id\", models.BigIntegerField())"));

    assertThat(found()).isEmpty();
  }

  @Test
  void bothHalvesOfOneRemovalAreOne() {
    withSafeOperations()
        .book("(\"f\", models.TextField(null=True))")
        .migration(
            "0002_next",
            after("0001_initial"),
            """
            migrations.SeparateDatabaseAndState(
                database_operations=[migrations.RemoveField("Book", "f")],
                state_operations=[migrations.RemoveField("Book", "f")],
            )""");

    assertThat(found()).containsExactly("0002_next:0 RemoveField in place of SafeRemoveField");
  }

  @Test
  void bothPhasesInOneMigration() {
    withSafeOperations()
        .book("")
        .migration("0002_next", after("0001_initial"), model("MOVE_TO_PENDING") + model("DELETE"));

    assertThat(found())
        .containsExactly(
            "0002_next:1 both phases are in one migration (shop/migrations/0002_next.py:9)");
  }

  @Test
  void aSecondPhaseThatDoesNotDependOnTheFirst() {
    withSafeOperations()
        .book("(\"f\", models.TextField(null=True))")
        .migration("0002_field", after("0001_initial"), field("MOVE_TO_PENDING"))
        .migration("0003_field", after("0001_initial"), field("DELETE"));

    assertThat(found())
        .containsExactly(
            "0003_field:0 its migration does not depend on that of phase one, shop.0002_field"
                + " (shop/migrations/0002_field.py:9)");

    migrationOf("other", "0001_initial", after("0002_field"), "")
        .migration("0003_field", "(\"other\", \"0001_initial\")", field("DELETE"));

    assertThat(found()).isEmpty();
  }

  @Test
  void aSecondPhaseWithoutAFirst() {
    withSafeOperations().book("").migration("0002_next", after("0001_initial"), model("DELETE"));

    assertThat(found()).containsExactly("0002_next:0 nothing moves it to pending deletion first");
  }

  @Test
  void whatASquashRepeatsIsAnInformationAndCountedOnce() {
    withSafeOperations()
        .book("")
        .migration("0002_next", after("0001_initial"), "migrations.DeleteModel(\"Book\")");
    tree.file(
        "shop/migrations/0001_squashed.py",
        """
        from django.db import migrations, models


        class Migration(migrations.Migration):
            replaces = [("shop", "0001_initial"), ("shop", "0002_next")]
            operations = [
                migrations.CreateModel("Book", fields=[("id", models.AutoField(primary_key=True))]),
                migrations.DeleteModel("Book"),
            ]
        """);

    assertThat(found())
        .containsExactly("0001_squashed:1 info DeleteModel in place of SafeDeleteModel");
  }

  @Test
  void aModelWithoutATableOfItsOwnMayGo() {
    withSafeOperations()
        .migration(
            "0001_initial",
            "",
            "migrations.CreateModel(\"Book\", fields=[], options={\"proxy\": True}),")
        .migration("0002_next", after("0001_initial"), "migrations.DeleteModel(\"Book\")");

    assertThat(found()).isEmpty();
  }

  @Test
  void sentrysOperationsAreKnownWhereSentryIsNotInTheTree() {
    book("(\"f\", models.TextField())");
    tree.file(
        "shop/migrations/0002_next.py",
        """
        from django.db import migrations
        from sentry.new_migrations.monkey.fields import SafeRemoveField
        from sentry.new_migrations.monkey.models import SafeDeleteModel
        from sentry.new_migrations.monkey.state import DeletionAction


        class Migration(migrations.Migration):
            dependencies = [("shop", "0001_initial")]
            operations = [
                SafeRemoveField("Book", "f", deletion_action=DeletionAction.MOVE_TO_PENDING),
                SafeDeleteModel(name="User", deletion_action=DeletionAction.MOVE_TO_PENDING),
            ]
        """);

    assertThat(found())
        .containsExactly(
            "0002_next:0 the column is not nullable and has no db_default"
                + " (shop/migrations/0001_initial.py:10)");
    assertThat(tree.resolve().tables())
        .extracting(t -> t.name() + " " + t.state())
        .containsExactly("shop_book ORPHANED", "shop_user PENDING");
  }
}
