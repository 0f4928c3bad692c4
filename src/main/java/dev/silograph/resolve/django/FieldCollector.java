package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Gives a model class its fields: its own, those it inherits from abstract bases, and those that
 * Django adds. The order of steps is that of {@code ModelBase.__new__} in {@code
 * django/db/models/base.py}.
 */
final class FieldCollector {

  private final Program program;
  private final FieldReader reader;
  private final Targets targets;
  private final AutoFields autoFields;
  private final Consumer<Diagnostic> diagnostics;

  /**
   * As Django's {@code auto_creation_counter}: fields that it adds come first, the last one ahead.
   */
  private int addedByDjango;

  FieldCollector(
      Program program,
      FieldReader reader,
      Targets targets,
      AutoFields autoFields,
      Consumer<Diagnostic> diagnostics) {
    this.diagnostics = diagnostics;
    this.targets = targets;
    this.program = program;
    this.reader = reader;
    this.autoFields = autoFields;
  }

  void collect(ModelClass model) {
    List<ModelField> fields = new ArrayList<>(own(model));
    if (model.isProxy()) {
      model.bases().stream()
          .filter(b -> !b.isAbstract())
          .findFirst()
          .ifPresent(b -> model.concreteModel(b.concreteModel()));
    }
    inherit(model, fields);
    if (!model.isAbstract() && !model.isProxy()) {
      addPrimaryKey(model, fields);
      addOrder(model, fields);
    }
    fields.sort(Comparator.comparingInt(f -> f.spec().order()));
    model.localFields().addAll(fields);
  }

  private List<ModelField> own(ModelClass model) {
    List<ModelField> fields = new ArrayList<>();
    for (Map.Entry<String, Binding> each : model.type().attributes().entrySet()) {
      Binding binding = each.getValue();
      if (each.getKey().equals("Meta")) {
        continue;
      }
      Optional<FieldSpec> spec = reader.read(binding.value());
      if (spec.isPresent() && !spec.get().isPrivate()) {
        String explicit = spec.get().explicitName();
        String name = explicit == null ? each.getKey() : explicit;
        Location location = binding.module().at(binding.line());
        boolean primaryKey = spec.get().primaryKey();
        fields.add(new ModelField(spec.get(), name, location, null, false, primaryKey));
        sayUntold(spec.get(), name, location);
      }
    }
    return fields;
  }

  private void sayUntold(FieldSpec spec, String name, Location location) {
    if (!spec.untold().isEmpty()) {
      String options = String.join(" and ", spec.untold());
      diagnostics.accept(new Diagnostic(location, options + " of " + name + " cannot be told"));
    }
  }

  private void inherit(ModelClass model, List<ModelField> fields) {
    Set<String> names = new HashSet<>();
    fields.forEach(f -> names.add(f.name()));
    Map<PyClass, ModelClass> direct = new HashMap<>();
    model.bases().forEach(b -> direct.put(b.type(), b));
    Map<String, ModelField> parentLinks = parentLinks(model, fields);
    Set<String> taken = new HashSet<>();
    for (Value each : model.type().mro()) {
      ModelClass base = each instanceof PyClass c ? direct.get(c) : null;
      if (base == null) {
        // Itself, a plain mixin, a grandparent: what they bind hides fields of later bases.
        if (each instanceof PyClass c) {
          taken.addAll(attributeNames(c));
        }
      } else if (base.isAbstract()) {
        for (ModelField field : base.localFields()) {
          if (!names.contains(field.name()) && !taken.contains(field.name())) {
            fields.add(field.copiedFrom(base));
            names.add(field.name());
          }
        }
        base.parents()
            .forEach((parent, link) -> model.parents().put(parent, renewed(link, fields)));
      } else {
        base.localFields().forEach(f -> taken.add(f.name()));
        linkTo(model, base.concreteModel(), parentLinks, fields, names);
      }
    }
  }

  private static ModelField renewed(ModelField link, List<ModelField> fields) {
    return link == null
        ? null
        : fields.stream().filter(f -> f.name().equals(link.name())).findFirst().orElse(link);
  }

  /** The names that a class's {@code __dict__} has, with those that Django put there. */
  private static Set<String> attributeNames(PyClass type) {
    Set<String> names = new HashSet<>(type.attributes().keySet());
    names.remove("Meta");
    return names;
  }

  /** One-to-one fields of the model and its abstract parents, by the model that they point to. */
  private Map<String, ModelField> parentLinks(ModelClass model, List<ModelField> own) {
    Map<String, ModelField> links = new LinkedHashMap<>();
    List<ModelField> candidates = new ArrayList<>();
    List<ModelClass> bases = new ArrayList<>(model.bases());
    java.util.Collections.reverse(bases);
    bases.stream().filter(ModelClass::isAbstract).forEach(b -> candidates.addAll(b.localFields()));
    candidates.addAll(own);
    for (ModelField field : candidates) {
      if (field.spec().fieldClass() != null
          && field.spec().fieldClass().inheritsFrom("django.db.models.OneToOneField")) {
        targets
            .of(field.spec().relation().to(), model)
            .ifPresent(target -> links.put(target.key(), field));
      }
    }
    return links;
  }

  private void linkTo(
      ModelClass model,
      ModelClass parent,
      Map<String, ModelField> parentLinks,
      List<ModelField> fields,
      Set<String> names) {
    ModelField link = parentLinks.get(parent.key());
    if (link == null && !model.isProxy()) {
      String name = parent.type().name().toLowerCase(Locale.ROOT) + "_ptr";
      link = fields.stream().filter(f -> f.name().equals(name)).findFirst().orElse(null);
      if (link == null) {
        link = automaticLink(model, parent, name);
        fields.add(link);
        names.add(name);
      }
    }
    model.parents().put(parent, link);
  }

  private ModelField automaticLink(ModelClass model, ModelClass parent, String name) {
    FieldSpec.Relation relation =
        new FieldSpec.Relation(parent.type(), "CASCADE", true, null, true, null, null);
    FieldSpec spec =
        FieldSpec.added("django.db.models.OneToOneField", false, true, relation, --addedByDjango);
    return new ModelField(spec, name, model.type().location(), null, true, false);
  }

  /** {@code Options._prepare}: the first parent's link, else {@code id}. */
  private void addPrimaryKey(ModelClass model, List<ModelField> fields) {
    if (fields.stream().anyMatch(ModelField::primaryKey)) {
      return;
    }
    if (!model.parents().isEmpty()) {
      ModelField link = model.parents().values().iterator().next();
      for (int i = 0; link != null && i < fields.size(); i++) {
        if (fields.get(i).name().equals(link.name())) {
          ModelField promoted = fields.get(i).asPrimaryKey();
          fields.set(i, promoted);
          model.parents().replaceAll((p, l) -> l == link ? promoted : l);
          return;
        }
      }
    }
    String path = autoFields.typeFor(model);
    FieldSpec spec = FieldSpec.added(path, true, true, null, --addedByDjango);
    fields.add(0, new ModelField(spec, "id", model.type().location(), null, true, true));
  }

  /** {@code Meta.order_with_respect_to} adds a column. */
  private void addOrder(ModelClass model, List<ModelField> fields) {
    if (model.meta().text("order_with_respect_to") == null
        || fields.stream().anyMatch(f -> f.name().equals("_order"))) {
      return;
    }
    FieldSpec spec = FieldSpec.orderField();
    fields.add(new ModelField(spec, "_order", model.type().location(), null, true, false));
  }
}
