package dev.silograph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** Finds the files of saved queries, in a directory or in Silograph's own jar. */
final class QueryFiles {

  private static final String SUFFIX = ".cypher";
  private static final String BUNDLED = "queries/";

  private QueryFiles() {}

  /** The bundled files: text by path, sorted. */
  static Map<String, String> bundled() {
    try {
      Path code =
          Path.of(QueryFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code) ? withPrefix(code) : inJar(code);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> withPrefix(Path classes) throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path directory = classes.resolve(BUNDLED);
    if (Files.isDirectory(directory)) {
      for (Path file : in(directory)) {
        String relative = classes.relativize(file).toString().replace('\\', '/');
        files.put(relative, Files.readString(file));
      }
    }
    return files;
  }

  private static Map<String, String> inJar(Path jar) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (JarFile opened = new JarFile(jar.toFile(), false)) {
      for (JarEntry entry : (Iterable<JarEntry>) opened.stream()::iterator) {
        if (entry.getName().startsWith(BUNDLED) && entry.getName().endsWith(SUFFIX)) {
          try (InputStream content = opened.getInputStream(entry)) {
            files.put(entry.getName(), new String(content.readAllBytes(), StandardCharsets.UTF_8));
          }
        }
      }
    }
    return files;
  }

  /** The query files below a directory, at any depth, sorted. */
  static Iterable<Path> in(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(SUFFIX))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
