package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.MigrationFile.Key;
import dev.silograph.resolve.migration.Removal.Phase;
import dev.silograph.resolve.migration.TableHistory.Kind;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyFunction;
import dev.silograph.schema.Hazard;
import dev.silograph.schema.Hazard.Reason;
import dev.silograph.schema.Operation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges the removals of a whole history, now that what came before and after each is known. */
final class UnsafeRemovals {

  /** The operations in two phases that Sentry has in place of Django's. */
  private static final Map<String, String> SAFE =
      Map.of("DeleteModel", "SafeDeleteModel", "RemoveField", "SafeRemoveField");

  private final Removals removals;
  private final MigrationGraph graph;
  private final TableHistory history;
  private final Doubts doubts;
  private final Set<String> known = new HashSet<>();
  private final Map<String, Removal> byPlace = new HashMap<>();

  UnsafeRemovals(Program program, Replay replay, MigrationGraph graph, Doubts doubts) {
    this.removals = replay.removals();
    this.graph = graph;
    this.history = replay.history();
    this.doubts = doubts;
    for (PyClass type : program.classes()) {
      if (SAFE.containsValue(type.name()) && takesAnAction(type)) {
        known.add(type.name());
      }
    }
    for (Removal removal : removals.all()) {
      if (removal.phase() != Phase.AT_ONCE) {
        known.add(SAFE.get(removal.step().base()));
      }
      byPlace.put(place(removal.migration().key(), removal.ordinal()), removal);
    }
  }

  private static String place(Key migration, int ordinal) {
    return migration + ":" + ordinal;
  }

  /** Projects that are none of Sentry's have classes of that name, too. */
  private static boolean takesAnAction(PyClass type) {
    Binding init = type.lookup("__init__");
    return init != null
        && init.value() instanceof PyFunction function
        && function.parameters().keywordOnly().stream()
            .anyMatch(parameter -> parameter.name().equals("deletion_action"));
  }

  /** An operation with what is unsafe about it. */
  Operation judged(Key migration, Operation operation) {
    Removal removal = byPlace.get(place(migration, operation.ordinal()));
    return removal == null ? operation : operation.with(hazard(removal));
  }

  private Hazard hazard(Removal removal) {
    if (isMove(removal)) {
      return null;
    }
    List<Reason> reasons = new ArrayList<>();
    String safe = SAFE.get(removal.step().base());
    if (removal.phase() == Phase.AT_ONCE) {
      String kind = removal.step().kind();
      String where = removal.inStateOnly() ? " in the state only" : "";
      reasons.add(new Reason(Hazard.Kind.AT_ONCE, kind + where + " in place of " + safe));
    }
    reasons.addAll(removal.faults());
    if (removal.phase() == Phase.DELETE) {
      reasons.addAll(phaseFaults(removal));
    }
    boolean old = removal.phase() == Phase.AT_ONCE && !known.contains(safe);
    boolean fresh = !removal.migration().replaces().isEmpty() || removal.migration().isInitial();
    return reasons.isEmpty() ? null : new Hazard(old || fresh, reasons);
  }

  /** Whether the table only gets another model, in the state alone. */
  private boolean isMove(Removal removal) {
    if (!removal.inStateOnly()) {
      return false;
    }
    if (removal.ofModel()) {
      return removal.table() != null
          && names(removal.table()).stream()
              .flatMap(table -> removals.takersOf(table).stream())
              .anyMatch(taker -> !taker.equals(removal.model()));
    }
    return removals.all().stream()
        .filter(r -> r.migration() == removal.migration() && r.ofModel())
        .anyMatch(r -> r.model().equals(removal.model()) && isMove(r));
  }

  /** A table's name and those that it was given later. */
  private Set<String> names(String table) {
    Set<String> names = new HashSet<>(Set.of(table));
    history.of(table).stream()
        .filter(event -> event.kind() == Kind.RENAMED_AWAY)
        .forEach(event -> names.addAll(history.renamedBy(event)));
    return names;
  }

  private List<Reason> phaseFaults(Removal second) {
    Removal first = null;
    boolean later = false;
    for (Removal each : removals.all()) {
      later |= each == second;
      if (each.phase() == Phase.PENDING
          && each.hasSameSubject(second)
          && (!later || first == null)) {
        first = each;
      }
    }
    if (first == null) {
      return doubts.ofApp(second.migration().key().app())
          ? List.of()
          : List.of(
              new Reason(Hazard.Kind.NO_FIRST_PHASE, "nothing moves it to pending deletion first"));
    }
    String place = " (" + first.step().location() + ")";
    Key here = second.migration().key();
    Key there = first.migration().key();
    if (here.equals(there)) {
      return together("both phases are in one migration" + place);
    }
    return graph.dependsOn(here, there)
        ? List.of()
        : together("its migration does not depend on that of phase one, " + there + place);
  }

  private static List<Reason> together(String text) {
    return List.of(new Reason(Hazard.Kind.PHASES_TOGETHER, text));
  }
}
