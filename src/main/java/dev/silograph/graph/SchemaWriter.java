package dev.silograph.graph;

import static dev.silograph.graph.GraphBuilder.relate;
import static dev.silograph.graph.GraphBuilder.set;
import static dev.silograph.graph.GraphBuilder.setNumbers;
import static dev.silograph.graph.GraphBuilder.setTexts;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.graph.Vocabulary.Types;
import dev.silograph.schema.AbstractModel;
import dev.silograph.schema.App;
import dev.silograph.schema.DeletionTask;
import dev.silograph.schema.FileNode;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.OutboxCategory;
import dev.silograph.schema.Repository;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import dev.silograph.schema.Use;
import java.time.ZoneOffset;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.Transaction;

/**
 * Writes a whole schema into an empty graph: first every node that has a key, then what joins them.
 */
final class SchemaWriter {

  private final GraphBuilder graph;
  private final Targets targets;

  SchemaWriter(Transaction transaction) {
    this.graph = new GraphBuilder(transaction);
    this.targets = new Targets(graph);
  }

  void write(Schema schema, IndexInfo info) {
    schema.repositories().forEach(repository -> write(repository, info));
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
    schema.files().forEach(this::write);
  }

  private void write(Repository repository, IndexInfo info) {
    Node node = graph.add(Labels.REPOSITORY, Properties.NAME, repository.name());
    set(node, Properties.ROOT, repository.root());
    set(node, Properties.INDEXED_AT, info.indexedAt().atZone(ZoneOffset.UTC));
    set(node, Properties.TOOL_VERSION, info.toolVersion());
    set(node, Properties.REVISION, repository.revision());
    set(node, Properties.FILES, repository.files());
    set(node, Properties.MODELS, repository.models());
    set(node, Properties.MIGRATIONS, repository.migrations());
    set(node, Properties.WARNINGS, repository.warnings());
  }

  private void write(App app) {
    Node node = graph.add(Labels.APP, Properties.LABEL, app.label());
    set(node, Properties.PATH, app.path());
    if (app.repo() != null) {
      relate(node, Types.IN_REPOSITORY, targets.repository(app.repo()));
    }
  }

  private void write(Table table) {
    Node node = graph.add(Labels.TABLE, Properties.NAME, table.name());
    set(node, Properties.APP, table.app());
    set(node, Properties.STATE, table.state().name());
  }

  private void write(OutboxCategory category) {
    Node node = graph.add(Labels.OUTBOX_CATEGORY, Properties.NAME, category.name());
    set(node, Properties.VALUE, category.value());
  }

  private void write(DeletionTask task) {
    Node node = graph.add(Labels.DELETION_TASK, Properties.KEY, task.key());
    set(node, Properties.NAME, task.name());
    set(node, Properties.BULK, task.bulk());
    ModelWriter.setPlace(node, task.location());
  }

  private void write(AbstractModel model) {
    Node node = graph.add(Labels.ABSTRACT_MODEL, Properties.KEY, model.key());
    set(node, Properties.NAME, model.name());
    set(node, Properties.MODULE, model.module());
    set(node, Properties.EXTERNAL, model.external());
    ModelWriter.setPlace(node, model.location());
  }

  private void relateToBases(AbstractModel model) {
    Node node = targets.abstractModel(model.key());
    model.parents().forEach(parent -> relate(node, Types.EXTENDS, targets.base(parent)));
  }

  private void write(HistoricalAssignment entry) {
    Relationship assignment =
        relate(
            targets.table(entry.table(), Table.State.UNKNOWN),
            Types.HISTORICALLY_IN,
            targets.silo(entry.silo()));
    ModelWriter.setPlace(assignment, entry.location());
  }

  private void write(FileNode file) {
    Node node = graph.addUnnamed(Labels.SOURCE_FILE);
    set(node, Properties.KEY, file.key());
    set(node, Properties.PATH, file.path());
    set(node, Properties.REPO, file.repo());
    set(node, Properties.MODULE, file.module());
    set(node, Properties.PARSED, file.parsed());
    set(node, Properties.WARNING, file.warning());
    file.defines().forEach(key -> relate(node, Types.DEFINES, targets.model(key)));
    file.uses().forEach(use -> write(node, use));
  }

  private void write(Node file, Use use) {
    Relationship uses = relate(file, Types.USES, targets.model(use.model()));
    setNumbers(uses, Properties.LINES, use.lines());
    setTexts(uses, Properties.KINDS, use.kinds());
    set(uses, Properties.TEST, use.test());
    set(uses, Properties.MIGRATION, use.migration());
  }
}
