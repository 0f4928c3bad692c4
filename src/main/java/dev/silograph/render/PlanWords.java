package dev.silograph.render;

import dev.silograph.result.Basis;
import dev.silograph.result.Basis.MissedApp;
import dev.silograph.result.DeletionPlan;
import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Phase;
import dev.silograph.result.DeletionPlan.Replication;
import dev.silograph.result.DeletionPlan.Step;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Impact;
import dev.silograph.result.Impact.Effect;
import dev.silograph.result.Impact.Refusal;
import dev.silograph.result.Place;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The parts of a deletion plan in words, without layout. */
final class PlanWords {

  private PlanWords() {}

  static String verdict(DeletionPlan plan) {
    String names = plan.targets().stream().map(Target::label).collect(Collectors.joining(", "));
    String verdict =
        switch (plan.verdict()) {
          case SAFE -> "safe";
          case WORK ->
              "work: code in " + files(plan) + (hasColumns(plan) ? " names it" : " uses it");
          case BLOCKED -> "blocked by " + plan.blockers().size();
        };
    return names + ": " + verdict + " (" + phase(plan.phase()) + ")";
  }

  private static String files(DeletionPlan plan) {
    long files =
        plan.uses().stream()
            .filter(CodeUse::counts)
            .map(use -> use.place().file())
            .distinct()
            .count();
    return files == 1 ? "1 file" : files + " files";
  }

  static String phase(Phase phase) {
    return switch (phase) {
      case NONE -> "not started";
      case PENDING -> "moved to pending";
      case DROPPED -> "dropped";
    };
  }

  static String target(Target target) {
    StringBuilder text = new StringBuilder(target.label()).append(": ").append(target.name());
    if (target.table() != null) {
      text.append(", table ").append(target.table());
    }
    if (!target.silos().isEmpty()) {
      text.append(", ").append(String.join("+", target.silos()));
    }
    return text.append(", ").append(where(target.place())).toString();
  }

  /** What an answer is computed from, and what it misses: a line each. */
  static List<String> basis(Basis basis) {
    return Stream.concat(Stream.of(checkout(basis)), basis.missed().stream().map(PlanWords::missed))
        .toList();
  }

  private static String missed(MissedApp missed) {
    return missed.app()
        + " is named at "
        + where(missed.place())
        + " and is not indexed: what it references is not seen; give its checkout with another"
        + " --repo";
  }

  private static String checkout(Basis basis) {
    StringBuilder text = new StringBuilder("computed from ").append(basis.repo());
    if (basis.revision() != null) {
      text.append(" at ").append(basis.revision(), 0, 10);
      if (basis.dirty() != null) {
        text.append(basis.dirty() ? " with uncommitted changes" : " without uncommitted changes");
      }
    } else {
      text.append(", not in git");
    }
    return text.append(", ").append(basis.files()).append(" files").toString();
  }

  static String blocker(Blocker blocker) {
    String who =
        blocker.model() == null || blocker.kind().equals("registered-task")
            ? blocker.target()
            : blocker.field() == null ? blocker.model() : blocker.model() + "." + blocker.field();
    return who + ": " + blocker.message();
  }

  /** {@code file:7, 11: import, attribute}. */
  static String use(CodeUse use) {
    return use.place().file()
        + ":"
        + use.lines().stream().map(Object::toString).collect(Collectors.joining(", "))
        + ": "
        + String.join(", ", use.kinds());
  }

  static String usesHeading(DeletionPlan plan) {
    return hasColumns(plan)
        ? "Code that uses it: a column where it is named in a file that uses its model"
        : "Code that uses it";
  }

  /** What can be told of the code of a column; empty where none is asked for. */
  static String columnNote(DeletionPlan plan) {
    return hasColumns(plan)
        ? "files that have objects of the model and never name it are not searched for a column"
        : "";
  }

  private static boolean hasColumns(DeletionPlan plan) {
    return plan.targets().stream().anyMatch(target -> target.field() != null);
  }

  static String totals(Impact impact) {
    long models = impact.totals().values().stream().mapToLong(Long::longValue).sum();
    String silos =
        impact.totals().entrySet().stream()
            .filter(total -> !total.getKey().isEmpty())
            .map(total -> total.getKey() + " " + total.getValue())
            .collect(Collectors.joining(", "));
    return (models == 1 ? "1 model" : models + " models")
        + (silos.isEmpty() ? "" : " (" + silos + ")");
  }

  /** What the tree does not show: who cascades, and who does not. */
  static String constraintNote(Impact impact) {
    return impact.hops().stream().anyMatch(Impact.Hop::enforced)
        ? "constraints are NO ACTION: Django cascades, and a raw or bulk delete of a row that others"
            + " refer to fails"
        : "";
  }

  static String longest(Impact impact) {
    List<String> chain = impact.longest().chain();
    return "longest chain: "
        + (chain.size() == 1 ? "1 hop" : chain.size() + " hops")
        + ", to "
        + impact.longest().model();
  }

  static String effect(Effect effect) {
    return effect.model()
        + "."
        + String.join(", ", effect.fields())
        + ": "
        + effect.action()
        + ", when a row of "
        + effect.source()
        + " goes, "
        + where(effect.place());
  }

  static String refusal(Refusal refusal) {
    String why =
        refusal.rule().equals("DO_NOTHING")
            ? "DO_NOTHING, but the database holds a constraint"
            : refusal.rule();
    return refusal.model()
        + "."
        + refusal.field()
        + ": "
        + why
        + ", when a row of "
        + refusal.source()
        + " is to go, "
        + where(refusal.place());
  }

  static String replication(Replication replication) {
    String who =
        replication.field() == null
            ? replication.model()
            : replication.model() + "." + replication.field();
    return who + ": " + replication.message() + ", " + where(replication.place());
  }

  static String step(Step step) {
    String done = step.migration() == null ? "" : " (done by " + step.migration() + ")";
    return step.text() + (step.place() == null ? "" : ", " + where(step.place())) + done;
  }

  static String where(Place place) {
    return place == null ? "outside of the tree" : DisplayText.visible(place.toString());
  }
}
