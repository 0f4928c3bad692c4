package dev.silograph.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds the files of saved queries, in a directory or among those that come with Silograph. */
final class QueryFiles {

  private static final String SUFFIX = ".cypher";
  private static final String BUNDLED = "queries/";

  /**
   * Names the bundled files in a jar, a path in each line. The build writes it: to look through the
   * entries of a jar of 40,000 takes longer than to read them all.
   */
  private static final String INDEX = "queries/index";

  private QueryFiles() {}

  /** The paths of the bundled files, sorted. */
  static List<String> bundled() {
    try {
      Path code =
          Path.of(QueryFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      return Files.isDirectory(code) ? below(code) : text(INDEX).lines().sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> below(Path classes) throws IOException {
    List<String> paths = new ArrayList<>();
    for (Path file : in(classes.resolve(BUNDLED))) {
      paths.add(classes.relativize(file).toString().replace('\\', '/'));
    }
    return paths;
  }

  /** What a bundled file says. */
  static String text(String path) {
    try (InputStream content = QueryFiles.class.getResourceAsStream("/" + path)) {
      if (content == null) {
        throw new IllegalStateException("this build of Silograph lacks " + path);
      }
      return new String(content.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The base name of a query file. */
  static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1, path.length() - SUFFIX.length());
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
