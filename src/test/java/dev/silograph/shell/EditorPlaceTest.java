package dev.silograph.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditorPlaceTest {

  @ParameterizedTest
  @CsvSource({
    "vim, +7 a.py",
    "/usr/bin/nano -w, +7 a.py",
    "code --wait, --goto a.py:7",
    "hx, a.py:7",
    "ed, a.py"
  })
  void tellsEditorsTheLineAsTheyTakeIt(String editor, String arguments) {
    assertThat(String.join(" ", EditorPlace.arguments(editor, Path.of("a.py"), 7)))
        .isEqualTo(arguments);
  }
}
