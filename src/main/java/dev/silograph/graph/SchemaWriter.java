package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.graph.Vocabulary.Types;
import dev.silograph.schema.AbstractModel;
import dev.silograph.schema.App;
import dev.silograph.schema.DeletionTask;
import dev.silograph.schema.Departure;
import dev.silograph.schema.Drift;
import dev.silograph.schema.FileNode;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.LockfileEntry;
import dev.silograph.schema.OutboxCategory;
import dev.silograph.schema.Repository;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import dev.silograph.schema.Use;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Drafts the graph of a schema, whole or in parts: first every node that a part lists, then what
 * joins them.
 */
final class SchemaWriter {

  private final GraphDraft graph;
  private final Targets targets;

  SchemaWriter(GraphDraft graph) {
    this.graph = graph;
    this.targets = new Targets(graph);
  }

  static GraphDraft draft(Schema schema, IndexInfo info) {
    GraphDraft graph = new GraphDraft();
    SchemaWriter writer = new SchemaWriter(graph);
    writer.writeDefinitions(schema);
    writer.writeFiles(schema.files());
    writer.writeWarnings(schema.diagnostics());
    writer.writeRepositories(schema, info);
    return graph;
  }

  /** All but files, warnings and repositories. */
  void writeDefinitions(Schema schema) {
    schema.apps().forEach(this::write);
    schema.tables().forEach(this::write);
    schema.silos().forEach(targets::silo);
    schema.relocationScopes().forEach(targets::relocationScope);
    schema.outboxCategories().forEach(this::write);
    schema.deletionTasks().forEach(this::write);
    ModelWriter models = new ModelWriter(graph, targets);
    schema.abstractModels().forEach(this::write);
    schema.models().forEach(models::write);
    schema.abstractModels().forEach(this::relateToBases);
    schema.models().forEach(models::relateModel);
    schema.historicalAssignments().forEach(this::write);
    new MigrationWriter(graph, targets).write(schema.migrations());
    schema.lockfileEntries().forEach(this::write);
    schema.drift().forEach(this::write);
  }

  /** Files with their uses of models; these have been written. */
  void writeFiles(List<FileNode> files) {
    files.forEach(this::write);
  }

  /** The checkouts, by which a graph is known to be there. */
  void writeRepositories(Schema schema, IndexInfo info) {
    schema.repositories().forEach(repository -> write(repository, info));
    schema.apps().stream()
        .filter(app -> app.repo() != null)
        .forEach(
            app ->
                graph.relate(
                    targets.app(app.label()), Types.IN_REPOSITORY, targets.repository(app.repo())));
  }

  private void write(Repository repository, IndexInfo info) {
    Draft.Node node = graph.node(Labels.REPOSITORY, repository.name());
    node.set(Properties.ROOT, repository.root());
    node.set(Properties.INDEXED_AT, info.indexedAt().atZone(ZoneOffset.UTC));
    node.set(Properties.TOOL_VERSION, info.toolVersion());
    node.set(Properties.REVISION, repository.revision());
    node.set(Properties.FILES, repository.files());
    node.set(Properties.MODELS, repository.models());
    node.set(Properties.MIGRATIONS, repository.migrations());
    node.set(Properties.WARNINGS, repository.warnings());
  }

  private void write(App app) {
    Draft.Node node = graph.node(Labels.APP, app.label());
    node.set(Properties.PATH, app.path());
    node.set(Properties.LOCKED, app.locked());
    ModelWriter.setPlace(node, app.missed());
  }

  private void write(Table table) {
    Draft.Node node = graph.node(Labels.TABLE, table.name());
    node.set(Properties.APP, table.app());
    node.set(Properties.STATE, table.state().name());
    if (table.contrib()) {
      node.set(Properties.CONTRIB, true);
    }
    doubt(node, table.doubts());
    if (table.departure() != null) {
      write(node, table.departure());
    }
    if (table.declaration() != null) {
      node.set(Properties.DECLARED_SILO, table.declaration().silo());
      node.set(Properties.DECLARED_AT, table.declaration().commit());
      Location place = table.declaration().location();
      node.set(Properties.DECLARED_IN, place.file() + ":" + place.line());
    }
  }

  private static void doubt(Draft.Node node, List<String> doubts) {
    if (!doubts.isEmpty()) {
      node.set(Properties.UNCERTAIN, true);
      node.setTexts(Properties.DOUBTS, doubts);
    }
  }

  private static void write(Draft.Node table, Departure departure) {
    table.set(Properties.HOW, departure.how());
    table.set(Properties.OUTCOME, departure.outcome().name().toLowerCase(Locale.ROOT));
    table.set(Properties.IMPLIED_SILO, departure.impliedSilo());
    table.set(Properties.DERIVATION, departure.derivation());
    table.set(Properties.ROUTER, departure.router());
    table.set(Properties.MIGRATION, departure.migration());
    ModelWriter.setPlace(table, departure.location());
  }

  private void write(OutboxCategory category) {
    Draft.Node node = graph.node(Labels.OUTBOX_CATEGORY, category.name());
    node.set(Properties.VALUE, category.value());
  }

  private void write(DeletionTask task) {
    Draft.Node node = graph.node(Labels.DELETION_TASK, task.key());
    node.set(Properties.NAME, task.name());
    node.set(Properties.BULK, task.bulk());
    ModelWriter.setPlace(node, task.location());
  }

  private void write(AbstractModel model) {
    Draft.Node node = graph.node(Labels.ABSTRACT_MODEL, model.key());
    node.set(Properties.NAME, model.name());
    node.set(Properties.MODULE, model.module());
    node.set(Properties.EXTERNAL, model.external());
    ModelWriter.setPlace(node, model.location());
  }

  private void relateToBases(AbstractModel model) {
    Draft.Node node = targets.abstractModel(model.key());
    model.parents().forEach(parent -> graph.relate(node, Types.EXTENDS, targets.base(parent)));
  }

  private void write(HistoricalAssignment entry) {
    Draft.Relationship assignment =
        graph.relate(
            targets.table(entry.table(), Table.State.UNKNOWN),
            Types.HISTORICALLY_IN,
            targets.silo(entry.silo()));
    ModelWriter.setPlace(assignment, entry.location());
  }

  private void write(LockfileEntry entry) {
    Draft.Node node = graph.node(Labels.LOCKFILE_ENTRY, entry.key());
    node.set(Properties.APP, entry.app());
    node.set(Properties.NAME, entry.name());
    ModelWriter.setPlace(node, entry.location());
  }

  private void write(Drift drift) {
    Draft.Node node = graph.node(Labels.DRIFT, drift.key());
    node.set(Properties.APP, drift.app());
    node.set(Properties.MODEL, drift.model());
    node.set(Properties.WHAT, drift.what().name().toLowerCase(Locale.ROOT));
    node.set(Properties.NAME, drift.name());
    node.set(Properties.IN_MODELS, drift.inModels());
    node.set(Properties.IN_MIGRATIONS, drift.inMigrations());
    ModelWriter.setPlace(node, drift.location());
    doubt(node, drift.doubts());
  }

  private void write(FileNode file) {
    Draft.Node node = graph.node(Labels.SOURCE_FILE, file.key());
    node.set(Properties.PATH, file.path());
    node.set(Properties.REPO, file.repo());
    node.set(Properties.MODULE, file.module());
    node.set(Properties.PARSED, file.parsed());
    node.set(Properties.WARNING, file.warning());
    Map<String, Draft.Relationship> defines = new HashMap<>();
    for (String key : file.defines()) {
      defines.put(key, graph.relate(node, Types.DEFINES, targets.model(key)));
    }
    for (Use use : file.uses()) {
      Draft.Relationship own = defines.get(use.model());
      write(own == null ? graph.relate(node, Types.USES, targets.model(use.model())) : own, use);
    }
  }

  /** Several may lie on one line, so a number tells them apart. */
  void writeWarnings(List<Diagnostic> diagnostics) {
    Map<Location, Integer> ordinals = new HashMap<>();
    for (Diagnostic diagnostic : diagnostics) {
      Location place = diagnostic.location();
      int ordinal = ordinals.merge(place, 1, Integer::sum) - 1;
      String key = place.repo() + ":" + place.file() + ":" + place.line() + ":" + ordinal;
      Draft.Node node = graph.node(Labels.DIAGNOSTIC, key);
      node.set(Properties.REPO, place.repo());
      node.set(Properties.FILE, place.file());
      node.set(Properties.LINE, place.line() == 0 ? null : place.line());
      node.set(Properties.COLUMN, diagnostic.column() == 0 ? null : diagnostic.column());
      node.set(Properties.MESSAGE, diagnostic.message());
    }
  }

  private static void write(Draft.Relationship uses, Use use) {
    uses.setNumbers(Properties.LINES, use.lines());
    uses.setTexts(Properties.KINDS, use.kinds());
    if (!use.stars().isEmpty()) {
      uses.setTexts(Properties.STARS, use.stars());
    }
    uses.set(Properties.TEST, use.test());
    uses.set(Properties.MIGRATION, use.migration());
  }
}
