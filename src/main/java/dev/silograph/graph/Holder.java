package dev.silograph.graph;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * The process that holds a store and listens, as it says in a file of the store that only its user
 * can read. Where the process was killed, the file stays behind: what it says is to be tried, not
 * to be believed.
 *
 * @param uri where it listens
 * @param format of the store
 */
record Holder(URI uri, String password, String format) {

  /** The user as whom other commands attach. */
  static final String USER = "silograph";

  private static final String FILE = "holder";

  Server server() {
    return new Server(uri, USER, password);
  }

  /** Empty where nobody listens, or the file makes no sense. */
  static Optional<Holder> in(Path store) {
    try {
      Properties properties = new Properties();
      properties.load(new StringReader(Files.readString(store.resolve(FILE))));
      return Optional.of(
          new Holder(
              URI.create(properties.getProperty("uri", "")),
              properties.getProperty("password", ""),
              properties.getProperty("format", "")));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  void write(Path store) throws IOException {
    Properties properties = new Properties();
    properties.setProperty("uri", uri.toString());
    properties.setProperty("password", password);
    properties.setProperty("format", format);
    StringWriter text = new StringWriter();
    properties.store(text, null);
    writeSecret(store.resolve(FILE), text.toString());
  }

  static void remove(Path store) {
    try {
      Files.deleteIfExists(store.resolve(FILE));
    } catch (IOException e) {
      // Whoever tries it finds nobody there.
    }
  }

  /** Writes a file that nobody but this user can ever read, in one step. */
  static void writeSecret(Path file, String text) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".new");
    Files.deleteIfExists(unfinished);
    if (Files.getFileStore(file.getParent()).supportsFileAttributeView("posix")) {
      Set<PosixFilePermission> mine = PosixFilePermissions.fromString("rw-------");
      Files.createFile(unfinished, PosixFilePermissions.asFileAttribute(mine));
    }
    Files.writeString(unfinished, text);
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }
}
