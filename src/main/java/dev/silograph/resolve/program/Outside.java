package dev.silograph.resolve.program;

import java.util.Optional;

/** What is known of names and functions that the tree uses and does not hold. */
public interface Outside {

  /** The value of a dotted path, or empty. */
  Optional<Value> value(String path);

  /** The outcome of calling a function by its dotted path, or empty. */
  Optional<Value> outcome(String function, Arguments arguments);
}
