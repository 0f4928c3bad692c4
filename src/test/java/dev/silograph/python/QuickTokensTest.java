package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.joern.pythonparser.PythonParserConstants;
import io.joern.pythonparser.PythonParserTokenManager;
import io.joern.pythonparser.Token;
import io.joern.pythonparser.TokenMgrError;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** It gives what the parser's own lexer gives, or nothing. */
class QuickTokensTest {

  /** They are empty, and nobody asks where they are. */
  private static final Set<Integer> WITHOUT_PLACE =
      Set.of(
          PythonParserConstants.NEWLINE,
          PythonParserConstants.INDENT,
          PythonParserConstants.DEDENT,
          PythonParserConstants.MISSINDENT);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "# only a comment",
        "\n\n# c\nimport a.b as c\n",
        "if a:\n    if b:\n        c\n    # c\n\nd = not_in is not None\n",
        "if a:\n  b",
        "for x in y:\r\n  pass  # c\r\n\r\n  break\r\nelse: continue\r",
        "f(a,\n  # c\n    *b, **{c: [d\n]}, # e\n)\n",
        "a = b + \\\n  c \\\r\n + d\n\\\n",
        "a\t=\tb\n",
        "0 00 017 1 10 1_0 0x1f 0b1 0o7 1.5 .5 5. 1e5 1.5e-3 2j 10L 1if x else 2",
        "+ - * ** / // % @ << >> & | ^ ~ < <= <> > >= == != -> := . .. ... .... , : ; =",
        "+= -= *= **= /= //= %= @= <<= >>= &= |= ^=",
        "'' \"\" '''''' '\\'' \"\\\\\" '\\\\\\'' '\\n' 'a\\\nb'",
        "'''a\n'b''c\\''''\"\"\"d\"e\\\\\"\"\"",
        "r'\\d' Rb\"a\" bR'a' u'é“' b'a' ur'a' Bu'a' x'a'",
        "f'' f'{a}' rf\"{a!r:>{b}}{{c}} {d['e']}\" f'''{a\n}''' Fr'{f\"{b}\"}' 'g'",
        "naïve = 'ï'  # „c“\nñ_1 = été",
        "f(a))\nb\n(c\n",
        "if a:\n    b\n  c\nd",
        "lambda x: (yield) or (await nonlocal_), async_, None, True, False",
      })
  void tokensAreThoseOfTheParsersLexer(String text) {
    SourceText source = SourceText.of(text);
    PythonParserTokenManager slow = new PythonParserTokenManager(new TextStream(source));
    slow.SwitchTo(PythonParserConstants.INDENT_CHECK);

    assertThat(QuickTokens.canRead(source)).isTrue();
    assertThat(all(new QuickTokens(new TextStream(source)))).isEqualTo(all(slow));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        " a",
        "a = 'b",
        "a = '''b''",
        "a ? b",
        "a = b \\ \n",
        "a“b”",
        "f'{a",
      })
  void whatIsNoPythonIsLeftToTheParsersLexer(String text) {
    assertThatThrownBy(() -> all(new QuickTokens(new TextStream(SourceText.of(text)))))
        .isInstanceOf(TokenMgrError.class);
  }

  @Test
  void blocksByTabsAreLeftToTheParsersLexer() {
    assertThat(QuickTokens.canRead(SourceText.of("if a:\n\tb\n"))).isFalse();
    assertThat(QuickTokens.canRead(SourceText.of("a\n\fb\n"))).isFalse();
  }

  private static List<String> all(PythonParserTokenManager tokens) {
    List<String> all = new ArrayList<>();
    Token token = tokens.getNextToken();
    while (token.kind != PythonParserConstants.EOF) {
      String place =
          WITHOUT_PLACE.contains(token.kind)
              ? ""
              : " at " + token.startPos + "-" + token.endPos + " before " + token.endColumn;
      all.add(PythonParserConstants.tokenImage[token.kind] + " " + token.image + place);
      token = token.next == null ? tokens.getNextToken() : token.next;
    }
    return all;
  }
}
