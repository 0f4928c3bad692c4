package dev.silograph.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Writes a generation, in batches: one transaction for all of it would not fit a large graph. */
final class GenerationWriter {

  private static final int BATCH = 5_000;

  private static final String COUNT =
      "MATCH ({generation: $generation})-[r]->() RETURN count(r) AS count";

  private final BoltConnection connection;
  private final String generation;
  private final BoltWriter writer;

  GenerationWriter(BoltConnection connection, String generation) {
    this.connection = connection;
    this.generation = generation;
    this.writer = new BoltWriter(generation);
  }

  void write(GraphDraft draft) {
    batches(
        List.copyOf(draft.nodes()),
        batch ->
            connection.write(
                transaction -> {
                  writer.createNodes(transaction, batch);
                  return null;
                }));
    batches(
        draft.relationships(),
        batch ->
            connection.write(
                transaction -> {
                  writer.createRelationships(transaction, batch);
                  return null;
                }));
    verify(draft.relationships().size());
  }

  private static <T> void batches(List<T> all, Consumer<List<T>> work) {
    for (int from = 0; from < all.size(); from += BATCH) {
      work.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
    }
  }

  /**
   * A batch whose commit got lost on its way back is written again. A node would be twice there,
   * which its key forbids; a relationship has none, so they are counted.
   */
  private void verify(int relationships) {
    long count =
        connection.read(
            Duration.ZERO,
            transaction ->
                transaction
                    .run(COUNT, Map.of("generation", generation))
                    .single()
                    .get("count")
                    .asLong());
    if (count != relationships) {
      throw ConnectionException.refused(
          "The connection to "
              + connection.uri()
              + " was lost while the graph was written; index again.",
          null);
    }
  }
}
