package dev.silograph.resolve.uses;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Uses by name: imports, aliases, attributes, scopes. */
class NameUsesTest {

  private static final String HERE = "shop/views.py";

  private final SmallTree tree = new SmallTree();

  @Test
  void anImportAndEveryLaterMentionCount() {
    assertThat(
            tree.uses(
                HERE,
                """
                from shop.models import Item

                def show(request):
                    return Item.objects.all()
                """))
        .containsExactly("shop.item attribute,import 1,4");
  }

  @Test
  void namesOfAnImportStandOnTheirOwnLines() {
    assertThat(
            tree.uses(
                HERE,
                """
                from shop.models import (  # Item, first
                    Order as Sale,
                    Item,
                )
                """))
        .containsExactly("shop.item import 3", "shop.order import 2");
  }

  @Test
  void aliasesOfModelsAndModulesAreFollowed() {
    assertThat(
            tree.uses(
                HERE,
                """
                import shop.models.item as m
                from shop import models
                from shop.models import Order as Sale
                import shop.models

                print(m.Item, models.Order.objects, Sale)
                print(shop.models.Item)
                Kind = m.Item

                def f():
                    Local = Kind
                    return Local()
                """))
        .containsExactly("shop.item attribute 6,7,8,11,12", "shop.order attribute,import 3,6");
  }

  @Test
  void relativeImportsStartFromThePackage() {
    tree.with("shop/api/__init__.py", "");
    assertThat(
            tree.uses("shop/api/item.py", "from ..models.item import Item\nfrom .. import models"))
        .containsExactly("shop.item import 1");
  }

  @Test
  void aSameNamedClassOfAnotherModuleIsNotTheModel() {
    assertThat(
            tree.with("shop/plain.py", "class Item:\n    pass\nclass Order:\n    pass")
                .uses(
                    HERE,
                    """
                    from attic.models import Item
                    from shop.plain import Order
                    from elsewhere import Item as Foreign
                    print(Item, Order, Foreign)
                    """))
        .containsExactly("attic.item attribute,import 1,4");
  }

  @Test
  void importsInsideFunctionsClassesAndBranchesCount() {
    assertThat(
            tree.uses(
                HERE,
                """
                from typing import TYPE_CHECKING

                if TYPE_CHECKING:
                    from shop.models import Item

                try:
                    from shop.models import Order
                except ImportError:
                    Order = None

                class View:
                    from attic.models import Item as Old
                    model = Old

                def f(item: Item):
                    return Order()
                """))
        .containsExactly(
            "attic.item attribute,import 12,13",
            "shop.item attribute,import 4,15",
            "shop.order attribute,import 7,16");
  }

  @Test
  void aNameBoundInAnInnerScopeHidesTheImport() {
    assertThat(
            tree.uses(
                HERE,
                """
                from shop.models import Item

                def parameter(Item):
                    return Item

                def variable():
                    Item = object()
                    return Item

                def loop(xs):
                    for Item in xs:
                        print(Item)
                    return [Item for Item in xs], lambda Item: Item

                def inner():
                    class Item:
                        pass
                    return Item

                class Other:
                    Item = 1
                    size = Item

                    def method(self):
                        return Item
                """))
        .containsExactly("shop.item attribute,import 1,25");
  }

  @Test
  void aLaterBindingTakesTheNameAway() {
    assertThat(
            tree.uses(
                HERE,
                """
                from shop.models import Item
                first = Item
                class Item(Item):
                    pass
                last = Item
                def f():
                    return Item
                """))
        .containsExactly("shop.item attribute,import 1,2,3");
  }

  @Test
  void aComprehensionOfAClassSeesTheBodyInItsFirstIterableAlone() {
    assertThat(
            tree.uses(
                HERE,
                """
                class View:
                    from shop.models import Item
                    rows = [
                        Item
                        for x in
                        Item.objects.all()
                    ]
                """))
        .containsExactly("shop.item attribute,import 2,6");
  }

  @Test
  void globalMakesAFunctionsImportTheModules() {
    assertThat(
            tree.uses(
                HERE,
                """
                def use():
                    return Item()

                def load():
                    global Item
                    from shop.models import Item
                """))
        .containsExactly("shop.item attribute,import 2,6");
  }

  @Test
  void nonlocalBindsInTheFunctionAround() {
    assertThat(
            tree.uses(
                HERE,
                """
                from shop.models import Item

                def outer():
                    Item = None
                    def load():
                        nonlocal Item
                        Item = 1
                        return Item
                    return load

                def other():
                    return Item
                """))
        .containsExactly("shop.item attribute,import 1,12");
  }

  @Test
  void everyPlaceOfAnExpressionIsRead() {
    assertThat(
            tree.uses(
                HERE,
                """
                from shop.models import Item
                @register(Item)
                def f(a=Item, *, b=Item.objects):
                    return f"{Item!r:>{Item.width}} Item"
                class Form(Base[Item]):
                    try_ = {**Item.x, "a": [Item]}
                def g(x):
                    match x:
                        case Item():
                            yield x
                    assert isinstance(x, Item), Item
                    with x as Item.last:
                        del Item.first
                    Item.count += 1
                    if (y := Item):
                        return y if x else -x.get(Item)[Item:2]
                """))
        .containsExactly("shop.item attribute,import 1,2,3,4,5,6,9,11,12,13,14,15,16");
  }

  @Test
  void annotationsInStringsAreCode() {
    assertThat(
            tree.uses(
                HERE,
                """
                from typing import TYPE_CHECKING, Annotated, Literal, Optional, TypeVar, cast
                if TYPE_CHECKING:
                    from shop import models
                    from shop.models import Item
                T = TypeVar("T", bound="Item")
                def f(a: "Item", b: Optional["Item"], c: "list[models.Item | None]") -> "Item":
                    x: "Item"
                    return cast("Item", a)
                class Form(Base["Item"]):
                    rows = Manager["Item"]()
                def g(a: Literal["Item"], b: Annotated[int, "Item"]):
                    return {"Item": 1}["Item"]
                """))
        .containsExactly("shop.item attribute,import 4,5,6,7,8,9,10");
  }

  @Test
  void anAnnotationMayStandBeforeTheImport() {
    assertThat(
            tree.uses(
                HERE,
                """
                def f():
                    item: Item | None = None
                    from shop.models import Item
                """))
        .containsExactly("shop.item attribute,import 2,3");
  }

  @Test
  void anotherNameForAnAttributeOfAModelIsNotTheModel() {
    assertThat(
            tree.uses(
                HERE,
                """
                from shop.models import Item
                rows = Item.objects
                print(rows)
                """))
        .containsExactly("shop.item attribute,import 1,2");
  }

  @Test
  void getattrOfAModuleCounts() {
    assertThat(tree.uses(HERE, "from shop import models\nprint(getattr(models, \"Item\"))"))
        .containsExactly("shop.item attribute 2");
  }

  @Test
  void inTheModelsOwnFileWhatStandsInItsClassDoesNotCount() {
    assertThat(
            tree.uses(
                "shop/models/item.py",
                """
                from django.db import models

                __all__ = ["Item"]

                class ItemManager(models.Manager["Item"]):
                    def fresh(self):
                        return Item()

                class Item(models.Model):
                    class Meta:
                        label = "shop.Item"

                    def twin(self) -> "Item":
                        return [Item() for _ in "x"]

                class Part(models.Model):
                    item = models.ForeignKey("shop.Item", models.CASCADE)

                def all():
                    return Item.objects.all()

                Other = Item
                """))
        .containsExactly("shop.item attribute,reexport 3,5,7,20,22");
  }

  @Test
  void importsAreFollowedThroughTestsThatAreNotRun() {
    tree.with("tests/__init__.py", "");
    tree.with("tests/base.py", "from shop.models import Item\nThing = Item\nfrom .more import *");
    tree.with("tests/more.py", "from tests.base import *\nfrom shop.models import Order");
    assertThat(
            tree.uses(
                "tests/test_shop.py",
                """
                from tests.base import *
                from tests.base import Item as I
                def test():
                    Thing()
                    Order()
                """))
        .containsExactly("shop.item attribute,import 1,2,4", "shop.order attribute,import 1,5");
    assertThat(tree.node("tests/test_shop.py").uses()).allMatch(use -> use.test());
  }

  @Test
  void djangosOwnModelsCountWhereTheyAreReferenced() {
    tree.with(
        "shop/models/order.py",
        """
        from django.contrib.auth.models import User
        from django.db import models

        class Order(models.Model):
            by = models.ForeignKey(User, models.CASCADE)
        """);
    assertThat(tree.uses(HERE, "from django.contrib.auth.models import User\nUser.objects.all()"))
        .containsExactly("auth.user attribute,import 1,2");
  }
}
