package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.graph.TestGraph;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.source.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Small trees with a lockfile of migrations, asked the query {@code lockfile}. */
@ExtendWith(TestGraph.class)
class LockfileTest {

  private static final SavedQuery QUERY = QueryCatalogue.load(List.of()).find("lockfile");

  @TempDir Path tree;

  @BeforeEach
  void writeApp() throws IOException {
    write("shop/__init__.py", "");
    write("shop/migrations/__init__.py", "");
    write("conf/server.py", "INSTALLED_APPS = (\"shop\",)\n");
    migration("0001_initial", "");
  }

  private void write(String path, String text) throws IOException {
    Path file = tree.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void migration(String name, String after) throws IOException {
    migration(name, after, "");
  }

  private void migration(String name, String after, String replaces) throws IOException {
    String dependencies = after.isEmpty() ? "" : "(\"shop\", \"" + after + "\")";
    write(
        "shop/migrations/" + name + ".py",
        """
        from django.db import migrations

        class Migration(migrations.Migration):
            dependencies = [%s]
            replaces = [%s]
            operations = []
        """
            .formatted(dependencies, replaces));
  }

  private void lockfile(String rows) throws IOException {
    write("migrations_lockfile.txt", "Django migrations lock file. This helps us.\n\n" + rows);
  }

  private List<List<Object>> rows(TestGraph graph) {
    Checkout checkout = Checkout.read(tree);
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    checkout.files().forEach(file -> resolver.add(parser.parse(file)));
    graph.hold(resolver.resolve(List.of(checkout)));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("app", null);
    return graph.rows(QUERY.text(), parameters);
  }

  @Test
  void aLockfileThatNamesTheLastMigrationIsRight(TestGraph graph) throws IOException {
    lockfile("shop: 0001_initial\n");

    assertThat(rows(graph)).isEmpty();
  }

  @Test
  void aTreeWithoutALockfileIsNotHeldAgainstOne(TestGraph graph) {
    assertThat(rows(graph)).isEmpty();
  }

  @Test
  void aMigrationThatIsNotThere(TestGraph graph) throws IOException {
    lockfile("shop: 0002_gone\n");

    assertThat(rows(graph))
        .containsExactly(
            List.of(
                "error",
                "shop",
                "the lockfile names one that is not there",
                "0002_gone",
                List.of("0001_initial"),
                "migrations_lockfile.txt",
                3L));
  }

  @Test
  void aMigrationThatIsThereAndCannotBeRead(TestGraph graph) throws IOException {
    write("shop/migrations/0002_broken.py", "class Migration(\n");
    lockfile("shop: 0002_broken\n");

    assertThat(rows(graph))
        .extracting(row -> row.get(0), row -> row.get(2))
        .containsExactly(tuple("error", "the migration that the lockfile names cannot be read"));
  }

  @Test
  void bothSidesOfAMergeConflict(TestGraph graph) throws IOException {
    migration("0002_more", "0001_initial");
    lockfile("<<<<<<< ours\nshop: 0002_more\n=======\nshop: 0002_more\n>>>>>>> theirs\n");

    assertThat(rows(graph))
        .extracting(row -> row.get(2), row -> row.get(6))
        .containsExactly(tuple("the lockfile has the app twice", 6L));
  }

  @Test
  void anEmptyLockfileLacksTheApp(TestGraph graph) throws IOException {
    lockfile("");

    assertThat(rows(graph))
        .extracting(row -> row.get(2), row -> row.get(5))
        .containsExactly(tuple("the lockfile lacks the app", "shop/migrations/0001_initial.py"));
  }

  @Test
  void anAppThatTheSettingDoesNotListIsNotLacked(TestGraph graph) throws IOException {
    write(
        "conf/server.py",
        "INSTALLED_APPS = (\"shop\",)\nMIGRATIONS_LOCKFILE_APP_WHITELIST = (\"other\",)\n");
    lockfile("");

    assertThat(rows(graph)).isEmpty();
  }

  @Test
  void severalLastMigrationsWithOneNumber(TestGraph graph) throws IOException {
    migration("0002_a", "0001_initial");
    migration("0002_b", "0001_initial");

    assertThat(rows(graph))
        .extracting(row -> row.get(0), row -> row.get(2), row -> row.get(4))
        .containsExactly(
            tuple("error", "the app has several last migrations", List.of("0002_a", "0002_b")),
            tuple("warning", "several migrations have one number", List.of("0002_a", "0002_b")));
  }

  @Test
  void oneNumberThatALaterMigrationSettledIsAnInformation(TestGraph graph) throws IOException {
    migration("0002_a", "0001_initial");
    migration("0002_b", "0002_a");
    migration("0003_later", "0002_b");

    assertThat(rows(graph)).extracting(row -> row.get(0)).containsExactly("info");
  }

  @Test
  void aSquashBesideItsOriginalsSharesNoNumberAndLeavesNoGap(TestGraph graph) throws IOException {
    migration("0002_more", "0001_initial");
    migration(
        "0001_squashed_0002_more", "", "(\"shop\", \"0001_initial\"), (\"shop\", \"0002_more\")");
    migration("0003_later", "0002_more");
    lockfile("shop: 0003_later\n");

    assertThat(rows(graph)).isEmpty();
  }

  @Test
  void whatStandsBeforeAnUnreadableMigrationIsNotTheLast(TestGraph graph) throws IOException {
    write("shop/migrations/0002_broken.py", "class Migration(\n");
    migration("0003_later", "0002_broken");
    lockfile("shop: 0003_later\n");

    assertThat(rows(graph)).isEmpty();
  }

  @Test
  void numbersThatAreLeftOut(TestGraph graph) throws IOException {
    migration("0004_later", "0001_initial");

    assertThat(rows(graph))
        .extracting(row -> row.get(2))
        .containsExactly("no migrations have the numbers 2 to 3");
  }

  @Test
  void aNumberIsNotLeftOutThatAFileHasWhichCannotBeRead(TestGraph graph) throws IOException {
    write("shop/migrations/0002_broken.py", "class Migration(\n");
    migration("0003_later", "0002_broken");

    assertThat(rows(graph)).isEmpty();

    migration("0005_last", "0003_later");
    write("shop/migrations/0004_broken.py", "class Migration(\n");
    migration("0007_last", "0005_last");

    assertThat(rows(graph))
        .extracting(row -> row.get(2))
        .containsExactly("no migration has the number 6");
  }

  @Test
  void severalNumbersAreLeftOutAroundOneThatCannotBeRead(TestGraph graph) throws IOException {
    write("shop/migrations/0003_broken.py", "class Migration(\n");
    migration("0005_last", "0001_initial");

    assertThat(rows(graph))
        .extracting(row -> row.get(2))
        .contains("no migrations have the numbers 2, 4");
  }
}
