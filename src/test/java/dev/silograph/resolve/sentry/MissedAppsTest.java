package dev.silograph.resolve.sentry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.resolve.TreeFixture;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Apps that a router knows as well as the trees' own, and that no tree has. */
class MissedAppsTest {

  private static TreeFixture tree(String router) {
    return new TreeFixture()
        .file("src/sentry/__init__.py", "")
        .file("src/sentry/models.py", "")
        .file("src/sentry/router.py", router);
  }

  /** A router whose third line compares. */
  private static String router(String comparison) {
    return """
        class SiloRouter:
            def _db_for_table(self, table, app_label):
                if %s:
                    return None
                return "default"
        """
        .formatted(comparison);
  }

  private static List<String> missed(TreeFixture tree) {
    return tree.resolve().apps().stream()
        .filter(app -> app.missed() != null)
        .map(app -> app.label() + " " + app.missed())
        .toList();
  }

  @Test
  void oneThatIsNamedBesideTheirOwnIsMissed() {
    assertThat(missed(tree(router("app_label in {\"sentry\", \"getsentry\"}"))))
        .containsExactly("getsentry src/sentry/router.py:3");
    assertThat(missed(tree(router("app_label == \"sentry\" or app_label == \"billing\""))))
        .containsExactly("billing src/sentry/router.py:3");
  }

  @Test
  void noneIsMissedWhereTheTreesHaveIt() {
    String router = router("app_label in {\"sentry\", \"getsentry\"}");

    assertThat(
            missed(
                tree(router)
                    .checkout("getsentry")
                    .file("getsentry/__init__.py", "")
                    .file("getsentry/models.py", "")))
        .isEmpty();
    assertThat(missed(tree(router).checkout("getsentry").file("getsentry/__init__.py", "")))
        .isEmpty();
  }

  @Test
  void aLibraryThatIsInstalledIsNotMissed() {
    String router = router("app_label in {\"sentry\", \"auth\"}");
    String settings = "INSTALLED_APPS = [\"django.contrib.auth\", \"sentry\"]\nMIDDLEWARE = []\n";

    assertThat(missed(tree(router).file("src/sentry/settings.py", settings))).isEmpty();
  }

  @Test
  void aRouterThatNamesNoneOfTheTreesSaysNothing() {
    assertThat(missed(tree(router("app_label == \"getsentry\"")))).isEmpty();
    assertThat(missed(tree(router("app_label in unknown()")))).isEmpty();
  }
}
