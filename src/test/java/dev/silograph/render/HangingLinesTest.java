package dev.silograph.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class HangingLinesTest {

  @Test
  void breaksBetweenWordsAndIndentsWhatFollows() throws IOException {
    assertThat(in(24, "  [ ] 1. Take it out of the code, src/some/models.py:12\n"))
        .isEqualTo(
            """
              [ ] 1. Take it out of
                the code,
                src/some/models.py:12
            """);
  }

  @Test
  void goesOnBesideTheLinesOfATree() throws IOException {
    String tree =
        """
        root
        ├─ first of them: CASCADE
        │  └─ below: CASCADE one two
        └─ last: SET_NULL something
        """;
    assertThat(in(20, tree))
        .isEqualTo(
            """
            root
            ├─ first of them:
            │    CASCADE
            │  └─ below: CASCADE
            │       one two
            └─ last: SET_NULL
                 something
            """);
  }

  @Test
  void measuresWhatIsShownAndNotItsStyles() throws IOException {
    String faint = "  \u001b[2mone two\u001b[m three\n";
    assertThat(in(15, faint)).isEqualTo(faint);
    assertThat(in(12, faint)).isEqualTo("  \u001b[2mone two\u001b[m\n    three\n");
  }

  @Test
  void leavesLinesWithoutAnEndAlone() throws IOException {
    assertThat(in(0, "a b c d e f g\n")).isEqualTo("a b c d e f g\n");
  }

  private static String in(int columns, String text) throws IOException {
    StringBuilder out = new StringBuilder();
    HangingLines.of(new Drawing(columns, true), out).append(text);
    return out.toString();
  }
}
