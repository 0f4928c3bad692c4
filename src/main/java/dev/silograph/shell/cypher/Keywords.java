package dev.silograph.shell.cypher;

import java.util.Locale;
import java.util.Set;

/** The words of the language that a reading statement has. */
final class Keywords {

  private static final Set<String> ALL =
      Set.of(
          ("ALL AND ANY AS ASC ASCENDING BY CALL CASE COLLECT CONTAINS COUNT CREATE CYPHER DELETE DESC"
                  + " DESCENDING DETACH DISTINCT ELSE END ENDS EXISTS EXPLAIN FALSE FINISH FOREACH"
                  + " FUNCTIONS IN INDEXES CONSTRAINTS IS LIMIT MATCH MERGE NOT NULL OF OFFSET ON"
                  + " OPTIONAL OR ORDER PROCEDURES PROFILE REMOVE RETURN SET SHORTEST SHOW SKIP STARTS"
                  + " THEN TRUE UNION UNWIND USE WHEN WHERE WITH XOR YIELD GROUPS")
              .split(" "));

  private static final Set<String> CLAUSES =
      Set.of(
          ("MATCH WHERE RETURN WITH UNWIND CALL YIELD ORDER SKIP OFFSET LIMIT SET CREATE MERGE DELETE"
                  + " REMOVE UNION FOREACH SHOW FINISH USE ON")
              .split(" "));

  /** Keywords before {@code {}} or another keyword, and functions before {@code (}. */
  private static final Set<String> FUNCTIONS_TOO =
      Set.of("ALL", "ANY", "COLLECT", "COUNT", "EXISTS");

  private Keywords() {}

  static boolean contains(String word) {
    return ALL.contains(upper(word));
  }

  static boolean isClause(String upperCase) {
    return CLAUSES.contains(upperCase);
  }

  static boolean isFunctionToo(String word) {
    return FUNCTIONS_TOO.contains(upper(word));
  }

  static String upper(String word) {
    return word.toUpperCase(Locale.ROOT);
  }
}
