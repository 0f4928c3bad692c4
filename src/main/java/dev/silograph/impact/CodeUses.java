package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Place;
import dev.silograph.result.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Where code uses models and columns that are to go, except in files that go with them. */
final class CodeUses {

  /** In the order in which they are told. */
  static final List<String> AREAS = List.of("source", "tests", "migrations");

  private static final String OWN =
      """
      MATCH (file:SourceFile)-[:DEFINES]->(model:Model {key: $key})
      RETURN 'source' AS area, file.repo AS repo, file.path AS file, model.line AS line,
        [model.line] AS lines, ['class'] AS kinds, [] AS stars
      ORDER BY repo, file
      """;

  private final SavedAnswers answers;
  private final Set<String> going;

  CodeUses(SavedAnswers answers, Set<String> going) {
    this.answers = answers;
    this.going = going;
  }

  List<CodeUse> of(Target target) {
    return answers.of("code-references", target.key()).stream()
        .filter(row -> !goesToo(row.texts("defines")))
        .map(row -> use(target, row))
        .toList();
  }

  /**
   * Where code that uses a column's model, and the model's own, names the column. Migrations have
   * the columns of their time.
   */
  static List<CodeUse> of(Target column, GraphQuestions graph, ColumnReader reader) {
    Set<String> names = new TreeSet<>(Set.of(column.field()));
    Outgoing reference = Columns.of(column, graph).reference();
    if (reference != null && !reference.hybrid()) {
      names.add(column.field() + "_id");
    }
    Map<Place, CodeUse> files = new LinkedHashMap<>();
    for (Row row : Row.of(graph.ask(OWN, Map.of("key", column.key())))) {
      files.put(fileOf(row), use(column, row));
    }
    for (Row row : new SavedAnswers(graph).of("code-references", column.key())) {
      if (!row.text("area").equals("migrations")) {
        files.putIfAbsent(fileOf(row), use(column, row));
      }
    }
    return reader.read(column, names, List.copyOf(files.values()));
  }

  private static Place fileOf(Row row) {
    return new Place(row.text("repo"), row.text("file"), 0);
  }

  /** A file that defines models goes as a whole where all of them go. */
  private boolean goesToo(List<String> defined) {
    return !defined.isEmpty() && going.containsAll(defined);
  }

  private static CodeUse use(Target target, Row row) {
    List<String> kinds = row.texts("kinds");
    return new CodeUse(
        target.key(),
        row.text("area"),
        row.place(),
        row.numbers("lines"),
        kinds,
        kinds.equals(List.of("reexport")),
        row.texts("stars"));
  }
}
