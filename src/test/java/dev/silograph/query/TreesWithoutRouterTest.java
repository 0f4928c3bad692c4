package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.TestGraph;
import dev.silograph.resolve.TreeFixture;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Projects without silos, as most are. */
@ExtendWith(TestGraph.class)
class TreesWithoutRouterTest {

  private static final String QUERY =
      QueryCatalogue.load(List.of()).find("tables-needing-historical-silo-assignments").text();

  @Test
  void noTableNeedsAnEntryWhereNoRouterKeepsAny(TestGraph graph) {
    TreeFixture tree =
        new TreeFixture()
            .file("sentry/__init__.py", "")
            .file("sentry/models.py", "")
            .file("sentry/migrations/__init__.py", "")
            .file(
                "sentry/migrations/0001_initial.py",
                """
                from django.db import migrations, models

                class Migration(migrations.Migration):
                    operations = [
                        migrations.CreateModel(
                            "Book", fields=[("id", models.AutoField(primary_key=True))]
                        ),
                        migrations.DeleteModel("Book"),
                    ]
                """);
    graph.hold(tree.resolve());

    assertThat(graph.rows(QUERY, Map.of()))
        .singleElement()
        .satisfies(row -> assertThat(row).contains("sentry_book", "default", "info"));
  }
}
