package dev.silograph.resolve;

import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.schema.Model;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small trees of Python files, held in memory and resolved to a schema. */
public final class TreeFixture {

  private final Map<String, Map<String, String>> trees = new LinkedHashMap<>();
  private String current = "tree";

  /** What follows belongs to another checkout. */
  public TreeFixture checkout(String name) {
    current = name;
    return this;
  }

  /**
   * Adds a file.
   *
   * @param path relative to the root of the checkout
   */
  public TreeFixture file(String path, String text) {
    trees.computeIfAbsent(current, name -> new TreeMap<>()).put(path, text);
    return this;
  }

  /** Resolves all files that were added. */
  public Schema resolve() {
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    List<Checkout> checkouts = new ArrayList<>();
    trees.forEach(
        (name, texts) -> {
          Path root = Path.of("/fixture", name);
          List<SourceFile> files = new ArrayList<>();
          texts.forEach(
              (path, text) -> {
                SourceFile file = new SourceFile(name, path, root.resolve(path), text.length());
                files.add(file);
                resolver.add(parser.parse(file, text));
              });
          checkouts.add(new Checkout(name, root, null, files, null, List.of()));
        });
    return resolver.resolve(checkouts);
  }

  /** The model of a key. */
  public static Model model(Schema schema, String key) {
    return schema.models().stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
  }
}
