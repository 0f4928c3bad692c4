package dev.silograph.app;

import dev.silograph.impact.ColumnReader;
import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.uses.ColumnUses;
import dev.silograph.resolve.uses.ColumnUses.Column;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Place;
import dev.silograph.result.Row;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** Reads the files of the checkouts that a graph was made of. */
final class ReadColumns implements ColumnReader {

  private static final String ROOTS =
      "MATCH (r:Repository) RETURN r.name AS repo, r.root AS root ORDER BY repo";

  private final PythonParser parser = PythonParsers.standard();
  private final OpenedGraph graph;

  ReadColumns(OpenedGraph graph) {
    this.graph = graph;
  }

  @Override
  public List<CodeUse> read(Target target, Set<String> names, List<CodeUse> uses) {
    Map<String, Path> roots = new HashMap<>();
    for (Row row : Row.of(graph.run(ROOTS, Map.of(), Limits.NONE))) {
      roots.put(row.text("repo"), Path.of(row.text("root")));
    }
    Column column = new Column(target.name(), names);
    return uses.parallelStream()
        .flatMap(use -> read(target, column, use, roots.get(use.place().repo())).stream())
        .toList();
  }

  /** What is of the column for sure stands before what may be. */
  private List<CodeUse> read(Target target, Column column, CodeUse use, Path root) {
    String path = use.place().file();
    SourceFile file = new SourceFile(use.place().repo(), path, root.resolve(path), 0);
    String text = parser.read(file);
    if (text.isEmpty()) {
      return List.of(use(target, use, use.lines(), Set.of("unread")));
    }
    if (column.names().stream().noneMatch(text::contains)) {
      return List.of();
    }
    List<Long> sure = new ArrayList<>();
    List<Long> others = new ArrayList<>();
    SortedSet<String> kinds = new TreeSet<>();
    ColumnUses.in(parser.parse(file, text), column)
        .forEach(
            (line, found) -> {
              boolean query = found.contains(ColumnUses.QUERY);
              (query ? sure : others).add(line.longValue());
              kinds.addAll(query ? Set.of() : found);
            });
    List<CodeUse> all = new ArrayList<>();
    if (!sure.isEmpty()) {
      all.add(use(target, use, sure, Set.of(ColumnUses.QUERY)));
    }
    if (!others.isEmpty()) {
      all.add(use(target, use, others, kinds));
    }
    return all;
  }

  private static CodeUse use(Target target, CodeUse file, List<Long> lines, Set<String> kinds) {
    Place place = new Place(file.place().repo(), file.place().file(), lines.get(0));
    List<String> how = List.copyOf(kinds);
    return new CodeUse(target.label(), file.area(), place, lines, how, false, List.of());
  }
}
