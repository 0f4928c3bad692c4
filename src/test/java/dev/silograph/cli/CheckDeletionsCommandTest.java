package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckDeletionsCommandTest {

  @TempDir Path temporary;
  private Path tree;

  @BeforeEach
  void writeTree() throws IOException {
    tree = SmallTree.in(temporary);
    Files.writeString(tree.resolve(".gitignore"), ".silograph\n");
  }

  @Test
  void changeIsComparedWithTheRevisionWhereItBegan() throws Exception {
    try (Git git = Git.init().setInitialBranch("main").setDirectory(tree.toFile()).call()) {
      commit(git);
      git.checkout().setCreateBranch(true).setName("work").call();
      git.checkout().setName("main").call();
      Files.writeString(tree.resolve("shop/more.py"), "from django.db import models\n\n\n" + MORE);
      commit(git);
      git.checkout().setName("work").call();
    }
    assertThat(shop().run("check", "deletions", "--since", "main"))
        .exits(ExitCode.CLEAN)
        .out()
        .startsWith("no findings in what is gone since ")
        .contains(" (no models, no columns)\n");

    Path models = tree.resolve("shop/models.py");
    Files.writeString(models, Files.readString(models).replace("Book(", "Tome("));
    Files.writeString(tree.resolve("shop/views.py"), "from shop.models import Book\n");
    assertThat(shop().run("check", "deletions", "--since", "main", "--format", "markdown"))
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("error: still used in source: import (line 1) | shop.book | shop/views.py:1 |");
  }

  private static final String MORE = "class More(models.Model):\n    pass\n";

  @Test
  void unknownRevisionAndMissingGitAreSaidPlainly() throws Exception {
    assertThat(shop().run("check", "deletions", "--since", "main"))
        .failsWith(ExitCode.USAGE, "bookshop is not in a git checkout, so there is no");
    try (Git git = Git.init().setDirectory(tree.toFile()).call()) {
      commit(git);
    }
    assertThat(shop().run("check", "deletions", "--since", "no/where"))
        .failsWith(ExitCode.USAGE, "bookshop has no revision 'no/where'.");
    assertThat(shop().run("check", "deletions", "--since", "HEAD^"))
        .failsWith(ExitCode.USAGE, "bookshop has no revision 'HEAD^'.");
  }

  @Test
  void shallowCloneThatLacksTheRevisionIsSaidPlainly() throws Exception {
    try (Git git = Git.init().setInitialBranch("main").setDirectory(tree.toFile()).call()) {
      commit(git);
      Files.writeString(tree.resolve("shop/more.py"), MORE);
      commit(git);
    }
    Path clone = temporary.resolve("clone");
    Git.cloneRepository()
        .setURI(tree.toUri().toString())
        .setDirectory(clone.toFile())
        .setDepth(1)
        .call()
        .close();
    assertThat(Silograph.in(clone).run("check", "deletions", "--since", "HEAD~1"))
        .failsWith(ExitCode.UNREADABLE, "is a shallow clone: fetch that revision first.");
    assertThat(Silograph.in(clone).run("check", "deletions", "--since", "HEAD"))
        .exits(ExitCode.CLEAN);
  }

  @Test
  void shallowCloneThatLacksWhereTheBranchBeganIsSaidPlainly() throws Exception {
    try (Git git = Git.init().setInitialBranch("main").setDirectory(tree.toFile()).call()) {
      commit(git);
      git.checkout().setCreateBranch(true).setName("work").call();
      Files.writeString(tree.resolve("shop/more.py"), MORE);
      commit(git);
      git.checkout().setName("main").call();
      Files.writeString(tree.resolve("shop/other.py"), MORE);
      commit(git);
      git.checkout().setName("work").call();
    }
    Path clone = temporary.resolve("clone");
    Git.cloneRepository()
        .setURI(tree.toUri().toString())
        .setDirectory(clone.toFile())
        .setCloneAllBranches(true)
        .setDepth(1)
        .call()
        .close();
    assertThat(Silograph.in(clone).run("check", "deletions", "--since", "origin/main"))
        .failsWith(ExitCode.UNREADABLE, "does not reach back to where it left 'origin/main'");
  }

  @Test
  void formatsThatCannotHoldTheAnswerAreRefused() {
    assertThat(shop().run("check", "deletions", "--format", "csv"))
        .failsWith(ExitCode.USAGE, "none in CSV");
    assertThat(shop().run("check", "delete", "Book", "--format", "sarif"))
        .failsWith(ExitCode.USAGE, "Only 'check deletions' writes SARIF");
  }

  private Silograph shop() {
    return Silograph.in(tree);
  }

  private static void commit(Git git) throws Exception {
    git.add().addFilepattern(".").call();
    git.commit().setMessage("a change").setAuthor("a", "a").setSign(false).call();
  }
}
