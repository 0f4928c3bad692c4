package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.RouterRules.Answer;
import dev.silograph.schema.Operation;
import dev.silograph.schema.Route;
import dev.silograph.schema.Table;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the router answers today for each operation ({@code allow_migrate} in {@code
 * sentry/db/router.py}), and whether that is where the tables are which the operation is about.
 */
final class Routing {

  private final RouterRules rules;
  private final Map<String, String> implied = new TreeMap<>();
  private final List<Diagnostic> diagnostics;

  /**
   * @param gone the tables without a live model, with the silos that they must have been in
   */
  Routing(RouterRules rules, Collection<Table> gone, List<Diagnostic> diagnostics) {
    this.rules = rules;
    this.diagnostics = diagnostics;
    for (Table table : gone) {
      if (table.departure() != null && table.departure().impliedSilo() != null) {
        implied.put(table.name(), table.departure().impliedSilo());
      }
    }
  }

  /** The operations of a migration, each with what the router answers. */
  List<Operation> route(String app, List<Replay.Run> runs) {
    return runs.stream()
        .map(run -> rules.present() ? run.operation().with(route(app, run)) : run.operation())
        .toList();
  }

  private Route route(String app, Replay.Run run) {
    Question question = run.question();
    return switch (question.kind()) {
      case MODEL, HINTS -> byTables(app, run);
      case NO_HINTS -> byDefault(run, "it has no hints that name tables");
      case DATABASE -> byDefault(run, "it is about the whole database");
      case NOT_ASKED -> told(question, Route.Answer.NONE, "it changes no database");
      case UNREADABLE -> {
        diagnostics.add(
            new Diagnostic(
                run.operation().location(),
                "the hints of this operation cannot be read without running it; what the router"
                    + " answers is not known"));
        yield told(question, Route.Answer.UNKNOWN, "its hints cannot be read");
      }
      case UNKNOWN ->
          told(question, Route.Answer.UNKNOWN, "what it asks the router about is not known");
    };
  }

  private static Route told(Question question, Route.Answer answer, String reason) {
    return new Route(answer, null, question.tables(), question.hinted(), reason, List.of(), null);
  }

  private Route byDefault(Replay.Run run, String reason) {
    return new Route(
        Route.Answer.DEFAULT,
        null,
        List.of(),
        run.question().hinted(),
        reason,
        List.of(),
        elsewhere(run, RouterRules.DEFAULT));
  }

  private Route byTables(String app, Replay.Run run) {
    Set<String> asked = new TreeSet<>(run.question().tables());
    Map<String, Answer> answers = new TreeMap<>();
    asked.forEach(table -> answers.put(table, rules.answer(table, app)));
    List<String> databases =
        answers.values().stream().map(Answer::database).distinct().collect(Collectors.toList());
    if (databases.size() != 1) {
      String fault =
          databases.isEmpty()
              ? "the router raises: the hints name no table"
              : "the router raises: the tables are in several databases";
      return answered(run, Route.Answer.RAISES, answers, fault);
    }
    String database = databases.get(0);
    if (database == null) {
      return answered(run, Route.Answer.SKIPPED, answers, "the router leaves it out");
    }
    boolean told = answers.values().stream().anyMatch(answer -> answer.silo() != null);
    return answered(
        run, told ? Route.Answer.ROUTED : Route.Answer.DEFAULT, answers, elsewhere(run, database));
  }

  private Route answered(
      Replay.Run run, Route.Answer answer, Map<String, Answer> answers, String fault) {
    String silos =
        answers.values().stream()
            .map(Answer::silo)
            .filter(Objects::nonNull)
            .distinct()
            .collect(Collectors.joining(" "));
    List<String> reasons = new ArrayList<>();
    answers.forEach(
        (table, each) ->
            reasons.add(each.reason() + (answers.size() > 1 ? " (" + named(each) + ")" : "")));
    return new Route(
        answer,
        answer == Route.Answer.ROUTED ? silos : null,
        List.copyOf(answers.keySet()),
        run.question().hinted(),
        reasons.isEmpty() ? "its hints name no table" : String.join("; ", reasons),
        crossing(run, answers),
        fault);
  }

  /** The tables elsewhere that an operation which is sent to one database constrains columns to. */
  private List<String> crossing(Replay.Run run, Map<String, Answer> answers) {
    List<String> databases = answers.values().stream().map(Answer::database).distinct().toList();
    if (databases.size() != 1 || databases.get(0) == null) {
      return List.of();
    }
    return run.constrained().stream()
        .filter(table -> silo(table) != null)
        .filter(table -> !rules.database(silo(table)).equals(databases.get(0)))
        .toList();
  }

  private static String named(Answer answer) {
    if (answer.silo() != null) {
      return answer.silo();
    }
    return answer.database() == null ? "no database" : answer.database();
  }

  /** The tables that an operation is about and that are in another database, in words, or null. */
  private String elsewhere(Replay.Run run, String database) {
    List<String> others = new ArrayList<>();
    for (String table : run.operation().touches()) {
      String silo = silo(table);
      if (silo != null && !rules.database(silo).equals(database)) {
        others.add(table + " is in " + silo);
      }
    }
    return others.isEmpty() ? null : "it goes to the wrong database: " + String.join(", ", others);
  }

  /** The silo that a table is in, whatever the router says; null where that is not known. */
  private String silo(String table) {
    String live = rules.siloOfTable(table);
    if (live != null) {
      return live;
    }
    return implied.containsKey(table) ? implied.get(table) : rules.entry(table);
  }
}
