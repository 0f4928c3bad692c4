package dev.silograph.impact;

import dev.silograph.impact.History.Event;
import dev.silograph.impact.MigrationStyle.Kind;
import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.MigrationFile;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Step;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Place;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The steps of a removal in their order, as Sentry's guide to deleting models and columns has it:
 * what refers to it first, then one migration that drops its constraints and moves it to pending,
 * with its code and the router's entry in the same change, then a deploy, then one migration that
 * drops the table.
 */
final class Steps {

  private static final String LOCKFILE =
      """
      MATCH (entry:LockfileEntry {app: $app})
      RETURN entry.repo AS repo, entry.file AS file, entry.line AS line
      ORDER BY repo, line
      """;

  private static final String CLEARED =
      """
      MATCH (:Model {key: $key})-[cleared:CLEARED_FROM]->(:Table)
      RETURN cleared.repo AS repo, cleared.file AS file, cleared.line AS line
      """;

  private final GraphQuestions graph;
  private final List<Target> targets;
  private final List<Blocker> blockers;
  private final List<CodeUse> uses;
  private final MigrationFiles files;
  private final List<Step> steps = new ArrayList<>();

  Steps(
      GraphQuestions graph,
      List<Target> targets,
      List<Blocker> blockers,
      List<CodeUse> uses,
      MigrationFiles files) {
    this.graph = graph;
    this.targets = targets;
    this.blockers = blockers;
    this.uses = uses;
    this.files = files;
  }

  List<Step> all() {
    blockers.stream().filter(blocker -> !KNOWN.contains(blocker.kind())).forEach(this::first);
    code();
    targets.stream().filter(target -> target.field() == null).forEach(this::cleanup);
    for (Target target : targets) {
      if (target.isTableAlone()) {
        continue;
      }
      if (target.field() == null) {
        release(target);
      } else {
        releaseColumn(target);
      }
    }
    targets.forEach(this::leave);
    lock(Phase.PENDING);
    if (targets.stream()
        .anyMatch(target -> target.table() != null && style(target).inTwoPhases())) {
      boolean done = targets.stream().allMatch(target -> target.phase() == Phase.DROPPED);
      add("deploy", done, "Deploy, and wait until no code of before runs any more", null, null);
      targets.stream().filter(target -> style(target).inTwoPhases()).forEach(this::drop);
      lock(Phase.DROPPED);
    }
    return List.copyOf(steps);
  }

  /** Blockers that are steps of the removal itself. */
  private static final Set<String> KNOWN =
      Set.of("entry-missing", "entry-wrong", "class", "phase-one");

  private void first(Blocker blocker) {
    String what =
        switch (blocker.kind()) {
          case "registered-task" -> blocker.message();
          case "inherits" -> blocker.model();
          case "deletion-task" -> blocker.model() + ": " + blocker.message();
          default -> blocker.model() + (blocker.field() == null ? "" : "." + blocker.field());
        };
    add(blocker.kind(), false, what + ": " + blocker.remedy(), blocker.place(), null);
  }

  private void code() {
    for (Target target : targets) {
      List<CodeUse> own = uses.stream().filter(use -> use.target().equals(target.label())).toList();
      long files =
          own.stream()
              .filter(CodeUse::counts)
              .map(use -> use.place().repo() + ":" + use.place().file())
              .distinct()
              .count();
      if (files > 0) {
        CodeUse use = own.stream().filter(CodeUse::counts).findFirst().orElseThrow();
        String text =
            "Take "
                + nameOf(target)
                + " out of the code that "
                + (target.field() == null ? "uses it: " : "names it: ")
                + (files == 1 ? "1 file" : files + " files");
        add("code", false, text, files == 1 ? use.place() : null, null);
      }
      own.stream()
          .filter(CodeUse::reexport)
          .forEach(
              use ->
                  add(
                      "reexport",
                      false,
                      "Take the re-export of "
                          + target.name()
                          + " out"
                          + (use.stars().isEmpty()
                              ? ""
                              : ", if " + String.join(" or ", use.stars()) + " goes"),
                      use.place(),
                      null));
    }
  }

  private void cleanup(Target target) {
    String text = "Take " + target.name() + " out of what code deletes by SQL alone";
    Row.of(graph.ask(CLEARED, Map.of("key", target.key())))
        .forEach(row -> add("cleanup", false, text, row.place(), null));
  }

  /** What keeps a model's rows in the way of others: its constraints, its keys to other silos. */
  private void release(Target target) {
    MigrationStyle style = style(target);
    History history = History.of(target.key(), target.table(), graph);
    if (target.inCode() && style.inTwoPhases()) {
      for (Outgoing reference : Outgoing.of(target.key(), graph)) {
        release(target, history, reference);
      }
    }
    Event pending = history.to(Phase.PENDING, null);
    if (pending != null && target.phase() == Phase.PENDING) {
      for (String fault : pending.unsafe()) {
        add("constraint", false, target.name() + ": " + fault, pending.place(), null);
      }
    }
    boolean noTable = target.table() == null && target.inCode();
    move(target, history, RemovalOperations.moving(target, noTable ? Kind.PLAIN : style.kind()));
  }

  /** The first phase, or all there is where there are no phases. */
  private void move(Target target, History history, String operation) {
    boolean phases = style(target).inTwoPhases();
    Phase phase = phases ? Phase.PENDING : Phase.DROPPED;
    Event did = history.to(phase, target.field());
    boolean done = target.phase().compareTo(phase) >= 0;
    if (phases && target.phase() == Phase.DROPPED && did == null) {
      return;
    }
    migration(phases ? "pending" : "delete", done, in(target, phase, done) + operation, did);
  }

  /** {@code In 0009_delete_monitor_pending: }, where it is still to be written. */
  private String in(Target target, Phase phase, boolean done) {
    String name = done ? null : files.name(target, phase);
    return done ? "" : name == null ? "In a migration: " : "In " + name + ": ";
  }

  private void release(Target target, History history, Outgoing reference) {
    String name = target.name() + "." + reference.field();
    Event shape = history.shapeOf(reference.field());
    boolean done = !reference.isHeld();
    String where = in(target, Phase.PENDING, done) + name;
    if (reference.hybrid()) {
      step("nullable", done, where + " with null=True", reference.place(), shape);
    } else {
      step("constraint", done, where + " with db_constraint=False", reference.place(), shape);
    }
  }

  private void releaseColumn(Target target) {
    MigrationStyle style = style(target);
    History history = History.of(target.key(), target.table(), graph);
    String name = target.name() + "." + target.field();
    if (style.inTwoPhases() && target.inCode()) {
      Columns.Column column = Columns.of(target, graph);
      Event shape = history.shapeOf(target.field());
      boolean nullable = column.nullable() || column.hasDatabaseDefault();
      boolean constrained = column.reference() != null && column.reference().constrained();
      if (column.reference() != null) {
        String where = in(target, Phase.PENDING, nullable) + name;
        step("nullable", nullable, where + " with null=True", target.place(), shape);
        where = in(target, Phase.PENDING, !constrained) + name;
        if (!column.reference().hybrid()) {
          step(
              "constraint",
              !constrained,
              where + " with db_constraint=False",
              target.place(),
              shape);
        }
      } else if (!column.manyToMany()) {
        String text = name + " with null=True or a db_default, in a migration and deploy before";
        step("nullable", nullable, text, target.place(), shape);
      }
    }
    move(target, history, RemovalOperations.moving(target, style.kind()));
  }

  private static String nameOf(Target target) {
    return target.name() + (target.field() == null ? "" : "." + target.field());
  }

  /** What leaves the code in the change that has the first migration. */
  private void leave(Target target) {
    if (!target.isTableAlone()) {
      add(
          "class",
          !target.inCode(),
          "In the same change: remove the "
              + (target.field() == null ? "class " : "field ")
              + nameOf(target),
          target.inCode() ? target.place() : null,
          null);
    }
    for (Entries.Entry entry : new Entries(graph).of(target)) {
      boolean there = entry.found() != null;
      String text =
          (there && !entry.isRight() ? "Correct the entry: " : "In the same change: ")
              + entry.text()
              + (there ? " in" : " after the last line of")
              + " historical_silo_assignments; it stays";
      add("entry", entry.isRight(), text, entry.place(), null);
    }
  }

  /** What the lockfile has to say of each app that gets a migration. */
  private void lock(Phase phase) {
    for (MigrationFile file : files.of(phase)) {
      for (Row row : Row.of(graph.ask(LOCKFILE, Map.of("app", file.app())))) {
        String text =
            "In the same change: \"" + file.app() + ": " + file.name() + "\" in the lockfile";
        add("lockfile", false, text, row.place(), null);
      }
    }
  }

  private void drop(Target target) {
    if (target.table() == null) {
      return;
    }
    boolean done = target.phase() == Phase.DROPPED;
    History history = History.of(target.key(), target.table(), graph);
    migration(
        "delete",
        done,
        in(target, Phase.DROPPED, done)
            + RemovalOperations.dropping(target, style(target).kind())
            + (done ? "" : " and nothing else, in a change of its own"),
        history.to(Phase.DROPPED, target.field()));
  }

  private MigrationStyle style(Target target) {
    return files.style(target.app());
  }

  private void migration(String step, boolean done, String text, Event did) {
    step(step, done, text, did == null || !done ? null : did.place(), did);
  }

  private void step(String step, boolean done, String text, Place place, Event did) {
    add(step, done, text, place, done && did != null ? did.migration() : null);
  }

  private void add(String step, boolean done, String text, Place place, String migration) {
    steps.add(new Step(step, done, text, place, migration));
  }
}
