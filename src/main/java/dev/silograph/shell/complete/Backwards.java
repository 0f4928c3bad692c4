package dev.silograph.shell.complete;

import dev.silograph.shell.cypher.CypherText;
import dev.silograph.shell.cypher.Part;
import dev.silograph.shell.cypher.Role;
import dev.silograph.shell.cypher.Token;
import java.util.List;
import java.util.Locale;

/** What stands before a place, counted from there: 0 is the token next to it. */
final class Backwards {

  private final String text;
  private final List<Part> parts;

  Backwards(CypherText before) {
    this.text = before.text();
    this.parts = before.significant();
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  int size() {
    return parts.size();
  }

  boolean symbol(int at, char symbol) {
    Part part = part(at);
    return part != null
        && part.token().kind() == Token.Kind.SYMBOL
        && text.charAt(part.token().start()) == symbol;
  }

  /** The keyword there in upper case, or nothing. */
  String word(int at) {
    return role(at) == Role.KEYWORD ? name(at).toUpperCase(Locale.ROOT) : "";
  }

  /** Its text without backticks, or nothing. */
  String name(int at) {
    Part part = part(at);
    return part == null ? "" : part.token().of(text).replace("`", "");
  }

  /** Space where nothing is. */
  Role role(int at) {
    Part part = part(at);
    return part == null ? Role.SPACE : part.role();
  }

  private Part part(int at) {
    return at >= 0 && at < parts.size() ? parts.get(parts.size() - 1 - at) : null;
  }
}
