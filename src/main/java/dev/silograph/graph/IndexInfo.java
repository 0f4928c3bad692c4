package dev.silograph.graph;

import java.time.Instant;
import java.util.Objects;

/**
 * Who wrote a graph, and when.
 *
 * @param toolVersion Silograph's own version
 * @param indexedAt when the trees were read
 */
public record IndexInfo(String toolVersion, Instant indexedAt) {

  public IndexInfo {
    Objects.requireNonNull(toolVersion, "toolVersion");
    Objects.requireNonNull(indexedAt, "indexedAt");
  }
}
