package dev.silograph.resolve.django;

import dev.silograph.source.Location;
import java.util.List;

/**
 * An index or unique constraint as its constructor was called, before it belongs to a model.
 *
 * @param name as given, or null
 * @param written field names as given, with {@code -} when descending
 * @param expressions source text
 * @param unique whether it is a unique constraint
 * @param condition source text, or null
 * @param suffix of a name that Django makes up; null for a constraint, whose name must be given
 * @param location of the constructor's call
 */
public record IndexSpec(
    String name,
    List<String> written,
    List<String> expressions,
    boolean unique,
    String condition,
    String suffix,
    Location location) {

  /** Field names without their direction. */
  public List<String> fields() {
    return written.stream().map(f -> f.startsWith("-") ? f.substring(1) : f).toList();
  }

  /** The same index under another name. */
  public IndexSpec named(String otherName) {
    return new IndexSpec(otherName, written, expressions, unique, condition, suffix, location);
  }
}
