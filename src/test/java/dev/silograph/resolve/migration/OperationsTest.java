package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Each operation replayed: the models of the code are what it makes of the first migration's, so
 * that no difference may be found, and one must be without it.
 */
class OperationsTest {

  private static final String BEFORE =
      """
      migrations.CreateModel("Author", fields=[("id", models.AutoField(primary_key=True))]),
      migrations.CreateModel(
          "Book",
          fields=[
              ("id", models.AutoField(primary_key=True)),
              ("title", models.TextField()),
              ("author", models.ForeignKey("shop.Author", models.CASCADE)),
          ],
          options={
              "unique_together": {("title", "author")},
              "index_together": {("author", "title")},
              "indexes": [models.Index(fields=["title"], name="by_title")],
              "constraints": [models.UniqueConstraint(fields=["title"], name="one_title")],
          },
      ),
      """;

  private static final String AUTHOR = "class Author(models.Model):\n    pass\n\n\n";

  private static final String BOOK =
      """
      class Book(models.Model):
          title = models.TextField()
          author = models.ForeignKey("Author", models.CASCADE)

          class Meta:
              unique_together = [("title", "author")]
              index_together = [("author", "title")]
              indexes = [models.Index(fields=["title"], name="by_title")]
              constraints = [models.UniqueConstraint(fields=["title"], name="one_title")]
      """;

  private final TreeFixture tree =
      new TreeFixture().file("shop/__init__.py", "").file("shop/migrations/__init__.py", "");

  private Schema history(String models, String operations) {
    tree.file("shop/models.py", "from django.db import models\n\n\n" + models);
    migration("shop", "0001_initial", "", BEFORE);
    migration("shop", "0002_next", "dependencies = [(\"shop\", \"0001_initial\")]", operations);
    return tree.resolve();
  }

  private void migration(String app, String name, String attributes, String operations) {
    tree.file(
        app + "/migrations/" + name + ".py",
        """
        import pgtrigger
        from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
        from django.db import migrations, models
        from django.db.migrations.operations.base import Operation
        from shop.ops import removals


        class Own(Operation):
            pass

        class Migration(migrations.Migration):
            %s
            operations = [
        %s
            ]
        """
            .formatted(attributes, operations.indent(8).stripTrailing()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          migrations.AddField("Book", "pages", models.IntegerField()) | title = models.TextField() | title = models.TextField(); pages = models.IntegerField()
          migrations.AlterField("Book", "title", models.TextField(null=True)) | TextField() | TextField(null=True)
          migrations.RenameField("Book", "author", "writer") | author | writer
          migrations.AlterModelTable("Book", "books") | class Meta: | class Meta:; db_table = "books"
          migrations.AlterModelTableComment("Book", "of paper") | class Meta: | class Meta:; db_table_comment = "of paper"
          migrations.AlterModelOptions("Book", options={"ordering": ["title"]}) | class Meta: | class Meta:; ordering = ["title"]
          migrations.AlterUniqueTogether("Book", unique_together=set()) | unique_together = [("title", "author")] | unique_together = []
          migrations.AlterUniqueTogether("Book", unique_together=None) | unique_together = [("title", "author")] | unique_together = []
          migrations.AlterIndexTogether(name="Book", index_together={("title",)}) | [("author", "title")] | [("title",)]
          migrations.AddIndex("Book", models.Index(fields=["author"], name="by_author")) | indexes = [ | indexes = [models.Index(fields=["author"], name="by_author"), $
          AddIndexConcurrently("Book", models.Index(fields=["author"], name="by_author")) | indexes = [ | indexes = [models.Index(fields=["author"], name="by_author"), $
          migrations.RemoveIndex("Book", "by_title") | indexes = [models.Index(fields=["title"], name="by_title")] | indexes = []
          type("AtEase", (RemoveIndexConcurrently,), {})("Book", "by_title") | indexes = [models.Index(fields=["title"], name="by_title")] | indexes = []
          RemoveIndexConcurrently("Book", "by_title") | indexes = [models.Index(fields=["title"], name="by_title")] | indexes = []
          migrations.RenameIndex("Book", new_name="by_name", old_name="by_title") | by_title | by_name
          migrations.RenameIndex("Book", new_name="both", old_fields=("author", "title")) | index_together = [("author", "title")]; indexes = [ | indexes = [models.Index(fields=["author", "title"], name="both"), $
          migrations.AddConstraint("Book", models.UniqueConstraint(fields=["author"], name="one_author")) | constraints = [ | constraints = [models.UniqueConstraint(fields=["author"], name="one_author"), $
          migrations.RemoveConstraint("Book", "one_title") | constraints = [models.UniqueConstraint(fields=["title"], name="one_title")] | constraints = []
          migrations.AlterOrderWithRespectTo("Book", "author") | class Meta: | class Meta:; order_with_respect_to = "author"
          migrations.AddConstraint("Book", models.CheckConstraint(check=models.Q(title="x"), name="is_x")), migrations.RemoveConstraint("Book", "one_title") | constraints = [models.UniqueConstraint(fields=["title"], name="one_title")] | constraints = [models.CheckConstraint(check=models.Q(title="x"), name="is_x")]
          migrations.SeparateDatabaseAndState(state_operations=[migrations.AddField("Book", "pages", models.IntegerField())]) | title = models.TextField() | title = models.TextField(); pages = models.IntegerField()
          migrations.SeparateDatabaseAndState(state_operations=[migrations.SeparateDatabaseAndState(state_operations=[migrations.RemoveIndex("Book", "by_title")])]) | indexes = [models.Index(fields=["title"], name="by_title")] | indexes = []
          migrations.RunSQL("SELECT 1", state_operations=[migrations.RemoveIndex("Book", "by_title")]) | indexes = [models.Index(fields=["title"], name="by_title")] | indexes = []
          """)
  void changesTheStateAsTheModelsWereChanged(String operations, String was, String is) {
    String changed = BOOK.replace(lines(was), lines(is.replace(" $", " ").replace("$", "")));
    assertThat(changed).isNotEqualTo(BOOK);

    assertThat(history(AUTHOR + changed, operations).drift()).isEmpty();
  }

  /** A semicolon stands for a new line at the same depth, which in a Meta is deeper. */
  private static String lines(String text) {
    boolean inMeta = text.contains("Meta:") || text.contains("_together");
    return text.replace("; ", inMeta ? "\n        " : "\n    ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          migrations.SeparateDatabaseAndState(database_operations=[migrations.RemoveField("Book", "title")])
          migrations.SeparateDatabaseAndState(database_operations=[migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel("Book")])])
          migrations.SeparateDatabaseAndState(database_operations=[migrations.RunSQL("SELECT 1", state_operations=[migrations.DeleteModel("Book")])])
          migrations.RunSQL("DROP TABLE shop_book", reverse_sql="SELECT 1")
          migrations.RunPython(print, hints={"tables": ["shop_book"]})
          """)
  void leavesTheStateAsItIs(String operations) {
    assertThat(history(AUTHOR + BOOK, operations).drift()).isEmpty();
  }

  @Test
  void aRenamedModelTakesItsReferencesAlong() {
    String models = (AUTHOR + BOOK).replace("Author", "Writer");

    Schema schema = history(models, "migrations.RenameModel(\"Author\", \"Writer\")");

    assertThat(schema.drift()).isEmpty();
    assertThat(touched(schema)).containsExactly("shop_author", "shop_writer");
  }

  @Test
  void aModelThatIsDeletedIsNoMore() {
    assertThat(history(AUTHOR, "migrations.DeleteModel(\"Book\")").drift()).isEmpty();
    assertThat(history(AUTHOR, "").drift()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          migrations.RunSQL("DROP TABLE shop_a; DROP TABLE shop_b") | shop_a,shop_b
          migrations.RunSQL(["DROP TABLE shop_a", ("DROP TABLE shop_b WHERE %s", [1]), ["DROP TABLE shop_c", None]]) | shop_a,shop_b,shop_c
          migrations.RunSQL(sql="SELECT 1", reverse_sql="DROP TABLE shop_a") | none
          migrations.RunSQL(migrations.RunSQL.noop, "DROP TABLE shop_a", hints={"tables": ["shop_b"]}) | shop_b
          migrations.RunPython(print, print, hints={"tables": ["shop_a", "shop_b"]}) | shop_a,shop_b
          migrations.RunPython(print) | none
          migrations.RunSQL("ALTER TABLE shop_a RENAME TO shop_b") | shop_a,shop_b
          migrations.RunSQL(["CREATE TEMP TABLE t AS SELECT 1", "INSERT INTO t VALUES (1)", "DROP TABLE t"], hints={"tables": ["t", "shop_a"]}) | shop_a
          migrations.RunSQL("DROP INDEX CONCURRENTLY by_title") | shop_book
          migrations.RunSQL("DO $$ BEGIN ALTER TABLE shop_a DROP CONSTRAINT k; END $$") | shop_a
          migrations.RunSQL("DELETE FROM django_migrations; UPDATE pg_class SET x = 1") | none
          migrations.RunSQL("SELECT 1", hints={"tables": ["django_migrations", "pg_stat_activity"]}) | none
          migrations.SeparateDatabaseAndState(state_operations=[migrations.RunSQL("DROP TABLE shop_a")]) | none
          migrations.SeparateDatabaseAndState(state_operations=[migrations.SeparateDatabaseAndState(database_operations=[migrations.RunSQL("DROP TABLE shop_a")])]) | none
          migrations.SeparateDatabaseAndState(database_operations=[migrations.RunSQL("DROP TABLE shop_a")]) | shop_a
          """)
  void touchesTheTablesOfSqlAndHints(String operation, String tables) {
    Schema schema = history(AUTHOR + BOOK, operation);

    assertThat(touched(schema)).isEqualTo(tables == null ? List.of() : List.of(tables.split(",")));
    assertThat(schema.diagnostics())
        .noneMatch(diagnostic -> diagnostic.message().contains("cannot be read"));
  }

  @Test
  void anIndexThatSqlMadeTellsItsTable() {
    Schema schema =
        history(
            AUTHOR + BOOK,
            """
            migrations.RunSQL("CREATE INDEX i ON shop_a (x)"),
            migrations.RunSQL("DROP INDEX i"),
            migrations.RunSQL("DROP INDEX another"),
            """);

    assertThat(schema.migrations().get(1).operations())
        .extracting(Operation::touches)
        .containsExactly(List.of("shop_a"), List.of("shop_a"), List.of());
  }

  @Test
  void anOrderedModelMayLoseItsOrder() {
    String ordered = "options={\"order_with_respect_to\": \"author\"}";
    migration(
        "shop",
        "0003_more",
        "dependencies = [(\"shop\", \"0002_next\")]",
        "migrations.CreateModel(\"Page\", [(\"id\", models.AutoField(primary_key=True)),"
            + " (\"author\", models.ForeignKey(\"shop.Author\", models.CASCADE))], "
            + ordered
            + "),\nmigrations.AlterOrderWithRespectTo(\"Page\", None),");
    String page =
        "\n\nclass Page(models.Model):\n    author = models.ForeignKey(\"Author\", models.CASCADE)\n";

    assertThat(history(AUTHOR + BOOK + page, "").drift()).isEmpty();
  }

  @Test
  void aTableThatSqlDropsBeforeItsModelGoesIsDropped() {
    Schema schema =
        history(
            AUTHOR,
            """
            migrations.RunSQL("DROP TABLE shop_book"),
            migrations.SeparateDatabaseAndState(state_operations=[migrations.DeleteModel("Book")]),
            """);

    assertThat(schema.tables())
        .filteredOn(table -> table.name().equals("shop_book"))
        .extracting(Table::state)
        .containsExactly(Table.State.DROPPED);
  }

  @Test
  void anOperationOfAnotherLibraryAltersTheModelThatItNames() {
    Schema schema = history(AUTHOR + BOOK, "pgtrigger.AddTrigger(model_name=\"book\", trigger=1),");

    assertThat(touched(schema)).containsExactly("shop_book");
    assertThat(schema.diagnostics()).isEmpty();
  }

  @Test
  void djangosOperationsMeanTheSameWhereDjangoIsInTheTree() {
    tree.file("django/__init__.py", "")
        .file("django/db/__init__.py", "")
        .file("django/db/migrations/__init__.py", "from .operations import *\n")
        .file(
            "django/db/migrations/operations/__init__.py",
            "from .models import CreateModel, DeleteModel\n")
        .file(
            "django/db/migrations/operations/models.py",
            """
            from .base import Operation


            class ModelOperation(Operation):
                def __init__(self, name):
                    self.name = name


            class CreateModel(ModelOperation):
                def __init__(self, name, fields, options=None, bases=None, managers=None):
                    self.fields = fields
                    super().__init__(name)


            class DeleteModel(ModelOperation):
                pass
            """);
    Schema schema = history(AUTHOR, "migrations.DeleteModel(\"Book\"),");

    assertThat(schema.diagnostics()).isEmpty();
    assertThat(schema.drift()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          pgtrigger.Sweep("all") | Sweep is none of Django's operations, and its own code is not run
          Own("book")            | Own is none of Django's operations, and its own code is not run
          migrations.DeleteModel(open("x").read()) | the model of this operation cannot be read without running it
          """)
  void saysWhatItDoesNotUnderstand(String operation, String reason) {
    assertThat(history(AUTHOR + BOOK, operation).diagnostics())
        .extracting(Object::toString)
        .containsExactly(
            "shop/migrations/0002_next.py:14: " + reason + "; what it does to tables is not known");
  }

  @Test
  void operationsOfAHelperAreWhereItIsCalled() {
    tree.file(
        "shop/ops.py",
        """
        from django.db import migrations


        def removals(*names):
            return [migrations.RemoveField("Book", name) for name in names]
        """);
    Schema schema = history(AUTHOR + BOOK, "*removals(\"title\", \"author\"),");

    assertThat(schema.migrations().get(1).operations())
        .extracting(operation -> operation.location().toString())
        .containsExactly("shop/migrations/0002_next.py:14", "shop/migrations/0002_next.py:14");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "migrations.RunSQL(open(\"up.sql\").read())",
        "migrations.RunSQL([\"SELECT 1\", open(\"up.sql\").read()])",
        "migrations.RunSQL(\"DO $$ BEGIN EXECUTE format('DROP TABLE %I', t); END $$\")"
      })
  void saysWhereSqlCannotBeRead(String operation) {
    assertThat(history(AUTHOR + BOOK, operation).diagnostics())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .contains("shop/migrations/0002_next.py:14")
        .contains("put together as it runs");
  }

  private static List<String> touched(Schema schema) {
    return schema.migrations().get(1).operations().stream()
        .map(Operation::touches)
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  @Test
  void aTemporaryTableLastsForItsMigration() {
    Schema schema =
        history(
            AUTHOR + BOOK,
            "migrations.RunSQL(\"CREATE TEMP TABLE t AS SELECT 1\"),\n"
                + "migrations.RunSQL(\"UPDATE t SET x = 1\"),");
    assertThat(schema.tables()).extracting(t -> t.name()).doesNotContain("t");

    migration(
        "shop",
        "0003_next",
        "dependencies = [(\"shop\", \"0002_next\")]",
        "migrations.RunSQL(\"UPDATE t SET x = 1\"),");

    assertThat(tree.resolve().tables()).extracting(t -> t.name()).contains("t");
  }

  @Test
  void anAppsFirstAndLatestMigrationsAreItsEnds() {
    tree.file("aid/__init__.py", "")
        .file("aid/models.py", "")
        .file("aid/migrations/__init__.py", "");
    migration(
        "aid",
        "0001_initial",
        "dependencies = [(\"shop\", \"__first__\")]",
        "migrations.RunSQL(\"SELECT 1\"),");
    migration(
        "aid",
        "0002_next",
        "dependencies = [(\"aid\", \"0001_initial\"), (\"shop\", \"__latest__\")]",
        "migrations.RunSQL(\"SELECT 1\"),");

    Schema schema = history(AUTHOR + BOOK, "");

    assertThat(schema.migrations())
        .filteredOn(migration -> migration.app().equals("aid"))
        .extracting(Migration::dependsOn)
        .containsExactly(
            List.of("shop.0001_initial"), List.of("aid.0001_initial", "shop.0002_next"));
    assertThat(order(schema))
        .containsExactly(
            "shop.0001_initial", "shop.0002_next", "aid.0001_initial", "aid.0002_next");
  }

  @Test
  void aMigrationMayRunBeforeAnother() {
    tree.file("zoo/__init__.py", "")
        .file("zoo/models.py", "")
        .file("zoo/migrations/__init__.py", "");
    migration(
        "zoo",
        "0001_initial",
        "run_before = [(\"shop\", \"0002_next\")]",
        "migrations.RunSQL(\"SELECT 1\"),");

    assertThat(order(history(AUTHOR + BOOK, "")))
        .containsSubsequence("zoo.0001_initial", "shop.0002_next");
  }

  @Test
  void anotherAppFollowsTheSquashOfWhatItDependsOn() {
    tree.file("aid/__init__.py", "")
        .file("aid/models.py", "")
        .file("aid/migrations/__init__.py", "");
    migration(
        "aid",
        "0001_initial",
        "dependencies = [(\"shop\", \"0002_next\")]",
        "migrations.RunSQL(\"SELECT 1\"),");
    migration(
        "shop",
        "0001_squashed",
        "replaces = [(\"shop\", \"0001_initial\"), (\"shop\", \"0002_next\")]",
        "migrations.RunSQL(\"SELECT 1\"),");

    assertThat(order(history(AUTHOR + BOOK, "")))
        .containsExactly("shop.0001_squashed", "aid.0001_initial");
  }

  /** The migrations that are run, in order. */
  private static List<String> order(Schema schema) {
    return schema.migrations().stream()
        .filter(migration -> migration.position() != null)
        .sorted(Comparator.comparing(Migration::position))
        .map(Migration::key)
        .toList();
  }
}
