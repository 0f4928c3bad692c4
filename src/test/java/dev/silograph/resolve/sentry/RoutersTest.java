package dev.silograph.resolve.sentry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.silograph.resolve.TreeFixture;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.Schema;
import dev.silograph.schema.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class RoutersTest {

  private static TreeFixture tree(String router) {
    return new TreeFixture()
        .file("src/sentry/__init__.py", "")
        .file(
            "src/sentry/silo.py",
            """
            from enum import Enum

            class SiloMode(Enum):
                MONOLITH = "MONOLITH"
                CONTROL = "CONTROL"
                CELL = "CELL"
            """)
        .file("src/sentry/router.py", router);
  }

  private static List<String> assignments(TreeFixture tree) {
    return tree.resolve().historicalAssignments().stream()
        .map(
            a ->
                a.table()
                    + " "
                    + a.silo()
                    + " "
                    + a.location().file().replaceFirst(".*/", "")
                    + ":"
                    + a.location().line())
        .toList();
  }

  @Test
  void keysOfDictFromKeysKeepTheirPlaces() {
    assertThat(
            assignments(
                tree(
                    """
                    from sentry.silo import SiloMode

                    class SiloRouter:
                        historical_silo_assignments = {
                            "one": SiloMode.CONTROL,
                            **dict.fromkeys(
                                [
                                    "two",
                                    "three",
                                ],
                                SiloMode.CELL,
                            ),
                        }
                    """)))
        .containsExactlyInAnyOrder(
            "one CONTROL router.py:5", "two CELL router.py:8", "three CELL router.py:9");
  }

  @Test
  void silosAreThoseThatSomethingIsIn() {
    TreeFixture tree =
        tree("")
            .file(
                "src/sentry/models.py",
                """
                from django.db import models
                from sentry.silo import SiloMode

                class ModelSiloLimit:
                    def __init__(self, *modes):
                        self.modes = modes

                all_silo_model = ModelSiloLimit(*SiloMode)

                @all_silo_model
                class Anywhere(models.Model):
                    pass
                """);
    Schema schema = tree.resolve();

    assertThat(TreeFixture.model(schema, "sentry.anywhere").distribution().silos())
        .containsExactly("MONOLITH", "CONTROL", "CELL");
    assertThat(schema.silos()).containsExactly("CELL", "CONTROL", "MONOLITH");
    assertThat(tree("").resolve().silos()).containsExactly("CELL", "CONTROL");
  }

  @Test
  void entriesStandAtTheirKeys() {
    assertThat(
            assignments(
                tree(
                    """
                    from sentry.silo import SiloMode

                    TABLE = "sentry_b"

                    class SiloRouter:
                        historical_silo_assignments: dict[str, SiloMode] = {
                            "sentry_a": SiloMode.CONTROL,
                            TABLE:
                                SiloMode.CELL,
                        }
                    """)))
        .containsExactly("sentry_a CONTROL router.py:7", "sentry_b CELL router.py:8");
  }

  @Test
  void entriesThatTheModuleAddsLater() {
    assertThat(
            assignments(
                tree(
                    """
                    from sentry.silo import SiloMode

                    class SiloRouter:
                        historical_silo_assignments = {}

                    SiloRouter.historical_silo_assignments.update({
                        "sentry_a": SiloMode.CONTROL,
                    })
                    SiloRouter.historical_silo_assignments["sentry_b"] = SiloMode.CELL
                    SiloRouter.historical_silo_assignments.update(sentry_c=SiloMode.CELL)
                    """)))
        .containsExactly(
            "sentry_a CONTROL router.py:7",
            "sentry_b CELL router.py:9",
            "sentry_c CELL router.py:10");
  }

  @Test
  void aRouterOfAnotherCheckoutTakesEntriesOverAndAddsItsOwn() {
    TreeFixture tree =
        tree("""
                from sentry.silo import SiloMode

                class SiloRouter:
                    historical_silo_assignments = {"sentry_a": SiloMode.CONTROL}
                """)
            .checkout("getsentry")
            .file("getsentry/__init__.py", "")
            .file(
                "getsentry/billing_router.py",
                """
                from sentry.router import SiloRouter
                from sentry.silo import SiloMode

                class BillingRouter(SiloRouter):
                    historical_silo_assignments = {
                        **SiloRouter.historical_silo_assignments,
                        "billing_b": SiloMode.CELL,
                    }

                class OtherRouter:
                    historical_silo_assignments = {"sentry_a": SiloMode.CELL}
                """);

    assertThat(assignments(tree))
        .containsExactly(
            "billing_b CELL billing_router.py:7",
            "sentry_a CELL billing_router.py:11",
            "sentry_a CONTROL router.py:4");
  }

  @Test
  void entriesMadeByAComprehension() {
    assertThat(
            assignments(
                tree(
                    """
                    from sentry.silo import SiloMode

                    class SiloRouter:
                        historical_silo_assignments = {
                            table: SiloMode.CELL for table in ("sentry_a", "sentry_b")
                        } | {"sentry_c": SiloMode.CONTROL}
                    """)))
        .containsExactly(
            "sentry_a CELL router.py:5",
            "sentry_b CELL router.py:5",
            "sentry_c CONTROL router.py:6");
  }

  @Test
  void anEntryThatCannotBeToldIsReportedAndLeftOut() {
    Schema schema =
        tree("""
                from elsewhere.silo import DEFAULT_SILO, SiloMode

                class SiloRouter:
                    historical_silo_assignments = {
                        "sentry_a": SiloMode.CONTROL,
                        "sentry_b": pick(),
                        "sentry_c": DEFAULT_SILO,
                    }
                """)
            .resolve();

    assertThat(schema.historicalAssignments())
        .extracting(HistoricalAssignment::table, HistoricalAssignment::silo)
        .containsExactly(tuple("sentry_a", "CONTROL"));
    assertThat(schema.diagnostics())
        .extracting(Object::toString)
        .satisfiesExactly(
            b -> assertThat(b).startsWith("src/sentry/router.py:6: the silo of table sentry_b"),
            c -> assertThat(c).startsWith("src/sentry/router.py:7: the silo of table sentry_c"));
  }

  @Test
  void aTableIsLiveWhereAModelStoresThereElseUnknown() {
    Schema schema =
        tree("""
                from sentry.silo import SiloMode

                class SiloRouter:
                    historical_silo_assignments = {
                        "sentry_live": SiloMode.CONTROL,
                        "sentry_gone": SiloMode.CELL,
                    }
                """)
            .file(
                "src/sentry/models.py",
                """
                from django.db import models

                class Live(models.Model):
                    class Meta:
                        app_label = "sentry"
                        db_table = "sentry_live"
                """)
            .resolve();

    assertThat(schema.tables())
        .extracting(Table::name, Table::app, Table::state)
        .containsExactly(
            tuple("sentry_gone", null, Table.State.UNKNOWN),
            tuple("sentry_live", "sentry", Table.State.LIVE));
    assertThat(schema.silos()).containsExactly("CELL", "CONTROL");
  }
}
