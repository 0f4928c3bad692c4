package dev.silograph.shell.complete;

import java.util.List;

/**
 * What may stand after the name of a shell command.
 *
 * @param label by which help calls it
 * @param kind what it stands for, which decides what completes it
 * @param required whether the command needs it
 * @param repeated whether more of them may follow
 * @param choices the words that it may be, for {@link Kind#CHOICE}; empty for any other
 */
public record Argument(
    String label, Kind kind, boolean required, boolean repeated, List<String> choices) {

  public Argument {
    choices = List.copyOf(choices);
  }

  /** What an argument stands for. */
  public enum Kind {
    /** A model by one of its names. */
    MODEL,
    /** A saved query. */
    QUERY,
    /** {@code name=value}, for a parameter of the saved query before it. */
    ASSIGNMENT,
    FILE,
    /** A shell command without its colon. */
    COMMAND,
    /** One of a few words. */
    CHOICE,
    /** A statement: all that follows. */
    CYPHER,
    /** Anything. */
    TEXT
  }

  /** One that is needed. */
  public static Argument of(String label, Kind kind) {
    return new Argument(label, kind, true, false, List.of());
  }

  /** One of a few words, which are its label as well. */
  public static Argument choice(String... words) {
    return new Argument(String.join("|", words), Kind.CHOICE, true, false, List.of(words));
  }

  /** The same, but it may be left out. */
  public Argument optional() {
    return new Argument(label, kind, false, repeated, choices);
  }

  /** The same, but more of them may follow. */
  public Argument many() {
    return new Argument(label, kind, required, true, choices);
  }
}
