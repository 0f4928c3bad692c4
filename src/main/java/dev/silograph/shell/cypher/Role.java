package dev.silograph.shell.cypher;

/** What a token does where it stands. */
public enum Role {
  KEYWORD,
  /** A function or a procedure, or the namespace before it. */
  FUNCTION,
  /** A node's label. */
  LABEL,
  /** A relationship's type. */
  TYPE,
  /** A property, or a key of a map. */
  PROPERTY,
  VARIABLE,
  STRING,
  NUMBER,
  PARAMETER,
  COMMENT,
  SYMBOL,
  /** A closing bracket that closes nothing, or something else. */
  UNBALANCED,
  SPACE
}
