package dev.silograph.shell.cypher;

import java.util.ArrayList;
import java.util.List;

/** The tokens of a text that mean something, by their position, and the roles of those read. */
final class Neighbours {

  private final String text;
  private final List<Token> tokens;
  private final List<Role> roles = new ArrayList<>();

  Neighbours(String text, List<Token> tokens) {
    this.text = text;
    this.tokens = List.copyOf(tokens);
  }

  int size() {
    return tokens.size();
  }

  Token token(int i) {
    return tokens.get(i);
  }

  String written(int i) {
    return tokens.get(i).of(text);
  }

  /** The character of a symbol. */
  char symbol(int i) {
    return text.charAt(tokens.get(i).start());
  }

  /** Gives the next token its role. */
  void add(Role role) {
    roles.add(role);
  }

  Role role(int i) {
    return roles.get(i);
  }

  /** Whether a token is that symbol; where none is, it is not. */
  boolean is(int i, char symbol) {
    return isThere(i) && tokens.get(i).is(symbol, text);
  }

  boolean isWord(int i, String upperCase) {
    return kind(i) == Token.Kind.WORD && Keywords.upper(tokens.get(i).of(text)).equals(upperCase);
  }

  boolean isName(int i) {
    return kind(i) == Token.Kind.WORD || kind(i) == Token.Kind.QUOTED_NAME;
  }

  /** Whether a token that has its role already has this one. */
  boolean hasRole(int i, Role role) {
    return i >= 0 && i < roles.size() && roles.get(i) == role;
  }

  /** Null where no token is. */
  Token.Kind kind(int i) {
    return isThere(i) ? tokens.get(i).kind() : null;
  }

  private boolean isThere(int i) {
    return i >= 0 && i < tokens.size();
  }

  /** The token as the name that it may be, less its backticks. */
  String name(int i) {
    Token token = tokens.get(i);
    String written = token.of(text);
    return token.kind() == Token.Kind.QUOTED_NAME && token.finished()
        ? written.substring(1, written.length() - 1).replace("``", "`")
        : written;
  }
}
