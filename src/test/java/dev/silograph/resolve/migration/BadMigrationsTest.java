package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Drift;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Histories that Django would refuse: what is wrong is said, and the rest is replayed. */
class BadMigrationsTest {

  private static final String BROKEN =
      """
      from django.db import migrations

      class Migration(migrations.Migration:
          operations = [migrations.DeleteModel("Old"
      """;

  private final TreeFixture tree =
      new TreeFixture()
          .file("shop/__init__.py", "")
          .file("shop/models.py", "")
          .file("shop/migrations/__init__.py", "")
          .file("bank/__init__.py", "")
          .file("bank/models.py", "")
          .file("bank/migrations/__init__.py", "");

  private BadMigrationsTest migration(String app, String name, String parents, String operations) {
    tree.file(
        app + "/migrations/" + name + ".py",
        """
        from django.db import migrations, models


        class Migration(migrations.Migration):
            dependencies = [%s]
            operations = [%s]
        """
            .formatted(parents, operations));
    return this;
  }

  private static String on(String app, String name) {
    return "(\"" + app + "\", \"" + name + "\"),";
  }

  private static String create(String name) {
    return "migrations.CreateModel(\""
        + name
        + "\", fields=[(\"id\", models.AutoField(primary_key=True))]),";
  }

  private static String delete(String name) {
    return "migrations.DeleteModel(\"" + name + "\"),";
  }

  private static List<String> warnings(Schema schema) {
    return schema.diagnostics().stream().map(Object::toString).toList();
  }

  private static List<String> tables(Schema schema) {
    return schema.tables().stream().map(t -> text(t)).toList();
  }

  private static String text(Table table) {
    return table.name()
        + " "
        + table.state()
        + (table.doubts().isEmpty() ? "" : " ? " + String.join("; ", table.doubts()));
  }

  private static Table table(Schema schema, String name) {
    return schema.tables().stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  /** A chain whose second link does not parse. */
  private BadMigrationsTest brokenChain() {
    migration("shop", "0001_initial", "", create("Old") + create("Book"));
    tree.file("shop/migrations/0002_broken.py", BROKEN);
    migration("shop", "0003_drop", on("shop", "0002_broken"), delete("Book"));
    return migration("bank", "0001_initial", on("shop", "0003_drop"), create("Account"));
  }

  @Test
  void aBrokenFileInAChainLeavesTheTablesOfItsAppUncertain() {
    Schema schema = brokenChain().tree.resolve();

    assertThat(warnings(schema))
        .contains(
            "shop/migrations/0002_broken.py:"
                + " this migration could not be read; what it does to tables is not known")
        .noneMatch(w -> w.contains("not there") || w.contains("leaf"));
    assertThat(tables(schema))
        .containsExactly(
            "bank_account ORPHANED",
            "shop_book DROPPED ? shop.0002_broken could not be read",
            "shop_old ORPHANED ? shop.0002_broken could not be read");
    assertThat(table(schema, "shop_old").departure().how())
        .isEqualTo("not known: shop.0002_broken could not be read");
    assertThat(table(schema, "shop_book").departure().how()).isEqualTo("DeleteModel");
  }

  @Test
  void whatWasOverBeforeTheBrokenFileIsCertain() {
    migration("shop", "0001_initial", "", create("Old") + delete("Old"));
    tree.file("shop/migrations/0002_broken.py", BROKEN);

    assertThat(tables(tree.resolve())).containsExactly("shop_old DROPPED");
  }

  @Test
  void differencesOfAnAppWithABrokenFileAreUncertain() {
    tree.file(
        "shop/models.py",
        """
        from django.db import models

        class Old(models.Model):
            title = models.TextField()
        """);

    Schema schema = brokenChain().tree.resolve();

    assertThat(schema.drift())
        .extracting(Drift::app, Drift::name, Drift::doubts)
        .contains(tuple("shop", "title", List.of("shop.0002_broken could not be read")))
        .contains(tuple("bank", "bank_account", List.of()));
    assertThat(table(schema, "shop_old").doubts()).isNotEmpty();
  }

  @Test
  void aSquashStandsInForABrokenFile() {
    migration("shop", "0001_initial", "", create("Old"));
    tree.file("shop/migrations/0002_broken.py", BROKEN);
    tree.file(
        "shop/migrations/0001_squashed.py",
        """
        from django.db import migrations, models


        class Migration(migrations.Migration):
            replaces = [("shop", "0001_initial"), ("shop", "0002_broken")]
            operations = [
                migrations.CreateModel("Old", fields=[("id", models.AutoField(primary_key=True))])
            ]
        """);

    assertThat(tables(tree.resolve())).containsExactly("shop_old ORPHANED");
  }

  @Test
  void operationsThatCannotBeReadLeaveTablesUncertain() {
    migration("shop", "0001_initial", "", create("Old"));
    migration("shop", "0002_made", on("shop", "0001_initial"), "*made()");

    Schema schema = tree.resolve();

    assertThat(tables(schema))
        .containsExactly("shop_old ORPHANED ? a part of shop.0002_made could not be read");
    assertThat(warnings(schema))
        .anyMatch(
            w -> w.startsWith("shop/migrations/0002_made.py:6: operations of this migration"));
  }

  @Test
  void operationsThatMayNotBeRunLeaveTablesUncertain() {
    tree.file(
        "shop/migrations/0001_initial.py",
        """
        import os
        from django.db import migrations, models

        def table(name):
            return migrations.CreateModel(name, fields=[("id", models.AutoField(primary_key=True))])

        class Migration(migrations.Migration):
            operations = [table("Always")]
            if os.environ.get("MORE"):
                operations.append(table("Sometimes"))
        """);

    Schema schema = tree.resolve();

    assertThat(schema.diagnostics())
        .singleElement()
        .hasToString(
            "shop/migrations/0001_initial.py:10: whether this operation is run, or how often, cannot"
                + " be told without running the code around it; it is taken to be run once");
    assertThat(table(schema, "shop_sometimes").doubts())
        .containsExactly("a part of shop.0001_initial could not be read");
  }

  @Test
  void aMigrationThatIsNotThere() {
    migration("shop", "0001_initial", "", create("Old"));
    migration("shop", "0003_next", on("shop", "0002_gone"), create("Book"));
    migration("bank", "0001_initial", on("shop", "0003_next"), create("Account"));

    Schema schema = tree.resolve();

    assertThat(warnings(schema))
        .containsExactly(
            "shop/migrations/0003_next.py:4: migration shop.0003_next depends on shop.0002_gone,"
                + " which is not there; Django refuses to load it");
    assertThat(tables(schema))
        .containsExactly(
            "bank_account ORPHANED",
            "shop_book ORPHANED ? shop.0002_gone is not there",
            "shop_old ORPHANED ? shop.0002_gone is not there");
  }

  @Test
  void whatComesAfterAMissingMigrationRunsAfterWhatComesBeforeIt() {
    migration("shop", "0001_initial", "", create("Old"));
    migration("shop", "0003_next", on("shop", "0002_gone"), delete("Old"));
    migration("bank", "0001_initial", on("shop", "0003_next"), create("Account"));

    assertThat(tables(tree.resolve())).contains("shop_old DROPPED ? shop.0002_gone is not there");
  }

  @Test
  void aCircleWithALeafAboveIt() {
    migration("shop", "0001_initial", "", create("Old"));
    migration("shop", "0002_a", on("shop", "0001_initial") + on("shop", "0003_b"), create("Book"));
    migration("shop", "0003_b", on("shop", "0002_a"), delete("Book"));
    migration("shop", "0004_next", on("shop", "0003_b"), create("Page"));

    Schema schema = tree.resolve();

    assertThat(warnings(schema))
        .containsExactly(
            "shop/migrations/0002_a.py:4: migration shop.0002_a depends on itself in a circle;"
                + " Django refuses to load it",
            "shop/migrations/0003_b.py:4: migration shop.0003_b depends on itself in a circle;"
                + " Django refuses to load it");
    assertThat(schema.tables())
        .filteredOn(t -> !t.doubts().isEmpty())
        .extracting(Table::name)
        .containsExactly("shop_book");
    assertThat(tables(schema)).contains("shop_page ORPHANED", "shop_old ORPHANED");
  }

  @Test
  void aCircleAcrossAppsWithoutALeaf() {
    migration("shop", "0001_initial", on("bank", "0001_initial"), create("Book"));
    migration("bank", "0001_initial", on("shop", "0001_initial"), create("Account"));

    Schema schema = tree.resolve();

    assertThat(warnings(schema)).hasSize(2).allMatch(w -> w.contains("in a circle"));
    assertThat(schema.tables()).hasSize(2).noneMatch(t -> t.doubts().isEmpty());
  }

  @Test
  void twoLeaves() {
    migration("shop", "0001_initial", "", create("Old") + create("Book"));
    migration("shop", "0002_a", on("shop", "0001_initial"), delete("Book"));
    migration(
        "shop",
        "0002_b",
        on("shop", "0001_initial"),
        create("Page") + "migrations.RunSQL(\"ALTER TABLE shop_book ADD COLUMN x int\"),");

    Schema schema = tree.resolve();

    assertThat(warnings(schema))
        .containsExactly(
            "shop/migrations/0002_b.py:4: app shop has several leaf migrations: 0002_a, 0002_b;"
                + " Django refuses to run them until they are merged");
    assertThat(tables(schema))
        .containsExactly(
            "shop_book DROPPED ? app shop has several leaf migrations, in no order: 0002_a, 0002_b",
            "shop_old ORPHANED",
            "shop_page ORPHANED");
  }

  @Test
  void branchesThatShareNoTableLeaveNothingUncertain() {
    migration("shop", "0001_initial", "", create("Old"));
    migration("shop", "0002_a", on("shop", "0001_initial"), create("Book"));
    migration("shop", "0002_b", on("shop", "0001_initial"), create("Page"));
    migration("bank", "0001_initial", on("bank", "0002_next"), create("Account"));
    migration("bank", "0002_next", on("bank", "0001_initial"), create("Coin"));

    assertThat(tree.resolve().drift())
        .filteredOn(drift -> drift.app().equals("shop"))
        .hasSize(3)
        .allMatch(drift -> drift.doubts().isEmpty());
  }

  @Test
  void mergedBranchesAreInOrder() {
    migration("shop", "0001_initial", "", create("Book"));
    migration("shop", "0002_a", on("shop", "0001_initial"), create("Page"));
    migration("shop", "0002_b", on("shop", "0001_initial"), delete("Book"));
    migration("shop", "0003_merge", on("shop", "0002_a") + on("shop", "0002_b"), "");

    Schema schema = tree.resolve();

    assertThat(warnings(schema)).isEmpty();
    assertThat(tables(schema)).containsExactly("shop_book DROPPED", "shop_page ORPHANED");
  }

  @Test
  void aMigrationWithoutOperations() {
    migration("shop", "0001_initial", "", create("Old"));
    tree.file(
        "shop/migrations/0002_empty.py",
        """
        from django.db import migrations


        class Migration(migrations.Migration):
            dependencies = [("shop", "0001_initial")]
        """);
    migration("shop", "0003_drop", on("shop", "0002_empty"), delete("Old"));

    Schema schema = tree.resolve();

    assertThat(warnings(schema))
        .containsExactly(
            "shop/migrations/0002_empty.py:4: migration shop.0002_empty has no operations");
    assertThat(tables(schema)).containsExactly("shop_old DROPPED");
  }

  @Test
  void aPackageOfOperationsIsNoHistory() {
    tree.file("blocks/__init__.py", "")
        .file("blocks/migrations/__init__.py", "")
        .file("blocks/migrations/operations.py", "class Rename:\n    pass\n");
    migration("shop", "first", "", create("Book"));

    assertThat(warnings(tree.resolve())).isEmpty();
  }
}
