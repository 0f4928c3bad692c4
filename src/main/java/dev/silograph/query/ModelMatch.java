package dev.silograph.query;

import java.util.List;

/** What a name that a user gave for a model stands for. */
public sealed interface ModelMatch {

  /** Exactly one model, by its key. */
  record One(String key) implements ModelMatch {}

  /** Several models have that name: their keys, sorted. */
  record Several(List<String> keys) implements ModelMatch {
    public Several {
      keys = List.copyOf(keys);
    }
  }

  /** None has it; the keys of those whose names come near, nearest first. */
  record None(List<String> near) implements ModelMatch {
    public None {
      near = List.copyOf(near);
    }
  }
}
