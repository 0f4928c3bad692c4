package dev.silograph.impact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.TestGraph;
import dev.silograph.resolve.TreeFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rows that go by SQL alone, when their model does. */
@ExtendWith(TestGraph.class)
class ClearedRowsTest {

  @Test
  void aModelIsTakenOutOfWhatCodeDeletesBySql(TestGraph graph) {
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

    assertThat(SampleTree.check(graph, "Report").steps())
        .filteredOn(step -> step.step().equals("cleanup"))
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.text())
                  .isEqualTo("Take Report out of what code deletes by SQL alone");
              assertThat(step.place()).hasToString("sentry/cleanup.py:3");
            });
  }
}
