package dev.silograph.shell.cypher;

import dev.silograph.shell.cypher.Bracket.Kind;
import dev.silograph.shell.cypher.CypherText.Binding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Gives each token its role, from left to right, by the brackets around it and its neighbours. */
final class RoleReader {

  private final List<Token> tokens;
  private final Neighbours near;
  private final Brackets brackets;

  RoleReader(String text) {
    this.tokens = CypherLexer.tokens(text);
    this.near = new Neighbours(text, tokens.stream().filter(token -> !token.isBlank()).toList());
    this.brackets = new Brackets(near);
  }

  List<Part> read() {
    for (int i = 0; i < near.size(); i++) {
      near.add(role(i));
    }
    brackets.end();
    List<Part> parts = new ArrayList<>();
    int next = 0;
    for (Token token : tokens) {
      Role role =
          switch (token.kind()) {
            case SPACE -> Role.SPACE;
            case COMMENT -> Role.COMMENT;
            default -> near.role(next++);
          };
      parts.add(new Part(token, role));
    }
    return parts;
  }

  Bracket innermost() {
    return brackets.innermost();
  }

  Map<String, Binding> bindings() {
    return brackets.bindings();
  }

  private Role role(int i) {
    Token token = near.token(i);
    return switch (token.kind()) {
      case STRING -> Role.STRING;
      case NUMBER -> Role.NUMBER;
      case PARAMETER -> Role.PARAMETER;
      case WORD, QUOTED_NAME -> word(i);
      default -> brackets.symbol(i);
    };
  }

  private Role word(int i) {
    Token token = near.token(i);
    String name = near.name(i);
    if (isAfterColonOfElement(i)) {
      Bracket owner = open().kind() == Kind.LABELS ? open().parent() : open();
      if (owner.isElement() && !owner.clause().equals("WHERE") && !near.is(i - 1, '!')) {
        owner.labels().add(name);
      }
      return isOfRelationship(i, owner) ? Role.TYPE : Role.LABEL;
    }
    if (near.is(i - 1, '.') && !near.is(i - 2, '.')) {
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
        keyword.equals("WITH") && (near.isWord(i - 1, "STARTS") || near.isWord(i - 1, "ENDS"));
    if (Keywords.isClause(keyword) && !comparison) {
      brackets.enter(keyword);
    }
  }

  private void variable(int i, String name) {
    if (open().isElement() && isFirstInBracket(i)) {
      open().name(name);
    }
    boolean alias =
        near.isWord(i - 1, "AS") && i >= 3 && (near.isWord(i - 3, "WITH") || near.is(i - 3, ','));
    if (alias && brackets.bindings().containsKey(near.name(i - 2))) {
      brackets.bindings().put(name, brackets.bindings().get(near.name(i - 2)));
    }
  }

  private boolean isFirstInBracket(int i) {
    return near.is(i - 1, '(') || near.is(i - 1, '[');
  }

  /** A keyword in any position where Cypher has no use for a name. */
  private boolean isKeyword(int i) {
    String word = near.written(i);
    if (!Keywords.contains(word) || near.isWord(i - 1, "AS") || near.is(i + 1, '.')) {
      return false;
    }
    boolean named = open().isElement() && isFirstInBracket(i);
    return !named && !(Keywords.isFunctionToo(word) && near.is(i + 1, '('));
  }

  /** {@code name(} or {@code name.space.name(}, or what CALL names. */
  private boolean isCalled(int i) {
    int at = i + 1;
    while (near.is(at, '.') && near.kind(at + 1) == Token.Kind.WORD) {
      at += 2;
    }
    if (near.is(at, '(')) {
      return true;
    }
    int first = i;
    while (near.is(first - 1, '.') && near.kind(first - 2) == Token.Kind.WORD) {
      first -= 2;
    }
    return near.isWord(first - 1, "CALL");
  }

  /** A key of a map: after its bracket or a comma. */
  private boolean isKey(int i) {
    return switch (open().kind()) {
      case PROPERTIES, MAP, PROJECTION -> near.is(i - 1, '{') || near.is(i - 1, ',');
      default -> false;
    };
  }

  private boolean isAfterColonOfElement(int i) {
    if (open().kind() == Kind.LABELS) {
      return true;
    }
    int before = near.is(i - 1, '!') ? i - 2 : i - 1;
    if (near.is(before, '|') || near.is(before, '&')) {
      int operand = near.is(before - 1, ':') ? before - 2 : before - 1;
      return near.hasRole(operand, Role.LABEL)
          || near.hasRole(operand, Role.TYPE)
          || isEndOfLabels(operand);
    }
    return near.is(before, ':')
        && switch (open().kind()) {
          case NODE, RELATIONSHIP -> true;
          case PROPERTIES, MAP, PROJECTION -> !near.hasRole(before - 1, Role.PROPERTY);
          // As in {@code [:A|:B]}, or in an expression.
          default -> near.hasRole(before - 1, Role.VARIABLE) || near.is(before - 1, '|');
        };
  }

  private boolean isEndOfLabels(int i) {
    return near.is(i, ')') && open().isElement();
  }

  private boolean isOfRelationship(int i, Bracket owner) {
    if (owner.isElement() && !owner.clause().equals("WHERE")) {
      return owner.kind() == Kind.RELATIONSHIP;
    }
    int at = i;
    while (at > 0 && !near.hasRole(at, Role.VARIABLE)) {
      at--;
    }
    Binding binding = at < i ? brackets.bindings().get(near.name(at)) : null;
    return binding != null && binding.relationship();
  }

  private Bracket open() {
    return brackets.innermost();
  }
}
