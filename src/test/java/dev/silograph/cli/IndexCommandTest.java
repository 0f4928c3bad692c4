package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCommandTest {

  private static final String COUNT = "MATCH (m:Model) RETURN count(m) AS models";

  @TempDir Path temporary;

  @Test
  void endsWithOneLineOfFigures() throws IOException {
    Path tree = SmallTree.in(temporary);
    Silograph.Run run = Silograph.in(tree).run("index");
    assertThat(run)
        .exits(ExitCode.CLEAN)
        .out()
        .matches(
            "indexed 2 files: 2 models, 1 reference \\(ForeignKey 1\\), 0 migrations, 0 warnings, \\S+ s\n");
    assertThat(run).err().isEmpty();
    assertThat(tree.resolve(".silograph/.gitignore")).hasContent("*");
  }

  @Test
  void listsWarningsWithTheirPlace() throws IOException {
    Path tree = SmallTree.in(temporary);
    Files.writeString(tree.resolve("shop/broken.py"), "x = 1\nclass (:\n");
    Silograph.Run run = Silograph.in(tree).run("index");
    assertThat(run).exits(ExitCode.CLEAN).err().contains("shop/broken.py:2");
    assertThat(run).out().contains("2 models").contains(" 1 warning,");
  }

  @Test
  void showsProgressOnATerminalAlone() throws IOException {
    Path tree = SmallTree.in(temporary);
    Silograph watched = Silograph.in(tree).on(new Terminal(true, true, true, 80));
    assertThat(watched.run("index")).err().contains("resolving").endsWith("\r\u001b[K");
  }

  @Test
  void otherCommandsIndexWhenAFileHasChanged() throws IOException {
    Path tree = SmallTree.in(temporary);
    Silograph.Run first = Silograph.in(tree).run("query", "--format", "jsonl", COUNT);
    assertThat(first).err().contains("indexed 2 files");
    assertThat(first).out().isEqualTo("{\"models\":2}\n");

    Silograph.Run again = Silograph.in(tree).run("query", "--format", "jsonl", COUNT);
    assertThat(again).err().isEmpty();

    Files.writeString(
        tree.resolve("shop/more.py"),
        "from django.db import models\n\n\nclass Shelf(models.Model):\n    pass\n");
    Files.writeString(tree.resolve("shop/__init__.py"), "from shop.more import Shelf\n");
    Silograph.Run changed = Silograph.in(tree).run("query", "--format", "jsonl", COUNT);
    assertThat(changed).err().contains("indexed 3 files");
    assertThat(changed).out().isEqualTo("{\"models\":3}\n");
  }

  @Test
  void severalCheckoutsMakeAGraphOfTheirOwn() throws IOException {
    Path one = SmallTree.in(temporary.resolve("one"));
    Files.writeString(one.resolve("shop/broken.py"), "x = 1\nclass (:\n");
    Path other = Files.createDirectories(temporary.resolve("two/library/loans"));
    Files.writeString(
        other.resolve("models.py"),
        "from django.db import models\n\n\nclass Loan(models.Model):\n    pass\n");
    Files.createFile(other.resolve("__init__.py"));
    Silograph both = Silograph.in(one);
    String second = other.getParent().toString();
    assertThat(both.run("--repo", ".", "--repo", second, "query", COUNT, "--format", "jsonl"))
        .out()
        .isEqualTo("{\"models\":3}\n");
    assertThat(both.run("--repo", ".", "--repo", second, "index"))
        .err()
        .startsWith(one.toRealPath() + "/shop/broken.py:2");
    assertThat(both.run("query", COUNT, "--format", "jsonl")).out().isEqualTo("{\"models\":2}\n");
  }

  @Test
  void nothingToIndexIsSaidPlainly() throws IOException {
    Silograph here = Silograph.in(temporary);
    assertThat(here.run("--repo", "missing", "index"))
        .failsWith(ExitCode.UNREADABLE, "There is no directory");
    Path file = Files.writeString(temporary.resolve("file.py"), "x = 1\n");
    assertThat(here.run("--repo", file.toString(), "query", COUNT))
        .failsWith(ExitCode.UNREADABLE, "is a file, not the root of a checkout");
    Path empty = Files.createDirectories(temporary.resolve("empty"));
    assertThat(here.run("--repo", "empty", "index"))
        .failsWith(ExitCode.UNREADABLE, "There are no Python files in");
    assertThat(empty.resolve(".silograph")).doesNotExist();
    Files.writeString(empty.resolve("plain.py"), "x = 1\n");
    assertThat(here.run("--repo", "empty", "index"))
        .failsWith(ExitCode.UNREADABLE, "(1 Python file).");
  }
}
