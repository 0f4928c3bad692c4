package dev.silograph.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.source.Diagnostic;
import java.util.List;
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

  private static List<String> warnings(TreeFixture tree) {
    return tree.resolve().diagnostics().stream().map(Diagnostic::toString).toList();
  }
}
