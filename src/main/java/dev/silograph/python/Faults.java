package dev.silograph.python;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What was wrong in one text, by offset. */
final class Faults {

  /** One fault; the message is a sentence without its place. */
  record Fault(int offset, String message) {}

  private final List<Fault> faults = new ArrayList<>();

  void add(int offset, String message) {
    faults.add(new Fault(offset, message));
  }

  boolean isEmpty() {
    return faults.isEmpty();
  }

  /** The first in the text, or null. */
  Fault first() {
    return faults.stream().min(Comparator.comparingInt(Fault::offset)).orElse(null);
  }
}
