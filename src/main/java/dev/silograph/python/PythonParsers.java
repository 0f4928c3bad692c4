package dev.silograph.python;

/** Where a {@link PythonParser} comes from. */
public final class PythonParsers {

  private PythonParsers() {}

  /** The parser that every run uses; one instance serves all threads. */
  public static PythonParser standard() {
    return new JoernPythonParser();
  }
}
