package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckDeleteCommandTest {

  @TempDir static Path temporary;
  private static Path tree;

  @BeforeAll
  static void writeTree() throws IOException {
    tree = SmallTree.in(temporary);
  }

  @Test
  void modelThatNothingNeedsIsSafe() {
    assertThat(shop().run("check", "delete", "Book"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("shop.book: safe (not started)\n")
        .contains("computed from bookshop, not in git, 2 files\n");
  }

  @Test
  void modelThatAnotherRefersToIsBlockedUnlessBothGo() {
    assertThat(shop().run("check", "delete", "shop.Author", "--format", "text"))
        .exits(ExitCode.FINDINGS)
        .out()
        .startsWith("shop.author: blocked by 1 (not started)\n")
        .contains("└─ shop.book: CASCADE author, immediate, shop/models.py:9\n");
    assertThat(shop().run("check", "delete", "shop_author", "shop.models.Book"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("shop.author, shop.book: safe");
  }

  @Test
  void whatIsNotIndexedIsSaidUnderTheAnswer(@TempDir Path directory) throws IOException {
    Path root = SmallTree.in(directory);
    SmallTree.missAnApp(root);
    String words =
        "till is named at shop/router.py:3 and is not indexed: what it references is not seen;"
            + " give its checkout with another --repo";
    assertThat(Silograph.in(root).run("check", "delete", "Book"))
        .exits(ExitCode.CLEAN)
        .out()
        .endsWith("computed from bookshop, not in git, 3 files\n" + words + "\n");
    assertThat(Silograph.in(root).run("check", "delete", "Book", "--format", "markdown"))
        .out()
        .contains("<sub>" + words + "</sub>\n");
    assertThat(Silograph.in(root).run("check", "delete", "Book", "--format", "json"))
        .out()
        .containsPattern(
            "\"notIndexed\" : \\[ \\{\\s+\"app\" : \"till\",\\s+\"repo\" : \"bookshop\",\\s+"
                + "\"file\" : \"shop/router.py\",\\s+\"line\" : 3\\s+}");
  }

  @Test
  void columnIsLookedForWhereItsModelIsUsed(@TempDir Path directory) throws IOException {
    Path root = SmallTree.in(directory);
    Files.writeString(
        root.resolve("shop/views.py"),
        """
        from shop.models import Book

        def show(book):
            Book.objects.filter(author__name="Ada", title="x")
            return book.title, book.author_id
        """);
    assertThat(Silograph.in(root).run("check", "delete", "Book.title"))
        .exits(ExitCode.FINDINGS)
        .out()
        .startsWith("shop.book.title: work: code in 1 file names it (not started)\n")
        .contains("    shop/views.py:4: query\n    shop/views.py:5: attribute\n")
        .contains(
            "  [ ] 1. Take Book.title out of the code that names it: 1 file, shop/views.py:4\n")
        .contains("files that have objects of the model and never name it are not searched");
    assertThat(Silograph.in(root).run("check", "delete", "Book.author", "--format", "markdown"))
        .out()
        .contains("| source | shop/views.py:4 | query |", "| shop/views.py:5 | attribute |")
        .contains("<sub>files that have objects");
    assertThat(Silograph.in(root).run("check", "delete", "Author.name"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("shop.author.name: safe")
        .contains("never name it");
  }

  @Test
  void onlyBlockersLeavesTheRestOut() {
    assertThat(shop().run("check", "delete", "Author", "--only-blockers"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("Blockers")
        .doesNotContain("Rows", "Plan");
  }

  @Test
  void treeIsAsciiWhereTheTerminalHasNoUnicode() {
    Terminal plain = new Terminal(false, true, true, 80);
    assertThat(shop().on(plain).with("LC_ALL", "C").run("check", "delete", "Author"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("`- shop.book");
    assertThat(shop().on(plain).with("LANG", "de_DE.UTF-8").run("check", "delete", "Author"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("└─ shop.book");
  }

  @Test
  void badInputIsSaidPlainly() {
    assertThat(shop().run("check", "delete", "Auther"))
        .failsWith(ExitCode.USAGE, "There is no model 'Auther'. Did you mean shop.author?");
    assertThat(shop().run("check", "delete"))
        .failsWith(ExitCode.USAGE, "Missing required parameter: 'MODEL'");
    assertThat(shop().run("check")).failsWith(ExitCode.USAGE, "Check what?");
    assertThat(shop().run("check", "delete", "Book", "--format", "csv"))
        .failsWith(ExitCode.USAGE, "none in CSV");
    assertThat(shop().run("check", "delete", "Book", "--max-depth", "0"))
        .failsWith(ExitCode.USAGE, "--max-depth is at least 1");
  }

  private static Silograph shop() {
    return Silograph.in(tree);
  }
}
