package dev.silograph.graph;

import static dev.silograph.graph.GraphBuilder.set;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.schema.Parent;
import dev.silograph.schema.Table;
import org.neo4j.graphdb.Node;

/**
 * The nodes that relationships lead to. What a schema refers to but does not list is made here,
 * with what its key alone tells: a reference to something unknown is a finding, not noise.
 */
final class Targets {

  private final GraphBuilder graph;

  Targets(GraphBuilder graph) {
    this.graph = graph;
  }

  Node repository(String name) {
    return graph.get(Labels.REPOSITORY, Properties.NAME, name, made -> {});
  }

  Node app(String label) {
    return graph.get(Labels.APP, Properties.LABEL, label, made -> {});
  }

  Node silo(String name) {
    return graph.get(Labels.SILO, Properties.NAME, name, made -> {});
  }

  Node relocationScope(String name) {
    return graph.get(Labels.RELOCATION_SCOPE, Properties.NAME, name, made -> {});
  }

  Node outboxCategory(String name) {
    return graph.get(Labels.OUTBOX_CATEGORY, Properties.NAME, name, made -> {});
  }

  Node table(String name, Table.State whenUnlisted) {
    return graph.get(
        Labels.TABLE,
        Properties.NAME,
        name,
        made -> set(made, Properties.STATE, whenUnlisted.name()));
  }

  Node deletionTask(String key) {
    return graph.get(
        Labels.DELETION_TASK,
        Properties.KEY,
        key,
        made -> set(made, Properties.NAME, lastPart(key)));
  }

  Node base(Parent parent) {
    return parent.isAbstract() ? abstractModel(parent.key()) : model(parent.key());
  }

  Node abstractModel(String key) {
    return graph.get(
        Labels.ABSTRACT_MODEL,
        Properties.KEY,
        key,
        made -> {
          set(made, Properties.NAME, lastPart(key));
          set(made, Properties.EXTERNAL, true);
        });
  }

  Node model(String key) {
    return graph.get(
        Labels.MODEL,
        Properties.KEY,
        key,
        made -> {
          set(made, Properties.NAME, lastPart(key));
          set(made, Properties.APP, key.substring(0, Math.max(0, key.lastIndexOf('.'))));
          set(made, Properties.EXTERNAL, true);
        });
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
