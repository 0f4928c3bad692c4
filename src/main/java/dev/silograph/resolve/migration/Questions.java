package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.Question.Kind;
import dev.silograph.resolve.migration.Replay.Tables;
import dev.silograph.resolve.program.Mapping;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Operation.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What operations ask the router about: {@code database_forwards} of Django's ({@code
 * django/db/migrations/operations}) and of Sentry's ({@code sentry/new_migrations/monkey}).
 */
final class Questions {

  /** Their {@code database_forwards} does nothing. */
  private static final Set<String> SILENT = Set.of("AlterModelOptions", "AlterModelManagers");

  /** They ask about the table that there is afterwards. */
  private static final Set<String> RENAMING = Set.of("RenameModel", "AlterModelTable");

  /** {@code django/contrib/postgres/operations.py}. */
  private static final Set<String> OF_THE_DATABASE =
      Set.of(
          "BloomExtension",
          "BtreeGinExtension",
          "BtreeGistExtension",
          "CITextExtension",
          "CreateCollation",
          "CreateExtension",
          "CryptoExtension",
          "HStoreExtension",
          "RemoveCollation",
          "TrigramExtension",
          "UnaccentExtension");

  private static final Set<String> BY_HINTS = Set.of("RunSQL", "RunPython");

  private final Program program;
  private final StepReader reader;

  Questions(Program program, StepReader reader) {
    this.program = program;
    this.reader = reader;
  }

  /**
   * What an operation asks.
   *
   * @param before tables of its model before it has run
   * @param after and afterwards
   */
  Question of(Step step, Tables before, Tables after) {
    if (BY_HINTS.contains(step.base())) {
      Question hints = hints(step);
      return step.scope() == Scope.STATE ? Question.of(Kind.NOT_ASKED) : hints;
    }
    boolean silent = SILENT.contains(step.base()) || step.scope() == Scope.STATE;
    if (silent || "MOVE_TO_PENDING".equals(reader.deletionAction(step))) {
      return Question.of(Kind.NOT_ASKED);
    }
    if (OF_THE_DATABASE.contains(step.base())) {
      return Question.of(Kind.DATABASE);
    }
    boolean renaming = RENAMING.contains(step.base()) && after.model() != null;
    Tables asked = renaming || before.model() == null ? after : before;
    if (asked.own() != null) {
      return new Question(Kind.MODEL, List.of(asked.own()));
    }
    return Question.of(asked.model() == null ? Kind.UNKNOWN : Kind.NOT_ASKED);
  }

  /** The tables that hints name, as far as they can be read. */
  List<String> hinted(Step step) {
    return hints(step).tables();
  }

  private Question hints(Step step) {
    Value hints = step.arguments().value(3, "hints");
    if (hints == null || program.force(hints) instanceof Value.Nothing) {
      return Question.of(step.arguments().open() ? Kind.UNREADABLE : Kind.NO_HINTS);
    }
    if (!(program.force(hints) instanceof Mapping mapping)) {
      return Question.of(Kind.UNREADABLE);
    }
    Value tables = mapping.get("tables");
    if (tables == null) {
      return Question.of(mapping.open() ? Kind.UNREADABLE : Kind.NO_HINTS);
    }
    return program.force(tables) instanceof Value.Sequence list
        ? hints(list)
        : Question.of(Kind.UNREADABLE);
  }

  private Question hints(Value.Sequence list) {
    List<String> named = new ArrayList<>();
    for (Value each : list.elements()) {
      if (program.force(each) instanceof Value.Text text) {
        named.add(text.value());
      }
    }
    boolean whole = named.size() == list.elements().size();
    return new Question(whole ? Kind.HINTS : Kind.UNREADABLE, named);
  }
}
