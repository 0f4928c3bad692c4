package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Small histories, and what became of their tables. */
class MigrationReplayTest {

  private static final String CREATE_BOOK =
      """
      migrations.CreateModel(
          name="Book",
          fields=[("id", models.AutoField(primary_key=True)), ("title", models.TextField())],
      )""";

  private final TreeFixture tree =
      new TreeFixture()
          .file("shop/__init__.py", "")
          .file("shop/models.py", "")
          .file("shop/migrations/__init__.py", "")
          .file(
              "shop/safe.py",
              """
              from enum import Enum
              from django.db.migrations import DeleteModel, RemoveField, RunSQL

              class DeletionAction(Enum):
                  MOVE_TO_PENDING = 0
                  DELETE = 1

              class SafeDeleteModel(DeleteModel):
                  def __init__(self, *args, deletion_action, **kwargs):
                      super().__init__(*args, **kwargs)
                      self.deletion_action = deletion_action

              class SafeRunSQL(RunSQL):
                  def __init__(self, *args, use_statement_timeout=True, **kwargs):
                      super().__init__(*args, **kwargs)
              """);

  private TreeFixture migration(String name, String dependencies, String operations) {
    return tree.file(
        "shop/migrations/" + name + ".py",
        """
        from django.db import migrations, models
        from shop.safe import DeletionAction, SafeDeleteModel, SafeRunSQL


        class Migration(migrations.Migration):
            dependencies = [%s]
            operations = [
        %s
            ]
        """
            .formatted(dependencies, operations.indent(8).stripTrailing()));
  }

  private static String after(String name) {
    return "(\"shop\", \"" + name + "\")";
  }

  private String tables(Schema schema) {
    return schema.tables().stream()
        .map(t -> t.name() + " " + t.state())
        .collect(Collectors.joining(", "));
  }

  private static Operation last(Schema schema) {
    List<Operation> operations =
        schema.migrations().get(schema.migrations().size() - 1).operations();
    return operations.get(operations.size() - 1);
  }

  @Test
  void aDeletedModelsTableIsDropped() {
    migration("0001_initial", "", CREATE_BOOK);
    migration("0002_drop", after("0001_initial"), "migrations.DeleteModel(\"Book\")");

    Schema schema = tree.resolve();

    assertThat(tables(schema)).isEqualTo("shop_book DROPPED");
    assertThat(last(schema).touches()).containsExactly("shop_book");
    assertThat(last(schema).location()).hasToString("shop/migrations/0002_drop.py:8");
  }

  @Test
  void aModelInPendingDeletionKeepsItsTable() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_pending",
        after("0001_initial"),
        "SafeDeleteModel(name=\"Book\", deletion_action=DeletionAction.MOVE_TO_PENDING)");

    Schema schema = tree.resolve();

    assertThat(tables(schema)).isEqualTo("shop_book PENDING");
    assertThat(last(schema).kind()).isEqualTo("SafeDeleteModel");
    assertThat(last(schema).deletionAction()).isEqualTo("MOVE_TO_PENDING");
    assertThat(last(schema).table()).isEqualTo("shop_book");
  }

  @Test
  void theSecondPhaseFindsTheTableOfAModelThatTheStateNoLongerHas() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_pending",
        after("0001_initial"),
        "SafeDeleteModel(name=\"Book\", deletion_action=DeletionAction.MOVE_TO_PENDING)");
    migration(
        "0003_drop",
        after("0002_pending"),
        "SafeDeleteModel(name=\"Book\", deletion_action=DeletionAction.DELETE)");

    Schema schema = tree.resolve();

    assertThat(tables(schema)).isEqualTo("shop_book DROPPED");
    assertThat(last(schema).touches()).containsExactly("shop_book");
  }

  @Test
  void aModelRemovedFromTheStateAloneLeavesAnOrphanUntilSqlDropsIt() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_forget",
        after("0001_initial"),
        """
        migrations.SeparateDatabaseAndState(
            state_operations=[migrations.DeleteModel("Book")],
            database_operations=[],
        )""");

    assertThat(tables(tree.resolve())).isEqualTo("shop_book ORPHANED");

    migration(
        "0003_drop",
        after("0002_forget"),
        """
        SafeRunSQL(
            "DROP TABLE IF EXISTS \\"shop_book\\"; -- DROP TABLE other",
            reverse_sql="CREATE TABLE shop_book (fake int)",
            hints={"tables": ["shop_book"]},
        )""");

    assertThat(tables(tree.resolve())).isEqualTo("shop_book DROPPED");
  }

  @Test
  void aRenamedModelsTableFollows() {
    migration("0001_initial", "", CREATE_BOOK);
    migration("0002_rename", after("0001_initial"), "migrations.RenameModel(\"Book\", \"Volume\")");

    Schema schema = tree.resolve();

    assertThat(tables(schema)).isEqualTo("shop_book RENAMED, shop_volume ORPHANED");
    assertThat(last(schema).touches()).containsExactly("shop_book", "shop_volume");
  }

  @Test
  void aModelThatIsMadeTwiceIsTheSecond() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_again",
        after("0001_initial"),
        "migrations.CreateModel(\"Book\", [(\"id\", models.AutoField(primary_key=True))],"
            + " {\"db_table\": \"books\"})");

    assertThat(tables(tree.resolve())).contains("books ORPHANED");
  }

  @Test
  void aManyToManyFieldHasATableOfItsOwn() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_tags",
        after("0001_initial"),
        "migrations.AddField(\"Book\", \"tags\", models.ManyToManyField(to=\"shop.Tag\")),\n"
            + "migrations.RemoveField(\"Book\", \"tags\")");

    Schema schema = tree.resolve();

    assertThat(tables(schema)).isEqualTo("shop_book ORPHANED, shop_book_tags DROPPED");
  }

  @Test
  void aManyToManyTableIsRenamedByWhatChangesItsName() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_tags",
        after("0001_initial"),
        "migrations.AddField(\"Book\", \"tags\", models.ManyToManyField(\"shop.Tag\")),\n"
            + "migrations.AlterField(\n"
            + "    \"Book\", \"tags\", models.ManyToManyField(\"shop.Tag\", db_table=\"tagged\")),");

    assertThat(tables(tree.resolve()))
        .isEqualTo("shop_book ORPHANED, shop_book_tags RENAMED, tagged ORPHANED");
  }

  /** How Django's own guide moves a model to another app. */
  @Test
  void aTableThatHasMovedOnIsNotLeftByItsOldModel() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_out",
        after("0001_initial"),
        """
        migrations.SeparateDatabaseAndState(
            database_operations=[migrations.AlterModelTable("Book", "bank_book")],
            state_operations=[migrations.DeleteModel("Book")],
        )""");

    assertThat(tables(tree.resolve())).startsWith("bank_book ORPHANED, shop_book RENAMED");
  }

  @Test
  void aNameThatTheStateAloneHadForAMomentIsNoTable() {
    migration("0001_initial", "", CREATE_BOOK);
    migration(
        "0002_rename",
        after("0001_initial"),
        """
        migrations.SeparateDatabaseAndState(
            state_operations=[
                migrations.RenameModel("Book", "Volume"),
                migrations.AlterModelTable("Volume", "shop_book"),
            ]
        )""");

    Schema schema = tree.resolve();

    assertThat(tables(schema)).isEqualTo("shop_book ORPHANED");
    assertThat(last(schema).touches()).containsExactly("shop_book");
  }

  @Test
  void aHintAloneMakesATableKnown() {
    migration(
        "0001_initial",
        "",
        "migrations.RunPython(lambda a, s: None, hints={\"tables\": [\"shop_bok\"]})");

    assertThat(tables(tree.resolve())).isEqualTo("shop_bok RAW");
  }

  @Test
  void aSquashBesideItsOriginalsCountsOnce() {
    migration("0001_initial", "", CREATE_BOOK);
    migration("0002_drop", after("0001_initial"), "migrations.DeleteModel(\"Book\")");
    tree.file(
        "shop/migrations/0001_squashed.py",
        """
        from django.db import migrations, models


        class Migration(migrations.Migration):
            replaces = [("shop", "0001_initial"), ("shop", "0002_drop")]
            operations = [migrations.RunSQL("CREATE TABLE shop_raw (id int)")]
        """);
    migration("0003_next", after("0002_drop"), "migrations.RunSQL(\"SELECT 1\")");

    Schema schema = tree.resolve();

    assertThat(tables(schema)).isEqualTo("shop_raw ORPHANED");
    assertThat(schema.migrations())
        .filteredOn(Migration::replaced)
        .extracting(Migration::name)
        .containsExactly("0001_initial", "0002_drop");
  }

  @Test
  void operationsBuiltByCodeAreRead() {
    tree.file(
        "shop/migrations/0001_initial.py",
        """
        from django.db import migrations, models

        TABLES = ("shop_a", "shop_b")


        def drop(table):
            return migrations.RunSQL(f"DROP TABLE {table}", hints={"tables": [table]})


        class Migration(migrations.Migration):
            operations = [drop(t) for t in TABLES] + [
                *[migrations.RunSQL([("DROP TABLE shop_c", None), "DROP TABLE shop_d"])]
            ]
        """);

    Schema schema = tree.resolve();

    assertThat(schema.tables())
        .extracting(Table::name)
        .containsExactly("shop_a", "shop_b", "shop_c", "shop_d");
    assertThat(schema.migrations().get(0).operations().get(0).location().line()).isEqualTo(11);
    assertThat(schema.diagnostics()).isEmpty();
  }

  @Test
  void operationsOfLoopsAndGeneratorsAreRead() {
    tree.file(
        "shop/migrations/0001_initial.py",
        """
        from django.db import migrations, models

        def drops(tables):
            yield migrations.RunSQL("SELECT 1")
            for table in tables:
                yield migrations.RunSQL(f"DROP TABLE {table}")
            yield from [migrations.RunSQL("DROP TABLE shop_last")]

        class Migration(migrations.Migration):
            operations = [*drops(["shop_a", "shop_b"])]
            part = 0
            while part < 3:
                operations.append(migrations.RunSQL(f"DROP TABLE shop_part{part}"))
                part += 1
            while True:
                operations.append(migrations.RunSQL("DROP TABLE shop_once"))
                break
        """);

    Schema schema = tree.resolve();

    assertThat(schema.tables())
        .extracting(Table::name)
        .containsExactly(
            "shop_a", "shop_b", "shop_last", "shop_once", "shop_part0", "shop_part1", "shop_part2");
    assertThat(schema.migrations().get(0).operations()).hasSize(8);
  }

  @Test
  void whatCannotBeReadIsAWarning() {
    tree.file(
        "shop/migrations/0001_initial.py",
        """
        from django.db import migrations
        from elsewhere import built_operations


        class Migration(migrations.Migration):
            dependencies = [("shop", "0000_gone")]
            operations = built_operations()
        """);

    assertThat(tree.resolve().diagnostics())
        .extracting(Object::toString)
        .satisfiesExactly(
            first ->
                assertThat(first)
                    .startsWith(
                        "shop/migrations/0001_initial.py:5: migration shop.0001_initial depends on shop.0000_gone"),
            second ->
                assertThat(second)
                    .startsWith(
                        "shop/migrations/0001_initial.py:7: operations of this migration are built"));
  }
}
