package dev.silograph.app;

import dev.silograph.result.Basis;
import dev.silograph.result.Row;
import dev.silograph.source.GitState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Tells what an answer is computed from. Git compares its files with ours while it is computed. */
final class Bases {

  private static final String ASK =
      "MATCH (r:Repository)"
          + " RETURN r.name AS repo, r.revision AS revision, r.files AS files, r.root AS root"
          + " ORDER BY repo";

  private final List<CompletableFuture<Basis>> bases;

  private Bases(List<CompletableFuture<Basis>> bases) {
    this.bases = bases;
  }

  /** Begins to compare. */
  static Bases of(OpenedGraph graph) {
    return new Bases(
        Row.of(graph.run(ASK, Map.of(), Limits.NONE)).stream()
            .map(row -> CompletableFuture.supplyAsync(() -> basis(row)))
            .toList());
  }

  private static Basis basis(Row row) {
    String revision = row.text("revision");
    return new Basis(
        row.text("repo"),
        revision,
        revision == null ? null : GitState.isDirty(Path.of(row.text("root"))),
        row.number("files"));
  }

  /** Waits for them. */
  List<Basis> all() {
    return bases.stream().map(CompletableFuture::join).toList();
  }
}
