package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.graph.Vocabulary.Types;
import dev.silograph.schema.Deletion;
import dev.silograph.schema.Field;
import dev.silograph.schema.Index;
import dev.silograph.schema.ManyToMany;
import dev.silograph.schema.Model;
import dev.silograph.schema.Reference;
import dev.silograph.schema.Table;
import dev.silograph.source.Location;
import java.util.List;
import java.util.Locale;

/** Writes models with what belongs to them alone, and then what joins them to others. */
final class ModelWriter {

  private final GraphDraft graph;
  private final Targets targets;

  ModelWriter(GraphDraft graph, Targets targets) {
    this.graph = graph;
    this.targets = targets;
  }

  /** The node itself, its fields and its indexes. */
  void write(Model model) {
    Draft.Node node = graph.node(Labels.MODEL, model.key());
    node.set(Properties.NAME, model.name());
    node.set(Properties.APP, model.app());
    node.set(Properties.EXTERNAL, model.external());
    // Of an external model nothing else is certain, and what is not known is absent.
    if (!model.external()) {
      write(node, model.definition());
      write(node, model.options());
      write(node, model.distribution());
    }
    writeFields(node, model);
    model.members().indexes().forEach(index -> write(node, index));
  }

  private static void write(Draft.Node model, Model.Definition definition) {
    model.set(Properties.MODULE, definition.module());
    setPlace(model, definition.location());
    model.setTexts(Properties.BASES, definition.bases());
    model.set(Properties.PARTIAL, definition.partial());
  }

  private static void write(Draft.Node model, Model.Options options) {
    model.set(Properties.TABLE, options.table());
    model.set(Properties.MANAGED, options.managed());
    model.set(Properties.PROXY, options.proxy());
    model.set(Properties.AUTO_CREATED, options.autoCreated());
  }

  private static void write(Draft.Node model, Model.Distribution distribution) {
    model.setTexts(Properties.SILOS, distribution.silos());
    model.setTexts(Properties.RELOCATION_SCOPES, distribution.relocationScopes());
    model.set(Properties.REPLICATION, distribution.replication());
    model.set(Properties.OUTBOX_CATEGORY, distribution.outboxCategory());
    model.set(Properties.EMITS_OUTBOXES, distribution.emitsOutboxes());
    model.set(Properties.SNOWFLAKE_IDS, distribution.snowflakeIds());
  }

  private void writeFields(Draft.Node model, Model of) {
    List<Field> fields = of.members().fields();
    for (int ordinal = 0; ordinal < fields.size(); ordinal++) {
      Draft.Relationship has =
          graph.relate(model, Types.HAS_FIELD, node(of.key(), fields.get(ordinal)));
      has.set(Properties.ORDINAL, ordinal);
    }
  }

  private Draft.Node node(String model, Field field) {
    Draft.Node node = graph.node(Labels.FIELD, model + "." + field.name());
    node.set(Properties.NAME, field.name());
    node.set(Properties.COLUMN, field.column());
    node.set(Properties.TYPE, field.type());
    node.set(Properties.TYPE_PATH, field.typePath());
    node.set(Properties.WRAPPER, field.wrapper());
    node.set(Properties.NULL, field.isNull());
    node.set(Properties.UNIQUE, field.unique());
    node.set(Properties.DB_INDEX, field.dbIndex());
    node.set(Properties.PRIMARY_KEY, field.primaryKey());
    node.set(Properties.MAX_LENGTH, field.maxLength());
    node.set(Properties.DEFAULT, field.defaultValue());
    node.set(Properties.DB_DEFAULT, field.dbDefault());
    node.set(Properties.INHERITED_FROM, field.inheritedFrom());
    node.set(Properties.UNRESOLVED, field.unresolved() ? Boolean.TRUE : null);
    setPlace(node, field.location());
    return node;
  }

  private void write(Draft.Node model, Index index) {
    Draft.Node node = graph.node(Labels.INDEX, index.key());
    node.set(Properties.NAME, index.name());
    node.setTexts(Properties.FIELDS, index.fields());
    node.setTexts(Properties.COLUMNS, index.columns());
    node.setTexts(Properties.EXPRESSIONS, index.expressions());
    node.set(Properties.UNIQUE, index.unique());
    node.set(Properties.KIND, index.kind().name().toLowerCase(Locale.ROOT));
    node.set(Properties.CONDITION, index.condition());
    setPlace(node, index.location());
    graph.relate(model, Types.HAS_INDEX, node);
  }

  /** What leads from the model to other nodes; every listed model has been written by now. */
  void relateModel(Model model) {
    Draft.Node node = targets.model(model.key());
    graph.relate(node, Types.IN_APP, targets.app(model.app()));
    model
        .definition()
        .parents()
        .forEach(parent -> graph.relate(node, Types.EXTENDS, targets.base(parent)));
    relate(node, model.distribution());
    String table = model.options().table();
    if (table != null) {
      graph.relate(node, Types.STORED_IN, targets.table(table, Table.State.LIVE));
    }
    if (model.cleanup().cleared() != null) {
      Draft.Relationship from =
          graph.relate(node, Types.CLEARED_FROM, targets.table(table, Table.State.LIVE));
      setPlace(from, model.cleanup().cleared());
    }
    String category = model.distribution().outboxCategory();
    if (category != null) {
      graph.relate(node, Types.REPLICATES_VIA, targets.outboxCategory(category));
    }
    if (model.cleanup().registration() != null) {
      Draft.Node task = targets.deletionTask(model.cleanup().registration().task());
      setPlace(
          graph.relate(node, Types.DELETED_BY, task), model.cleanup().registration().location());
    }
    model.members().references().forEach(reference -> write(node, reference));
    model.members().manyToMany().forEach(field -> write(node, field));
    List<Deletion> deletions = model.cleanup().deletions();
    for (int i = 0; i < deletions.size(); i++) {
      write(node, deletions.get(i), i);
    }
  }

  private void relate(Draft.Node model, Model.Distribution distribution) {
    distribution.silos().forEach(silo -> graph.relate(model, Types.IN_SILO, targets.silo(silo)));
    distribution
        .relocationScopes()
        .forEach(
            scope -> graph.relate(model, Types.RELOCATES_WITH, targets.relocationScope(scope)));
  }

  private void write(Draft.Node model, Reference reference) {
    Draft.Relationship to =
        graph.relate(model, Types.REFERENCES, targets.model(reference.target()));
    to.set(Properties.FIELD, reference.field());
    to.set(Properties.COLUMN, reference.column());
    to.set(Properties.KIND, reference.kind());
    to.set(Properties.ON_DELETE, reference.onDelete());
    to.set(Properties.DB_CONSTRAINT, reference.dbConstraint());
    to.set(Properties.NULL, reference.isNull());
    to.set(Properties.UNIQUE, reference.unique());
    to.set(Properties.RELATED_NAME, reference.relatedName());
    to.set(Properties.CROSS_SILO, reference.crossSilo());
    to.set(Properties.ENFORCEMENT, reference.enforcement().name());
    to.set(Properties.PARENT_LINK, reference.parentLink());
    setPlace(to, reference.location());
  }

  private void write(Draft.Node model, ManyToMany field) {
    Draft.Relationship to = graph.relate(model, Types.MANY_TO_MANY, targets.model(field.target()));
    to.set(Properties.FIELD, field.field());
    to.set(Properties.THROUGH, field.through());
    setPlace(to, field.location());
  }

  private void write(Draft.Node model, Deletion deletion, int ordinal) {
    Draft.Relationship to = graph.relate(model, Types.DELETES, targets.model(deletion.target()));
    to.set(Properties.TASK, deletion.task());
    to.setTexts(Properties.FILTER, deletion.filter());
    to.set(Properties.BULK, deletion.bulk());
    to.set(Properties.ORDINAL, ordinal);
    setPlace(to, deletion.location());
  }

  /** Where something stands; line 0 is a whole file, so it has no line. */
  static void setPlace(Draft entity, Location location) {
    if (location != null) {
      entity.set(Properties.REPO, location.repo());
      entity.set(Properties.FILE, location.file());
      entity.set(Properties.LINE, location.line() == 0 ? null : location.line());
    }
  }
}
