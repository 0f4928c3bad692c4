package dev.silograph.impact;

import dev.silograph.result.DeletionPlan.CodeUse;
import dev.silograph.result.DeletionPlan.Target;
import java.util.List;
import java.util.Set;

/** Reads files for where they name a column: the graph knows which files use its model. */
@FunctionalInterface
public interface ColumnReader {

  /**
   * Where the code that uses a model, and the model's own, names a column of it.
   *
   * @param names that Python has for the column
   * @param uses of the model, one for each file
   * @return for each file that names it one for what is the column's for sure, and one for the rest
   */
  List<CodeUse> read(Target column, Set<String> names, List<CodeUse> uses);
}
