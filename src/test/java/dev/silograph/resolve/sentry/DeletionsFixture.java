package dev.silograph.resolve.sentry;

import dev.silograph.resolve.TreeFixture;

/** The parts of a Sentry tree that deletion tasks rest on, and a handful of models. */
final class DeletionsFixture {

  private DeletionsFixture() {}

  static TreeFixture tree() {
    return new TreeFixture()
        .file("src/sentry/__init__.py", "")
        .file(
            "src/sentry/models/__init__.py",
            """
            from .all import *
            """)
        .file(
            "src/sentry/models/all.py",
            """
            from django.db import models

            class Project(models.Model):
                class Meta:
                    app_label = "sentry"

            class Group(models.Model):
                class Meta:
                    app_label = "sentry"

            class GroupHash(models.Model):
                class Meta:
                    app_label = "sentry"

            class Activity(models.Model):
                class Meta:
                    app_label = "sentry"
            """)
        .file("src/sentry/deletions/defaults/__init__.py", "from .project import *\n")
        .file(
            "src/sentry/deletions/manager.py",
            """
            class DeletionTaskManager:
                def __init__(self, default_task=None):
                    self.tasks = {}
                    self.default_task = default_task

                def register(self, model, task):
                    self.tasks[model] = task
            """)
        .file(
            "src/sentry/deletions/base.py",
            """
            from sentry.utils.query import bulk_delete_objects

            class BaseRelation:
                def __init__(self, params, task):
                    self.task = task
                    self.params = params

            class ModelRelation(BaseRelation):
                def __init__(self, model, query, task=None, partition_key=None):
                    params = {"model": model, "query": query}
                    if partition_key:
                        params["partition_key"] = partition_key
                    super().__init__(params=params, task=task)

            class BaseDeletionTask:
                def get_child_relations(self, instance):
                    return []

                def get_child_relations_bulk(self, instance_list):
                    return []

                def delete_bulk(self, instance_list):
                    self.delete_children(self.get_child_relations_bulk(instance_list))
                    for instance in instance_list:
                        self.delete_children(self.get_child_relations(instance))

                def delete_children(self, relations):
                    for relation in relations:
                        self.manager.get(task=relation.task, **relation.params).chunk()

            class ModelDeletionTask(BaseDeletionTask):
                def chunk(self):
                    queryset = list(self.model.objects.filter(**self.query))
                    if not queryset:
                        return False
                    self.delete_bulk(queryset)
                    return True

            class BulkModelDeletionTask(ModelDeletionTask):
                def chunk(self):
                    return self._delete_instance_bulk()

                def _delete_instance_bulk(self):
                    return bulk_delete_objects(model=self.model, **self.query)
            """)
        .file("src/sentry/deletions/__init__.py", REGISTERED_IN_A_FUNCTION);
  }

  private static final String REGISTERED_IN_A_FUNCTION =
      """
      from .manager import DeletionTaskManager

      def load_defaults(manager: DeletionTaskManager) -> None:
          from sentry import models
          from . import defaults
          from .base import BulkModelDeletionTask

          manager.register(models.Project, defaults.ProjectDeletionTask)
          manager.register(models.GroupHash, BulkModelDeletionTask)
      """;

  /** The same with one task, for projects, whose module holds {@code body}. */
  static TreeFixture tree(String body) {
    return tree()
        .file(
            "src/sentry/deletions/defaults/project.py",
            """
            from ..base import (
                BaseDeletionTask, BaseRelation, BulkModelDeletionTask, ModelDeletionTask, ModelRelation,
            )

            """
                + body);
  }
}
