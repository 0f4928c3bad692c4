package dev.silograph.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.silograph.graph.TestGraph;
import dev.silograph.query.QueryUsageException;
import dev.silograph.resolve.TreeFixture;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.MigrationFile;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Step;
import dev.silograph.result.DeletionPlan.Verdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Checks in a Django project that has neither silos nor deletions in two phases. */
@ExtendWith(TestGraph.class)
class PlainDjangoTest {

  @BeforeEach
  void index(TestGraph graph) {
    graph.hold(
        new TreeFixture()
            .file("shop/__init__.py", "")
            .file("club/__init__.py", "")
            .file("shop/migrations/__init__.py", "")
            .file(
                "shop/models.py",
                """
                from django.db import models


                class Author(models.Model):
                    name = models.CharField(max_length=80)
                    best = models.ForeignKey("Book", null=True, on_delete=models.SET_NULL)


                class Book(models.Model):
                    author = models.ForeignKey(Author, on_delete=models.CASCADE)
                    title = models.CharField(max_length=200)


                class Shelf(models.Model):
                    books = models.ManyToManyField(Book)
                """)
            .file(
                "club/models.py",
                """
                from django.db import models


                class Book(models.Model):
                    pass
                """)
            .file(
                "shop/migrations/0001_initial.py",
                """
                from django.db import migrations, models


                class Migration(migrations.Migration):
                    operations = [
                        migrations.CreateModel("Author", [("id", models.AutoField(primary_key=True))]),
                        migrations.CreateModel("Book", [("id", models.AutoField(primary_key=True))]),
                        migrations.CreateModel("Loan", [("id", models.AutoField(primary_key=True))]),
                    ]
                """)
            .file(
                "shop/migrations/0002_no_loans.py",
                """
                from django.db import migrations


                class Migration(migrations.Migration):
                    dependencies = [("shop", "0001_initial")]
                    operations = [migrations.DeleteModel("Loan")]
                """)
            .resolve());
  }

  @Test
  void oneMigrationDeletesAtOnce(TestGraph graph) {
    DeletionPlan plan = SampleTree.check(graph, "Shelf");
    assertThat(plan.verdict()).isEqualTo(Verdict.SAFE);
    assertThat(plan.steps()).extracting(Step::step).containsExactly("delete", "class");
    assertThat(plan.migrations())
        .containsExactly(
            new MigrationFile(
                "shop",
                "0003_delete_shelf",
                """
                from django.db import migrations


                class Migration(migrations.Migration):
                    dependencies = [
                        ("shop", "0002_no_loans"),
                    ]

                    operations = [
                        migrations.DeleteModel(name="Shelf"),
                    ]
                """));
  }

  @Test
  void modelsThatReferToEachOtherLoseTheirFieldsFirst(TestGraph graph) {
    DeletionPlan plan = SampleTree.check(graph, "Author", "shop.Book", "Shelf");
    assertThat(plan.verdict()).isEqualTo(Verdict.SAFE);
    assertThat(plan.migrations()).hasSize(1);
    assertThat(plan.migrations().get(0).name()).isEqualTo("0003_delete_author_book_and_1_more");
    assertThat(plan.migrations().get(0).text().lines().map(String::strip))
        .containsSubsequence(
            "migrations.RemoveField(",
            "model_name=\"author\",",
            "name=\"best\",",
            "migrations.RemoveField(",
            "model_name=\"book\",",
            "name=\"author\",",
            "migrations.DeleteModel(name=\"Shelf\"),",
            "migrations.DeleteModel(name=\"Author\"),",
            "migrations.DeleteModel(name=\"Book\"),");
  }

  @Test
  void columnIsHeldByNothing(TestGraph graph) {
    DeletionPlan plan = SampleTree.check(graph, "shop.book.title");
    assertThat(plan.verdict()).isEqualTo(Verdict.SAFE);
    assertThat(plan.migrations().get(0).text())
        .contains("migrations.RemoveField(model_name=\"book\", name=\"title\"),");
    assertThat(SampleTree.check(graph, "shop.book.id").blockers())
        .extracting(blocker -> blocker.kind())
        .containsExactly("primary-key");
  }

  @Test
  void migrationUsesTheClassThatItImportsAndNotTheModelOfItsState(TestGraph graph) {
    graph.hold(
        new TreeFixture()
            .file("shop/__init__.py", "")
            .file("shop/models.py", BOOK)
            .file("club/__init__.py", "")
            .file("club/models.py", BOOK)
            .file("club/migrations/__init__.py", "")
            .file(
                "club/migrations/0001_initial.py",
                """
                from django.db import migrations

                from club.models import Book


                def forwards(apps, schema_editor):
                    apps.get_model("shop", "Book").objects.all()
                    Book.objects.all()


                class Migration(migrations.Migration):
                    operations = [migrations.RunPython(forwards)]
                """)
            .resolve());
    assertThat(SampleTree.check(graph, "shop.Book").verdict()).isEqualTo(Verdict.SAFE);
    DeletionPlan plan = SampleTree.check(graph, "club.Book");
    assertThat(plan.verdict()).isEqualTo(Verdict.WORK);
    assertThat(plan.uses())
        .extracting(use -> use.area() + " " + use.lines())
        .containsExactly("migrations [3, 8]");
  }

  private static final String BOOK =
      """
      from django.db import models


      class Book(models.Model):
          pass
      """;

  @Test
  void modelThatMigrationsHaveDeletedIsDone(TestGraph graph) {
    DeletionPlan plan = SampleTree.check(graph, "Loan");
    assertThat(plan.phase()).isEqualTo(Phase.DROPPED);
    assertThat(plan.verdict()).isEqualTo(Verdict.SAFE);
    assertThat(plan.steps()).allMatch(Step::done);
    assertThat(plan.migrations()).isEmpty();
    assertThat(SampleTree.check(graph, "shop_loan").targets().get(0).key()).isEqualTo("shop.loan");
  }

  @Test
  void appWithoutMigrationsGetsNone(TestGraph graph) {
    assertThat(SampleTree.check(graph, "club.Book").migrations()).isEmpty();
  }

  @Test
  void nameThatSaysTooLittleIsRefused(TestGraph graph) {
    assertThatThrownBy(() -> SampleTree.check(graph, "Book"))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage("'Book' is the name of club.book, shop.book: say which.");
    assertThatThrownBy(() -> SampleTree.check(graph, "Author.nam"))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage("shop.author has no field 'nam'. Did you mean name?");
    assertThatThrownBy(() -> SampleTree.check(graph, "Shelve"))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage("There is no model 'Shelve'. Did you mean shop.shelf?");
    assertThatThrownBy(() -> SampleTree.check(graph, "Loann"))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage("There is no model 'Loann'. Did you mean shop.loan?");
    assertThatThrownBy(() -> SampleTree.check(graph, "Boook"))
        .isInstanceOf(QueryUsageException.class)
        .hasMessage("There is no model 'Boook'. Did you mean club.book or shop.book?");
  }
}
