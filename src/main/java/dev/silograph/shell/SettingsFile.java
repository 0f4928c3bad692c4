package dev.silograph.shell;

import dev.silograph.query.QueryUsageException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The user's files of settings: a line {@code name = value} each, and comments after {@code #}. */
final class SettingsFile {

  private SettingsFile() {}

  /**
   * Reads {@code silograph/silographrc} in the user's configuration, then {@code .silographrc} in
   * their home, which wins. None has to be there. A file in a checkout is not read: it is
   * anybody's.
   *
   * @throws QueryUsageException where one says something that cannot be; names file and line
   */
  static void read(Setup setup, Settings settings) {
    read(setup.configuration().resolve("silographrc"), settings);
    read(setup.home().resolve(".silographrc"), settings);
  }

  private static void read(Path file, Settings settings) {
    List<String> lines;
    try {
      if (!Files.isRegularFile(file)) {
        return;
      }
      lines = Files.readAllLines(file);
    } catch (CharacterCodingException e) {
      throw new QueryUsageException(file + ": It is not UTF-8 text.");
    } catch (IOException e) {
      throw new QueryUsageException(file + ": It cannot be read.");
    }
    for (int i = 0; i < lines.size(); i++) {
      try {
        readLine(lines.get(i).strip(), settings);
      } catch (CommandFaultException e) {
        throw new QueryUsageException(file + ":" + (i + 1) + ": " + e.getMessage());
      }
    }
  }

  private static void readLine(String line, Settings settings) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    int equals = line.indexOf('=');
    if (equals < 1) {
      throw new CommandFaultException("A line is name = value, or a comment after #.");
    }
    settings.set(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
  }

  /** Quotes keep white space, as at the end of a prompt. */
  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
