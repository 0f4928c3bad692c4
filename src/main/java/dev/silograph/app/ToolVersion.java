package dev.silograph.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/** Which Silograph this is. */
public final class ToolVersion {

  /** Of the code that runs, which stays as it is when another build takes its file's place. */
  private static final String BUILD = readBuild();

  private ToolVersion() {}

  /** The version that the build was made from, such as {@code 0.1.0}. */
  public static String current() {
    Properties properties = new Properties();
    try (InputStream in = ToolVersion.class.getResourceAsStream("version.properties")) {
      properties.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return properties.getProperty("version");
  }

  /**
   * Tells one build from the next, also of one version: what another build has read, this one may
   * read better.
   */
  static String build() {
    return BUILD;
  }

  private static String readBuild() {
    try {
      Path code =
          Path.of(ToolVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return current() + " " + Files.getLastModifiedTime(code).toMillis();
    } catch (URISyntaxException | IOException e) {
      return current();
    }
  }
}
