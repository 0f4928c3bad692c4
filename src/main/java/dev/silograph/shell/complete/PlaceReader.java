package dev.silograph.shell.complete;

import dev.silograph.shell.complete.Place.Value;
import dev.silograph.shell.cypher.Bracket;
import dev.silograph.shell.cypher.CypherText;
import dev.silograph.shell.cypher.CypherText.Binding;
import dev.silograph.shell.cypher.Part;
import dev.silograph.shell.cypher.Role;
import dev.silograph.shell.cypher.Token;
import java.util.List;
import java.util.Map;

/** Finds out what can stand at the end of the beginning of a statement. */
final class PlaceReader {

  private final String text;
  private final String typed;
  private final int start;
  private final Part last;
  private final CypherText before;
  private final Backwards parts;
  private final Bracket open;
  private final Map<String, Binding> bindings;
  private final ComparedProperty compared;

  /**
   * @param head of a statement, up to the cursor
   * @param tail what stands behind the cursor
   */
  PlaceReader(String head, String tail) {
    this.text = head;
    List<Part> all = CypherText.of(head).parts();
    Part end = all.isEmpty() ? null : all.get(all.size() - 1);
    this.last = end != null && isBegun(end.token()) ? end : null;
    this.start = last == null ? head.length() : begin(last.token(), head);
    this.typed = head.substring(start);
    this.before = CypherText.of(head.substring(0, last == null ? start : last.token().start()));
    this.parts = new Backwards(before);
    this.open = before.innermost();
    // Without a name after it, a dot would take the next word.
    this.bindings = CypherText.of(head + (head.endsWith(".") ? "x" : "") + tail).bindings();
    this.compared = new ComparedProperty(parts, before.innermost(), bindings, tail);
  }

  /** Where what is replaced begins. */
  int start() {
    return start;
  }

  /** What was typed of it, without a quote. */
  String typed() {
    return typed;
  }

  Map<String, Binding> bindings() {
    return bindings;
  }

  private static boolean isBegun(Token token) {
    return switch (token.kind()) {
      case WORD, PARAMETER, NUMBER -> true;
      case STRING, QUOTED_NAME -> !token.finished();
      case COMMENT -> true;
      default -> false;
    };
  }

  private static int begin(Token token, String head) {
    boolean quoted =
        token.kind() == Token.Kind.STRING
            || token.kind() == Token.Kind.QUOTED_NAME
            || token.kind() == Token.Kind.PARAMETER;
    int begin = token.start() + (quoted ? 1 : 0);
    boolean quotedParameter =
        token.kind() == Token.Kind.PARAMETER && begin < head.length() && head.charAt(begin) == '`';
    return quotedParameter ? begin + 1 : begin;
  }

  Place read() {
    if (last != null) {
      switch (last.token().kind()) {
        case COMMENT, NUMBER -> {
          return new Place.Unknown();
        }
        case PARAMETER -> {
          return new Place.Parameter();
        }
        case STRING -> {
          Value value = compared.value(text.charAt(last.token().start()));
          return value == null ? new Place.Unknown() : value;
        }
        default -> {
          // A name or a keyword.
        }
      }
      if (last.role() == Role.LABEL || last.role() == Role.TYPE) {
        return label();
      }
    }
    return name();
  }

  private Place name() {
    if (isColonOfLabel()) {
      return label();
    }
    if (parts.symbol(0, '.')) {
      return parts.symbol(1, '.') ? new Place.Unknown() : qualified();
    }
    return switch (open.kind()) {
      case PROPERTIES, MAP, PROJECTION -> inMap();
      case NODE ->
          parts.isEmpty() || parts.symbol(0, '(') ? new Place.NodeStart(open) : inElement();
      case RELATIONSHIP -> inElement();
      case QUANTIFIER, LABELS -> new Place.Unknown();
      default -> words();
    };
  }

  /** After a dot: a property, or the rest of the name of a function or a procedure. */
  private Place qualified() {
    if (open.kind() == Bracket.Kind.PROJECTION && (parts.symbol(1, '{') || parts.symbol(1, ','))) {
      return new Place.Property(compared.labelsOf(open), "");
    }
    StringBuilder qualifier = new StringBuilder();
    int at = 0;
    while (parts.symbol(at, '.') && !parts.name(at + 1).isEmpty()) {
      qualifier.insert(0, parts.name(at + 1) + ".");
      at += 2;
    }
    return parts.word(at).equals("CALL")
        ? new Place.Procedure(qualifier.toString())
        : new Place.Property(compared.owners(parts.name(1)), qualifier.toString());
  }

  /** Whether what comes next is a label, as the next word would be. */
  private boolean isColonOfLabel() {
    if (last != null || parts.isEmpty()) {
      return false;
    }
    List<Part> tried = CypherText.of(text + "X").significant();
    Role role = tried.get(tried.size() - 1).role();
    return role == Role.LABEL || role == Role.TYPE;
  }

  private Place label() {
    List<Part> tried = CypherText.of(text + (last == null ? "X" : "")).significant();
    boolean relationship = tried.get(tried.size() - 1).role() == Role.TYPE;
    Bracket element = open.kind() == Bracket.Kind.LABELS ? open.parent() : open;
    boolean tested = !element.isElement() || element.clause().equals("WHERE");
    return new Place.Label(relationship, tested ? null : element);
  }

  private Place inMap() {
    if (parts.symbol(0, '{') || parts.symbol(0, ',')) {
      Bracket owner = open.kind() == Bracket.Kind.PROPERTIES ? open.parent() : open;
      return open.kind() == Bracket.Kind.MAP
          ? new Place.Unknown()
          : new Place.Property(compared.labelsOf(owner), "");
    }
    return words();
  }

  private Place inElement() {
    if (open.clause().equals("WHERE")) {
      return words();
    }
    Role previous = parts.role(0);
    boolean ended = previous == Role.LABEL || previous == Role.TYPE || parts.symbol(0, '}');
    boolean named = previous == Role.VARIABLE;
    return ended || named ? new Place.Words(List.of("WHERE"), false, null) : new Place.Unknown();
  }

  private Place words() {
    String clause = open.clause();
    if (parts.isEmpty() || isOpening()) {
      return new Place.Words(
          Continuations.ofStatement(open.kind() == Bracket.Kind.SUBQUERY), false, null);
    }
    if (parts.role(0) == Role.KEYWORD && !isLiteral()) {
      return afterKeyword(parts.word(0));
    }
    if (isEndOfOperand()) {
      boolean aliased = parts.word(1).equals("AS");
      List<String> next =
          isInCase()
              ? Continuations.ofCase()
              : open.holdsClauses() ? Continuations.after(clause) : inBrackets();
      return new Place.Words(
          aliased ? next.stream().filter(keyword -> !keyword.equals("AS")).toList() : next,
          false,
          null);
    }
    boolean pattern = clause.equals("MATCH") && open.holdsClauses();
    return pattern
        ? new Place.Unknown()
        : new Place.Words(Continuations.OPERAND, true, compared.value('\0'));
  }

  private List<String> inBrackets() {
    return Continuations.after("WHERE").stream()
        .filter(keyword -> !Continuations.BEGINNINGS.contains(keyword))
        .toList();
  }

  private Place afterKeyword(String keyword) {
    if (keyword.equals("CALL")) {
      return new Place.Procedure("");
    }
    List<String> next = Continuations.after(keyword, parts.word(1));
    boolean complete =
        switch (keyword) {
          case "AS", "YIELD", "MATCH", "OPTIONAL", "ORDER", "STARTS", "ENDS", "IS", "UNION" -> true;
          case "SHOW", "EXPLAIN", "PROFILE", "EXISTS", "COUNT", "COLLECT", "SHORTEST" -> true;
          case "ALL", "ANY", "FUNCTIONS", "PROCEDURES", "INDEXES", "CONSTRAINTS" -> true;
          case "NOT" -> parts.word(1).equals("IS");
          default -> false;
        };
    if (keyword.equals("ASC") || keyword.equals("DESC")) {
      return new Place.Words(
          Continuations.after("ORDER").stream().filter(each -> !each.endsWith("SC")).toList(),
          false,
          null);
    }
    return complete
        ? new Place.Words(next, false, null)
        : new Place.Words(
            Continuations.join(next, Continuations.OPERAND), true, compared.value('\0'));
  }

  /** Whether the brace that opens a subquery is the last thing before. */
  private boolean isOpening() {
    return open.kind() == Bracket.Kind.SUBQUERY && parts.symbol(0, '{');
  }

  private boolean isLiteral() {
    return switch (parts.word(0)) {
      case "NULL", "TRUE", "FALSE", "END" -> true;
      default -> false;
    };
  }

  private boolean isEndOfOperand() {
    return switch (parts.role(0)) {
      case VARIABLE, PROPERTY, STRING, NUMBER, PARAMETER, LABEL, TYPE, FUNCTION, KEYWORD -> true;
      default -> parts.symbol(0, ')') || parts.symbol(0, ']') || parts.symbol(0, '}') || isStar();
    };
  }

  /** All columns, or a repetition. */
  private boolean isStar() {
    return parts.symbol(0, '*')
        && (parts.word(1).equals("RETURN") || parts.word(1).equals("WITH") || parts.symbol(1, ')'));
  }

  private boolean isInCase() {
    int open = 0;
    for (int at = parts.size() - 1; at >= 0; at--) {
      String keyword = parts.word(at);
      open += keyword.equals("CASE") ? 1 : keyword.equals("END") ? -1 : 0;
    }
    return open > 0;
  }
}
