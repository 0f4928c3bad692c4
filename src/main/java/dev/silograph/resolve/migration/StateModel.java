package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.IndexSpec;
import dev.silograph.resolve.django.Names;
import dev.silograph.schema.Model;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A model in the state that migrations have built so far. Mutable: operations change it. */
final class StateModel {

  private final String app;
  private final String name;
  private final Location location;
  private final Map<String, StateField> fields = new LinkedHashMap<>();
  private final List<IndexSpec> indexes = new ArrayList<>();
  private final List<IndexSpec> constraints = new ArrayList<>();
  private final List<String> outsideBases;
  private List<List<String>> uniqueTogether = List.of();
  private List<List<String>> indexTogether = List.of();
  private String dbTable;
  private boolean proxy;
  private boolean managed = true;

  /**
   * @param outsideBases dotted paths of those of its bases that are neither in the tree nor
   *     Django's
   * @param location of the operation that made it
   */
  StateModel(String app, String name, List<String> outsideBases, Location location) {
    this.app = app;
    this.name = name;
    this.outsideBases = List.copyOf(outsideBases);
    this.location = location;
  }

  StateModel copiedAs(String otherName) {
    StateModel copy = new StateModel(app, otherName, outsideBases, location);
    copy.fields.putAll(fields);
    copy.indexes.addAll(indexes);
    copy.constraints.addAll(constraints);
    copy.uniqueTogether = uniqueTogether;
    copy.indexTogether = indexTogether;
    copy.dbTable = dbTable;
    copy.proxy = proxy;
    copy.managed = managed;
    return copy;
  }

  String app() {
    return app;
  }

  String name() {
    return name;
  }

  String key() {
    return Model.key(app, name);
  }

  Location location() {
    return location;
  }

  List<String> outsideBases() {
    return outsideBases;
  }

  Map<String, StateField> fields() {
    return fields;
  }

  List<IndexSpec> indexes() {
    return indexes;
  }

  List<IndexSpec> constraints() {
    return constraints;
  }

  List<List<String>> uniqueTogether() {
    return uniqueTogether;
  }

  void uniqueTogether(List<List<String>> groups) {
    uniqueTogether = List.copyOf(groups);
  }

  List<List<String>> indexTogether() {
    return indexTogether;
  }

  void indexTogether(List<List<String>> groups) {
    indexTogether = List.copyOf(groups);
  }

  boolean proxy() {
    return proxy;
  }

  void proxy(boolean is) {
    proxy = is;
  }

  boolean managed() {
    return managed;
  }

  void managed(boolean is) {
    managed = is;
  }

  void dbTable(String table) {
    dbTable = table;
  }

  /** {@code _meta.db_table}. */
  String table() {
    return dbTable != null && !dbTable.isEmpty()
        ? Names.truncated(dbTable)
        : Names.truncated(app + "_" + name.toLowerCase(Locale.ROOT));
  }

  /** Whether operations on it change the database: a proxy and an unmanaged model have no table. */
  boolean hasTable() {
    return !proxy && managed;
  }

  /** The implicit many-to-many table of a field, or null where it has none. */
  String manyToManyTable(StateField field) {
    FieldSpec spec = field.spec();
    if (spec == null
        || spec.kind() != FieldSpec.Kind.MANY_TO_MANY
        || spec.relation().through() != null) {
      return null;
    }
    return spec.relation().dbTable() != null
        ? spec.relation().dbTable()
        : Names.truncated(table() + "_" + field.name());
  }

  /** {@code ProjectState.rename_field}, with what names the field. */
  void renameField(String old, String renamed) {
    Map<String, StateField> before = new LinkedHashMap<>(fields);
    fields.clear();
    before.forEach(
        (n, f) -> fields.put(n.equals(old) ? renamed : n, n.equals(old) ? f.renamed(renamed) : f));
    uniqueTogether = renamedIn(uniqueTogether, old, renamed);
    indexTogether = renamedIn(indexTogether, old, renamed);
  }

  private static List<List<String>> renamedIn(
      List<List<String>> groups, String old, String renamed) {
    return groups.stream()
        .map(group -> group.stream().map(n -> n.equals(old) ? renamed : n).toList())
        .toList();
  }
}
