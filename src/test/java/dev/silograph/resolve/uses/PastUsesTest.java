package dev.silograph.resolve.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.python.PythonParser;
import dev.silograph.python.PythonParsers;
import dev.silograph.resolve.ResolveOptions;
import dev.silograph.resolve.SchemaResolver;
import dev.silograph.schema.FileNode;
import dev.silograph.source.Checkout;
import dev.silograph.source.ModuleNames;
import dev.silograph.source.SourceFile;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Uses of models that were there, in files as they are now. */
class PastUsesTest {

  private static final String NOW =
      """
      from django.db import models

      __all__ = ("Item", "Order")


      class Item(models.Model):
          pass
      """;

  private static final String THEN =
      NOW
          + """


          class Order(models.Model):
              pass
          """;

  @Test
  void aNameThatIsNoLongerBoundMeansNothing() {
    PythonParser parser = PythonParsers.standard();
    SourceFile file = new SourceFile("tree", "shop/models.py", Path.of("shop/models.py"), 0);
    Checkout checkout =
        new Checkout("tree", Path.of("/tree"), null, List.of(file), null, List.of());
    SchemaResolver resolver = new SchemaResolver(new ResolveOptions(false), parser);
    resolver.add(parser.parse(file, THEN));
    resolver.addReader(
        file, ModuleNames.of(checkout).get(file), Mentions.of(parser.parse(file, NOW)));

    assertThat(resolver.resolve(List.of(checkout)).files())
        .flatExtracting(FileNode::uses)
        .extracting(use -> use.model())
        .containsExactly("shop.item");
  }
}
