package dev.silograph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.python.Stmt;
import dev.silograph.resolve.uses.Mentions;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said of a tree that cannot be understood whole. */
class WarningsTest {

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

  private static List<String> warnings(TreeFixture tree) {
    return tree.resolve().diagnostics().stream().map(Diagnostic::toString).toList();
  }
}
