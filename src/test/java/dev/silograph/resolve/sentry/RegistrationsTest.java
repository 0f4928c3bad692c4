package dev.silograph.resolve.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Deletion;
import dev.silograph.schema.DeletionTask;
import dev.silograph.schema.Registration;
import dev.silograph.schema.Schema;
import org.junit.jupiter.api.Test;

class RegistrationsTest {

  private static final String PROJECT =
      """
      class ProjectDeletionTask(ModelDeletionTask):
          pass
      """;
  private static final String PROJECT_TASK =
      "sentry.deletions.defaults.project.ProjectDeletionTask";
  private static final String BULK = "sentry.deletions.base.BulkModelDeletionTask";

  @Test
  void inAFunctionThatNothingCalls() {
    Schema schema = DeletionsFixture.tree(PROJECT).resolve();

    assertThat(taskOf(schema, "sentry.project")).isEqualTo(PROJECT_TASK);
    assertThat(taskOf(schema, "sentry.grouphash")).isEqualTo(BULK);
    assertThat(taskOf(schema, "sentry.group")).isNull();
  }

  @Test
  void onAManagerOfTheModule() {
    Schema schema =
        DeletionsFixture.tree(PROJECT)
            .file(
                "src/sentry/deletions/__init__.py",
                """
                from .base import BulkModelDeletionTask, ModelDeletionTask
                from .manager import DeletionTaskManager

                default_manager = DeletionTaskManager(default_task=ModelDeletionTask)

                def load_defaults():
                    from sentry import models
                    from . import defaults

                    default_manager.register(models.Project, defaults.ProjectDeletionTask)

                load_defaults()
                register = default_manager.register
                """)
            .resolve();

    assertThat(taskOf(schema, "sentry.project")).isEqualTo(PROJECT_TASK);
  }

  @Test
  void onAManagerThatAFunctionMakes() {
    Schema schema =
        DeletionsFixture.tree(PROJECT)
            .file(
                "src/sentry/deletions/__init__.py",
                """
                import functools
                from .manager import DeletionTaskManager

                @functools.cache
                def get_manager():
                    from sentry.deletions.base import BulkModelDeletionTask, ModelDeletionTask
                    from sentry.models import Group

                    manager = DeletionTaskManager(default_task=ModelDeletionTask)
                    manager.register(Group, BulkModelDeletionTask)
                    return manager
                """)
            .resolve();

    assertThat(taskOf(schema, "sentry.group")).isEqualTo(BULK);
  }

  @Test
  void inLoopsOverAListAndADict() {
    Schema schema =
        DeletionsFixture.tree(PROJECT)
            .file(
                "src/sentry/deletions/__init__.py",
                """
                from sentry import models
                from . import defaults
                from .base import BulkModelDeletionTask
                from .manager import DeletionTaskManager

                manager = DeletionTaskManager()
                for model in [models.Group, models.Activity]:
                    manager.register(model, BulkModelDeletionTask)

                def load():
                    for model, task in {models.Project: defaults.ProjectDeletionTask}.items():
                        manager.register(model=model, task=task)
                """)
            .resolve();

    assertThat(taskOf(schema, "sentry.group")).isEqualTo(BULK);
    assertThat(taskOf(schema, "sentry.activity")).isEqualTo(BULK);
    assertThat(taskOf(schema, "sentry.project")).isEqualTo(PROJECT_TASK);
  }

  @Test
  void fromAnotherCheckoutAndOverTheFirst() {
    Schema schema =
        DeletionsFixture.tree(PROJECT)
            .checkout("getsentry")
            .file("getsentry/__init__.py", "")
            .file(
                "getsentry/apps.py",
                """
                from django.apps import AppConfig

                class Config(AppConfig):
                    name = "getsentry"

                    def ready(self):
                        from sentry.deletions import get_manager
                        from sentry.deletions.base import BulkModelDeletionTask, ModelDeletionTask
                        from sentry.models import Activity, GroupHash

                        class HashTask(ModelDeletionTask):
                            pass

                        get_manager().register(Activity, BulkModelDeletionTask)
                        get_manager().register(GroupHash, HashTask)
                """)
            .resolve();

    assertThat(taskOf(schema, "sentry.activity")).isEqualTo(BULK);
    assertThat(taskOf(schema, "sentry.grouphash")).isEqualTo("getsentry.apps.HashTask");
  }

  @Test
  void whatIsNoDeletionTaskIsRegisteredElsewhere() {
    Schema schema =
        DeletionsFixture.tree(PROJECT)
            .file(
                "src/sentry/admin.py",
                """
                # no deletion is meant
                from django.contrib import admin
                from sentry.models import Group

                class GroupAdmin(admin.ModelAdmin):
                    pass

                admin.site.register(Group, GroupAdmin)
                """)
            .resolve();

    assertThat(taskOf(schema, "sentry.group")).isNull();
  }

  @Test
  void dependenciesAddRelations() {
    Schema schema =
        DeletionsFixture.tree(PROJECT)
            .file(
                "src/sentry/tagstore.py",
                """
                from sentry.deletions.base import ModelRelation
                from sentry.models import Activity, Group, Project

                def setup_deletions(default_manager):
                    default_manager.add_dependencies(Project, [
                        lambda instance: ModelRelation(Group, {"project_id": instance.id}),
                    ])
                    default_manager.add_dependencies(Project, [])
                    default_manager.add_bulk_dependencies(Group, [
                        lambda instances: ModelRelation(Activity, {"group_id__in": instances}),
                    ])
                """)
            .resolve();

    assertThat(TreeFixture.model(schema, "sentry.project").cleanup().deletions())
        .extracting(Deletion::target, Deletion::task)
        .containsExactly(tuple("sentry.group", PROJECT_TASK));
    assertThat(TreeFixture.model(schema, "sentry.group").cleanup().deletions())
        .extracting(Deletion::target, Deletion::task)
        .containsExactly(tuple("sentry.activity", "sentry.deletions.base.ModelDeletionTask"));
  }

  @Test
  void everyTaskClassIsKnownWithItsPlace() {
    Schema schema =
        DeletionsFixture.tree(
                """
                class ProjectDeletionTask(ModelDeletionTask):
                    pass

                class RawTask(ModelDeletionTask):
                    def chunk(self):
                        rows = self.model.objects.filter(**self.query)
                        rows._raw_delete(rows.db)

                class HashTask(BulkModelDeletionTask):
                    pass
                """)
            .resolve();

    assertThat(schema.deletionTasks())
        .extracting(DeletionTask::name, DeletionTask::bulk, t -> t.location().line())
        .containsExactly(
            tuple("BulkModelDeletionTask", true, 39),
            tuple("ModelDeletionTask", false, 31),
            tuple("HashTask", true, 13),
            tuple("ProjectDeletionTask", false, 5),
            tuple("RawTask", true, 8));
  }

  private static String taskOf(Schema schema, String model) {
    Registration registration = TreeFixture.model(schema, model).cleanup().registration();
    return registration == null ? null : registration.task();
  }
}
