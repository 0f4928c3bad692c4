package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.schema.Parent;
import dev.silograph.schema.Table;

/**
 * The nodes that relationships lead to. What a schema refers to but does not list is made here,
 * with what its key alone tells: a reference to something unknown is a finding, not noise.
 */
final class Targets {

  private final GraphDraft graph;

  Targets(GraphDraft graph) {
    this.graph = graph;
  }

  Draft.Node repository(String name) {
    return graph.node(Labels.REPOSITORY, name);
  }

  Draft.Node app(String label) {
    return graph.node(Labels.APP, label);
  }

  Draft.Node silo(String name) {
    return graph.node(Labels.SILO, name);
  }

  Draft.Node relocationScope(String name) {
    return graph.node(Labels.RELOCATION_SCOPE, name);
  }

  Draft.Node outboxCategory(String name) {
    return graph.node(Labels.OUTBOX_CATEGORY, name);
  }

  Draft.Node table(String name, Table.State whenUnlisted) {
    return graph.node(Labels.TABLE, name, made -> made.set(Properties.STATE, whenUnlisted.name()));
  }

  Draft.Node deletionTask(String key) {
    return graph.node(Labels.DELETION_TASK, key, made -> made.set(Properties.NAME, lastPart(key)));
  }

  Draft.Node base(Parent parent) {
    return parent.isAbstract() ? abstractModel(parent.key()) : model(parent.key());
  }

  Draft.Node abstractModel(String key) {
    return graph.node(
        Labels.ABSTRACT_MODEL,
        key,
        made -> {
          made.set(Properties.NAME, lastPart(key));
          made.set(Properties.EXTERNAL, true);
        });
  }

  Draft.Node model(String key) {
    return graph.node(
        Labels.MODEL,
        key,
        made -> {
          made.set(Properties.NAME, lastPart(key));
          made.set(Properties.APP, key.substring(0, Math.max(0, key.lastIndexOf('.'))));
          made.set(Properties.EXTERNAL, true);
        });
  }

  private static String lastPart(String key) {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
