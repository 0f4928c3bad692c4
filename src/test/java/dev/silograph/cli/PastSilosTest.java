package dev.silograph.cli;

import static dev.silograph.cli.RunAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What git's history says of the silos of removed models. */
class PastSilosTest {

  private static final String CONTROL_GONE =
      "\"problem\":\"its class was declared CONTROL: shop/old.py:5 at commit ";

  private static final String GONE =
      """
      from django.db import models
      from shop.silo import control_silo_model as control

      @control
      class Gone(models.Model):
          pass
      """;

  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void aModel() throws IOException {
    root = Files.createDirectories(temporary.resolve("tree"));
    write("shop/__init__.py", "");
    write("shop/migrations/__init__.py", "");
    silos("control_silo_model = ModelSiloLimit(SiloMode.CONTROL)");
    write(
        "shop/models.py", "from django.db import models\n\nclass Kept(models.Model):\n    pass\n");
    write("shop/old.py", GONE);
    write("shop/forms.py", "class Gone:\n    pass\n");
    migration("0001_initial", "", "migrations.CreateModel(\"Kept\", fields=[]), " + create());
    entry("");
  }

  @Test
  void anEntryThatDisagreesWithTheDecoratorOfTheLastCommitIsShown() throws Exception {
    String before = commit();
    remove("CELL");
    commit();
    write("shop/later.py", "x = 1\n");
    commit();

    assertThat(review())
        .exits(ExitCode.FINDINGS)
        .out()
        .contains("\"table\":\"shop_gone\",\"silo\":\"CELL\"," + CONTROL_GONE)
        .contains(before.substring(0, 12))
        .contains("\"file\":\"shop/router.py\",\"line\":5");
  }

  @Test
  void anEntryThatAgreesIsNot() throws Exception {
    commit();
    remove("CONTROL");
    commit();

    assertThat(review()).exits(ExitCode.CLEAN).out().isEmpty();
  }

  @Test
  void aDecoratorThatIsGoneMeansWhatItsFileSaidThen() throws Exception {
    silos("hub_model = ModelSiloLimit(SiloMode.CONTROL)");
    write("shop/old.py", GONE.replace("control_silo_model as control", "hub_model as control"));
    commit();
    silos("control_silo_model = ModelSiloLimit(SiloMode.CONTROL)");
    remove("CELL");
    commit();

    assertThat(review()).out().contains(CONTROL_GONE);
  }

  @Test
  void aSiloThatHasBeenRenamedIsNotComparedWithItsNewName() throws Exception {
    silos("control_silo_model = ModelSiloLimit(SiloMode.REGION)");
    commit();
    silos("cell_silo_model = ModelSiloLimit(SiloMode.CELL)");
    remove("CELL");
    commit();

    assertThat(review()).exits(ExitCode.CLEAN).out().isEmpty();
    assertThat(declared()).out().contains("{\"silo\":\"REGION\"}");
  }

  @Test
  void theClassMayLeaveInACommitBeforeItsMigration() throws Exception {
    commit();
    Files.delete(root.resolve("shop/old.py"));
    commit();
    remove("CELL");
    commit();

    assertThat(review()).out().contains(CONTROL_GONE);
  }

  @Test
  void aClassThatMovedTellsNothing() throws Exception {
    commit();
    write("shop/elsewhere.py", GONE + "    class Meta:\n        db_table = \"other\"\n");
    remove("CELL");
    commit();

    assertThat(review()).exits(ExitCode.CLEAN).out().isEmpty();
    assertThat(declared()).out().isEmpty();
  }

  @Test
  void packedObjectsAreRead() throws Exception {
    commit();
    remove("CELL");
    commit();
    try (Git git = Git.open(root.toFile())) {
      git.getRepository().getConfig().setBoolean("pack", null, "buildBitmaps", false);
      git.gc().call();
    }
    assertThat(root.resolve(".git/objects").toFile().list()).containsOnly("info", "pack");

    assertThat(review()).out().contains(CONTROL_GONE);
  }

  @Test
  void aShallowCloneIsAWarning() throws Exception {
    commit();
    remove("CELL");
    Files.writeString(root.resolve(".git/shallow"), commit() + "\n");

    assertThat(Silograph.in(root).run("--repo", ".", "index"))
        .exits(ExitCode.CLEAN)
        .err()
        .contains("shop/router.py: the clone is shallow: ")
        .contains("not compared with it: shop_gone");
    assertThat(review()).exits(ExitCode.CLEAN).out().isEmpty();
  }

  @Test
  void aCloneThatIsNoLongerShallowIsLookedIntoAgain() throws Exception {
    commit();
    remove("CELL");
    Path shallow = Files.writeString(root.resolve(".git/shallow"), commit() + "\n");
    assertThat(review()).exits(ExitCode.CLEAN).out().isEmpty();

    Files.delete(shallow);

    assertThat(review()).exits(ExitCode.FINDINGS).out().contains(CONTROL_GONE);
  }

  @Test
  void withoutGitOrInsideAnothersNothingIsSaid() throws Exception {
    try (Git git = Git.init().setDirectory(temporary.toFile()).call()) {
      save(git);
      remove("CELL");
      save(git);
    }

    assertThat(review()).exits(ExitCode.CLEAN).out().isEmpty();
    assertThat(declared()).out().isEmpty();
  }

  private Silograph.Run review() {
    return Silograph.in(root)
        .run("--repo", ".", "run", "historical-assignments-to-review", "--format", "jsonl");
  }

  private Silograph.Run declared() {
    String cypher = "MATCH (t:Table) WHERE t.declaredAt IS NOT NULL RETURN t.declaredSilo AS silo";
    return Silograph.in(root).run("--repo", ".", "query", cypher, "--format", "jsonl");
  }

  private void remove(String silo) throws IOException {
    Files.deleteIfExists(root.resolve("shop/old.py"));
    migration("0002_gone", "(\"shop\", \"0001_initial\")", "migrations.DeleteModel(\"Gone\")");
    entry("\"shop_gone\": SiloMode." + silo);
  }

  private String commit() throws GitAPIException {
    try (Git git = Git.init().setDirectory(root.toFile()).call()) {
      return save(git);
    }
  }

  private static String save(Git git) throws GitAPIException {
    git.add().addFilepattern(".").call();
    return git.commit()
        .setAll(true)
        .setSign(false)
        .setAuthor("a", "a@b")
        .setCommitter("a", "a@b")
        .setMessage("a")
        .call()
        .name();
  }

  private void silos(String decorator) throws IOException {
    write(
        "shop/silo.py",
        """
        from enum import Enum

        class SiloMode(Enum):
            CONTROL = "CONTROL"
            CELL = "CELL"

        class ModelSiloLimit:
            def __init__(self, *modes):
                self.modes = modes

        """
            + decorator
            + "\n");
  }

  private void entry(String entry) throws IOException {
    write(
        "shop/router.py",
        "from shop.silo import SiloMode\n\nclass SiloRouter:\n"
            + "    historical_silo_assignments = {\n        "
            + entry
            + "\n    }\n");
  }

  private static String create() {
    return "migrations.CreateModel(\"Gone\", fields=[])";
  }

  private void migration(String name, String dependency, String operations) throws IOException {
    write(
        "shop/migrations/" + name + ".py",
        """
        from django.db import migrations

        class Migration(migrations.Migration):
            dependencies = [%s]
            operations = [%s]
        """
            .formatted(dependency, operations));
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
