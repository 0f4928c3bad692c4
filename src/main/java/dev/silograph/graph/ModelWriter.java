package dev.silograph.graph;

import static dev.silograph.graph.GraphBuilder.relate;
import static dev.silograph.graph.GraphBuilder.set;
import static dev.silograph.graph.GraphBuilder.setTexts;

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
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;

/** Writes models with what belongs to them alone, and then what joins them to others. */
final class ModelWriter {

  private final GraphBuilder graph;
  private final Targets targets;

  ModelWriter(GraphBuilder graph, Targets targets) {
    this.graph = graph;
    this.targets = targets;
  }

  /** The node itself, its fields and its indexes. */
  void write(Model model) {
    Node node = graph.add(Labels.MODEL, Properties.KEY, model.key());
    set(node, Properties.NAME, model.name());
    set(node, Properties.APP, model.app());
    set(node, Properties.MODULE, model.module());
    setPlace(node, model.location());
    set(node, Properties.TABLE, model.table());
    set(node, Properties.REPLICATION, model.replication());
    set(node, Properties.OUTBOX_CATEGORY, model.outboxCategory());
    set(node, Properties.EXTERNAL, model.external());
    // Of an external model nothing else is certain, and what is not known is absent.
    if (!model.external()) {
      setTexts(node, Properties.SILOS, model.silos());
      setTexts(node, Properties.RELOCATION_SCOPES, model.relocationScopes());
      setTexts(node, Properties.BASES, model.bases());
      set(node, Properties.MANAGED, model.managed());
      set(node, Properties.PROXY, model.proxy());
      set(node, Properties.AUTO_CREATED, model.autoCreated());
      set(node, Properties.PARTIAL, model.partial());
    }
    writeFields(node, model);
    model.indexes().forEach(index -> write(node, index));
  }

  private void writeFields(Node model, Model of) {
    List<Field> fields = of.fields();
    for (int ordinal = 0; ordinal < fields.size(); ordinal++) {
      Relationship has = relate(model, Types.HAS_FIELD, node(of.key(), fields.get(ordinal)));
      set(has, Properties.ORDINAL, ordinal);
    }
  }

  private Node node(String model, Field field) {
    Node node = graph.addUnnamed(Labels.FIELD);
    set(node, Properties.KEY, model + "." + field.name());
    set(node, Properties.NAME, field.name());
    set(node, Properties.COLUMN, field.column());
    set(node, Properties.TYPE, field.type());
    set(node, Properties.TYPE_PATH, field.typePath());
    set(node, Properties.WRAPPER, field.wrapper());
    set(node, Properties.NULL, field.isNull());
    set(node, Properties.UNIQUE, field.unique());
    set(node, Properties.DB_INDEX, field.dbIndex());
    set(node, Properties.PRIMARY_KEY, field.primaryKey());
    set(node, Properties.MAX_LENGTH, field.maxLength());
    set(node, Properties.DEFAULT, field.defaultValue());
    set(node, Properties.DB_DEFAULT, field.dbDefault());
    set(node, Properties.INHERITED_FROM, field.inheritedFrom());
    setPlace(node, field.location());
    return node;
  }

  private void write(Node model, Index index) {
    Node node = graph.addUnnamed(Labels.INDEX);
    set(node, Properties.KEY, index.key());
    set(node, Properties.NAME, index.name());
    setTexts(node, Properties.FIELDS, index.fields());
    setTexts(node, Properties.COLUMNS, index.columns());
    setTexts(node, Properties.EXPRESSIONS, index.expressions());
    set(node, Properties.UNIQUE, index.unique());
    set(node, Properties.KIND, index.kind().name().toLowerCase(Locale.ROOT));
    set(node, Properties.CONDITION, index.condition());
    setPlace(node, index.location());
    relate(model, Types.HAS_INDEX, node);
  }

  /** What leads from the model to other nodes; every listed model has been written by now. */
  void relateModel(Model model) {
    Node node = targets.model(model.key());
    relate(node, Types.IN_APP, targets.app(model.app()));
    model.parents().forEach(parent -> relate(node, Types.EXTENDS, targets.base(parent)));
    model.silos().forEach(silo -> relate(node, Types.IN_SILO, targets.silo(silo)));
    model
        .relocationScopes()
        .forEach(scope -> relate(node, Types.RELOCATES_WITH, targets.relocationScope(scope)));
    if (model.table() != null) {
      relate(node, Types.STORED_IN, targets.table(model.table(), Table.State.LIVE));
    }
    if (model.outboxCategory() != null) {
      relate(node, Types.REPLICATES_VIA, targets.outboxCategory(model.outboxCategory()));
    }
    if (model.deletionTask() != null) {
      relate(node, Types.DELETED_BY, targets.deletionTask(model.deletionTask()));
    }
    model.references().forEach(reference -> write(node, reference));
    model.manyToMany().forEach(field -> write(node, field));
    model.deletions().forEach(deletion -> write(node, deletion));
  }

  private void write(Node model, Reference reference) {
    Relationship to = relate(model, Types.REFERENCES, targets.model(reference.target()));
    set(to, Properties.FIELD, reference.field());
    set(to, Properties.COLUMN, reference.column());
    set(to, Properties.KIND, reference.kind());
    set(to, Properties.ON_DELETE, reference.onDelete());
    set(to, Properties.DB_CONSTRAINT, reference.dbConstraint());
    set(to, Properties.NULL, reference.isNull());
    set(to, Properties.UNIQUE, reference.unique());
    set(to, Properties.RELATED_NAME, reference.relatedName());
    set(to, Properties.CROSS_SILO, reference.crossSilo());
    set(to, Properties.ENFORCEMENT, reference.enforcement().name());
    set(to, Properties.PARENT_LINK, reference.parentLink());
    setPlace(to, reference.location());
  }

  private void write(Node model, ManyToMany field) {
    Relationship to = relate(model, Types.MANY_TO_MANY, targets.model(field.target()));
    set(to, Properties.FIELD, field.field());
    set(to, Properties.THROUGH, field.through());
    setPlace(to, field.location());
  }

  private void write(Node model, Deletion deletion) {
    Relationship to = relate(model, Types.DELETES, targets.model(deletion.target()));
    set(to, Properties.TASK, deletion.task());
    setTexts(to, Properties.FILTER, deletion.filter());
    set(to, Properties.BULK, deletion.bulk());
    setPlace(to, deletion.location());
  }

  /** Where something stands; line 0 is a whole file, so it has no line. */
  static void setPlace(Entity entity, Location location) {
    if (location != null) {
      set(entity, Properties.REPO, location.repo());
      set(entity, Properties.FILE, location.file());
      set(entity, Properties.LINE, location.line() == 0 ? null : location.line());
    }
  }
}
