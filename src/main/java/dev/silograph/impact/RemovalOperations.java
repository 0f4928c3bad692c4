package dev.silograph.impact;

import dev.silograph.impact.MigrationStyle.Kind;
import dev.silograph.result.DeletionPlan.Target;
import java.util.Locale;

/** The operations of a removal in short, as steps name them. */
final class RemovalOperations {

  private RemovalOperations() {}

  /** The first phase, or all there is where there are no phases. */
  static String moving(Target target, Kind kind) {
    String django =
        target.field() == null
            ? "DeleteModel(\"" + target.name() + "\""
            : "RemoveField(" + field(target);
    return switch (kind) {
      case SAFE -> "Safe" + django + ", MOVE_TO_PENDING)";
      case STATE_FIRST -> django + ") among state_operations";
      case PLAIN -> django + ")";
    };
  }

  /** The second phase. */
  static String dropping(Target target, Kind kind) {
    boolean column = target.field() != null;
    if (kind == Kind.SAFE && !target.isTableAlone()) {
      return column
          ? "SafeRemoveField(" + field(target) + ", DELETE)"
          : "SafeDeleteModel(\"" + target.name() + "\", DELETE)";
    }
    return "RunSQL that drops the " + (column ? "column" : "table") + ", with hints for the table";
  }

  private static String field(Target target) {
    return "\"" + target.name().toLowerCase(Locale.ROOT) + "\", \"" + target.field() + "\"";
  }
}
