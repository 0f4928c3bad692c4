package dev.silograph.query;

import dev.silograph.graph.Vocabulary;
import dev.silograph.result.UnknownName;

/** What to say of a name that nothing in the graph bears. */
public final class Misspelling {

  private Misspelling() {}

  /** A sentence, and what may have been meant. */
  public static String describe(UnknownName unknown) {
    String what =
        switch (unknown.kind()) {
          case LABEL -> "No node has the label ";
          case RELATIONSHIP_TYPE -> "No relationship has the type ";
          case PROPERTY -> "No node or relationship has the property ";
        };
    return what
        + unknown.name()
        + "."
        + NearMiss.question(NearMiss.of(unknown.name(), Vocabulary.names(unknown.kind())));
  }
}
