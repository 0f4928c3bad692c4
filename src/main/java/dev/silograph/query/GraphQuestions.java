package dev.silograph.query;

import dev.silograph.result.ResultTable;
import java.util.Map;

/** Asks a graph. */
@FunctionalInterface
public interface GraphQuestions {

  /**
   * Runs Cypher that reads.
   *
   * @param parameters null, booleans, numbers, strings, and lists and maps of these
   */
  ResultTable ask(String cypher, Map<String, Object> parameters);
}
