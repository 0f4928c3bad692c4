package dev.silograph.app;

import dev.silograph.result.Basis;
import dev.silograph.result.Basis.MissedApp;
import dev.silograph.result.Place;
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

  /** The apps that checkouts name beside their own and that are not indexed. */
  static final String MISSED =
      "MATCH (a:App) WHERE a.file IS NOT NULL"
          + " RETURN a.label AS app, a.repo AS repo, a.file AS file, a.line AS line ORDER BY app";

  private final List<CompletableFuture<Basis>> bases;

  private Bases(List<CompletableFuture<Basis>> bases) {
    this.bases = bases;
  }

  /** Begins to compare. */
  static Bases of(OpenedGraph graph) {
    List<Row> missed = Row.of(graph.run(MISSED, Map.of(), Limits.NONE));
    return new Bases(
        Row.of(graph.run(ASK, Map.of(), Limits.NONE)).stream()
            .map(row -> CompletableFuture.supplyAsync(() -> basis(row, missed)))
            .toList());
  }

  private static Basis basis(Row row, List<Row> missed) {
    String revision = row.text("revision");
    return new Basis(
        row.text("repo"),
        revision,
        revision == null ? null : GitState.isDirty(Path.of(row.text("root"))),
        row.number("files"),
        missed.stream()
            .filter(app -> row.text("repo").equals(app.text("repo")))
            .map(app -> new MissedApp(app.text("app"), place(app)))
            .toList());
  }

  private static Place place(Row row) {
    return new Place(row.text("repo"), row.text("file"), row.number("line"));
  }

  /** Waits for them. */
  List<Basis> all() {
    return bases.stream().map(CompletableFuture::join).toList();
  }
}
