package dev.silograph.resolve.migration;

import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Model;
import java.util.Set;

/** Reads what operations name in their arguments: a model, a field, how to delete it. */
final class StepReader {

  /** Operations whose first argument is a model's name. */
  private static final Set<String> OF_A_MODEL =
      Set.of(
          "CreateModel",
          "DeleteModel",
          "RenameModel",
          "AlterModelTable",
          "AlterModelTableComment",
          "AlterModelOptions",
          "AlterModelManagers",
          "AlterUniqueTogether",
          "AlterIndexTogether",
          "AlterOrderWithRespectTo",
          "AddField",
          "AlterField",
          "RemoveField",
          "RenameField",
          "AddIndex",
          "AddIndexConcurrently",
          "RemoveIndex",
          "RemoveIndexConcurrently",
          "RenameIndex",
          "AddConstraint",
          "AddConstraintNotValid",
          "AlterConstraint",
          "ValidateConstraint",
          "RemoveConstraint");

  private final Program program;

  StepReader(Program program) {
    this.program = program;
  }

  /** The model that an operation names, or null where the state has none of that name. */
  StateModel model(Step step, String app, ProjectState state) {
    String name = modelName(step);
    return name == null ? null : state.models().get(Model.key(app, name));
  }

  /** The name of the model that an operation is about, as written, or null. */
  String modelName(Step step) {
    Arguments given = step.arguments();
    if (!OF_A_MODEL.contains(step.base())) {
      // Operations of other libraries that name a model, as Django's do, alter its table.
      String other = step.isForeign() ? text(given, -1, "model_name") : "";
      return other.isEmpty() ? null : other;
    }
    String keyword =
        step.base().equals("RenameModel")
            ? "old_name"
            : given.keywords().containsKey("model_name") || !given.positional().isEmpty()
                ? "model_name"
                : "name";
    String name = text(given, 0, keyword);
    return name.isEmpty() ? null : name;
  }

  /** Whether an operation is about a model whose name cannot be read. */
  boolean lacksModel(Step step) {
    return OF_A_MODEL.contains(step.base()) && modelName(step) == null;
  }

  /** {@code MOVE_TO_PENDING} or {@code DELETE}, or null for an operation without. */
  String deletionAction(Step step) {
    Value action = step.arguments().value(-1, "deletion_action");
    Value value = action == null ? Value.UNKNOWN : program.force(action);
    if (value instanceof Value.Member member) {
      return member.name();
    }
    return value instanceof Value.External external ? external.name() : null;
  }

  /** A string argument; empty where there is none or it is not known. */
  String text(Arguments given, int position, String keyword) {
    Value value = given.value(position, keyword);
    return value != null && program.force(value) instanceof Value.Text text ? text.value() : "";
  }
}
