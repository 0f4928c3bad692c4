package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Drift;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models against a migration that made them otherwise. */
class SchemaDriftTest {

  private static final String MIGRATED =
      """
      from django.db import migrations, models


      class Migration(migrations.Migration):
          operations = [
              migrations.CreateModel(
                  name="Author",
                  fields=[("id", models.AutoField(primary_key=True))],
              ),
              migrations.CreateModel(
                  name="Book",
                  fields=[
                      ("id", models.AutoField(primary_key=True)),
                      ("title", models.TextField()),
                      ("author", models.ForeignKey(to="shop.author", on_delete=models.CASCADE)),
                  ],
                  options={
                      "db_table": "books",
                      "unique_together": {("title", "author")},
                      "indexes": [models.Index(fields=["title"], name="by_title")],
                  },
              ),
          ]
      """;

  private static final String BOOK =
      """
      from django.db import models


      class Author(models.Model):
          pass


      class Book(models.Model):
          title = models.TextField()
          author = models.ForeignKey("Author", models.CASCADE)

          class Meta:
              db_table = "books"
              unique_together = [("title", "author")]
              indexes = [models.Index(fields=["title"], name="by_title")]
      """;

  private static List<Drift> drift(String models) {
    return new TreeFixture()
        .file("shop/__init__.py", "")
        .file("shop/models.py", models)
        .file("shop/migrations/__init__.py", "")
        .file("shop/migrations/0001_initial.py", MIGRATED)
        .resolve()
        .drift();
  }

  @Test
  void modelsThatWereMigratedDoNotDrift() {
    assertThat(drift(BOOK)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          TextField()               | TextField(null=True)      | FIELD title
          TextField()               | TextField(unique=True)    | FIELD title
          TextField()               | TextField(db_index=True)  | FIELD title
          TextField()               | TextField(db_column="t")  | FIELD title
          TextField()               | CharField(max_length=3)   | FIELD title
          ("Author", models.CASCADE | ("Book", models.CASCADE   | REFERENCE author
          models.CASCADE)           | models.CASCADE, db_constraint=False) | REFERENCE author
          "books"                   | "volumes"                 | TABLE volumes
          ("title", "author")       | ("author", "title")       | CONSTRAINT (author, title)
          name="by_title"           | name="by_name"            | INDEX by_name
          class Author(             | class Writer(             | TABLE shop_author
          """)
  void whatDiffersIsFound(String migrated, String written, String expected) {
    assertThat(drift(BOOK.replace(migrated, written)))
        .extracting(d -> d.what() + " " + d.name())
        .contains(expected);
  }

  @Test
  void saysBothSidesAndWhere() {
    Drift found = drift(BOOK.replace("TextField()", "TextField(null=True)")).get(0);

    assertThat(found.inModels()).isEqualTo("django.db.models.TextField column=title null");
    assertThat(found.inMigrations()).isEqualTo("django.db.models.TextField column=title");
    assertThat(found.location()).hasToString("shop/models.py:9");
  }

  @Test
  void whatIsOutsideTheTreeIsNotGuessed() {
    TreeFixture tree =
        new TreeFixture()
            .file("shop/__init__.py", "")
            .file("shop/migrations/__init__.py", "")
            .file(
                "shop/migrations/0001_initial.py",
                """
                import lib.models.fields
                from django.db import migrations, models


                class Migration(migrations.Migration):
                    operations = [
                        migrations.CreateModel(
                            "Book",
                            [
                                ("id", models.AutoField(primary_key=True)),
                                ("created", models.DateTimeField()),
                                ("tags", lib.models.fields.TagField()),
                            ],
                            options={
                                "indexes": [models.Index(fields=["created"], name="by_time")],
                            },
                        ),
                        migrations.CreateModel(
                            "Key",
                            [
                                ("id", models.CharField(max_length=9, primary_key=True)),
                                ("owner", models.ForeignKey("shop.Book", models.CASCADE)),
                            ],
                            options={
                                "indexes": [models.Index(fields=["owner"], name="by_owner_id")],
                            },
                        ),
                        migrations.CreateModel(
                            "Task",
                            [
                                (
                                    "job_ptr",
                                    models.OneToOneField(
                                        to="lib.Job",
                                        on_delete=models.CASCADE,
                                        parent_link=True,
                                        primary_key=True,
                                    ),
                                ),
                            ],
                        ),
                    ]
                """)
            .file(
                "shop/models.py",
                """
                from django.db import models
                from lib.models import Job, TagField, Timed


                class Book(Timed, models.Model):
                    tags = TagField()
                    pages = models.IntegerField()


                class Key(Timed, models.Model):
                    class Meta:
                        indexes = [models.Index(fields=["owner"])]


                class Task(Job, models.Model):
                    pass
                """);

    assertThat(tree.resolve().drift()).extracting(Drift::name).containsExactly("pages");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "none",
      textBlock =
          """
          "BookTags", [], bases=(lib.models.TagModel, models.Model)           | lib.models.TagModel, which is not in the tree, may make its class
          "BookTags", [], bases=(models.Model,)                               | none
          "BookEvent", [("c", models.ForeignKey("lib.Context", models.CASCADE))]  | the app of lib.context, not in the tree, may make its class
          "Happening", [("c", models.ForeignKey("lib.Context", models.CASCADE))]  | none
          "BookEvent", [("c", models.ForeignKey("shop.Book", models.CASCADE))]    | none
          "BookEvent", [("c", models.ForeignKey("auth.User", models.CASCADE))]    | none
          """)
  void aModelThatALibraryMayMakeIsUncertain(String model, String doubt) {
    assertThat(onlyMigrated(model))
        .singleElement()
        .extracting(Drift::doubts)
        .isEqualTo(doubt == null ? List.of() : List.of(doubt));
  }

  @ParameterizedTest
  @ValueSource(strings = {"proxy\": True", "managed\": False"})
  void aModelWithoutATableIsNoTable(String option) {
    assertThat(onlyMigrated("\"Other\", [], options={\"" + option + "}")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          BookEvent | ("id", TEXT), ("title", TEXT)     | History()        | library.records.Records
          BookEvent | ("id", TEXT), ("title", TEXT)     | Records()        | library.records.Records
          BookEvent | ("book", models.ForeignKey("shop.Book", models.CASCADE)) | Records() | library.records.Records
          BookEvent | ("id", TEXT), ("name", TEXT)      | Records()        | none
          BookEvent | ("id", TEXT), ("title", TEXT)     | RecordsManager() | none
          BookEvent | ("id", TEXT), ("title", TEXT)     | records()        | none
          BookEvent | ("id", TEXT), ("title", TEXT)     | models.Manager() | none
          Happening | ("id", TEXT), ("title", TEXT)     | Records()        | none
          """)
  void aModelThatAnAttributeOfAnotherMayMakeIsUncertain(
      String model, String fields, String attribute, String maker) {
    String models =
        """
        from django.db import models
        from library.records import Records, RecordsManager, records


        class History(Records):
            pass


        class Tracked(models.Model):
            title = models.TextField()
            history = %s

            class Meta:
                abstract = True


        class Book(Tracked):
            pass
        """
            .formatted(attribute);

    String operands = "\"%s\", [%s]".formatted(model, fields.replace("TEXT", "models.TextField()"));
    assertThat(onlyMigrated(operands, models))
        .filteredOn(d -> d.what() == Drift.What.TABLE)
        .singleElement()
        .extracting(Drift::doubts)
        .isEqualTo(
            maker == null
                ? List.of()
                : List.of(maker + ", which is not in the tree, may make its class"));
  }

  private static List<Drift> onlyMigrated(String model) {
    return onlyMigrated(
        model, "from django.db import models\n\nclass Book(models.Model):\n    pass\n");
  }

  /** What differs where migrations make one model more than the code has. */
  private static List<Drift> onlyMigrated(String model, String models) {
    return new TreeFixture()
        .file("shop/__init__.py", "")
        .file("shop/models.py", models)
        .file("shop/migrations/__init__.py", "")
        .file(
            "shop/migrations/0001_initial.py",
            """
            import lib.models
            from django.db import migrations, models


            class Migration(migrations.Migration):
                operations = [
                    migrations.CreateModel("Book", [("id", models.AutoField(primary_key=True))]),
                    migrations.CreateModel(%s),
                ]
            """
                .formatted(model))
        .resolve()
        .drift();
  }

  @Test
  void aFieldThatNamesItselfForMigrationsIsUncertain() {
    TreeFixture tree =
        new TreeFixture()
            .file("shop/__init__.py", "")
            .file("shop/migrations/__init__.py", "")
            .file("shop/migrations/0001_initial.py", MIGRATED)
            .file(
                "shop/models.py",
                BOOK.replace("title = models.TextField()", "title = Title()")
                    .replace(
                        "class Author",
                        """
                        class Title(models.TextField):
                            def deconstruct(self):
                                name, path, args, kwargs = super().deconstruct()
                                return name, "django.db.models.TextField", args, kwargs


                        class Author"""));

    assertThat(tree.resolve().drift())
        .singleElement()
        .satisfies(
            found ->
                assertThat(found.doubts())
                    .containsExactly("Title says by its own deconstruct() how migrations name it"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "certain",
      textBlock =
          """
          hide(models.CharField(max_length=3)) | library.marks.hide, which is not in the tree, may alter the field
          models.CharField(max_length=3)       | certain
          """)
  void aFieldThatAStrangeFunctionMayAlterIsUncertain(String field, String doubt) {
    String models = BOOK.replace("models.TextField()", field);

    assertThat(drift("from library.marks import hide\n" + models))
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.inModels()).contains("CharField");
              assertThat(found.doubts()).isEqualTo(doubt == null ? List.of() : List.of(doubt));
            });
  }

  @Test
  void aFieldInAStrangeFunctionIsThatField() {
    assertThat(
            drift(
                "from library.marks import hide\n"
                    + BOOK.replace("models.TextField()", "hide(models.TextField())")))
        .isEmpty();
  }
}
