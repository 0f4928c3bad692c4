package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.schema.Repository;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads back what {@link SchemaWriter} noted about the indexed checkouts. */
final class IndexedGraphReader {

  private IndexedGraphReader() {}

  /**
   * @param nodes the properties of each {@code Repository}
   */
  static Optional<IndexedGraph> read(List<Map<String, Object>> nodes) {
    if (nodes.isEmpty()) {
      return Optional.empty();
    }
    List<Repository> repositories =
        nodes.stream()
            .map(IndexedGraphReader::repository)
            .sorted(Comparator.comparing(Repository::name))
            .toList();
    return Optional.of(new IndexedGraph(info(nodes.get(0)), repositories));
  }

  private static IndexInfo info(Map<String, Object> node) {
    return new IndexInfo(
        (String) node.get(Properties.TOOL_VERSION),
        ((ZonedDateTime) node.get(Properties.INDEXED_AT)).toInstant());
  }

  private static Repository repository(Map<String, Object> node) {
    return new Repository(
        (String) node.get(Properties.NAME),
        (String) node.get(Properties.ROOT),
        (String) node.get(Properties.REVISION),
        number(node, Properties.FILES),
        number(node, Properties.MODELS),
        number(node, Properties.MIGRATIONS),
        number(node, Properties.WARNINGS));
  }

  private static int number(Map<String, Object> node, String property) {
    return ((Number) node.get(property)).intValue();
  }
}
