package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorCommandTest {

  private static final String ACCOUNT =
      """
      {
        "shop.author": {
          "foreign_keys": {}, "model": "shop.author", "relocation_scope": "Excluded",
          "silos": ["Monolith"], "table_name": "shop_author", "uniques": []
        },
        "shop.book": {
          "foreign_keys": {
            "author": {"kind": "DefaultForeignKey", "model": "shop.author", "nullable": false}
          },
          "model": "shop.book", "relocation_scope": "Excluded",
          "silos": ["Monolith"], "table_name": "shop_book", "uniques": [["id"]]
        }
      }
      """;

  @TempDir Path temporary;

  @Test
  void soundIndexHasAllGrades() throws IOException {
    Path tree = SmallTree.in(temporary);
    assertThat(Silograph.in(tree).run("doctor", "--format", "jsonl"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains(
            "{\"aspect\":\"files read\",\"kind\":\"\",\"good\":2,\"of\":2,\"grade\":\"100 %\"}")
        .contains("\"outcome\":\"not there: nothing to compare with\"")
        .doesNotContain("disagreements");
    assertThat(Silograph.in(tree).run("doctor")).out().endsWith("\n9 sections, no findings\n");
    account(tree, ACCOUNT);
    assertThat(Silograph.in(tree).run("doctor"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains("disagreements: no findings")
        .contains("9 facts compared")
        .containsPattern("foreign key +DefaultForeignKey +1 +1 +100 %");
  }

  @Test
  void oneFactThatDiffersIsAFinding() throws IOException {
    Path tree = SmallTree.in(temporary);
    account(tree, ACCOUNT.replace("\"nullable\": false", "\"nullable\": true"));
    assertThat(Silograph.in(tree).run("doctor"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("disagreements: error, 1 finding\n")
        .endsWith("\n10 sections, 1 finding in 1 of them\n")
        .containsPattern("foreign key +shop.book +author +Default.* null +Default.* not null")
        .containsPattern("foreign key +DefaultForeignKey +0 +1 +0 %")
        .containsPattern("table +2 +2 +100 %");
  }

  @Test
  void whatIsNotReadOrResolvedIsAFinding() throws IOException {
    Path tree = SmallTree.in(temporary);
    Files.writeString(tree.resolve("shop/broken.py"), "x = 1\ndef (:\n");
    Files.writeString(
        tree.resolve("shop/models.py"),
        """
        from django.db import models


        class Loan(models.Model):
            book = models.ForeignKey("shop.Lost", on_delete=models.CASCADE)
        """);
    assertThat(Silograph.in(tree).run("doctor"))
        .exits(ExitCode.FINDINGS)
        .out()
        .containsPattern("shop/broken.py +2 ")
        .containsPattern("shop.loan +book +shop.lost +shop/models.py +5")
        .containsPattern("files read +2 +3 +66.6 %")
        .containsPattern("references resolved +0 +1 +0 %");
  }

  @Test
  void whatCannotBeToldOfReferencesCounts() throws IOException {
    Path tree = SmallTree.in(temporary);
    Files.writeString(
        tree.resolve("shop/models.py"),
        """
        from django.conf import settings
        from django.db import models


        class Loan(models.Model):
            first = models.ForeignKey("self", on_delete=models.CASCADE)
            book = models.ForeignKey(settings.BOOK_MODEL, on_delete=models.CASCADE)

            class Meta:
                db_table = settings.LOAN_TABLE
        """);
    assertThat(Silograph.in(tree).run("doctor"))
        .exits(ExitCode.FINDINGS)
        .out()
        .containsPattern("not-understood: error, 2 findings")
        .containsPattern("shop/models.py +7 +what book points to cannot be told")
        .containsPattern("shop/models.py +10 +Meta.db_table cannot be told")
        .containsPattern("references resolved +1 +2 +50 %");
  }

  @Test
  void basesOutsideOfTheTreeAreNamedAndNoFinding() throws IOException {
    Path tree = SmallTree.in(temporary);
    Files.writeString(
        tree.resolve("shop/models.py"),
        """
        from django.contrib.auth.models import AbstractBaseUser
        from django.db import models
        from wagtail.models import Page


        class Home(Page):
            text = models.TextField()


        class Reader(AbstractBaseUser):
            pass
        """);
    assertThat(Silograph.in(tree).run("doctor", "--format", "jsonl"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains("{\"base\":\"wagtail.models.Page\",\"models\":1}")
        .doesNotContain("AbstractBaseUser");
  }

  @Test
  void aMissedAppIsNamedAndNoFinding() throws IOException {
    Path tree = SmallTree.in(temporary);
    SmallTree.missAnApp(tree);
    assertThat(Silograph.in(tree).run("doctor", "--format", "jsonl"))
        .exits(ExitCode.CLEAN)
        .out()
        .contains(
            "{\"app\":\"till\",\"repo\":\"bookshop\",\"file\":\"shop/router.py\",\"line\":3}");
  }

  /** Models of an app that Sentry leaves out of its account. */
  @Test
  void accountThatNothingIsComparedWithIsAFinding() throws IOException {
    Path tree = SmallTree.in(temporary);
    account(tree, "{}");
    Path helpers = Files.createDirectories(tree.resolve("src/sentry/backup")).resolve("helpers.py");
    Files.writeString(helpers, "EXCLUDED_APPS = frozenset((\"shop\",))\n");
    assertThat(Silograph.in(tree).run("doctor"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("disagreements: error, 1 finding\n")
        .contains("there was nothing to compare");
  }

  @Test
  void accountThatIsNoJsonIsSaid() throws IOException {
    Path tree = SmallTree.in(temporary);
    account(tree, "[]");
    assertThat(Silograph.in(tree).run("doctor"))
        .failsWith(ExitCode.UNREADABLE, "detailed.json cannot be read: it is no JSON object");

    account(tree, "{\n  nonsense");
    Silograph.Run run = Silograph.in(tree).run("doctor");
    assertThat(run).failsWith(ExitCode.UNREADABLE, "detailed.json cannot be read: line 2: ");
    assertThat(run).err().doesNotContain("REDACTED");
  }

  @Test
  void checkoutWithoutModelsIsAFindingBesideOneThatHasSome() throws IOException {
    Path tree = SmallTree.in(temporary);
    Path plain = Files.createDirectories(temporary.resolve("plain"));
    Files.writeString(plain.resolve("plain.py"), "x = 1\n");
    assertThat(Silograph.in(tree).run("--repo", ".", "--repo", plain.toString(), "doctor"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("empty-checkouts: error, 1 finding\n");
  }

  private static void account(Path tree, String text) throws IOException {
    Path file = tree.resolve("fixtures/backup/model_dependencies/detailed.json");
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
