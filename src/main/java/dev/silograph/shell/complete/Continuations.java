package dev.silograph.shell.complete;

import java.util.ArrayList;
import java.util.List;

/** Which keywords may come next. */
final class Continuations {

  /** What a statement or a subquery begins with. */
  static final List<String> BEGINNINGS =
      List.of("MATCH", "OPTIONAL MATCH", "UNWIND", "WITH", "CALL", "RETURN");

  /** What a whole statement may begin with besides. */
  private static final List<String> ABOVE = List.of("EXPLAIN", "PROFILE", "SHOW");

  static final List<String> OPERAND =
      List.of("NOT", "EXISTS {", "COUNT {", "COLLECT {", "CASE", "true", "false", "null");

  private static final List<String> OPERATORS =
      List.of(
          "AND",
          "OR",
          "IN",
          "IS NULL",
          "IS NOT NULL",
          "STARTS WITH",
          "CONTAINS",
          "ENDS WITH",
          "XOR");

  private static final List<String> CLAUSES =
      List.of("RETURN", "WITH", "MATCH", "OPTIONAL MATCH", "UNWIND", "CALL");

  private Continuations() {}

  static List<String> ofStatement(boolean subquery) {
    return subquery ? BEGINNINGS : join(BEGINNINGS, ABOVE);
  }

  /**
   * After a whole pattern or expression.
   *
   * @param clause that it is in, in upper case
   */
  static List<String> after(String clause) {
    return switch (clause) {
      case "MATCH", "MERGE", "CREATE" -> join(List.of("WHERE"), CLAUSES);
      case "WHERE" -> join(List.of("AND", "OR"), CLAUSES, OPERATORS);
      case "RETURN" ->
          join(List.of("AS", "ORDER BY", "LIMIT", "SKIP", "UNION", "UNION ALL"), OPERATORS);
      case "WITH" -> join(List.of("AS", "WHERE", "ORDER BY", "LIMIT", "SKIP"), CLAUSES, OPERATORS);
      case "ORDER" -> join(List.of("DESC", "ASC", "LIMIT", "SKIP"), CLAUSES, OPERATORS);
      case "UNWIND" -> join(List.of("AS"), CLAUSES);
      case "CALL" -> join(List.of("YIELD"), CLAUSES);
      case "YIELD" -> join(List.of("AS", "WHERE"), CLAUSES);
      case "SKIP", "OFFSET" -> join(List.of("LIMIT"), CLAUSES);
      case "LIMIT" -> join(CLAUSES, List.of("UNION"));
      case "SHOW" -> List.of("YIELD", "WHERE");
      default -> CLAUSES;
    };
  }

  /** After a keyword that other keywords follow; empty where none does. */
  static List<String> after(String keyword, String before) {
    return switch (keyword) {
      case "MATCH" -> List.of("SHORTEST 1", "ALL SHORTEST", "ANY SHORTEST");
      case "OPTIONAL" -> List.of("MATCH", "CALL");
      case "ORDER" -> List.of("BY");
      case "STARTS", "ENDS" -> List.of("WITH");
      case "IS" -> List.of("NULL", "NOT NULL");
      case "NOT" -> before.equals("IS") ? List.of("NULL") : List.of();
      case "UNION" -> join(List.of("ALL"), BEGINNINGS);
      case "ALL" -> before.equals("UNION") ? BEGINNINGS : List.of("SHORTEST");
      case "ANY" -> List.of("SHORTEST");
      case "SHOW" -> List.of("FUNCTIONS", "PROCEDURES", "INDEXES", "CONSTRAINTS");
      case "EXPLAIN", "PROFILE" -> BEGINNINGS;
      case "RETURN", "WITH" ->
          before.equals("STARTS") || before.equals("ENDS") ? List.of() : List.of("DISTINCT");
      case "CASE" -> List.of("WHEN");
      default -> List.of();
    };
  }

  /** After an expression that a CASE is not ended behind. */
  static List<String> ofCase() {
    return List.of("WHEN", "THEN", "ELSE", "END", "AND", "OR", "IN", "IS NULL", "IS NOT NULL");
  }

  @SafeVarargs
  static List<String> join(List<String>... lists) {
    List<String> joined = new ArrayList<>();
    for (List<String> list : lists) {
      joined.addAll(list);
    }
    return joined.stream().distinct().toList();
  }
}
