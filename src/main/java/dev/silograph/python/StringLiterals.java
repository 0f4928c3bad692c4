package dev.silograph.python;

/** Resolves what is written between the quotes of a literal to the value it stands for. */
final class StringLiterals {

  private StringLiterals() {}

  /**
   * The value of a literal's content.
   *
   * @param prefix as written: {@code r}, {@code Rb}, {@code u}, … or empty
   */
  static String value(String content, String prefix) {
    boolean raw = has(prefix, 'r');
    if (content.indexOf(raw ? '\r' : '\\') < 0 && content.indexOf('\r') < 0) {
      return content;
    }
    return raw ? withPlainLineBreaks(content) : unescaped(content, has(prefix, 'b'));
  }

  /** The value of a literal part of an f-string, in which braces are doubled. */
  static String formatPart(String content, String prefix) {
    return value(content.replace("{{", "{").replace("}}", "}"), prefix);
  }

  /** Whether a content ends in the start of a named character, {@code \N}, that is an escape. */
  static boolean endsInNameEscape(CharSequence content, String prefix) {
    int last = content.length() - 1;
    if (last < 1 || content.charAt(last) != 'N' || has(prefix, 'r')) {
      return false;
    }
    int backslashes = 0;
    while (backslashes < last && content.charAt(last - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  static boolean has(String prefix, char lowerCaseFlag) {
    return prefix.indexOf(lowerCaseFlag) >= 0
        || prefix.indexOf(Character.toUpperCase(lowerCaseFlag)) >= 0;
  }

  /** Python reads every kind of line break as {@code \n}. */
  private static String withPlainLineBreaks(String content) {
    return content.replace("\r\n", "\n").replace('\r', '\n');
  }

  private static String unescaped(String content, boolean bytes) {
    String text = withPlainLineBreaks(content);
    StringBuilder value = new StringBuilder(text.length());
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        value.append(c);
        i++;
      } else {
        i = escape(text, i, bytes, value);
      }
    }
    return value.toString();
  }

  /** Appends what the escape at an offset stands for; gives the offset after it. */
  private static int escape(String text, int at, boolean bytes, StringBuilder value) {
    char kind = text.charAt(at + 1);
    int plain = "\n\\'\"abfnrtv".indexOf(kind);
    if (plain == 0) {
      return at + 2;
    }
    if (plain > 0) {
      value.append("\n\\'\"\u0007\b\f\n\r\t\u000b".charAt(plain));
      return at + 2;
    }
    if (kind >= '0' && kind <= '7') {
      int end = at + 2;
      while (end < text.length() && end < at + 4 && isOctal(text.charAt(end))) {
        end++;
      }
      value.append((char) (Integer.parseInt(text, at + 1, end, 8) & (bytes ? 0xff : 0x1ff)));
      return end;
    }
    return switch (kind) {
      case 'x' -> hexadecimal(text, at, 2, value);
      case 'u' -> bytes ? verbatim(text, at, value) : hexadecimal(text, at, 4, value);
      case 'U' -> bytes ? verbatim(text, at, value) : hexadecimal(text, at, 8, value);
      case 'N' -> bytes ? verbatim(text, at, value) : named(text, at, value);
      default -> verbatim(text, at, value);
    };
  }

  private static boolean isOctal(char c) {
    return c >= '0' && c <= '7';
  }

  private static int hexadecimal(String text, int at, int digits, StringBuilder value) {
    int end = at + 2 + digits;
    if (end > text.length()) {
      return verbatim(text, at, value);
    }
    int codePoint = 0;
    for (int i = at + 2; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0 || codePoint > Character.MAX_CODE_POINT) {
        return verbatim(text, at, value);
      }
      codePoint = codePoint * 16 + digit;
    }
    if (!Character.isValidCodePoint(codePoint)) {
      return verbatim(text, at, value);
    }
    value.appendCodePoint(codePoint);
    return end;
  }

  private static int named(String text, int at, StringBuilder value) {
    int close = text.indexOf('}', at);
    if (at + 2 < text.length() && text.charAt(at + 2) == '{' && close > 0) {
      try {
        value.appendCodePoint(Character.codePointOf(text.substring(at + 3, close)));
        return close + 1;
      } catch (IllegalArgumentException unknownName) {
        return verbatim(text, at, value);
      }
    }
    return verbatim(text, at, value);
  }

  /** Python leaves an escape that it does not know as it is. */
  private static int verbatim(String text, int at, StringBuilder value) {
    value.append('\\').append(text.charAt(at + 1));
    return at + 2;
  }
}
