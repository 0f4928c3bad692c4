package dev.silograph.render;

import dev.silograph.result.Neighbourhood;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

/** The languages in which a graph can be drawn. */
public enum Picture {
  /** A picture that browsers show. */
  SVG,
  /** Graphviz' language. */
  DOT,
  /** Mermaid's language, without the fence that Markdown has around it. */
  MERMAID;

  /**
   * Draws the models around a model. The output is not flushed.
   *
   * @throws IOException where {@code out} does not take it
   */
  public void write(Neighbourhood around, Appendable out) throws IOException {
    switch (this) {
      case SVG -> new NeighbourSvg(around, out).write();
      case DOT -> NeighbourDot.write(around, out);
      case MERMAID -> NeighbourMermaid.write(around, out);
    }
  }

  /** The same as a text. */
  public String of(Neighbourhood around) {
    StringBuilder text = new StringBuilder();
    try {
      write(around, text);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to a string", e);
    }
    return text.toString();
  }

  /** As users type it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
