package dev.silograph.resolve.uses;

import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.schema.FileNode;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Use;
import dev.silograph.source.Checkout;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A tree of two apps whose models have a name in common, and what a test adds to it. */
final class SmallTree {

  private final Map<String, String> texts = new TreeMap<>();

  SmallTree() {
    with("shop/__init__.py", "");
    with("shop/models/__init__.py", "from .item import *\nfrom .order import Order");
    with(
        "shop/models/item.py",
        """
        from django.db import models

        class Item(models.Model):
            pass

        class ItemQuerySet:
            model = Item
        """);
    with(
        "shop/models/order.py",
        """
        from django.db import models

        class Order(models.Model):
            pass
        """);
    with("attic/__init__.py", "");
    with(
        "attic/models.py",
        """
        from django.db import models

        class Item(models.Model):
            pass
        """);
  }

  SmallTree with(String path, String text) {
    texts.put(path, text);
    return this;
  }

  /** The uses in a file that is added: {@code model kinds lines}. */
  List<String> uses(String path, String text) {
    return with(path, text).uses(path);
  }

  List<String> uses(String path) {
    return node(path).uses().stream().map(SmallTree::written).toList();
  }

  FileNode node(String path) {
    return schema().files().stream().filter(f -> f.path().equals(path)).findFirst().orElseThrow();
  }

  private static String written(Use use) {
    return use.model()
        + " "
        + String.join(",", use.kinds())
        + " "
        + use.lines().stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  private Schema schema() {
    PythonParser parser = PythonParsers.standard();
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    List<SourceFile> files =
        texts.keySet().stream().map(p -> new SourceFile("tree", p, Path.of(p), 0)).toList();
    files.forEach(file -> resolver.add(parser.parse(file, texts.get(file.path()))));
    return resolver.resolve(
        List.of(new Checkout("tree", Path.of("/tree"), null, files, null, List.of())));
  }
}
