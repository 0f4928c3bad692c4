package dev.silograph.resolve.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.FileFacts;
import dev.silograph.resolve.KnownUses;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.schema.FileNode;
import dev.silograph.schema.Use;
import dev.silograph.source.Checkout;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Uses that an earlier index found are taken over where they cannot have become others. */
class KnownUsesTest {

  private static final String USER = "shop/views.py";

  private final PythonParser parser = PythonParsers.standard();
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, FileFacts> facts = new HashMap<>();
  private KnownUses known;

  KnownUsesTest() {
    texts.put("shop/__init__.py", "");
    texts.put("shop/models/__init__.py", "from .item import *\nfrom .order import Order\n");
    texts.put(
        "shop/models/item.py",
        "from django.db import models\n\n\nclass Item(models.Model):\n    pass\n");
    texts.put(
        "shop/models/order.py",
        "from django.db import models\n\n\nclass Order(models.Model):\n"
            + "    item = models.ForeignKey('Item', models.CASCADE)\n");
    texts.put(
        USER, "from shop.models import Item, Order\n\nItem, Order\nget_model('shop', 'Item')\n");
  }

  @Test
  void areKeptWhereNothingElseIsOffered() {
    List<Use> before = index().get(USER);
    edit("shop/models/item.py", "from django", "import os\n\n\nfrom django");
    FileFacts said = facts.get(USER);
    List<Use> moved = index().get(USER);
    edit("shop/models/item.py", "    pass", "    name = models.TextField()");

    assertThat(before).extracting(Use::model).containsExactly("shop.item", "shop.order");
    assertThat(index().get(USER)).isSameAs(moved).isEqualTo(before);
    assertThat(facts.get(USER)).isSameAs(said);
  }

  /** As they are found without knowing any. */
  @ParameterizedTest
  @CsvSource({
    "shop/models/__init__.py, .order import Order, .item import Item as Order",
    "shop/models/__init__.py, from .item import *, pass",
    "shop/models/item.py, 'class Item', '__all__ = []\nclass Item'",
    "shop/models/item.py, class Item, class Thing",
    "shop/models/item.py, models.Model, object",
    "shop/models/order.py, '''Item''', '''shop.Order'''",
    "shop/views.py, 'Item, Order\n\n', 'Order\n\n'",
    "shop/views.py, from, '#\nfrom'",
  })
  void areFoundAnewWhereTheyMayBeOthers(String path, String old, String with) {
    index();
    edit(path, old, with);
    Map<String, List<Use>> remembered = index();
    facts.clear();
    known = null;

    assertThat(remembered).isEqualTo(index());
  }

  @Test
  void areFoundAnewInAFileOfAnotherName() {
    index();
    texts.put("attic/views.py", texts.get(USER).replace("shop.models", ".models"));
    texts.put("attic/models.py", "from shop.models import *\n");
    Map<String, List<Use>> before = index();
    texts.put("attic/__init__.py", "");
    texts.remove("attic/models.py");

    assertThat(index().get("attic/views.py")).isNotEqualTo(before.get("attic/views.py"));
  }

  private void edit(String path, String old, String with) {
    assertThat(texts.get(path)).contains(old);
    texts.put(path, texts.get(path).replace(old, with));
    facts.remove(path);
  }

  /** The uses in each file; those that were not edited are not read. */
  private Map<String, List<Use>> index() {
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    resolver.recall(known);
    List<SourceFile> files =
        texts.keySet().stream().map(p -> new SourceFile("tree", p, Path.of(p), 0)).toList();
    for (SourceFile file : files) {
      if (facts.containsKey(file.path())) {
        resolver.add(file, facts.get(file.path()));
      } else {
        resolver.add(parser.parse(file, texts.get(file.path())));
      }
    }
    Checkout checkout = new Checkout("tree", Path.of("/tree"), null, files, null, List.of());
    List<FileNode> found = resolver.resolve(List.of(checkout)).files();
    files.forEach(file -> facts.put(file.path(), resolver.facts(file)));
    known = resolver.uses();
    return found.stream().collect(Collectors.toMap(FileNode::path, FileNode::uses));
  }
}
