package dev.silograph.resolve.uses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.schema.Use;
import org.junit.jupiter.api.Test;

/** Uses by string. */
class StringUsesTest {

  private static final String HERE = "shop/views.py";

  private final SmallTree tree = new SmallTree();

  @Test
  void registryKeysCountInAnyCase() {
    assertThat(
            tree.uses(
                HERE,
                """
                a = "shop.Item"
                b = {"SHOP.item": ["shop.order"]}
                c = "attic.Order", "shop.Item.name", "Item", "a shop.Item", f"shop.Item"
                """))
        .containsExactly("shop.item string 1,2", "shop.order string 2");
  }

  @Test
  void getModelCountsInItsForms() {
    assertThat(
            tree.uses(
                HERE,
                """
                from django.apps import apps as registry
                registry.get_model("shop", "Item")
                registry.get_model("shop.item")
                registry.get_model(
                    app_label="shop",
                    model_name="Item",
                )
                registry.get_app_config("shop").get_model("Item")
                get_model("shop", "Order")
                registry.get_model("attic", "Order")
                """))
        .containsExactly("shop.item string 2,3,6,8", "shop.order string 9");
  }

  @Test
  void anAppConfigsGetModelCountsWhereOneModelHasTheName() {
    assertThat(
            tree.uses(
                "shop/apps.py",
                """
                from django.apps import AppConfig
                class Shop(AppConfig):
                    name = "shop"
                    def ready(self):
                        return self.get_model("Order"), self.get_model("Item")
                """))
        .containsExactly("shop.order string 5");
  }

  @Test
  void aRegistryThatIsHandedInIsHistorical() {
    assertThat(
            tree.uses(
                "tests/test_migration.py",
                """
                class Test(TestMigrations):
                    def setup_before_migration(self, apps):
                        apps.get_model("shop", "Item")
                        apps.get_model("shop.Item")

                    def test(self):
                        self.apps.get_model("shop", "Item")
                """))
        .isEmpty();
  }

  @Test
  void dottedPathsThroughTheClassCount() {
    assertThat(
            tree.with("shop/tasks.py", "from shop.models import Item")
                .uses(
                    "tests/test_shop.py",
                    """
                    @patch("shop.models.item.Item.objects")
                    @patch("shop.models.Order")
                    @patch("shop.tasks.Item")
                    @patch("shop.tasks.Items")
                    @patch("shop.models.item")
                    def test():
                        pass
                    """))
        .containsExactly("shop.item string 1,3", "shop.order string 2");
  }

  @Test
  void relationsNameTheirTargets() {
    assertThat(
            tree.uses(
                "shop/models/order.py",
                """
                from django.db import models

                class Order(models.Model):
                    item = models.ForeignKey("Item", on_delete=models.CASCADE)
                    old = models.ForeignKey("attic.Item", on_delete=models.CASCADE)
                    many = models.ManyToManyField(to="Item", related_name="Item")
                    title = models.CharField("Item", max_length=8)
                """))
        .containsExactly("attic.item string 5", "shop.item string 4,6");
  }

  @Test
  void migrationsCountByTheClassAlone() {
    tree.with("shop/migrations/__init__.py", "");
    assertThat(
            tree.uses(
                "shop/migrations/0001_initial.py",
                """
                from django.db import migrations, models
                from shop.models import Order

                def forwards(apps, schema_editor):
                    apps.get_model("shop", "Item")
                    Order.objects.all()

                def backwards(registry, schema_editor):
                    registry.get_model("shop", "Item")

                class Migration(migrations.Migration):
                    operations = [
                        migrations.AddField(
                            model_name="order",
                            name="item",
                            field=models.ForeignKey(to="shop.Item"),
                        ),
                    ]
                """))
        .containsExactly("shop.order attribute,import 2,6");
    assertThat(tree.node("shop/migrations/0001_initial.py").uses()).allMatch(Use::migration);
  }

  @Test
  void theRealRegistryCountsInAMigrationToo() {
    tree.with("shop/migrations/__init__.py", "");
    assertThat(
            tree.uses(
                "shop/migrations/0002_more.py",
                """
                from django.apps import apps as real
                def forwards(apps, schema_editor):
                    real.get_model("shop", "Item")
                """))
        .containsExactly("shop.item string 3");
  }
}
