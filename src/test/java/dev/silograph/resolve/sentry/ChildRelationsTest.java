package dev.silograph.resolve.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Deletion;
import dev.silograph.schema.Schema;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChildRelationsTest {

  /** Lines that stand in every task module before the body that a test gives. */
  private static final int LINES_BEFORE = 4;

  private static final String TASK = "sentry.deletions.defaults.project.ProjectDeletionTask";

  @Test
  void aReturnedList() {
    assertThat(
            deletions(
                """
                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        from sentry import models

                        return [
                            ModelRelation(models.Group, {"project_id": instance.id}),
                            ModelRelation(query={"a__b": instance, "c": 1}, model=models.Activity),
                        ]
                """))
        .containsExactly("sentry.group [project_id] line 6", "sentry.activity [a__b, c] line 7");
  }

  @Test
  void aLoopThatAppends() {
    assertThat(
            deletions(
                """
                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        from sentry import models

                        relations = []
                        for m in (models.Group, models.Activity):
                            relations.append(ModelRelation(m, {"project_id": instance.id}))
                        return relations
                """))
        .containsExactly("sentry.group [project_id] line 7", "sentry.activity [project_id] line 7");
  }

  @Test
  void aComprehensionOverAConstantThatIsASum() {
    assertThat(
            deletions(
                """
                from sentry import models

                DIRECT = (models.Group,)
                ALL = DIRECT + (models.Activity,)

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations_bulk(self, instance_list):
                        ids = [i.id for i in instance_list]
                        relations = []
                        relations.extend([ModelRelation(m, {"project_id__in": ids}) for m in ALL])
                        return relations
                """))
        .containsExactly(
            "sentry.group [project_id__in] line 10", "sentry.activity [project_id__in] line 10");
  }

  @Test
  void aConditionOnTheRow() {
    assertThat(
            deletions(
                """
                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        from sentry import models

                        if not instance.group_id:
                            return []
                        relations = []
                        if instance.has_activity:
                            relations.append(ModelRelation(models.Activity, {"id": instance.id}))
                        return relations
                """))
        .containsExactly("sentry.activity [id] line 9");
  }

  @Test
  void aHelperPlacesItsRelationsWhereItIsCalled() {
    assertThat(
            deletions(
                """
                def _relation(model, instance):
                    return ModelRelation(model, {"project_id": instance.id})

                def _relations(instance):
                    from sentry import models
                    return [_relation(models.Group, instance)]

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        from sentry import models

                        return [
                            *_relations(instance),
                            _relation(models.Activity, instance),
                        ]
                """))
        .containsExactly(
            "sentry.group [project_id] line 13", "sentry.activity [project_id] line 14");
  }

  @Test
  void aHelperThatReturnsWhatAnotherReturns() {
    assertThat(
            deletions(
                """
                def _inner(instance):
                    from sentry import models
                    return [ModelRelation(models.Group, {"project_id": instance.id})]

                def _outer(instance):
                    return _inner(instance)

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        return _outer(instance)
                """))
        .containsExactly("sentry.group [project_id] line 10");
  }

  @Test
  void anInheritedMethodAndWhatSuperReturns() {
    assertThat(
            deletions(
                """
                from sentry import models

                class _Base(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        return [ModelRelation(models.Group, {"project_id": instance.id})]

                class ProjectDeletionTask(_Base):
                    def get_child_relations(self, instance):
                        relations = super().get_child_relations(instance)
                        return relations + [ModelRelation(models.Activity, {"id": instance.id})]
                """))
        .containsExactly("sentry.activity [id] line 10", "sentry.group [project_id] line 5");
  }

  @Test
  void aTaskThatDeletesItsChildrenItself() {
    assertThat(
            deletions(
                """
                from sentry import models

                class ProjectDeletionTask(ModelDeletionTask):
                    def delete_bulk(self, instance_list):
                        if not instance_list:
                            return True
                        self._delete_children(instance_list)

                    def _delete_children(self, instance_list):
                        relations: list[BaseRelation] = []
                        for model in (models.Group, models.GroupHash):
                            relations.append(ModelRelation(model, {"project_id": 1}))
                        self.delete_children(relations)
                """))
        .containsExactly(
            "sentry.group [project_id] line 12", "sentry.grouphash [project_id] line 12");
  }

  @Test
  void aGenerator() {
    assertThat(
            deletions(
                """
                from sentry import models

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        yield ModelRelation(models.Group, {"project_id": instance.id})
                """))
        .containsExactly("sentry.group [project_id] line 5");
  }

  @Test
  void aHelperThatCallsItselfWithoutEnd() {
    assertThat(
            deletions(
                """
                from sentry import models

                def count(n):
                    return count(n - 1) + count(n - 2)

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        total = count(instance.rows) + 1
                        return [ModelRelation(models.Group, {"project_id": total})]
                """))
        .containsExactly("sentry.group [project_id] line 9");
  }

  @Test
  void relationsToWhatIsNoModelAreNone() {
    assertThat(
            deletions(
                """
                class EventDataDeletionTask(BaseDeletionTask):
                    pass

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        return [BaseRelation({"project_id": instance.id}, EventDataDeletionTask)]
                """))
        .isEmpty();
  }

  @Test
  void rowsGoInBulkByTheGivenTaskElseByTheTargetsOwn() {
    Schema schema =
        DeletionsFixture.tree(
                """
                from sentry import models

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        return [
                            ModelRelation(models.Group, {"project_id": 1}),
                            ModelRelation(models.Activity, {"project_id": 1}, BulkModelDeletionTask),
                            ModelRelation(models.GroupHash, {"project_id": 1}),
                            ModelRelation(models.GroupHash, {"id": 1}, task=ModelDeletionTask),
                        ]
                """)
            .resolve();

    assertThat(TreeFixture.model(schema, "sentry.project").cleanup().deletions())
        .extracting(Deletion::target, Deletion::bulk, Deletion::task)
        .containsExactly(
            tuple("sentry.group", false, TASK),
            tuple("sentry.activity", true, TASK),
            tuple("sentry.grouphash", true, TASK),
            tuple("sentry.grouphash", false, TASK));
  }

  @Test
  void aTaskThatOnlyARelationNamesHasRelationsToo() {
    Schema schema =
        DeletionsFixture.tree(
                """
                from sentry import models

                class GroupTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        return [ModelRelation(models.Activity, {"group_id": instance.id})]

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        return [ModelRelation(models.Group, {"project_id": instance.id}, GroupTask)]
                """)
            .resolve();

    assertThat(TreeFixture.model(schema, "sentry.group").cleanup().deletions())
        .extracting(Deletion::target, Deletion::task)
        .containsExactly(tuple("sentry.activity", "sentry.deletions.defaults.project.GroupTask"));
    assertThat(TreeFixture.model(schema, "sentry.group").cleanup().registration()).isNull();
  }

  @Test
  void aTaskThatDeletesUnseenNeverComesToItsRelations() {
    assertThat(
            deletions(
                """
                from sentry import models

                class ProjectDeletionTask(BulkModelDeletionTask):
                    def get_child_relations(self, instance):
                        return [ModelRelation(models.Group, {"project_id": instance.id})]
                """))
        .isEmpty();
  }

  @Test
  void aModelThatCannotBeToldIsReportedAndAForeignOneIsKept() {
    Schema schema =
        DeletionsFixture.tree(
                """
                from otherproduct.billing.models import Invoice

                class ProjectDeletionTask(ModelDeletionTask):
                    def get_child_relations(self, instance):
                        return [
                            ModelRelation(instance.kind, {"project_id": instance.id}),
                            ModelRelation(Invoice, {"project_id": instance.id}),
                        ]
                """)
            .resolve();

    assertThat(TreeFixture.model(schema, "sentry.project").cleanup().deletions())
        .extracting(Deletion::target)
        .containsExactly("billing.invoice");
    assertThat(TreeFixture.model(schema, "billing.invoice").external()).isTrue();
    assertThat(schema.diagnostics())
        .singleElement()
        .satisfies(d -> assertThat(d.location().line()).isEqualTo(LINES_BEFORE + 6))
        .satisfies(d -> assertThat(d.message()).contains("cannot be told"));
  }

  private static List<String> deletions(String body) {
    Schema schema = DeletionsFixture.tree(body).resolve();
    assertThat(schema.diagnostics()).isEmpty();
    return TreeFixture.model(schema, "sentry.project").cleanup().deletions().stream()
        .map(d -> d.target() + " " + d.filter() + " line " + (d.location().line() - LINES_BEFORE))
        .toList();
  }
}
