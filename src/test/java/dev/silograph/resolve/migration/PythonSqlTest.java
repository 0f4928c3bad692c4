package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the functions of {@code RunPython} run: SQL, and edits of the schema. */
class PythonSqlTest {

  private final TreeFixture tree =
      new TreeFixture()
          .file("shop/__init__.py", "")
          .file("shop/models.py", "")
          .file("shop/migrations/__init__.py", "");

  private Schema migration(String module, String operation) {
    tree.file(
        "shop/migrations/0001_initial.py",
        """
        from django.db import connection, migrations, models

        TABLE = "shop_const"

        %s

        class Migration(migrations.Migration):
            operations = [%s]
        """
            .formatted(module, operation));
    return tree.resolve();
  }

  private Schema running(String body) {
    return migration(
        "def forwards(apps, schema_editor):\n" + body.indent(4),
        "migrations.RunPython(forwards, backwards)");
  }

  private static List<String> touched(Schema schema) {
    return schema.migrations().get(0).operations().stream()
        .map(Operation::touches)
        .flatMap(List::stream)
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          schema_editor.execute("DROP TABLE shop_a")                           | shop_a
          schema_editor.execute(f"DROP TABLE {TABLE}")                         | shop_const
          schema_editor.execute("DROP TABLE %s" % TABLE)                       | shop_const
          connection.cursor().execute("DROP TABLE shop_a; DROP TABLE shop_b")  | shop_a,shop_b
          connection.cursor().executemany("UPDATE shop_a SET x = %s", [[1]])   | shop_a
          cursor = schema_editor.connection.cursor(); cursor.execute(sql="DROP TABLE shop_a") | shop_a
          [schema_editor.execute(f"DROP TABLE shop_{t}") for t in "ab"]        | shop_a,shop_b
          """)
  void namesItsTables(String body, String tables) {
    Schema schema = running(body);

    assertThat(touched(schema)).containsExactly(tables.split(","));
    assertThat(schema.diagnostics()).isEmpty();
  }

  @Test
  void isFoundInConditionsLoopsAndFunctionsOfTheFile() {
    Schema schema =
        migration(
            """
            def drop(cursor, table):
                cursor.execute("DROP TABLE " + table)


            def forwards(apps, schema_editor):
                if schema_editor.connection.vendor != "postgresql":
                    return
                with schema_editor.connection.cursor() as cursor:
                    try:
                        for table in ("shop_a", "shop_b"):
                            drop(cursor, table)
                    finally:
                        cursor.execute("DROP TABLE shop_c")


            def backwards(apps, schema_editor):
                schema_editor.execute("DROP TABLE shop_back")
            """,
            "migrations.RunPython(forwards, backwards)");

    assertThat(touched(schema)).containsExactly("shop_a", "shop_b", "shop_c");
    assertThat(schema.tables()).extracting(Table::state).containsOnly(Table.State.DROPPED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Drop(\"shop_a\")", "partial(drop, table=\"shop_a\")", "Drop(\"shop_a\").run"})
  void ofWhatElseCanBeCalledIsRead(String code) {
    Schema schema =
        migration(
            """
            from functools import partial

            def drop(apps, schema_editor, table):
                schema_editor.execute("DROP TABLE " + table)

            class Drop:
                def __init__(self, table):
                    self.table = table

                def run(self, apps, schema_editor):
                    drop(apps, schema_editor, self.table)

                def __call__(self, apps, schema_editor):
                    self.run(apps, schema_editor)
            """,
            "migrations.RunPython(" + code + ")");

    assertThat(touched(schema)).containsExactly("shop_a");
  }

  @Test
  void ofALambdaIsRead() {
    Schema schema =
        migration(
            "", "migrations.RunPython(lambda apps, editor: editor.execute(\"DROP TABLE shop_a\"))");

    assertThat(touched(schema)).containsExactly("shop_a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schema_editor.execute(open(\"up.sql\").read())",
        "schema_editor.execute(\"DROP TABLE \" + apps.get_model(\"shop\", \"Book\")._meta.db_table)"
      })
  void isNotGuessedWhereItIsPutTogether(String body) {
    Schema schema = running(body);

    assertThat(touched(schema)).isEmpty();
    assertThat(schema.diagnostics())
        .extracting(Object::toString)
        .singleElement()
        .asString()
        .startsWith("shop/migrations/0001_initial.py:10")
        .contains("put together as it runs");
  }

  private Schema editing(String body) {
    return migration(
        "def edit(apps, schema_editor):\n" + body.indent(4),
        """
        migrations.CreateModel("Author", fields=[("id", models.AutoField(primary_key=True))]),
        migrations.CreateModel(
            "Book",
            fields=[
                ("id", models.AutoField(primary_key=True)),
                ("authors", models.ManyToManyField("shop.Author")),
            ],
        ),
        migrations.RunPython(edit),
        """);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          schema_editor.delete_model(apps.get_model("shop", "Book"))                       | shop_book DROPPED, shop_book_authors DROPPED
          Book = apps.get_model("shop.Book"); schema_editor.delete_model(model=Book)       | shop_book DROPPED, shop_book_authors DROPPED
          Book = apps.get_model(app_label="shop", model_name="book"); schema_editor.create_model(Book) | shop_book ORPHANED, shop_book_authors ORPHANED
          schema_editor.alter_db_table(apps.get_model("shop", "Author"), "shop_author", "shop_writer") | shop_author RENAMED, shop_writer ORPHANED
          schema_editor.remove_field(apps.get_model("shop", "Author"), field)              | shop_author ORPHANED
          [e.delete_model(apps.get_model("shop", m)) for e in [schema_editor] for m in ["Author"]] | shop_author DROPPED
          apps.get_model("shop", "Author").objects.delete_model()                          |
          queue.add_index(entry)                                                           |
          """)
  void editsTheSchemaOfHistoricalModels(String body, String tables) {
    Schema schema = editing(body);

    assertThat(schema.diagnostics()).isEmpty();
    List<String> touched = schema.migrations().get(0).operations().get(2).touches();
    assertThat(schema.tables())
        .filteredOn(table -> touched.contains(table.name()))
        .extracting(table -> table.name() + " " + table.state())
        .containsExactly(tables == null ? new String[0] : tables.split(", "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "schema_editor.delete_model(apps.get_model(\"shop\", name))",
        "schema_editor.alter_db_table(apps.get_model(\"shop\", \"Book\"), \"shop_book\", name)"
      })
  void saysWhereAnEditCannotBeRead(String body) {
    Schema schema = editing(body);

    assertThat(schema.migrations().get(0).operations().get(2).touches()).isEmpty();
    assertThat(schema.diagnostics()).hasSize(1);
  }
}
