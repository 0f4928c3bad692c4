package dev.silograph.impact;

import dev.silograph.result.DeletionPlan.Blocker;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What holds models that are to go, except what goes with them. */
final class Blockers {

  private final SavedAnswers answers;
  private final Set<String> going;
  private final boolean inTwoPhases;

  /**
   * @param going keys of all models that are to go together
   * @param inTwoPhases whether a removal takes two migrations here
   */
  Blockers(SavedAnswers answers, Set<String> going, boolean inTwoPhases) {
    this.answers = answers;
    this.going = going;
    this.inTwoPhases = inTwoPhases;
  }

  List<Blocker> of(Target target) {
    List<Blocker> blockers = new ArrayList<>();
    for (Row row : answers.of("deletion-blockers", target.key())) {
      boolean own = row.text("kind").equals("registered-task");
      if (own || !going.contains(row.text("model"))) {
        blockers.add(blocker(target, row));
      }
    }
    return blockers;
  }

  private Blocker blocker(Target target, Row row) {
    String kind = row.text("kind");
    return new Blocker(
        kind,
        target.key(),
        row.text("model"),
        row.text("field"),
        message(row, target),
        remedy(row),
        row.place());
  }

  private static String message(Row row, Target target) {
    return switch (row.text("kind")) {
      case "reference", "protect", "restrict" -> reference(row);
      case "many-to-many" -> "ManyToManyField to " + target.name();
      case "through" -> "ManyToManyField through " + target.name();
      case "inherits" -> "inherits from " + target.name();
      case "deletion-task" ->
          lastName(row.text("task")) + " deletes by " + String.join(", ", row.texts("filter"));
      default -> lastName(row.text("task")) + " is registered for it";
    };
  }

  private static String reference(Row row) {
    StringBuilder text = new StringBuilder(row.text("reference"));
    if (row.text("onDelete") != null) {
      text.append(", ").append(row.text("onDelete"));
    }
    if (row.is("nullable")) {
      text.append(", null");
    } else if (row.isNot("nullable")) {
      text.append(", not null");
    }
    return text.append(row.is("constraint") ? ", constraint" : ", no constraint").toString();
  }

  private String remedy(Row row) {
    return switch (row.text("kind")) {
      case "reference", "protect", "restrict" ->
          "remove the column first" + (inTwoPhases ? ", in two phases of its own" : "");
      case "many-to-many", "through" -> "remove the field first, with its table";
      case "inherits" -> "give it another base, or delete it too";
      case "deletion-task" -> "take the relation out of the task";
      default ->
          row.is("shared")
              ? "take the registration out; others have the task, too"
              : "take the registration out, and the task with it";
    };
  }

  private static String lastName(String path) {
    return path.substring(path.lastIndexOf('.') + 1);
  }
}
