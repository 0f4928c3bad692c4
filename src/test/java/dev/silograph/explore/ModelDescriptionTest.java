package dev.silograph.explore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.RunLimits;
import dev.silograph.graph.TestGraph;
import dev.silograph.resolve.TreeFixture;
import dev.silograph.result.Row;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Models described, where {@code sample-repo/} has nothing of the kind. */
@ExtendWith(TestGraph.class)
class ModelDescriptionTest {

  @Test
  void rowsThatCleanupDeletesBySqlAreNamed(TestGraph graph) {
    graph.hold(
        new TreeFixture()
            .file("sentry/__init__.py", "")
            .file(
                "sentry/models.py",
                """
                from django.db import models

                class Report(models.Model):
                    pass
                """)
            .file(
                "sentry/cleanup.py",
                """
                from sentry.models import Report

                BULK_QUERY_DELETES = [(Report, "date", None)]
                """)
            .resolve());

    assertThat(
            new ModelDescription((text, values) -> graph.store().run(text, values, RunLimits.NONE))
                .of("sentry.report").parts().stream()
                    .filter(part -> part.name().equals("deletions"))
                    .flatMap(part -> Row.of(part.table()).stream())
                    .map(row -> row.text("what") + " " + row.place()))
        .isEqualTo(List.of("deleted by SQL alone sentry/cleanup.py:3"));
  }
}
