package dev.silograph.schema;

import dev.silograph.source.Diagnostic;
import java.util.List;

/**
 * All that is known of the indexed trees. Every list is sorted by key, so that indexing twice gives
 * the same graph.
 */
public record Schema(
    List<Repository> repositories,
    List<App> apps,
    List<Model> models,
    List<AbstractModel> abstractModels,
    List<Table> tables,
    List<String> silos,
    List<String> relocationScopes,
    List<OutboxCategory> outboxCategories,
    List<DeletionTask> deletionTasks,
    List<HistoricalAssignment> historicalAssignments,
    List<Migration> migrations,
    List<LockfileEntry> lockfileEntries,
    List<Drift> drift,
    List<FileNode> files,
    List<Diagnostic> diagnostics) {

  public Schema {
    repositories = List.copyOf(repositories);
    apps = List.copyOf(apps);
    models = List.copyOf(models);
    abstractModels = List.copyOf(abstractModels);
    tables = List.copyOf(tables);
    silos = List.copyOf(silos);
    relocationScopes = List.copyOf(relocationScopes);
    outboxCategories = List.copyOf(outboxCategories);
    deletionTasks = List.copyOf(deletionTasks);
    historicalAssignments = List.copyOf(historicalAssignments);
    migrations = List.copyOf(migrations);
    lockfileEntries = List.copyOf(lockfileEntries);
    drift = List.copyOf(drift);
    files = List.copyOf(files);
    diagnostics = List.copyOf(diagnostics);
  }

  /** The same, with what only all of the files together tell. */
  public Schema with(List<Repository> counted, List<FileNode> read, List<Diagnostic> foundWrong) {
    return new Schema(
        counted,
        apps,
        models,
        abstractModels,
        tables,
        silos,
        relocationScopes,
        outboxCategories,
        deletionTasks,
        historicalAssignments,
        migrations,
        lockfileEntries,
        drift,
        read,
        foundWrong);
  }
}
