package dev.silograph.cli;

import dev.silograph.query.QueryCatalogue;
import dev.silograph.query.SavedQuery;
import java.util.Iterator;
import java.util.List;

/** The names of the bundled queries, for completion. */
final class SavedQueryNames implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return QueryCatalogue.load(List.of()).queries().stream().map(SavedQuery::name).iterator();
  }
}
