package dev.silograph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.python.Expr;
import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.uses.Mentions;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said of a tree that cannot be understood whole. */
class WarningsTest {

  @TempDir Path directory;

  private static final String MODELS =
      """
      from django.db import models

      class Book(models.Model):
          pass
      """;

  @Test
  void fileWithATakenNameNamesTheOtherFile() {
    TreeFixture tree =
        new TreeFixture()
            .file("a/manage.py", "")
            .file("a/shop/models.py", MODELS)
            .file("b/manage.py", "")
            .file("b/shop/models.py", MODELS);

    assertThat(warnings(tree))
        .containsExactly(
            "b/manage.py: a/manage.py is imported as manage already;"
                + " what this one defines is left out",
            "b/shop/models.py: a/shop/models.py is imported as shop.models already;"
                + " what this one defines is left out");
  }

  @Test
  void fileWithANameTakenInAnotherCheckoutNamesThatToo() {
    TreeFixture tree =
        new TreeFixture()
            .checkout("first")
            .file("shop/models.py", MODELS)
            .checkout("second")
            .file("shop/models.py", MODELS);

    assertThat(warnings(tree))
        .containsExactly(
            "shop/models.py: shop/models.py of first is imported as shop.models already;"
                + " what this one defines is left out");
  }

  @Test
  void fileOfDjangoItselfIsNotTheOtherFile() {
    TreeFixture tree =
        new TreeFixture()
            .file("django/__init__.py", "")
            .file("django/db/__init__.py", "")
            .file("django/db/models/__init__.py", "");

    assertThat(warnings(tree))
        .containsExactly(
            "django/db/models/__init__.py: an outline of Django's own module is imported as"
                + " django.db.models already; what this one defines is left out");
  }

  @Test
  void aFaultOfOursCostsOneStatement() {
    PythonParser parser = PythonParsers.standard();
    SourceFile file = new SourceFile("tree", "shop/models.py", Path.of("shop/models.py"), 1);
    ParsedModule parsed = parser.parse(file, MODELS);
    List<Stmt> body = new ArrayList<>(parsed.outline());
    // No text is read so.
    body.add(1, new Stmt.Import(null, 2));
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    resolver.add(
        file, new FileFacts(0, true, true, List.of(), body, Map.of(), Mentions.of(parsed)));
    Checkout checkout =
        new Checkout("tree", Path.of("/tree"), null, List.of(file), null, List.of());
    Schema schema = resolver.resolve(List.of(checkout));

    assertThat(TreeFixture.model(schema, "shop.book")).isNotNull();
    assertThat(schema.diagnostics())
        .singleElement()
        .asString()
        .startsWith("shop/models.py:2: this made Silograph fail, and what it defines may be");
  }

  @Test
  void aFaultOfOursCostsOneModel() {
    Schema schema =
        sabotaged(
            Map.of(
                "shop/models.py",
                """
                from django.db import models


                class Book(models.Model):
                    title = models.CharField(max_length=9)


                class Parcel(models.Model):
                    title = models.CharField(max_length=9, null=BROKEN)
                """));

    assertThat(TreeFixture.model(schema, "shop.book")).isNotNull();
    assertThat(schema.diagnostics())
        .singleElement()
        .asString()
        .startsWith("shop/models.py:8: this made Silograph fail, and what it defines may be");
  }

  @Test
  void aFaultOfOursCostsOneOperation() {
    Schema schema =
        sabotaged(
            Map.of(
                "shop/models.py",
                MODELS,
                "shop/fields.py",
                """
                from django.db import models


                class Pages(models.IntegerField):
                    def __init__(self):
                        super().__init__(default=BROKEN)
                """,
                "shop/migrations/__init__.py",
                "",
                "shop/migrations/0001_initial.py",
                """
                from django.db import migrations, models
                from shop.fields import Pages


                class Migration(migrations.Migration):
                    operations = [
                        migrations.CreateModel("Old", [("id", models.AutoField(primary_key=True))]),
                        migrations.AddField("Old", "pages", Pages()),
                        migrations.DeleteModel("Old"),
                    ]
                """));

    assertThat(schema.migrations())
        .flatExtracting(Migration::operations)
        .extracting(Operation::kind)
        .containsExactly("CreateModel", "DeleteModel");
    assertThat(schema.diagnostics())
        .extracting(Diagnostic::toString)
        .anyMatch(w -> w.startsWith("shop/migrations/0001_initial.py:8: this made Silograph fail"));
    assertThat(schema.tables()).filteredOn(t -> t.name().equals("shop_old")).hasSize(1);
  }

  @Test
  void aFaultOfOursCostsOneMigration() {
    Schema schema =
        sabotaged(
            Map.of(
                "shop/models.py",
                MODELS,
                "shop/migrations/__init__.py",
                "",
                "shop/migrations/0001_initial.py",
                """
                from django.db import migrations


                class Own(migrations.RunPython):
                    def __init__(self):
                        super().__init__(BROKEN)


                class Migration(migrations.Migration):
                    operations = [Own()]
                """));

    assertThat(TreeFixture.model(schema, "shop.book")).isNotNull();
    assertThat(schema.diagnostics())
        .extracting(Diagnostic::toString)
        .anyMatch(w -> w.startsWith("shop/migrations/0001_initial.py: this made Silograph fail"));
  }

  /** The schema of files in which the name BROKEN stands for what no text is read as. */
  private Schema sabotaged(Map<String, String> texts) {
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    List<SourceFile> files = new ArrayList<>();
    Map<String, String> all = new TreeMap<>(texts);
    all.put("shop/__init__.py", "");
    all.forEach(
        (path, text) -> {
          SourceFile file = new SourceFile("tree", path, write(path, text), 1);
          ParsedModule parsed = parser.parse(file, text);
          List<Stmt> body = parsed.outline().stream().map(s -> (Stmt) broken(s)).toList();
          files.add(file);
          resolver.add(
              file, new FileFacts(0, true, true, List.of(), body, Map.of(), Mentions.of(parsed)));
        });
    Collections.sort(files);
    return resolver.resolve(
        List.of(new Checkout("tree", Path.of("/tree"), null, files, null, List.of())));
  }

  private Path write(String path, String text) {
    Path file = directory.resolve(path);
    try {
      Files.createDirectories(file.getParent());
      return Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object broken(Object node) {
    if (node instanceof Expr.Name name && name.id().equals("BROKEN")) {
      return new Expr.BinOp(name, null, name, name.line(), name.start(), name.end());
    }
    if (node instanceof List<?> list) {
      return list.stream().map(WarningsTest::broken).toList();
    }
    if (!(node instanceof Record)) {
      return node;
    }
    RecordComponent[] parts = node.getClass().getRecordComponents();
    try {
      Object[] values = new Object[parts.length];
      for (int i = 0; i < parts.length; i++) {
        values[i] = broken(parts[i].getAccessor().invoke(node));
      }
      Class<?>[] types =
          Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
      return node.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> warnings(TreeFixture tree) {
    return tree.resolve().diagnostics().stream().map(Diagnostic::toString).toList();
  }
}
