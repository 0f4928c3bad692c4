package dev.silograph.app;

import dev.silograph.schema.Model;
import dev.silograph.schema.Reference;
import dev.silograph.schema.Repository;
import dev.silograph.schema.Schema;
import dev.silograph.source.Diagnostic;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an index has found.
 *
 * @param roots of the checkouts, by their names in the graph
 * @param files Python files
 * @param read how many of them were read: all, or those that have changed since the last index
 * @param models models that the trees define
 * @param migrations migrations of the trees, squashed ones and those they replace included
 * @param references how many references there are of each kind
 * @param warnings what could not be read or understood, sorted
 * @param duration from the first file to the last write
 */
public record IndexSummary(
    Map<String, Path> roots,
    int files,
    int read,
    int models,
    int migrations,
    SortedMap<String, Integer> references,
    List<Diagnostic> warnings,
    Duration duration) {

  public IndexSummary {
    roots = Map.copyOf(roots);
    warnings = List.copyOf(warnings);
  }

  static IndexSummary of(Schema schema, int files, int read, Duration duration) {
    SortedMap<String, Integer> references = new TreeMap<>();
    List<Model> models = schema.models().stream().filter(model -> !model.external()).toList();
    for (Model model : models) {
      for (Reference reference : model.members().references()) {
        references.merge(reference.kind(), 1, Integer::sum);
      }
    }
    Map<String, Path> roots =
        schema.repositories().stream()
            .collect(Collectors.toMap(Repository::name, one -> Path.of(one.root())));
    return new IndexSummary(
        roots,
        files,
        read,
        models.size(),
        schema.migrations().size(),
        references,
        schema.diagnostics(),
        duration);
  }
}
