package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.graph.Vocabulary.Types;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Route;
import dev.silograph.schema.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Drafts migrations, their operations and what these touch. */
final class MigrationWriter {

  private final GraphDraft graph;
  private final Targets targets;
  private final Set<String> keys = new HashSet<>();

  MigrationWriter(GraphDraft graph, Targets targets) {
    this.graph = graph;
    this.targets = targets;
  }

  void write(List<Migration> migrations) {
    migrations.forEach(migration -> keys.add(migration.key()));
    migrations.forEach(this::write);
    migrations.forEach(this::relate);
  }

  private void write(Migration migration) {
    Draft.Node node = graph.node(Labels.MIGRATION, migration.key());
    node.set(Properties.APP, migration.app());
    node.set(Properties.NAME, migration.name());
    ModelWriter.setPlace(node, migration.location());
    node.setTexts(Properties.BASES, migration.bases());
    node.set(Properties.NUMBER, migration.number());
    node.set(Properties.POST_DEPLOYMENT, migration.postDeployment());
    node.set(Properties.ATOMIC, migration.atomic());
    node.set(Properties.INITIAL, migration.initial());
    node.set(Properties.SQUASHED, migration.squashed());
    node.set(Properties.REPLACED, migration.replaced());
    node.set(Properties.POSITION, migration.position());
    node.set(Properties.LEAF, migration.leaf());
    node.set(Properties.LAST_NUMBER, migration.lastNumber());
    for (Operation operation : migration.operations()) {
      graph.relate(node, Types.HAS_OPERATION, write(migration, operation));
    }
  }

  private Draft.Node write(Migration migration, Operation operation) {
    Draft.Node node = graph.node(Labels.OPERATION, migration.key() + ":" + operation.ordinal());
    node.set(Properties.ORDINAL, operation.ordinal());
    node.set(Properties.KIND, operation.kind());
    node.set(Properties.TYPE_PATH, operation.typePath());
    node.set(Properties.SCOPE, operation.scope().name());
    node.set(Properties.MODEL, operation.model());
    node.set(Properties.FIELD, operation.field());
    node.set(Properties.TABLE, operation.table());
    node.set(Properties.DELETION_ACTION, operation.deletionAction());
    ModelWriter.setPlace(node, operation.location());
    if (operation.hazard() != null) {
      node.setTexts(Properties.UNSAFE, operation.hazard().texts());
      node.setTexts(Properties.UNSAFE_KINDS, operation.hazard().kinds());
      node.set(Properties.UNSAFE_SEVERITY, operation.hazard().informative() ? "info" : "warning");
    }
    if (operation.route() != null) {
      write(node, operation.route());
    }
    for (String table : operation.touches()) {
      graph.relate(node, Types.TOUCHES, targets.table(table, Table.State.UNKNOWN));
    }
    return node;
  }

  private static void write(Draft.Node operation, Route route) {
    operation.set(
        Properties.ANSWER,
        route.answer() == Route.Answer.ROUTED
            ? route.silo()
            : route.answer().name().toLowerCase(Locale.ROOT));
    operation.setTexts(Properties.ASKED, route.asked());
    operation.set(Properties.HINTED, route.hinted());
    operation.set(Properties.REASON, route.reason());
    operation.set(Properties.FAULT, route.fault());
    if (!route.crossing().isEmpty()) {
      operation.setTexts(Properties.CROSSING, route.crossing());
    }
  }

  /** A squash outlives the files that it replaces; those that are gone are no nodes. */
  private void relate(Migration migration) {
    Draft.Node node = graph.node(Labels.MIGRATION, migration.key());
    migration
        .dependsOn()
        .forEach(key -> graph.relate(node, Types.DEPENDS_ON, graph.node(Labels.MIGRATION, key)));
    migration.replaces().stream()
        .filter(keys::contains)
        .forEach(key -> graph.relate(node, Types.REPLACES, graph.node(Labels.MIGRATION, key)));
  }
}
