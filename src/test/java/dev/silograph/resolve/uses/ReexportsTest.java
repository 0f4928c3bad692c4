package dev.silograph.resolve.uses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Uses that only pass a name on. */
class ReexportsTest {

  private final SmallTree tree = new SmallTree();

  @Test
  void importsAndStarImportsInAPackageReexport() {
    assertThat(tree.uses("shop/models/__init__.py"))
        .containsExactly("shop.item reexport 1", "shop.order reexport 2");
  }

  @Test
  void aPackageThatUsesTheNameImportsIt() {
    assertThat(
            tree.uses("shop/jobs/__init__.py", "from shop.models import Item\nprint(Item.objects)"))
        .containsExactly("shop.item attribute,import 1,2");
  }

  @Test
  void namesListedInAllAreReexported() {
    assertThat(
            tree.uses(
                "shop/public.py",
                """
                from shop.models import Item, Order
                __all__ = ["other"]
                __all__ += (
                    "Item",
                )
                """))
        .containsExactly("shop.item reexport 1,4", "shop.order import 1");
  }

  @Test
  void aModelThatAPackageGathersByACallIsFollowed() {
    tree.with(
        "shop/gathering.py",
        """
        import pkgutil

        def gather(context, package, path):
            for _, name, _ in pkgutil.walk_packages(path, package + "."):
                for key, value in vars(__import__(name, fromlist=["x"])).items():
                    context[key] = value
        """);
    tree.with(
        "shop/models/__init__.py",
        """
        from shop.gathering import gather

        gather(globals(), __name__, __path__)
        """);

    assertThat(tree.uses("shop/views.py", "from shop.models import Order\nprint(Order)"))
        .containsExactly("shop.order attribute,import 1,2");
    assertThat(tree.uses("shop/all.py", "from shop.models import *\nprint(Item)"))
        .containsExactly("shop.item attribute,import,reexport 1,2", "shop.order reexport 1");
    assertThat(tree.uses("attic/views.py", "from shop import models\nprint(models.Item)"))
        .containsExactly("shop.item attribute 2");
  }

  @Test
  void aStarImportHandsOnWhatAModuleDefinesNotWhatItUses() {
    tree.with(
        "shop/models/order.py",
        """
        from django.db import models
        from .item import Item

        class Order(models.Model):
            item = models.ForeignKey(Item, models.CASCADE)
        """);
    assertThat(tree.uses("shop/models/__init__.py", "from .item import *\nfrom .order import *"))
        .containsExactly("shop.item reexport 1", "shop.order reexport 2");
  }

  @Test
  void aStarImportObeysAll() {
    tree.with("shop/models/item.py", "__all__ = ()\n" + ITEM);
    assertThat(tree.uses("shop/views.py", "from shop.models.item import *\nprint(Item)")).isEmpty();
    tree.with("shop/models/item.py", "__all__ = ()\n__all__ += ('Item',)\n" + ITEM);
    assertThat(tree.uses("shop/views.py", "from shop.models.item import *\nprint(Item)"))
        .containsExactly("shop.item attribute,import,reexport 1,2");
  }

  @Test
  void packagesThatStarImportEachOtherAreFollowedToTheEnd() {
    tree.with("shop/models/__init__.py", "from .item import *\nfrom .extra import *");
    tree.with("shop/models/extra.py", "from shop.models import Item, Missing");
    assertThat(tree.uses("shop/views.py", "from shop.models import Item, Missing"))
        .containsExactly("shop.item import 1");
  }

  private static final String ITEM =
      """
      from django.db import models

      class Item(models.Model):
          pass
      """;
}
