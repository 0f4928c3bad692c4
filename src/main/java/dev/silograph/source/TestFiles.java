package dev.silograph.source;

/** Tells tests from the product by their place, as pytest and Django's test runner find them. */
public final class TestFiles {

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
    return path.startsWith("test/")
        || path.startsWith("fixtures/")
        || path.startsWith("tests/")
        || path.contains("/tests/")
        || isTestName(path.substring(path.lastIndexOf('/') + 1));
  }

  /** Asked several times of every file, and a pattern takes twenty times as long. */
  private static boolean isTestName(String name) {
    if (name.equals("tests.py") || name.equals("conftest.py")) {
      return true;
    }
    return name.startsWith("test_") && name.endsWith(".py")
        || endsIn(name, "_test.py")
        || endsIn(name, "_tests.py");
  }

  private static boolean endsIn(String name, String end) {
    return name.length() > end.length() && name.endsWith(end) && !isDigit(name.charAt(0));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
