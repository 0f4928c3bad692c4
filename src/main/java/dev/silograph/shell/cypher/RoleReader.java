package dev.silograph.shell.cypher;

import dev.silograph.shell.cypher.Bracket.Kind;
import dev.silograph.shell.cypher.CypherText.Binding;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gives each token its role, from left to right, by the brackets around it and its neighbours. */
final class RoleReader {

  private final String text;
  private final List<Token> significant;
  private final List<Token> tokens;
  private final List<Role> roles = new ArrayList<>();
  private final Map<String, Binding> bindings = new LinkedHashMap<>();
  private Bracket open = Bracket.statement();

  /** The node or relationship that was closed last, while its pattern goes on. */
  private Bracket closed;

  RoleReader(String text) {
    this.text = text;
    this.tokens = CypherLexer.tokens(text);
    this.significant = tokens.stream().filter(token -> !token.isBlank()).toList();
  }

  List<Part> read() {
    for (int i = 0; i < significant.size(); i++) {
      roles.add(role(i));
    }
    for (Bracket bracket = open; bracket != null; bracket = bracket.parent()) {
      bind(bracket);
    }
    List<Part> parts = new ArrayList<>();
    int next = 0;
    for (Token token : tokens) {
      Role role =
          switch (token.kind()) {
            case SPACE -> Role.SPACE;
            case COMMENT -> Role.COMMENT;
            default -> roles.get(next++);
          };
      parts.add(new Part(token, role));
    }
    return parts;
  }

  Bracket innermost() {
    return open;
  }

  Map<String, Binding> bindings() {
    return bindings;
  }

  private Role role(int i) {
    Token token = significant.get(i);
    return switch (token.kind()) {
      case STRING -> Role.STRING;
      case NUMBER -> Role.NUMBER;
      case PARAMETER -> Role.PARAMETER;
      case WORD, QUOTED_NAME -> word(i);
      default -> symbol(i);
    };
  }

  private Role word(int i) {
    Token token = significant.get(i);
    String name = name(token);
    if (isAfterColonOfElement(i)) {
      Bracket owner = open.kind() == Kind.LABELS ? open.parent() : open;
      if (owner.isElement() && !owner.clause().equals("WHERE") && !is(i - 1, '!')) {
        owner.labels().add(name);
      }
      return isOfRelationship(i, owner) ? Role.TYPE : Role.LABEL;
    }
    if (is(i - 1, '.') && !is(i - 2, '.')) {
      return isCalled(i) ? Role.FUNCTION : Role.PROPERTY;
    }
    if (isKey(i)) {
      return Role.PROPERTY;
    }
    if (token.kind() == Token.Kind.WORD && isKeyword(i)) {
      keyword(i, Keywords.upper(name));
      return Role.KEYWORD;
    }
    if (isCalled(i)) {
      return Role.FUNCTION;
    }
    variable(i, name);
    return Role.VARIABLE;
  }

  private void keyword(int i, String keyword) {
    boolean comparison =
        keyword.equals("WITH") && (isWord(i - 1, "STARTS") || isWord(i - 1, "ENDS"));
    if (Keywords.isClause(keyword) && !comparison) {
      open.enter(keyword);
      closed = null;
    }
  }

  private void variable(int i, String name) {
    if (open.isElement() && isFirstInBracket(i)) {
      open.name(name);
    }
    boolean alias = isWord(i - 1, "AS") && i >= 3 && (isWord(i - 3, "WITH") || is(i - 3, ','));
    if (alias && bindings.containsKey(name(significant.get(i - 2)))) {
      bindings.put(name, bindings.get(name(significant.get(i - 2))));
    }
  }

  private boolean isFirstInBracket(int i) {
    return is(i - 1, '(') || is(i - 1, '[');
  }

  /** A keyword in any position where Cypher has no use for a name. */
  private boolean isKeyword(int i) {
    String word = significant.get(i).of(text);
    if (!Keywords.contains(word) || isWord(i - 1, "AS") || is(i + 1, '.')) {
      return false;
    }
    boolean named = open.isElement() && isFirstInBracket(i);
    return !named && !(Keywords.isFunctionToo(word) && is(i + 1, '('));
  }

  /** {@code name(} or {@code name.space.name(}, or what CALL names. */
  private boolean isCalled(int i) {
    int at = i + 1;
    while (is(at, '.') && kind(at + 1) == Token.Kind.WORD) {
      at += 2;
    }
    if (is(at, '(')) {
      return true;
    }
    int first = i;
    while (is(first - 1, '.') && kind(first - 2) == Token.Kind.WORD) {
      first -= 2;
    }
    return isWord(first - 1, "CALL");
  }

  /** A key of a map: after its bracket or a comma. */
  private boolean isKey(int i) {
    return switch (open.kind()) {
      case PROPERTIES, MAP, PROJECTION -> is(i - 1, '{') || is(i - 1, ',');
      default -> false;
    };
  }

  private boolean isAfterColonOfElement(int i) {
    if (open.kind() == Kind.LABELS) {
      return true;
    }
    int before = is(i - 1, '!') ? i - 2 : i - 1;
    if (is(before, '|') || is(before, '&')) {
      int operand = is(before - 1, ':') ? before - 2 : before - 1;
      return hasRole(operand, Role.LABEL) || hasRole(operand, Role.TYPE) || isEndOfLabels(operand);
    }
    return is(before, ':')
        && switch (open.kind()) {
          case NODE, RELATIONSHIP -> true;
          case PROPERTIES, MAP, PROJECTION -> !hasRole(before - 1, Role.PROPERTY);
          // As in {@code [:A|:B]}, or in an expression.
          default -> hasRole(before - 1, Role.VARIABLE) || is(before - 1, '|');
        };
  }

  private boolean isEndOfLabels(int i) {
    return is(i, ')') && open.isElement();
  }

  private boolean isOfRelationship(int i, Bracket owner) {
    if (owner.isElement() && !owner.clause().equals("WHERE")) {
      return owner.kind() == Kind.RELATIONSHIP;
    }
    int at = i;
    while (at > 0 && !hasRole(at, Role.VARIABLE)) {
      at--;
    }
    Binding binding = at < i ? bindings.get(name(significant.get(at))) : null;
    return binding != null && binding.relationship();
  }

  private Role symbol(int i) {
    switch (text.charAt(significant.get(i).start())) {
      case '(' -> push(parenthesis(i), ')', i);
      case '[' -> push(isRelationship(i) ? Kind.RELATIONSHIP : Kind.LIST, ']', i);
      case '{' -> push(brace(i), '}', i);
      case ')', ']', '}' -> {
        return pop(i);
      }
      case ',' -> closed = null;
      case ';' -> {
        open = Bracket.statement();
        closed = null;
        bindings.clear();
      }
      default -> {
        // Means nothing by itself.
      }
    }
    return Role.SYMBOL;
  }

  private void push(Kind kind, char closing, int i) {
    boolean element = kind == Kind.NODE || kind == Kind.RELATIONSHIP;
    boolean incoming =
        kind == Kind.RELATIONSHIP
            ? is(i - 2, '<')
            : closed != null && closed.kind() == Kind.RELATIONSHIP && closed.incoming();
    Bracket left = element && closed != null && isJoined(i) ? closed : null;
    open = new Bracket(kind, open, closing, left, incoming);
    if (kind == Kind.PROJECTION) {
      open.name(name(significant.get(i - 1)));
    }
    closed = null;
  }

  /** Whether an arrow is before it. */
  private boolean isJoined(int i) {
    return is(i - 1, '-') || is(i - 1, '>');
  }

  private Role pop(int i) {
    if (open.parent() == null || open.closing() != text.charAt(significant.get(i).start())) {
      return Role.UNBALANCED;
    }
    bind(open);
    closed = open.isElement() ? open : null;
    open = open.parent();
    return Role.SYMBOL;
  }

  private void bind(Bracket element) {
    if (element.isElement() && !element.variable().isEmpty()) {
      boolean relationship = element.kind() == Kind.RELATIONSHIP;
      Set<String> labels = new LinkedHashSet<>(element.labels());
      Binding before = bindings.get(element.variable());
      if (before != null) {
        labels.addAll(before.labels());
      }
      bindings.put(element.variable(), new Binding(relationship, labels));
    }
  }

  private Kind parenthesis(int i) {
    if (open.kind() == Kind.LABELS || open.isElement() && (is(i - 1, ':') || isOperator(i - 1))) {
      return Kind.LABELS;
    }
    if (hasRole(i - 1, Role.FUNCTION)) {
      return Kind.GROUP;
    }
    boolean joined = isJoined(i) && (is(i - 2, '-') || is(i - 2, ']') || is(i - 2, ')'));
    boolean alone = i + 1 == significant.size();
    boolean named = isName(i + 1);
    if (is(i + 1, ':') || is(i + 1, ')') || joined) {
      return Kind.NODE;
    }
    if (named && (is(i + 2, ':') || is(i + 2, '{') || is(i + 2, ')') || isWord(i + 2, "WHERE"))) {
      return Kind.NODE;
    }
    boolean unfinished = alone || named && i + 2 == significant.size();
    return is(i + 1, '{') || unfinished && isPatternClause() ? Kind.NODE : Kind.GROUP;
  }

  private boolean isPatternClause() {
    return switch (open.clause()) {
      case "MATCH", "CREATE", "MERGE" -> true;
      default -> false;
    };
  }

  private boolean isOperator(int i) {
    return is(i, '|') || is(i, '&') || is(i, '!');
  }

  private boolean isRelationship(int i) {
    return is(i - 1, '-') && (is(i - 2, ')') || is(i - 2, '<') || is(i - 2, '}'));
  }

  private Kind brace(int i) {
    if (open.isElement() && !open.clause().equals("WHERE")) {
      return Kind.PROPERTIES;
    }
    if (isWord(i - 1, "EXISTS") || isWord(i - 1, "COUNT") || isWord(i - 1, "COLLECT")) {
      return Kind.SUBQUERY;
    }
    if (isWord(i - 1, "CALL") || is(i - 1, ')') && open.clause().equals("CALL")) {
      return Kind.SUBQUERY;
    }
    if (hasRole(i - 1, Role.VARIABLE)) {
      return Kind.PROJECTION;
    }
    return is(i - 1, ')') ? Kind.QUANTIFIER : Kind.MAP;
  }

  private boolean is(int i, char symbol) {
    return isThere(i) && significant.get(i).is(symbol, text);
  }

  private boolean isWord(int i, String upperCase) {
    return kind(i) == Token.Kind.WORD
        && Keywords.upper(significant.get(i).of(text)).equals(upperCase);
  }

  private boolean isName(int i) {
    return kind(i) == Token.Kind.WORD || kind(i) == Token.Kind.QUOTED_NAME;
  }

  private boolean hasRole(int i, Role role) {
    return i >= 0 && i < roles.size() && roles.get(i) == role;
  }

  private Token.Kind kind(int i) {
    return isThere(i) ? significant.get(i).kind() : null;
  }

  private boolean isThere(int i) {
    return i >= 0 && i < significant.size();
  }

  private String name(Token token) {
    String written = token.of(text);
    return token.kind() == Token.Kind.QUOTED_NAME && token.finished()
        ? written.substring(1, written.length() - 1).replace("``", "`")
        : written;
  }
}
