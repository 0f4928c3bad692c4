package dev.silograph.query;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The saved queries: those that come with Silograph, and those in the user's own directories. A
 * file that cannot be used is a fault and hides nothing else. A name belongs to the file that was
 * read first, the bundled ones before any other: a second file of that name is a fault, since
 * whoever runs a query by name has to know which one runs.
 */
public final class QueryCatalogue {

  private final BundledQueries bundled = new BundledQueries();
  private final Map<String, SavedQuery> own = new TreeMap<>();
  private final List<QueryFault> faults = new ArrayList<>();

  private QueryCatalogue() {}

  /**
   * The bundled queries, and those in every {@code .cypher} file below the given directories.
   *
   * @throws QueryUsageException when one of them is no directory
   */
  public static QueryCatalogue load(List<Path> directories) {
    QueryCatalogue catalogue = new QueryCatalogue();
    directories.forEach(catalogue::addDirectory);
    return catalogue;
  }

  private void addDirectory(Path directory) {
    if (!Files.isDirectory(directory)) {
      throw new QueryUsageException(
          "There is no directory " + directory + " to read queries from.");
    }
    try {
      QueryFiles.in(directory).forEach(this::addFile);
    } catch (IOException e) {
      faults.add(new QueryFault(directory.toString(), "It cannot be read."));
    }
  }

  private void addFile(Path file) {
    try {
      add(file.toString(), Files.readString(file));
    } catch (CharacterCodingException e) {
      faults.add(new QueryFault(file.toString(), "It is not UTF-8 text."));
    } catch (IOException e) {
      faults.add(new QueryFault(file.toString(), "It cannot be read."));
    }
  }

  private void add(String path, String text) {
    HeaderParser.parse(path, text, faults).ifPresent(this::add);
  }

  private void add(SavedQuery query) {
    SavedQuery first = named(query.name());
    if (first == null) {
      own.put(query.name(), query);
    } else {
      faults.add(
          new QueryFault(
              query.path(),
              "The name '" + query.name() + "' is taken by " + first.path() + "; choose another."));
    }
  }

  private SavedQuery named(String name) {
    SavedQuery found = bundled.find(name);
    return found == null ? own.get(name) : found;
  }

  /** Every usable query, sorted by name. */
  public List<SavedQuery> queries() {
    return Stream.concat(bundled.all().stream(), own.values().stream())
        .sorted(Comparator.comparing(SavedQuery::name))
        .toList();
  }

  /** What is wrong with the files that are not among {@link #queries()}, sorted by place. */
  public List<QueryFault> faults() {
    return faults.stream().sorted().toList();
  }

  /**
   * The query of that name.
   *
   * @throws QueryUsageException when there is none; names those that come near, else all
   */
  public SavedQuery find(String name) {
    SavedQuery found = named(name);
    if (found == null) {
      List<String> names = queries().stream().map(SavedQuery::name).toList();
      List<String> near = NearMiss.of(name, names);
      throw new QueryUsageException(
          "There is no saved query '"
              + name
              + "'."
              + (near.isEmpty()
                  ? " These there are: " + String.join(", ", names) + "."
                  : NearMiss.question(near)));
    }
    return found;
  }
}
