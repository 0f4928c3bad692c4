package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Origin;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Index;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The indexes and unique constraints of a model: its fields' own and those of its {@code Meta}. */
final class IndexReader {

  private final Program program;

  IndexReader(Program program) {
    this.program = program;
  }

  List<Index> read(ModelClass model) {
    List<Index> indexes = new ArrayList<>();
    Map<String, Integer> keys = new HashMap<>();
    if (model.isProxy()) {
      return indexes;
    }
    for (ModelField field : model.localFields()) {
      ofField(model, field, indexes, keys);
    }
    together(model, "unique_together", Index.Kind.UNIQUE_TOGETHER, indexes, keys);
    together(model, "index_together", Index.Kind.INDEX_TOGETHER, indexes, keys);
    declared(model, "indexes", indexes, keys);
    declared(model, "constraints", indexes, keys);
    return indexes;
  }

  private void ofField(
      ModelClass model, ModelField field, List<Index> indexes, Map<String, Integer> keys) {
    FieldSpec spec = field.spec();
    boolean column =
        spec.kind() == FieldSpec.Kind.PLAIN || spec.kind() == FieldSpec.Kind.FOREIGN_KEY;
    if (!column || field.primaryKey() || !(spec.unique() || spec.dbIndex())) {
      return;
    }
    Index.Kind kind =
        spec.kind() == FieldSpec.Kind.FOREIGN_KEY ? Index.Kind.FOREIGN_KEY : Index.Kind.FIELD;
    indexes.add(
        new Index(
            key(model, field.name(), keys),
            null,
            List.of(field.name()),
            List.of(field.column()),
            List.of(),
            spec.unique(),
            kind,
            null,
            field.location()));
  }

  /** {@code unique_together} and {@code index_together}: groups, or one flat group. */
  private void together(
      ModelClass model,
      String option,
      Index.Kind kind,
      List<Index> indexes,
      Map<String, Integer> keys) {
    Binding binding = model.meta().binding(option);
    if (binding == null || !(program.force(binding.value()) instanceof Value.Sequence groups)) {
      return;
    }
    List<Value> elements = new ArrayList<>();
    groups.elements().forEach(e -> elements.add(program.force(e)));
    if (elements.isEmpty()) {
      return;
    }
    if (elements.get(0) instanceof Value.Text) {
      add(model, groups, kind, binding, indexes, keys);
    } else {
      for (Value group : elements) {
        if (group instanceof Value.Sequence names) {
          add(model, names, kind, binding, indexes, keys);
        }
      }
    }
  }

  private void add(
      ModelClass model,
      Value.Sequence names,
      Index.Kind kind,
      Binding binding,
      List<Index> indexes,
      Map<String, Integer> keys) {
    List<String> fields = texts(names);
    indexes.add(
        new Index(
            key(
                model,
                kind.name().toLowerCase(Locale.ROOT) + "(" + String.join(",", fields) + ")",
                keys),
            null,
            fields,
            columns(model, fields),
            List.of(),
            kind == Index.Kind.UNIQUE_TOGETHER,
            kind,
            null,
            binding.module().at(binding.line())));
  }

  private void declared(
      ModelClass model, String option, List<Index> indexes, Map<String, Integer> keys) {
    Binding binding = model.meta().binding(option);
    if (binding == null || !(program.force(binding.value()) instanceof Value.Sequence declared)) {
      return;
    }
    for (Value each : declared.elements()) {
      Value value = program.force(each);
      if (value instanceof Created created
          && program.settle(created.callee()) instanceof PyClass type) {
        if (type.inheritsFrom("django.db.models.Index")) {
          indexes.add(index(model, created, type, false, keys));
        } else if (type.inheritsFrom("django.db.models.UniqueConstraint")) {
          indexes.add(index(model, created, type, true, keys));
        }
      }
    }
  }

  private Index index(
      ModelClass model, Created created, PyClass type, boolean unique, Map<String, Integer> keys) {
    PyInstance instance = program.instantiate(created, type);
    List<String> written = texts(value(instance, "fields"));
    List<String> fields =
        written.stream().map(f -> f.startsWith("-") ? f.substring(1) : f).toList();
    List<String> columns = columns(model, fields);
    List<String> expressions = expressions(instance, created);
    String name = named(model, instance, type, written, columns);
    Location location = created.location();
    String label =
        name != null
            ? name
            : (unique ? "constraint" : "index") + "(" + String.join(",", written) + ")";
    Value condition = value(instance, "condition");
    Binding conditionBinding = instance.attributes().get("condition");
    return new Index(
        key(model, label, keys),
        name,
        fields,
        columns,
        expressions,
        unique,
        unique ? Index.Kind.CONSTRAINT : Index.Kind.INDEX,
        condition == null || condition instanceof Value.Nothing || conditionBinding.origin() == null
            ? null
            : conditionBinding.origin().text(),
        location);
  }

  private Value value(PyInstance instance, String attribute) {
    Binding binding = instance.attributes().get(attribute);
    return binding == null ? null : program.force(binding.value());
  }

  /** The name as given, with {@code %(app_label)s} and {@code %(class)s} filled in, or Django's. */
  private String named(
      ModelClass model,
      PyInstance instance,
      PyClass type,
      List<String> written,
      List<String> columns) {
    String given = value(instance, "name") instanceof Value.Text text ? text.value() : null;
    if (given != null && !given.isEmpty()) {
      return interpolated(given, model);
    }
    if (written.isEmpty() || !type.inheritsFrom("django.db.models.Index")) {
      return null;
    }
    List<String> hashed = new ArrayList<>();
    for (int i = 0; i < written.size(); i++) {
      hashed.add((written.get(i).startsWith("-") ? "-" : "") + columns.get(i));
    }
    Binding suffix = type.lookup("suffix");
    return Names.ofIndex(
        model.table(),
        columns,
        hashed,
        suffix != null && program.force(suffix.value()) instanceof Value.Text t
            ? t.value()
            : "idx");
  }

  static String interpolated(String name, ModelClass model) {
    return name.replace("%(class)s", model.type().name().toLowerCase(Locale.ROOT))
        .replace("%(model_name)s", model.type().name().toLowerCase(Locale.ROOT))
        .replace("%(app_label)s", model.appLabel().toLowerCase(Locale.ROOT));
  }

  /** The positional arguments of an index are expressions; their text is as written. */
  private List<String> expressions(PyInstance instance, Created created) {
    if (!(value(instance, "expressions") instanceof Value.Sequence s) || s.elements().isEmpty()) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    created.arguments().positional().stream()
        .map(a -> a.origin())
        .filter(o -> o != null)
        .map(Origin::text)
        .forEach(texts::add);
    return texts.isEmpty() ? List.of(created.origin().text()) : texts;
  }

  private List<String> texts(Value value) {
    List<String> texts = new ArrayList<>();
    if (value instanceof Value.Sequence sequence) {
      for (Value each : sequence.elements()) {
        if (program.force(each) instanceof Value.Text text) {
          texts.add(text.value());
        }
      }
    }
    return texts;
  }

  private static List<String> columns(ModelClass model, List<String> fields) {
    return fields.stream()
        .map(
            name -> {
              ModelField field = model.field(name);
              return field == null || field.column() == null ? name : field.column();
            })
        .toList();
  }

  private static String key(ModelClass model, String label, Map<String, Integer> keys) {
    String key = model.key() + ":" + label;
    int times = keys.merge(key, 1, Integer::sum);
    return times == 1 ? key : key + "#" + times;
  }
}
