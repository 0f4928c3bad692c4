package dev.silograph.resolve;

import dev.silograph.resolve.migration.MigrationHistory;
import dev.silograph.resolve.sentry.Routers;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.Model;
import dev.silograph.schema.Table;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The tables that models have, that migrations name and that routers name. */
final class TableRecords {

  private TableRecords() {}

  static List<Table> of(
      Collection<Model> models, MigrationHistory history, Routers routers, PastSilos past) {
    Map<String, Table> tables = new TreeMap<>();
    for (Model model : models) {
      if (model.options().table() != null) {
        tables.putIfAbsent(
            model.options().table(),
            new Table(
                model.options().table(),
                model.app(),
                Table.State.LIVE,
                history.doubts(model.options().table())));
      }
    }
    history.tables().forEach(table -> tables.put(table.name(), table.with(past.of(table.name()))));
    for (HistoricalAssignment each : routers.assignments()) {
      tables.putIfAbsent(
          each.table(),
          new Table(each.table(), null, Table.State.UNKNOWN, history.doubts(each.table())));
    }
    return List.copyOf(tables.values());
  }
}
