package dev.silograph.impact;

import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Target;
import dev.silograph.result.Row;
import java.util.List;
import java.util.Set;

/** Where code uses models that are to go, except in files that go with them. */
final class CodeUses {

  /** In the order in which they are told. */
  static final List<String> AREAS = List.of("source", "tests", "migrations");

  private final SavedAnswers answers;
  private final Set<String> going;

  CodeUses(SavedAnswers answers, Set<String> going) {
    this.answers = answers;
    this.going = going;
  }

  List<CodeUse> of(Target target) {
    return answers.of("code-references", target.key()).stream()
        .filter(row -> !goesToo(row.texts("defines")))
        .filter(row -> target.field() == null || !row.texts("defines").contains(target.key()))
        .map(row -> use(target, row))
        .toList();
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
