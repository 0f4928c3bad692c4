package dev.silograph.source;

import java.util.regex.Pattern;

/** Tells tests from the product by their place, as pytest and Django's test runner find them. */
public final class TestFiles {

  private static final Pattern TEST =
      Pattern.compile(
          "(test|fixtures)/.*|(.*/)?(tests/.*|tests\\.py|test_[^/]*\\.py|[^/\\d][^/]*_tests?\\.py|conftest\\.py)");

  private TestFiles() {}

  /**
   * Whether a file is a test: below a directory {@code tests} (or {@code test} or {@code fixtures}
   * at the root; deeper down that may be an app), or named {@code test_*.py}, {@code *_test.py},
   * {@code tests.py} or {@code conftest.py}. A package such as {@code testutils} is not, nor a
   * migration such as {@code 0132_remove_a_test.py}: no test can be imported by a name that begins
   * with a digit.
   *
   * @param path relative to the checkout, {@code /}-separated
   */
  public static boolean isTest(String path) {
    return TEST.matcher(path).matches();
  }
}
