package dev.silograph.shell.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CypherLexerTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          m.name = 'a\\'b;'     | WORD m, SYMBOL ., WORD name, SYMBOL =, STRING 'a\\'b;'
          `odd ``name``` x      | QUOTED_NAME `odd ``name```, WORD x
          $app + $`my app`      | PARAMETER $app, SYMBOL +, PARAMETER $`my app`
          1 2.5 .5 1e-3 0xFF    | NUMBER 1, NUMBER 2.5, NUMBER .5, NUMBER 1e-3, NUMBER 0xFF
          *1..3                 | SYMBOL *, NUMBER 1, SYMBOL ., SYMBOL ., NUMBER 3
          a /* b; */ c // d; e  | WORD a, COMMENT /* b; */, WORD c, COMMENT // d; e
          größe日本             | WORD größe日本
          """)
  void cutsText(String text, String tokens) {
    assertThat(shown(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @ValueSource(strings = {"'Mon", "\"Mon\\", "`na", "`na``", "/* x *", "$", "$`x"})
  void whatTheTextEndsInIsUnfinished(String text) {
    List<Token> tokens = CypherLexer.tokens("m = " + text);
    Token last = tokens.get(tokens.size() - 1);
    assertThat(last.finished()).isFalse();
    assertThat(last.end()).isEqualTo(4 + text.length());
  }

  @Test
  void coversEveryTextWithoutAGap() {
    String odd = "MATCH 😀(\u0000`a\n}'\\".repeat(3);
    for (int end = 0; end <= odd.length(); end++) {
      String text = odd.substring(0, end);
      assertThat(
              CypherLexer.tokens(text).stream()
                  .map(token -> token.of(text))
                  .collect(Collectors.joining()))
          .isEqualTo(text);
      assertThat(CypherLexer.tokens(text)).allMatch(token -> token.end() > token.start());
    }
  }

  private static String shown(String text) {
    return CypherLexer.tokens(text).stream()
        .filter(token -> token.kind() != Token.Kind.SPACE)
        .map(token -> token.kind() + " " + token.of(text))
        .collect(Collectors.joining(", "));
  }
}
