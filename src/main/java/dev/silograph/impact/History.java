package dev.silograph.impact;

import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.Place;
import dev.silograph.result.Row;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What migrations did to a model, oldest first. */
final class History {

  private static final String ASK =
      """
      MATCH (m:Migration {replaced: false})-[:HAS_OPERATION]->(o:Operation)
      WHERE m.app = $app AND toLower(o.model) = $model OR o.table = $table
      RETURN
        m.key AS migration,
        o.kind AS kind,
        o.scope AS scope,
        o.model AS model,
        o.field AS field,
        o.table AS table,
        o.deletionAction AS action,
        CASE o.unsafeSeverity WHEN 'info' THEN [] ELSE coalesce(o.unsafe, []) END AS unsafe,
        o.repo AS repo,
        o.file AS file,
        o.line AS line
      ORDER BY m.position, o.ordinal
      """;

  private final List<Event> events;

  /**
   * An operation.
   *
   * @param model class name as the operation has it, or null
   * @param field what of the model it is about, or null
   * @param action of a deletion in two phases, or null
   * @param unsafe what is unsafe about it
   */
  record Event(
      String migration,
      String kind,
      String scope,
      String model,
      String field,
      String table,
      String action,
      List<String> unsafe,
      Place place) {

    /** How far it takes the removal of its model or field; null where it is about neither. */
    Phase phase(String what) {
      if (action != null) {
        return action.equals("DELETE") ? Phase.DROPPED : Phase.PENDING;
      }
      if (kind.equals("Create" + what) || kind.equals("AddField")) {
        return Phase.NONE;
      }
      boolean removes = kind.equals("DeleteModel") || kind.equals("RemoveField");
      return removes ? scope.equals("STATE") ? Phase.PENDING : Phase.DROPPED : null;
    }
  }

  private History(List<Event> events) {
    this.events = List.copyOf(events);
  }

  /** The operations on a model, by its key, and on its table, where it has one. */
  static History of(String key, String table, GraphQuestions graph) {
    int dot = key.indexOf('.');
    Map<String, Object> model =
        Map.of(
            "app", key.substring(0, Math.max(0, dot)),
            "model", dot < 0 ? "" : key.substring(dot + 1),
            "table", table == null ? "" : table);
    return new History(Row.of(graph.ask(ASK, model)).stream().map(History::event).toList());
  }

  private static Event event(Row row) {
    return new Event(
        row.text("migration"),
        row.text("kind"),
        row.text("scope"),
        row.text("model"),
        row.text("field"),
        row.text("table"),
        row.text("action"),
        row.texts("unsafe"),
        row.place());
  }

  boolean isEmpty() {
    return events.isEmpty();
  }

  /** The last operation. */
  Event last() {
    return events.get(events.size() - 1);
  }

  /** The last class name that the model had. */
  String name() {
    return Stream.concat(of("CreateModel"), events.stream())
        .map(Event::model)
        .filter(name -> name != null)
        .findFirst()
        .orElse(null);
  }

  private Stream<Event> of(String kind) {
    return events.stream().filter(event -> event.kind().equals(kind));
  }

  /** The last table that the model had. */
  String table() {
    return events.stream()
        .map(Event::table)
        .filter(table -> table != null)
        .reduce((one, other) -> other)
        .orElse(null);
  }

  /** How far the removal of the model has come. */
  Phase phase() {
    return events.stream()
        .filter(event -> event.field() == null)
        .map(event -> event.phase("Model"))
        .filter(phase -> phase != null)
        .reduce((one, other) -> other)
        .orElse(Phase.NONE);
  }

  /** How far the removal of a field has come. */
  Phase phaseOf(String field) {
    return on(field)
        .map(event -> event.phase("Field"))
        .filter(phase -> phase != null)
        .reduce((one, other) -> other)
        .orElse(Phase.NONE);
  }

  /** The last operation that took the model, or a field of it, to a phase; null without. */
  Event to(Phase phase, String field) {
    Stream<Event> about =
        field == null ? events.stream().filter(event -> event.field() == null) : on(field);
    return about
        .filter(event -> event.phase(field == null ? "Model" : "Field") == phase)
        .reduce((one, other) -> other)
        .orElse(null);
  }

  /** The last operation that gave a field its form; null without. */
  Event shapeOf(String field) {
    return on(field)
        .filter(event -> event.kind().equals("AddField") || event.kind().equals("AlterField"))
        .reduce((one, other) -> other)
        .or(() -> of("CreateModel").reduce((one, other) -> other))
        .orElse(null);
  }

  /** Whether an operation is about a field of that name. */
  boolean knows(String field) {
    return on(field).findAny().isPresent();
  }

  private Stream<Event> on(String field) {
    String lower = field.toLowerCase(Locale.ROOT);
    return events.stream()
        .filter(event -> event.field() != null)
        .filter(event -> event.field().toLowerCase(Locale.ROOT).equals(lower));
  }
}
