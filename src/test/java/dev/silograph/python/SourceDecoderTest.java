package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceDecoderTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "utf-8, UTF-8",
    "utf8, UTF-8",
    "UTF_8, UTF-8",
    "latin-1, ISO-8859-1",
    "latin1, ISO-8859-1",
    "iso-8859-15, ISO-8859-15",
    "iso8859-15, ISO-8859-15",
    "cp1252, windows-1252",
    "windows-1252, windows-1252",
    "euc_jp, EUC-JP"
  })
  void declaredEncodings(String pythonName, String charset) throws IOException {
    String text = "#!/usr/bin/python\n# -*- coding: " + pythonName + " -*-\nx = 'ü'\n";
    byte[] bytes =
        charset.equals("EUC-JP")
            ? text.replace('ü', 'あ').getBytes(Charset.forName(charset))
            : text.getBytes(Charset.forName(charset));

    ParsedModule module = parse(bytes);

    assertThat(module.diagnostics()).isEmpty();
    assertThat(((Expr.Str) Sources.value(module)).value())
        .isEqualTo(charset.equals("EUC-JP") ? "あ" : "ü");
  }

  @Test
  void aDeclarationBelowCodeIsAComment() throws IOException {
    ParsedModule module =
        parse("x = 1\n# coding: latin-1\ny = 'ü'\n".getBytes(StandardCharsets.UTF_8));

    assertThat(((Expr.Str) Sources.value(module)).value()).isEqualTo("ü");
  }

  @Test
  void aByteOrderMarkIsNoText() throws IOException {
    ParsedModule module = parse("\ufeffx = 'ü'\n".getBytes(StandardCharsets.UTF_8));

    assertThat(module.whole()).isTrue();
    assertThat(module.text()).startsWith("x");
  }

  @Test
  void whatIsNotInTheEncodingIsReportedWithItsLine() throws IOException {
    ParsedModule module = parse("a = 1\nb = 'ü'\n".getBytes(StandardCharsets.ISO_8859_1));

    assertThat(Sources.messages(module))
        .containsExactly("m.py:2: the file is not valid UTF-8 from this line on; it was left out");
    assertThat(module.whole()).isFalse();
  }

  @Test
  void anUnknownEncodingIsReported() throws IOException {
    ParsedModule module = parse("# coding: klingon\n".getBytes(StandardCharsets.UTF_8));

    assertThat(Sources.messages(module))
        .containsExactly(
            "m.py:1: the file declares the unknown encoding 'klingon'; it was left out");
  }

  @Test
  void aNulByteIsReported() throws IOException {
    assertThat(Sources.messages(parse("x = 1\n\0".getBytes(StandardCharsets.UTF_8))))
        .containsExactly("m.py:2: the file holds a NUL byte; it was left out");
  }

  @Test
  void aHugeFileIsNotRead() throws IOException {
    Path path = directory.resolve("m.py");
    try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
      file.setLength(50L * 1024 * 1024);
    }

    ParsedModule module = parse(path);

    assertThat(module.text()).isEmpty();
    assertThat(Sources.messages(module).get(0)).startsWith("m.py: the file is larger than 10 MB");
  }

  @Test
  void aFileThatIsGoneIsReported() {
    assertThat(Sources.messages(parse(directory.resolve("none.py"))))
        .containsExactly("m.py: the file is gone");
  }

  private ParsedModule parse(byte[] bytes) throws IOException {
    return parse(Files.write(directory.resolve("m.py"), bytes));
  }

  private static ParsedModule parse(Path path) {
    return PythonParsers.standard().parse(new SourceFile("repo", "m.py", path, 0));
  }
}
