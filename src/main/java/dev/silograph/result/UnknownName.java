package dev.silograph.result;

/** A name in a question that nothing in the graph bears, and nothing ever will. */
public record UnknownName(Kind kind, String name) {

  /** What bears such a name. */
  public enum Kind {
    LABEL,
    RELATIONSHIP_TYPE,
    PROPERTY
  }
}
