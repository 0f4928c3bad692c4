package dev.silograph.python;

import java.math.BigInteger;
import java.util.Locale;

/** Reads Python's number literals. */
final class Numbers {

  private Numbers() {}

  /**
   * A {@code Long} where it fits, else a {@code BigInteger}. Knows the prefixes {@code 0x}, {@code
   * 0o}, {@code 0b}, underscores, and Python 2's {@code 0777} and {@code 10L}.
   */
  static Number integer(String literal) {
    String digits = literal.replace("_", "").toLowerCase(Locale.ROOT);
    if (digits.endsWith("l")) {
      digits = digits.substring(0, digits.length() - 1);
    }
    int radix = 10;
    if (digits.length() > 1 && digits.charAt(0) == '0') {
      radix =
          switch (digits.charAt(1)) {
            case 'x' -> 16;
            case 'b' -> 2;
            default -> 8;
          };
      digits = digits.substring(Character.isDigit(digits.charAt(1)) ? 1 : 2);
    }
    return digits.length() < 16
        ? (Number) Long.valueOf(digits, radix)
        : narrowed(new BigInteger(digits, radix));
  }

  private static Number narrowed(BigInteger value) {
    return value.bitLength() < Long.SIZE ? (Number) value.longValue() : value;
  }

  /** A float literal, underscores allowed. */
  static Double floating(String literal) {
    return Double.valueOf(literal.replace("_", ""));
  }
}
