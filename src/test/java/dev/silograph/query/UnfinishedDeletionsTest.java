package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.TestGraph;
import dev.silograph.resolve.TreeFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Small histories of deletions, asked the query {@code unfinished-deletions}. */
@ExtendWith(TestGraph.class)
class UnfinishedDeletionsTest {

  private static final SavedQuery QUERY =
      QueryCatalogue.load(List.of()).find("unfinished-deletions");

  private static final String CREATE =
      "migrations.CreateModel(\"Book\", fields=[(\"id\", models.AutoField(primary_key=True))]),";
  private static final String PENDING =
      "SafeDeleteModel(\"Book\", deletion_action=DeletionAction.MOVE_TO_PENDING),";
  private static final String DELETE =
      "SafeDeleteModel(\"Book\", deletion_action=DeletionAction.DELETE),";

  private final TreeFixture tree =
      new TreeFixture()
          .file("shop/__init__.py", "")
          .file("shop/models.py", "")
          .file("shop/migrations/__init__.py", "");

  @BeforeEach
  void aBook() {
    migration("first", "", CREATE);
  }

  private void migration(String name, String after, String operations) {
    String dependencies = after.isEmpty() ? "" : "(\"shop\", \"" + after + "\")";
    tree.file(
        "shop/migrations/" + name + ".py",
        """
        from django.db import migrations, models
        from sentry.new_migrations.monkey.models import SafeDeleteModel
        from sentry.new_migrations.monkey.state import DeletionAction

        class Migration(migrations.Migration):
            dependencies = [%s]
            operations = [%s]
        """
            .formatted(dependencies, operations));
  }

  /** Each row's migration and how many came later. */
  private List<String> found(TestGraph graph) {
    graph.hold(tree.resolve());
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("app", null);
    return graph.rows(QUERY.text(), parameters).stream()
        .map(row -> row.get(4) + " " + row.get(5))
        .toList();
  }

  @Test
  void aDeletionIsFinishedByItsSecondPhase(TestGraph graph) {
    migration("pending", "first", PENDING);

    assertThat(found(graph)).containsExactly("shop.pending 0");

    migration("delete", "pending", DELETE);

    assertThat(found(graph)).isEmpty();
  }

  @Test
  void bothPhasesMayBeInOneMigration(TestGraph graph) {
    migration("gone", "first", PENDING + DELETE);

    assertThat(found(graph)).isEmpty();
  }

  @Test
  void aModelThatCameBackIsDeletedAnew(TestGraph graph) {
    migration("pending", "first", PENDING);
    migration("delete", "pending", DELETE + CREATE);
    migration("again", "delete", PENDING);
    migration("later", "again", "");

    assertThat(found(graph)).containsExactly("shop.again 1");
  }
}
