package dev.silograph.resolve.migration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.schema.Departure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which silo the keys of a removed model imply. */
class SiloEvidenceTest {

  private static final String AT_ONCE = "migrations.DeleteModel(\"Gone\"),";
  private static final String TO_USER =
      "models.ForeignKey(\"sentry.User\", on_delete=models.CASCADE";

  private final SiloedTree tree = new SiloedTree();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ("u", models.ForeignKey("sentry.User", on_delete=models.CASCADE))                      | CONTROL | foreign key u to sentry.user (CONTROL)
          ("u", models.ForeignKey("sentry.User", on_delete=models.CASCADE, db_constraint=False)) | CONTROL | foreign key u to sentry.user (CONTROL)
          ("u_id", HybridCloudForeignKey("sentry.User", on_delete="CASCADE"))                    | CELL    | HybridCloudForeignKey u_id to sentry.user (CONTROL, so across)
          ("us", models.ManyToManyField("sentry.User"))                                          | CONTROL | many-to-many field us to sentry.user (CONTROL)
          ("user_id", models.BigIntegerField())                                                  |         |
          """)
  void aKeyTellsAndAnIntegerDoesNot(String field, String silo, String derivation) {
    Departure departure = tree.gone("sentry", field, AT_ONCE);

    assertThat(departure.impliedSilo()).isEqualTo(silo);
    assertThat(departure.derivation()).isEqualTo(derivation);
  }

  @Test
  void contradictoryKeysTellNothing() {
    Departure departure =
        tree.gone(
            "sentry",
            "(\"u\", "
                + TO_USER
                + ")), (\"v_id\", HybridCloudForeignKey(\"sentry.User\", on_delete=\"CASCADE\"))",
            AT_ONCE);

    assertThat(departure.impliedSilo()).isNull();
    assertThat(departure.derivation()).startsWith("contradictory: foreign key u to sentry.user");
  }

  @Test
  void constraintsAndColumnsMayGoOnTheWayOut() {
    Departure departure =
        tree.gone(
            "sentry",
            "(\"u\", " + TO_USER + "))",
            "migrations.AlterField(\"Gone\", \"u\", "
                + TO_USER
                + ", db_constraint=False)),\n"
                + "migrations.RemoveField(\"Gone\", \"u\"),\n"
                + AT_ONCE);

    assertThat(departure.impliedSilo()).isEqualTo("CONTROL");
  }

  @Test
  void theLastFormOfAColumnCounts() {
    Departure departure =
        tree.gone(
            "sentry",
            "(\"u\", " + TO_USER + "))",
            "migrations.RemoveField(\"Gone\", \"u\"),\n"
                + "migrations.AddField(\"Gone\", \"u_id\", HybridCloudForeignKey(\"sentry.User\","
                + " on_delete=\"CASCADE\")),\n"
                + AT_ONCE);

    assertThat(departure.impliedSilo()).isEqualTo("CELL");
  }

  @Test
  void aKeyThatPointedToItTells() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        SiloedTree.GONE.formatted("")
            + ",\nmigrations.CreateModel(\"User\", fields=[(\"gone\","
            + " models.ForeignKey(\"sentry.Gone\", on_delete=models.CASCADE))]),\n"
            + "migrations.RemoveField(\"User\", \"gone\"),\n"
            + AT_ONCE);

    Departure departure = tree.departure("sentry_gone");

    assertThat(departure.impliedSilo()).isEqualTo("CONTROL");
    assertThat(departure.derivation()).isEqualTo("foreign key sentry.user.gone (CONTROL)");
  }

  @Test
  void aKeyToAnotherRemovedModelTellsWhatThatOneTells() {
    tree.migration(
        "sentry",
        "0001_initial",
        "",
        SiloedTree.GONE.formatted("(\"u\", " + TO_USER + "))")
            + ",\nmigrations.CreateModel(\"Too\", fields=[(\"gone\","
            + " models.ForeignKey(\"sentry.Gone\", on_delete=models.CASCADE))]),\n"
            + "migrations.DeleteModel(\"Too\"),"
            + AT_ONCE);

    assertThat(tree.departure("sentry_too").impliedSilo()).isEqualTo("CONTROL");
  }

  @Test
  void aManyToManyTableIsWhereItsModelWas() {
    tree.gone(
        "sentry",
        "(\"u\", " + TO_USER + ")), (\"users\", models.ManyToManyField(\"sentry.User\"))",
        AT_ONCE);

    assertThat(tree.departure("sentry_gone_users").derivation())
        .isEqualTo("many-to-many field of sentry.gone (CONTROL)");
  }

  @Test
  void withoutKeysTheAppsOtherModelsTell() {
    tree.otherModel();

    Departure departure = tree.gone("other", "", AT_ONCE);

    assertThat(departure.impliedSilo()).isEqualTo("CONTROL");
    assertThat(departure.derivation()).isEqualTo("every live model of app other");
  }
}
