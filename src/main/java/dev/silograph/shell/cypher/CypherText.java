package dev.silograph.shell.cypher;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text with the role of each of its tokens, the brackets that are open at its end and what its
 * last statement's variables stand for.
 */
public final class CypherText {

  private final String text;
  private final List<Part> parts;
  private final Bracket innermost;
  private final Map<String, Binding> bindings;

  private CypherText(
      String text, List<Part> parts, Bracket innermost, Map<String, Binding> bindings) {
    this.text = text;
    this.parts = List.copyOf(parts);
    this.innermost = innermost;
    this.bindings = new LinkedHashMap<>(bindings);
  }

  /**
   * What a variable stands for, as far as patterns say.
   *
   * @param labels its labels, or types of a relationship; any of them where there are several
   */
  public record Binding(boolean relationship, Set<String> labels) {
    public Binding {
      labels = Set.copyOf(labels);
    }
  }

  /** Reads a text; any text can be read. */
  public static CypherText of(String text) {
    RoleReader reader = new RoleReader(text);
    List<Part> parts = reader.read();
    return new CypherText(text, parts, reader.innermost(), reader.bindings());
  }

  public String text() {
    return text;
  }

  /** All tokens in order, white space included. */
  public List<Part> parts() {
    return parts;
  }

  /** All tokens in order but white space and comments. */
  public List<Part> significant() {
    List<Part> significant = new ArrayList<>(parts);
    significant.removeIf(part -> part.token().isBlank());
    return significant;
  }

  /** The innermost bracket that is open at the end, or the statement itself. */
  public Bracket innermost() {
    return innermost;
  }

  /** By the variable's name, in the order in which they are bound. */
  public Map<String, Binding> bindings() {
    return Collections.unmodifiableMap(bindings);
  }
}
