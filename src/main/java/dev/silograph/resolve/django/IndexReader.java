package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Index;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The indexes and unique constraints of a model: its fields' own and those of its {@code Meta}. */
final class IndexReader {

  private final Program program;
  private final IndexSpecReader specs;
  private final ModelClass model;
  private final Map<String, Integer> keys = new HashMap<>();
  private final List<Index> indexes = new ArrayList<>();

  private IndexReader(Program program, ModelClass model) {
    this.program = program;
    this.specs = new IndexSpecReader(program);
    this.model = model;
  }

  static List<Index> read(Program program, ModelClass model) {
    IndexReader reader = new IndexReader(program, model);
    if (!model.isProxy()) {
      model.localFields().forEach(reader::ofField);
      reader.together("unique_together", Index.Kind.UNIQUE_TOGETHER);
      reader.together("index_together", Index.Kind.INDEX_TOGETHER);
      reader.declared("indexes");
      reader.declared("constraints");
    }
    return reader.indexes;
  }

  private void ofField(ModelField field) {
    FieldSpec spec = field.spec();
    if (field.column() == null || field.primaryKey() || !(spec.unique() || spec.dbIndex())) {
      return;
    }
    Index.Kind kind =
        spec.kind() == FieldSpec.Kind.FOREIGN_KEY ? Index.Kind.FOREIGN_KEY : Index.Kind.FIELD;
    add(
        field.name(),
        null,
        List.of(field.name()),
        List.of(),
        spec.unique(),
        kind,
        null,
        field.location());
  }

  private void together(String option, Index.Kind kind) {
    Binding binding = model.meta().binding(option);
    if (binding == null) {
      return;
    }
    Location location = binding.module().at(binding.line());
    for (List<String> fields : specs.groups(binding.value())) {
      String label = kind.name().toLowerCase(Locale.ROOT) + "(" + String.join(",", fields) + ")";
      boolean unique = kind == Index.Kind.UNIQUE_TOGETHER;
      add(label, null, fields, List.of(), unique, kind, null, location);
    }
  }

  private void declared(String option) {
    Binding binding = model.meta().binding(option);
    if (binding == null || !(program.force(binding.value()) instanceof Value.Sequence declared)) {
      return;
    }
    for (Value each : declared.elements()) {
      Optional<IndexSpec> spec = specs.read(each);
      spec.ifPresent(this::add);
    }
  }

  private void add(IndexSpec spec) {
    String name = name(spec);
    String kind = spec.unique() ? "constraint" : "index";
    add(
        name != null ? name : kind + "(" + String.join(",", spec.written()) + ")",
        name,
        spec.fields(),
        spec.expressions(),
        spec.unique(),
        spec.unique() ? Index.Kind.CONSTRAINT : Index.Kind.INDEX,
        spec.condition(),
        spec.location());
  }

  /** The name as given, with {@code %(app_label)s} and {@code %(class)s} filled in, or Django's. */
  private String name(IndexSpec spec) {
    if (spec.name() != null) {
      String type = model.type().name().toLowerCase(Locale.ROOT);
      return spec.name()
          .replace("%(class)s", type)
          .replace("%(model_name)s", type)
          .replace("%(app_label)s", model.appLabel().toLowerCase(Locale.ROOT));
    }
    // What the name is made of: a field of a base outside the tree may have another column.
    boolean isKnown = spec.fields().stream().allMatch(field -> model.field(field) != null);
    return spec.suffix() == null || spec.written().isEmpty() || !isKnown
        ? null
        : Names.ofIndex(model.table(), spec.written(), columns(spec.fields()), spec.suffix());
  }

  private void add(
      String label,
      String name,
      List<String> fields,
      List<String> expressions,
      boolean unique,
      Index.Kind kind,
      String condition,
      Location location) {
    String key = model.key() + ":" + label;
    int times = keys.merge(key, 1, Integer::sum);
    indexes.add(
        new Index(
            times == 1 ? key : key + "#" + times,
            name,
            fields,
            columns(fields),
            expressions,
            unique,
            kind,
            condition,
            location));
  }

  private List<String> columns(List<String> fields) {
    return fields.stream()
        .map(
            name -> {
              ModelField field = model.field(name);
              return field == null || field.column() == null ? name : field.column();
            })
        .toList();
  }
}
