package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import java.util.Map;

/** Which property tells the nodes of a label apart. */
final class NodeKeys {

  private static final Map<String, String> BY_LABEL =
      Map.ofEntries(
          Map.entry(Labels.REPOSITORY, Properties.NAME),
          Map.entry(Labels.APP, Properties.LABEL),
          Map.entry(Labels.MODEL, Properties.KEY),
          Map.entry(Labels.ABSTRACT_MODEL, Properties.KEY),
          Map.entry(Labels.FIELD, Properties.KEY),
          Map.entry(Labels.INDEX, Properties.KEY),
          Map.entry(Labels.TABLE, Properties.NAME),
          Map.entry(Labels.SILO, Properties.NAME),
          Map.entry(Labels.RELOCATION_SCOPE, Properties.NAME),
          Map.entry(Labels.OUTBOX_CATEGORY, Properties.NAME),
          Map.entry(Labels.DELETION_TASK, Properties.KEY),
          Map.entry(Labels.MIGRATION, Properties.KEY),
          Map.entry(Labels.OPERATION, Properties.KEY),
          Map.entry(Labels.LOCKFILE_ENTRY, Properties.KEY),
          Map.entry(Labels.DRIFT, Properties.KEY),
          Map.entry(Labels.SOURCE_FILE, Properties.KEY),
          Map.entry(Labels.DIAGNOSTIC, Properties.KEY));

  private NodeKeys() {}

  /** Every label with its key property. */
  static Map<String, String> byLabel() {
    return BY_LABEL;
  }

  static String of(String label) {
    return BY_LABEL.get(label);
  }
}
