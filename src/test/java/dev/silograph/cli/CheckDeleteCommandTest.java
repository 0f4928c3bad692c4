package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;

import java.io.IOException;
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
