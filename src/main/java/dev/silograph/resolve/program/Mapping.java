package dev.silograph.resolve.program;

import java.util.LinkedHashMap;
import java.util.Map;

/** A dict; entries remember where they were written. Mutable, as in Python. */
public final class Mapping implements Value {

  /** One entry's value; {@code keyOrigin} and {@code origin} may be null. */
  public record Entry(Value value, Origin keyOrigin, Origin origin) {}

  private final Map<Value, Entry> entries = new LinkedHashMap<>();
  private boolean open;

  /** The entries in insertion order. */
  public Map<Value, Entry> entries() {
    return entries;
  }

  /** Whether it may hold more than is known, after {@code **unknown}. */
  public boolean open() {
    return open;
  }

  void markOpen() {
    open = true;
  }

  /** The value of a text key, or null. */
  public Value get(String key) {
    Entry entry = entries.get(new Text(key));
    return entry == null ? null : entry.value();
  }

  void put(Value key, Value value, Origin keyOrigin, Origin origin) {
    entries.put(key, new Entry(value, keyOrigin, origin));
  }

  void putAll(Mapping other) {
    entries.putAll(other.entries);
    open |= other.open;
  }

  Mapping copy() {
    Mapping copy = new Mapping();
    copy.putAll(this);
    return copy;
  }
}
