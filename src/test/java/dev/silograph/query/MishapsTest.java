package dev.silograph.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.graph.RunLimits;
import dev.silograph.graph.TestGraph;
import dev.silograph.resolve.TreeFixture;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What went wrong in Sentry's practice, each as a small tree, and the query that shows it. */
@ExtendWith(TestGraph.class)
class MishapsTest {

  private static final QueryCatalogue CATALOGUE = QueryCatalogue.load(List.of());

  private final TreeFixture tree =
      new TreeFixture()
          .file("sentry/__init__.py", "")
          .file(
              "sentry/db.py",
              """
              from enum import Enum
              from django.db import models

              class SiloMode(Enum):
                  CONTROL = "CONTROL"
                  CELL = "CELL"

              class ModelSiloLimit:
                  def __init__(self, *modes):
                      self.modes = modes

              control_silo_model = ModelSiloLimit(SiloMode.CONTROL)
              cell_silo_model = ModelSiloLimit(SiloMode.CELL)

              class FlexibleForeignKey(models.ForeignKey):
                  def __init__(self, *args, **kwargs):
                      kwargs.setdefault("on_delete", models.CASCADE)
                      super().__init__(*args, **kwargs)

              class HybridCloudForeignKey(models.BigIntegerField):
                  def __init__(self, foreign_model, *, on_delete, **kwargs):
                      super().__init__(**kwargs)

              class BoundedBigIntegerField(models.BigIntegerField):
                  pass
              """)
          .file(
              "sentry/deletions/base.py",
              """
              class BaseRelation:
                  def __init__(self, params, task):
                      self.params = params

              class ModelRelation(BaseRelation):
                  def __init__(self, model, query, task=None):
                      super().__init__({"model": model, "query": query}, task)

              class BaseDeletionTask:
                  def get_child_relations(self, instance):
                      return []

              class ModelDeletionTask(BaseDeletionTask):
                  pass

              class BulkModelDeletionTask(ModelDeletionTask):
                  pass
              """);

  private TestGraph graph;

  @BeforeEach
  void in(TestGraph given) {
    graph = given;
  }

  private void models(String text) {
    tree.file(
        "sentry/models.py",
        """
        from django.db import models
        from sentry.db import (
            BoundedBigIntegerField, FlexibleForeignKey, HybridCloudForeignKey, cell_silo_model, control_silo_model,
        )

        """
            + text);
  }

  /** A task of projects, and what else is registered. */
  private void tasks(String relations, String registered) {
    tree.file(
        "sentry/deletions/__init__.py",
        """
        from sentry import models
        from sentry.deletions.base import BulkModelDeletionTask, ModelDeletionTask, ModelRelation

        class ProjectDeletionTask(ModelDeletionTask):
            def get_child_relations(self, instance):
                return [%s]

        class DeletionTaskManager:
            def register(self, model, task):
                pass

        def load_defaults(manager: DeletionTaskManager) -> None:
            manager.register(models.Project, ProjectDeletionTask)
            %s
        """
            .formatted(relations, registered));
  }

  /** The rows of a query as {@code a b c}, of some of its columns. */
  private List<String> rows(String query, Map<String, Object> given, String... columns) {
    graph.hold(tree.resolve());
    SavedQuery saved = CATALOGUE.find(query);
    Map<String, Object> parameters = new HashMap<>(given);
    saved.parameters().forEach(parameter -> parameters.putIfAbsent(parameter.name(), null));
    List<String> names = graph.store().run(saved.text(), parameters, RunLimits.NONE).columns();
    return graph.rows(saved.text(), parameters).stream()
        .map(
            row ->
                String.join(
                    " ",
                    List.of(columns).stream()
                        .map(column -> String.valueOf(row.get(names.indexOf(column))))
                        .toList()))
        .toList();
  }

  /** Deleting users took members along that they had invited, and dashboards of others. */
  @Test
  void rowsGoWithTheUserWhoIsOnlyNamedInThem() {
    models(
        """
        @control_silo_model
        class User(models.Model):
            pass

        class Staff(User):
            class Meta:
                proxy = True

        @control_silo_model
        class Member(models.Model):
            user = FlexibleForeignKey("sentry.User")
            inviter = FlexibleForeignKey("sentry.Staff", related_name="+")
            approver = FlexibleForeignKey("sentry.User", models.SET_NULL, null=True, related_name="+")

        @cell_silo_model
        class Dashboard(models.Model):
            created_by_id = HybridCloudForeignKey("sentry.User", on_delete="CASCADE")
            user_id = HybridCloudForeignKey("sentry.User", on_delete="CASCADE")
            member_id = HybridCloudForeignKey("sentry.Member", on_delete="CASCADE")
        """);

    assertThat(rows("cascades-from-attribution", Map.of(), "source", "field", "kind", "crossSilo"))
        .containsExactly(
            "sentry.dashboard created_by_id HybridCloudForeignKey true",
            "sentry.member inviter FlexibleForeignKey false");
  }

  /** Nobody had written CASCADE, so nobody had seen it. */
  @Test
  void aForeignKeyCascadesThatDoesNotSaySo() {
    models(
        """
        class Group(models.Model):
            pass

        class Report(models.Model):
            group = FlexibleForeignKey("sentry.Group")
        """);

    assertThat(rows("outbound-references", Map.of("model", "sentry.report"), "field", "onDelete"))
        .containsExactly("group CASCADE");
    assertThat(rows("impact", Map.of("model", "sentry.group"), "model", "action"))
        .containsExactly("sentry.report DELETE");
  }

  /** A raw DELETE failed on the constraint of a table that nobody had thought of. */
  @Test
  void aConstraintRefusesADeletionInBulk() {
    models(
        """
        class Project(models.Model):
            pass

        class FireHistory(models.Model):
            project = FlexibleForeignKey("sentry.Project")

        class Message(models.Model):
            fired = FlexibleForeignKey("sentry.FireHistory")
            free = FlexibleForeignKey("sentry.FireHistory", db_constraint=False, related_name="+")
        """);
    String relation = "ModelRelation(models.FireHistory, {\"project_id\": instance.id})";
    tasks(relation, "manager.register(models.FireHistory, BulkModelDeletionTask)");

    assertThat(held())
        .containsExactly(
            "sentry.firehistory sentry.firehistory sentry.message fired nothing removes them first",
            "sentry.project sentry.firehistory sentry.message fired nothing removes them first");

    tasks(relation, "");

    assertThat(held()).isEmpty();
  }

  /** So did one of the cleanup command, which no task stands behind. */
  @Test
  void aConstraintRefusesWhatCleanupRemovesBySql() {
    models(
        """
        class Report(models.Model):
            pass

        class Attachment(models.Model):
            report = FlexibleForeignKey("sentry.Report")
            free = FlexibleForeignKey("sentry.Report", db_constraint=False, related_name="+")

        class File(models.Model):
            pass

        class Blob(models.Model):
            file = FlexibleForeignKey("sentry.File")

        class Inbox(models.Model):
            pass

        class Read(models.Model):
            inbox = FlexibleForeignKey("sentry.Inbox")

        class Usage(models.Model):
            pass

        class Peak(models.Model):
            usage = FlexibleForeignKey("sentry.Usage")
        """);
    tree.file(
        "sentry/runner/commands/cleanup.py",
        """
        import click
        from django.conf import settings

        @click.command()
        def cleanup():
            try:
                from sentry import models
                from sentry.models import File

                added = [(entry[0], entry[1], None) for entry in settings.ADDITIONAL_BULK_QUERY_DELETES]
                BULK_QUERY_DELETES = [
                    (models.Report, "date_added", None),
                ] + added
                DELETES = [(File, "date_added", "id")]
            finally:
                pass
        """);
    tree.file(
        "sentry/settings.py", "ADDITIONAL_BULK_QUERY_DELETES = [('sentry.Usage', 'date', None)]");
    tree.file(
        "sentry/tasks.py",
        """
        from .models import Inbox

        class Backend:
            def remove(self):
                BulkDeleteQuery(model=Inbox, days=7).execute()
        """);

    assertThat(
            rows("held-up-deletions", Map.of(), "model", "holder", "field", "taskFile", "taskLine"))
        .containsExactly(
            "sentry.inbox sentry.read inbox sentry/tasks.py 5",
            "sentry.report sentry.attachment report sentry/runner/commands/cleanup.py 12",
            "sentry.usage sentry.peak usage sentry/settings.py 1");
  }

  /** However the list is put together. */
  @Test
  void rowsThatCleanupRemovesBySqlAreFoundInListsThatCodeBuilds() {
    models(
        """
        class A(models.Model):
            parent = FlexibleForeignKey("self", null=True)

        class B(models.Model):
            parent = FlexibleForeignKey("self", null=True)

        class C(models.Model):
            parent = FlexibleForeignKey("self", null=True)

        class D(models.Model):
            parent = FlexibleForeignKey("self", null=True)

        class E(models.Model):
            parent = FlexibleForeignKey("self", null=True)

        class F(models.Model):
            parent = FlexibleForeignKey("self", db_constraint=False)

        class G(models.Model):
            parent = FlexibleForeignKey("self", null=True)
        """);
    tree.file(
        "sentry/runner/commands/cleanup.py",
        """
        from sentry import models
        from sentry.models import A, B

        Alias = models.E

        def lists():
            more = [(model, "date", None) for model in (A, B)]
            more.append((models.F, "date", None))
            more += [(models.G, "date", None)]
            BULK_QUERY_DELETES = [] + more
            BULK_QUERY_DELETES.append((models.C, "date", None))
            for model, column in ((models.D, "date"),):
                BULK_QUERY_DELETES.extend([(model, column, None)])
            BULK_QUERY_DELETES += ((Alias, "date", None),)
            return BULK_QUERY_DELETES
        """);

    assertThat(rows("held-up-deletions", Map.of(), "model", "field", "order", "taskLine"))
        .containsExactly(
            "sentry.a parent rows of its own, in no order 7",
            "sentry.b parent rows of its own, in no order 7",
            "sentry.c parent rows of its own, in no order 11",
            "sentry.d parent rows of its own, in no order 12",
            "sentry.e parent rows of its own, in no order 4",
            "sentry.g parent rows of its own, in no order 9");
  }

  /** Deletions of projects never came to an end: what holds a row was to go after it. */
  @Test
  void whatHoldsARowGoesAfterIt() {
    models(
        """
        class Project(models.Model):
            pass

        class Config(models.Model):
            project = FlexibleForeignKey("sentry.Project")

        class CodeOwners(models.Model):
            project = FlexibleForeignKey("sentry.Project")
            config = FlexibleForeignKey("sentry.Config", models.PROTECT)
        """);
    String config = "ModelRelation(models.Config, {\"project_id\": instance.id})";
    String owners = "ModelRelation(models.CodeOwners, {\"project_id\": instance.id})";
    tasks(config + ", " + owners, "");

    assertThat(held())
        .containsExactly("sentry.project sentry.config sentry.codeowners config removed after it");

    tasks(owners + ", " + config, "");

    assertThat(held()).isEmpty();

    tasks(config, "");

    assertThat(held())
        .containsExactly(
            "sentry.project sentry.config sentry.codeowners config nothing removes them first");
  }

  /** And a key that lets nothing go stood in the way of the row itself. */
  @Test
  void aKeyThatLetsNothingGoHoldsTheRowItself() {
    models(
        """
        class Project(models.Model):
            pass

        class Rule(models.Model):
            project = FlexibleForeignKey("sentry.Project", models.DO_NOTHING)
            other = FlexibleForeignKey(
                "sentry.Project", models.DO_NOTHING, db_constraint=False, related_name="+"
            )
        """);
    tasks("", "");

    assertThat(held())
        .containsExactly(
            "sentry.project sentry.project sentry.rule project nothing removes them first");

    tasks("ModelRelation(models.Rule, {\"project_id\": instance.id})", "");

    assertThat(held()).isEmpty();
  }

  private List<String> held() {
    return rows("held-up-deletions", Map.of(), "deleted", "model", "holder", "field", "order");
  }

  /** A foreign key became an integer, and rows were left behind until a task had a relation. */
  @Test
  void anIntegerIsLeftDangling() {
    models(
        """
        class Project(models.Model):
            pass

        class Rule(models.Model):
            project_id = BoundedBigIntegerField()
        """);
    tasks("", "");

    assertThat(rows("implicit-references", Map.of(), "source", "field", "deletionTask"))
        .containsExactly("sentry.rule project_id false");
    assertThat(rows("impact", Map.of("model", "sentry.project"), "model", "action"))
        .containsExactly("sentry.rule DANGLING");

    tasks("ModelRelation(models.Rule, {\"project_id\": instance.id})", "");

    assertThat(rows("implicit-references", Map.of(), "source", "field", "deletionTask"))
        .containsExactly("sentry.rule project_id true");
    assertThat(rows("impact", Map.of("model", "sentry.project"), "model", "action"))
        .containsExactly("sentry.rule DELETE");
  }

  /** A deletion left rows behind, until its task had a relation to them. */
  @Test
  void aDeletionTaskMissesARelation() {
    models(
        """
        class Project(models.Model):
            pass

        class Group(models.Model):
            project = FlexibleForeignKey("sentry.Project")

        class Platform(models.Model):
            project_id = BoundedBigIntegerField()

        class Loose(models.Model):
            project = FlexibleForeignKey("sentry.Project", models.DO_NOTHING, db_constraint=False)

        class Silent(models.Model):
            project_id = HybridCloudForeignKey("sentry.Project", on_delete="CASCADE")

        class Seen(models.Model):
            project_id = BoundedBigIntegerField()
            group = FlexibleForeignKey("sentry.Group")

        class Cleaned(models.Model):
            project_id = BoundedBigIntegerField()
        """);
    tree.file(
        "sentry/cleanup.py",
        "from sentry.models import Cleaned\nBULK_QUERY_DELETES = [(Cleaned, 'date', None)]\n");
    tasks("", "");

    assertThat(left())
        .containsExactly(
            "sentry.project sentry.loose project DO_NOTHING, and no constraint holds them",
            "sentry.project sentry.platform project_id an integer, of which nothing knows",
            "sentry.project sentry.silent project_id no outbox tells of it");

    tasks(
        "ModelRelation(model, {\"project_id\": instance.id})"
            + " for model in (models.Platform, models.Loose, models.Silent)",
        "");

    assertThat(left()).isEmpty();
  }

  /** Rows go with what refers to a proxy, and with a child that takes its parent along. */
  @Test
  void aDeletionReachesRowsThroughProxiesAndParents() {
    models(
        """
        class Project(models.Model):
            pass

        class Hidden(Project):
            class Meta:
                proxy = True

        class Note(models.Model):
            project = FlexibleForeignKey("sentry.Hidden")

        class NotePart(models.Model):
            project_id = BoundedBigIntegerField()
            note = FlexibleForeignKey("sentry.Note")

        class Base(models.Model):
            pass

        class Derived(Base):
            project = FlexibleForeignKey("sentry.Project")

        class BasePart(models.Model):
            project_id = BoundedBigIntegerField()
            base = FlexibleForeignKey("sentry.Base")

        class Loose(models.Model):
            project_id = BoundedBigIntegerField()
        """);
    tasks("", "");

    assertThat(left())
        .containsExactly(
            "sentry.project sentry.loose project_id an integer, of which nothing knows");
  }

  /** What is deleted in bulk takes nothing along. */
  @Test
  void aDeletionInBulkLeavesRowsBehind() {
    models(
        """
        class Project(models.Model):
            pass

        class Group(models.Model):
            project = FlexibleForeignKey("sentry.Project", db_constraint=False)

        class Event(models.Model):
            group = FlexibleForeignKey("sentry.Group", db_constraint=False)
            project_id = BoundedBigIntegerField()
        """);
    tasks("", "manager.register(models.Group, BulkModelDeletionTask)");

    assertThat(left())
        .containsExactly(
            "sentry.group sentry.event group deleted in bulk, and Django cascades nothing",
            "sentry.project sentry.event project_id an integer, of which nothing knows");
  }

  private List<String> left() {
    return rows("rows-left-behind", Map.of(), "deleted", "model", "field", "reason");
  }

  /** A model wrote a Meta of its own, and lost the unique set that its base had for it. */
  @Test
  void aMetaOfItsOwnInheritsNothing() {
    models(
        """
        class Base(models.Model):
            name = models.TextField()

            class Meta:
                abstract = True
                unique_together = [("name",)]

        class Kept(Base):
            pass

        class Lost(Base):
            class Meta:
                db_table = "sentry_lost"

        class Regained(Base):
            class Meta(Base.Meta):
                db_table = "sentry_regained"
        """);

    assertThat(indexes("sentry.kept")).containsExactly("unique_together true");
    assertThat(indexes("sentry.lost")).isEmpty();
    assertThat(indexes("sentry.regained")).containsExactly("unique_together true");
  }

  private List<String> indexes(String model) {
    return rows("model-indexes", Map.of("model", model), "kind", "unique");
  }
}
