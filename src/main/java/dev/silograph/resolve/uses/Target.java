package dev.silograph.resolve.uses;

import java.util.Objects;

/**
 * A model that code may refer to.
 *
 * @param key the registry's key
 * @param path dotted path of its class; null where that is not known
 * @param file key of the file that defines it; null where none of the tree does
 */
public record Target(String key, String path, String file) {

  public Target {
    Objects.requireNonNull(key, "key");
  }

  /** The class's name in lower case. */
  String name() {
    return key.substring(key.lastIndexOf('.') + 1);
  }
}
