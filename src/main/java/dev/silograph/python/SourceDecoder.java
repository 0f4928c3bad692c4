package dev.silograph.python;

import dev.silograph.source.Checksum;
import dev.silograph.source.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a source file and decodes it as Python would: as UTF-8, unless a byte-order mark or a
 * declaration in the first two lines says otherwise (<a
 * href="https://peps.python.org/pep-0263/">PEP 263</a>).
 */
final class SourceDecoder {

  /**
   * Larger files are left out. The largest source that people write is about a megabyte; beyond
   * this there is generated data, whose tree would fill the memory.
   */
  private static final long MAX_BYTES = 10L * 1024 * 1024;

  private static final Pattern DECLARATION =
      Pattern.compile("^[ \\t\\f]*#.*?coding[:=][ \\t]*([-\\w.]+)");

  private static final Pattern BLANK_OR_COMMENT = Pattern.compile("^[ \\t\\f]*(?:#.*)?$");

  private SourceDecoder() {}

  /**
   * A file's content.
   *
   * @param text without a byte-order mark
   * @param checksum of its bytes
   */
  record Content(SourceText text, long checksum) {}

  /** Reads a file. */
  static Content read(SourceFile file) throws UnreadableSourceException {
    byte[] bytes = bytes(file);
    int start = startsWithMark(bytes) ? 3 : 0;
    Charset charset = start > 0 ? StandardCharsets.UTF_8 : declared(bytes);
    SourceText text = decode(bytes, start, charset);
    int zero = text.string().indexOf('\0');
    if (zero >= 0) {
      throw new UnreadableSourceException(
          text.lines().line(zero), "the file holds a NUL byte; it was left out");
    }
    return new Content(text, Checksum.of(bytes));
  }

  private static byte[] bytes(SourceFile file) throws UnreadableSourceException {
    try {
      long size = file.content().size();
      if (size > MAX_BYTES) {
        throw new UnreadableSourceException(
            0, "the file is larger than 10 MB (" + size + " bytes); it was left out");
      }
      return file.content().read();
    } catch (AccessDeniedException e) {
      throw new UnreadableSourceException(0, "the file cannot be read: permission denied");
    } catch (NoSuchFileException e) {
      throw new UnreadableSourceException(0, "the file is gone");
    } catch (IOException e) {
      throw new UnreadableSourceException(0, "the file cannot be read: " + e.getMessage());
    }
  }

  private static boolean startsWithMark(byte[] bytes) {
    return bytes.length >= 3
        && bytes[0] == (byte) 0xef
        && bytes[1] == (byte) 0xbb
        && bytes[2] == (byte) 0xbf;
  }

  private static Charset declared(byte[] bytes) throws UnreadableSourceException {
    int from = 0;
    for (int line = 1; line <= 2 && from < bytes.length; line++) {
      int end = from;
      while (end < bytes.length && bytes[end] != '\n' && bytes[end] != '\r') {
        end++;
      }
      String text = new String(bytes, from, end - from, StandardCharsets.ISO_8859_1);
      Matcher declaration = DECLARATION.matcher(text);
      if (declaration.find()) {
        return charset(declaration.group(1), line);
      }
      if (!BLANK_OR_COMMENT.matcher(text).matches()) {
        break;
      }
      from = end + (end + 1 < bytes.length && bytes[end] == '\r' && bytes[end + 1] == '\n' ? 2 : 1);
    }
    return StandardCharsets.UTF_8;
  }

  private static Charset charset(String pythonName, int line) throws UnreadableSourceException {
    String name = pythonName.toLowerCase(Locale.ROOT).replace('_', '-');
    if (name.equals("utf8") || name.startsWith("utf-8")) {
      return StandardCharsets.UTF_8;
    }
    if (name.matches("latin-?1|l1|iso-?8859-1|iso-latin-1.*")) {
      return StandardCharsets.ISO_8859_1;
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw new UnreadableSourceException(
          line, "the file declares the unknown encoding '" + pythonName + "'; it was left out");
    }
  }

  private static SourceText decode(byte[] bytes, int start, Charset charset)
      throws UnreadableSourceException {
    SourceText ascii = charset == StandardCharsets.UTF_8 ? SourceText.ofAscii(bytes, start) : null;
    if (ascii != null) {
      return ascii;
    }
    ByteBuffer input = ByteBuffer.wrap(bytes, start, bytes.length - start);
    try {
      return SourceText.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(input)
              .toString());
    } catch (CharacterCodingException e) {
      throw new UnreadableSourceException(
          lineOf(bytes, input.position()),
          "the file is not valid " + charset.name() + " from this line on; it was left out");
    }
  }

  private static int lineOf(byte[] bytes, int position) {
    return SourceText.of(new String(bytes, 0, position, StandardCharsets.ISO_8859_1))
        .lines()
        .line(position);
  }
}
