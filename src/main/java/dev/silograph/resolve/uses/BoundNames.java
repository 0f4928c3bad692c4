package dev.silograph.resolve.uses;

import java.util.Map;

/**
 * Models that modules have names for once they have run, statements and all that these call, as
 * where a package gathers the classes of its modules.
 *
 * @param paths dotted path of the class, by module and by name
 */
public record BoundNames(Map<String, Map<String, String>> paths) {

  public BoundNames {
    paths = Map.copyOf(paths);
  }

  Map<String, String> of(String module) {
    return paths.getOrDefault(module, Map.of());
  }
}
