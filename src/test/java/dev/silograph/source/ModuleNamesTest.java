package dev.silograph.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleNamesTest {

  @Test
  void theTopmostPackageDecides() {
    assertThat(
            names(
                "src/shop/__init__.py", "src/shop/models/cart.py", "src/shop/models/x/__init__.py"))
        .containsEntry("src/shop/__init__.py", "shop")
        .containsEntry("src/shop/models/cart.py", "shop.models.cart")
        .containsEntry("src/shop/models/x/__init__.py", "shop.models.x");
  }

  @Test
  void withoutPackages() {
    assertThat(names("src/a/b.py", "web/manage.py", "web/shop/models.py", "tools/run.py"))
        .containsEntry("src/a/b.py", "a.b")
        .containsEntry("web/manage.py", "manage")
        .containsEntry("web/shop/models.py", "shop.models")
        .containsEntry("tools/run.py", "tools.run");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "tests/a.py",
        "src/a/tests/b.py",
        "fixtures/apps/a/models.py",
        "a/test_b.py",
        "a/b_test.py",
        "a/_b_tests.py",
        "test/a.py",
        "a/tests.py",
        "conftest.py"
      })
  void tests(String path) {
    assertThat(TestFiles.isTest(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/sentry/testutils/cases.py",
        "src/fixtures/models.py",
        "a/migrations/0132_remove_a_test.py",
        "a/latest.py",
        "a/contest.py",
        "a/_test.py",
        "a/test/b.py",
        "a/attest/b.py"
      })
  void products(String path) {
    assertThat(TestFiles.isTest(path)).isFalse();
  }

  private static Map<String, String> names(String... paths) {
    List<SourceFile> files =
        Stream.of(paths).map(path -> new SourceFile("repo", path, Path.of(path), 0)).toList();
    Map<String, String> names = new TreeMap<>();
    ModuleNames.of(new Checkout("repo", Path.of("/repo"), null, files, null, List.of()))
        .forEach((file, name) -> names.put(file.path(), name.dotted()));
    return names;
  }
}
