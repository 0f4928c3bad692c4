package dev.silograph.graph;

import dev.silograph.graph.Vocabulary.Labels;
import dev.silograph.graph.Vocabulary.Properties;
import java.util.concurrent.TimeUnit;
import org.neo4j.graphdb.GraphDatabaseService;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.schema.Schema;

/**
 * Every key of the contract unique, and an index for each property that users look things up by.
 */
final class KeyConstraints {

  private KeyConstraints() {}

  /** Makes them, and waits until queries can use them. */
  static void create(GraphDatabaseService database) {
    try (Transaction transaction = database.beginTx()) {
      Schema schema = transaction.schema();
      NodeKeys.byLabel().forEach((label, property) -> unique(schema, label, property));
      lookup(schema, Labels.MODEL, Properties.NAME);
      lookup(schema, Labels.MODEL, Properties.TABLE);
      lookup(schema, Labels.FIELD, Properties.NAME);
      lookup(schema, Labels.FIELD, Properties.COLUMN);
      lookup(schema, Labels.SOURCE_FILE, Properties.PATH);
      transaction.commit();
    }
    try (Transaction transaction = database.beginTx()) {
      transaction.schema().awaitIndexesOnline(1, TimeUnit.MINUTES);
    }
  }

  private static void unique(Schema schema, String label, String property) {
    schema.constraintFor(Label.label(label)).assertPropertyIsUnique(property).create();
  }

  private static void lookup(Schema schema, String label, String property) {
    schema.indexFor(Label.label(label)).on(property).create();
  }
}
