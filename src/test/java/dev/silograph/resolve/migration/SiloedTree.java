package dev.silograph.resolve.migration;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.Departure;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Route;
import dev.silograph.schema.Table;
import dev.silograph.source.Diagnostic;
import java.util.List;

/** A small tree with two silos, a router and two apps whose histories the test writes. */
final class SiloedTree {

  static final String GONE =
      """
      migrations.CreateModel("Gone", fields=[("id", models.AutoField(primary_key=True)), %s])""";

  private final TreeFixture tree =
      new TreeFixture()
          .file("sentry/__init__.py", "")
          .file("other/__init__.py", "")
          .file("other/models.py", "")
          .file("sentry/migrations/__init__.py", "")
          .file("other/migrations/__init__.py", "")
          .file(
              "sentry/silo.py",
              """
              from enum import Enum

              class SiloMode(Enum):
                  MONOLITH = "MONOLITH"
                  CONTROL = "CONTROL"
                  CELL = "CELL"

              class ModelSiloLimit:
                  def __init__(self, *modes):
                      self.modes = modes

              control_silo_model = ModelSiloLimit(SiloMode.CONTROL)
              cell_silo_model = ModelSiloLimit(SiloMode.CELL)
              """)
          .file(
              "sentry/router.py",
              """
              from sentry.silo import SiloMode

              class SiloRouter:
                  contrib_models = {"auth_group"}
                  historical_silo_assignments = {"sentry_entered": SiloMode.CONTROL}
              """)
          .file(
              "sentry/safe.py",
              """
              from enum import Enum
              from django.db import models
              from django.db.migrations import DeleteModel

              class DeletionAction(Enum):
                  MOVE_TO_PENDING = 0
                  DELETE = 1

              class SafeDeleteModel(DeleteModel):
                  def __init__(self, *args, deletion_action, **kwargs):
                      super().__init__(*args, **kwargs)
                      self.deletion_action = deletion_action

              class HybridCloudForeignKey(models.BigIntegerField):
                  def __init__(self, foreign_model, *, on_delete, **kwargs):
                      super().__init__(**kwargs)
              """)
          .file(
              "sentry/models.py",
              """
              from django.db import models
              from sentry.silo import cell_silo_model, control_silo_model

              @control_silo_model
              class User(models.Model):
                  pass

              @cell_silo_model
              class Project(models.Model):
                  pass
              """);

  /** Adds a migration. */
  void migration(String app, String name, String dependencies, String operations) {
    tree.file(
        app + "/migrations/" + name + ".py",
        """
        from django.db import migrations, models
        from sentry.safe import DeletionAction, HybridCloudForeignKey, SafeDeleteModel


        class Migration(migrations.Migration):
            dependencies = [%s]
            operations = [
        %s
            ]
        """
            .formatted(dependencies, operations.indent(8).stripTrailing()));
  }

  /** Puts another router in the place of the one that states nothing but its tables. */
  void router(String body) {
    tree.file(
        "sentry/router.py",
        "from sentry.silo import SiloMode\n\nclass SiloRouter:\n" + body.indent(4));
  }

  /** Gives the app {@code other} a live model in the control silo. */
  void otherModel() {
    tree.file(
        "other/models.py",
        """
        from django.db import models
        from sentry.silo import control_silo_model

        @control_silo_model
        class Live(models.Model):
            pass
        """);
  }

  /** Runs operations on a model {@code Gone} in the migration after the one that makes it. */
  Departure gone(String app, String fields, String operations) {
    migration(app, "0001_initial", "", GONE.formatted(fields));
    migration(app, "0002_next", "(\"" + app + "\", \"0001_initial\")", operations);
    return departure(app + "_gone");
  }

  /** What the router answers for the first operation of a migration. */
  Route route(String migration) {
    return operations(migration).get(0).route();
  }

  List<Operation> operations(String migration) {
    return tree.resolve().migrations().stream()
        .filter(m -> m.key().equals(migration))
        .findFirst()
        .orElseThrow()
        .operations();
  }

  /** What could not be read. */
  List<Diagnostic> diagnostics() {
    return tree.resolve().diagnostics();
  }

  /** What became of a table. */
  Departure departure(String table) {
    return table(table).departure();
  }

  Table table(String name) {
    return tree.resolve().tables().stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
