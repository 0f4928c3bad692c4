package dev.silograph.impact;

import dev.silograph.impact.History.Event;
import dev.silograph.query.GraphQuestions;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Target;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a removal that has begun. */
final class Begun {

  private final GraphQuestions graph;

  Begun(GraphQuestions graph) {
    this.graph = graph;
  }

  List<Blocker> blockers(Target target) {
    if (target.phase() == Phase.NONE) {
      return List.of();
    }
    History history = History.of(target.key(), target.table(), graph);
    List<Blocker> blockers = new ArrayList<>();
    if (target.inCode()) {
      blockers.add(
          new Blocker(
              "class",
              target.key(),
              null,
              null,
              "the class is still there, although the migrations have "
                  + (target.phase() == Phase.PENDING ? "moved it to pending" : "deleted it"),
              "remove it, or it will be made again",
              target.place()));
    }
    Event pending = history.to(Phase.PENDING, null);
    if (pending != null && target.phase() == Phase.PENDING) {
      for (String fault : pending.unsafe()) {
        blockers.add(
            new Blocker(
                "phase-one",
                target.key(),
                null,
                null,
                fault,
                "put it right in a migration before the second phase",
                pending.place()));
      }
    }
    return blockers;
  }
}
