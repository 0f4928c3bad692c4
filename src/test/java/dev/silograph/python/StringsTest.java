package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StringsTest {

  static Stream<Arguments> literals() {
    return Stream.of(
        Arguments.of("'a'", "a"),
        Arguments.of("''", ""),
        Arguments.of("'''a\nb'''", "a\nb"),
        Arguments.of("'''a\r\nb\rc'''", "a\nb\nc"),
        Arguments.of("'a\\\nb'", "ab"),
        Arguments.of("'a\\\r\nb'", "ab"),
        Arguments.of("'\\n\\t\\\\\\'\\\"\\a\\b\\f\\r\\v'", "\n\t\\'\"\u0007\b\f\r\u000b"),
        Arguments.of("'\\x41\\u00e9\\U0001d518\\101\\7'", "Aé𝔘A\u0007"),
        Arguments.of("'\\N{EM DASH}\\N{no such name}'", "—\\N{no such name}"),
        Arguments.of("'\\q\\xzz'", "\\q\\xzz"),
        Arguments.of("r'\\n\\''", "\\n\\'"),
        Arguments.of("R'''a\r\nb'''", "a\nb"),
        Arguments.of("u'a' U\"b\"", "ab"),
        Arguments.of("ur'a\\d'", "a\\d"),
        Arguments.of("('a'  # one\n 'b')", "ab"),
        Arguments.of("'a\fb'", "a\fb"));
  }

  @ParameterizedTest
  @MethodSource("literals")
  void textLiterals(String literal, String value) {
    assertThat(((Expr.Str) Sources.value("x = " + literal + "\n")).value()).isEqualTo(value);
  }

  @Test
  void bytesKnowNoUnicodeEscapes() {
    assertThat(((Expr.Bytes) Sources.value("x = b'\\xff\\u0041' Rb'\\n'")).value())
        .isEqualTo("\u00ff\\u0041\\n");
  }

  @Test
  void formatStringsKeepTheirParts() {
    assertThat(parts("f'a{b}{{c}}' 'd{e}' rf'\\n{g!r:>{w}x}'"))
        .containsExactly("'a'", "{b}", "'{c}d{e}\\n'", "{g!r:>{w}x}");
  }

  @Test
  void aDebugFieldShowsItsText() {
    assertThat(parts("f'{ a + b = }'")).containsExactly("' a + b = '", "{a + b!r}");
    assertThat(parts("f'{a=:>9}'")).containsExactly("'a='", "{a:>9}");
  }

  @Test
  void aNamedCharacterIsNoField() {
    assertThat(parts("f'\\N{BULLET} {a}'")).containsExactly("'• '", "{a}");
    assertThat(parts("f'\\N{EM DASH} {a}'")).containsExactly("'— '", "{a}");
    assertThat(parts("f'\\\\N{a}'")).containsExactly("'\\N'", "{a}");
  }

  @Test
  void quotesMayNest() {
    assertThat(parts("f\"{a[\"b\"]}\"")).containsExactly("{a[\"b\"]}");
  }

  private static List<String> parts(String literal) {
    ParsedModule module = Sources.parse("x = " + literal + "\n");
    assertThat(module.diagnostics()).isEmpty();
    return ((Expr.JoinedStr) Sources.value(module))
        .parts().stream().map(part -> shown(module, part)).toList();
  }

  private static String shown(ParsedModule module, Expr part) {
    if (part instanceof Expr.Str text) {
      return "'" + text.value() + "'";
    }
    Expr.FormattedValue field = (Expr.FormattedValue) part;
    return "{"
        + module.textOf(field.value())
        + (field.conversion() == null ? "" : "!" + field.conversion())
        + (field.formatSpec() == null ? "" : ":" + module.textOf(field.formatSpec()))
        + "}";
  }
}
