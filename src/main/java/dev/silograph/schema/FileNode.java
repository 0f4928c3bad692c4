package dev.silograph.schema;

import java.util.List;

/**
 * A Python file of an indexed tree.
 *
 * @param module dotted module
 * @param parsed false where it could not be read or parsed whole
 * @param warning why, or null
 * @param defines keys of the models it defines
 * @param uses models that its code refers to, those of the file itself outside of their classes
 */
public record FileNode(
    String repo,
    String path,
    String module,
    boolean parsed,
    String warning,
    List<String> defines,
    List<Use> uses) {

  public FileNode {
    defines = List.copyOf(defines);
    uses = List.copyOf(uses);
  }

  /** The key under which the graph knows this file. */
  public String key() {
    return repo + ":" + path;
  }
}
