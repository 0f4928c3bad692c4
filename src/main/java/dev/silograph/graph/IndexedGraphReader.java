package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import dev.silograph.schema.Repository;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** Reads back what {@link SchemaWriter} noted about the indexed checkouts. */
final class IndexedGraphReader {

  private IndexedGraphReader() {}

  static Optional<IndexedGraph> read(Transaction transaction) {
    try (ResourceIterator<Node> found = transaction.findNodes(Label.label(Labels.REPOSITORY))) {
      List<Node> nodes = found.stream().toList();
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
  }

  private static IndexInfo info(Node node) {
    return new IndexInfo(
        (String) node.getProperty(Properties.TOOL_VERSION),
        ((ZonedDateTime) node.getProperty(Properties.INDEXED_AT)).toInstant());
  }

  private static Repository repository(Node node) {
    return new Repository(
        (String) node.getProperty(Properties.NAME),
        (String) node.getProperty(Properties.ROOT),
        (String) node.getProperty(Properties.REVISION, null),
        (Integer) node.getProperty(Properties.FILES),
        (Integer) node.getProperty(Properties.MODELS),
        (Integer) node.getProperty(Properties.MIGRATIONS),
        (Integer) node.getProperty(Properties.WARNINGS));
  }
}
