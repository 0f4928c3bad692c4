package dev.silograph.impact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.graph.TestGraph;
import dev.silograph.resolve.TreeFixture;
import dev.silograph.result.DeletionPlan.Replication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestGraph.class)
class ReplicationsTest {

  @Test
  void keyOfAClassDerivedFromHybridCloudForeignKeyWaitsForTombstones(TestGraph graph) {
    graph.hold(
        new TreeFixture()
            .file("sentry/__init__.py", "")
            .file(
                "sentry/models.py",
                """
                from django.db import models


                class HybridCloudForeignKey(models.BigIntegerField):
                    def __init__(self, foreign_model, *, on_delete, **kwds):
                        self.foreign_model_name = foreign_model
                        self.on_delete = on_delete
                        super().__init__(**kwds)


                class UserKey(HybridCloudForeignKey):
                    def __init__(self, **kwds):
                        super().__init__("sentry.User", on_delete="CASCADE", **kwds)


                class User(models.Model):
                    pass


                class Note(models.Model):
                    author_id = UserKey()
                """)
            .resolve());

    assertThat(SampleTree.check(graph, "User").replication())
        .extracting(Replication::kind, Replication::model, Replication::field)
        .containsExactly(tuple("tombstone", "sentry.note", "author_id"));
  }
}
