package dev.silograph.app;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an index has changed in a graph.
 *
 * @param models by key
 * @param references by the key of their field
 */
public record GraphChanges(Of models, Of references) {

  /** What has become of the members of one kind, each sorted by key. */
  public record Of(Set<String> added, Set<String> removed, Set<String> changed) {
    public Of {
      added = Collections.unmodifiableSet(new TreeSet<>(added));
      removed = Collections.unmodifiableSet(new TreeSet<>(removed));
      changed = Collections.unmodifiableSet(new TreeSet<>(changed));
    }

    /** Whether nothing has. */
    public boolean isEmpty() {
      return added.isEmpty() && removed.isEmpty() && changed.isEmpty();
    }
  }

  /** Whether nothing is different, such as after an edit of a comment. */
  public boolean isEmpty() {
    return models.isEmpty() && references.isEmpty();
  }
}
