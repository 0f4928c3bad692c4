package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.FieldSpec;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelField;
import dev.silograph.resolve.django.Targets;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Drift;
import dev.silograph.schema.Drift.What;
import dev.silograph.schema.Index;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Holds the models of the code against those that migrations add up to, as {@code makemigrations}
 * does ({@code django/db/migrations/autodetector.py}), as far as the database shows it.
 */
final class DriftFinder {

  /** Python's own packages, whose classes have no fields. */
  private static final Set<String> PLAIN =
      Set.of("abc", "builtins", "collections", "enum", "object", "typing");

  private final DjangoProject project;
  private final ProjectState state;
  private final List<Drift> found = new ArrayList<>();

  DriftFinder(DjangoProject project, ProjectState state) {
    this.project = project;
    this.state = state;
  }

  /**
   * @param migratedApps apps that have migrations; of others Django expects none
   */
  List<Drift> find(Set<String> migratedApps) {
    Map<String, ModelClass> models = new TreeMap<>();
    for (ModelClass model : project.models().models()) {
      if (migratedApps.contains(model.appLabel()) && !model.isExternal()) {
        models.put(model.key(), model);
      }
    }
    Set<String> keys = new TreeSet<>(models.keySet());
    keys.addAll(state.models().keySet());
    for (String key : keys) {
      compare(models.get(key), state.models().get(key));
    }
    return found;
  }

  private void compare(ModelClass model, StateModel migrated) {
    if (model == null && !migrated.hasTable()) {
      return; // No table is missing.
    }
    if (model == null) {
      add(migrated, What.TABLE, migrated.table(), null, migrated.table(), migrated.location());
    } else if (migrated == null) {
      add(model, What.TABLE, model.table(), model.table(), null, model.type().location());
    } else if (!model.isProxy() && !migrated.proxy()) {
      compareTables(model, migrated);
      compareFields(model, migrated);
      compareIndexes(model, migrated);
    }
  }

  private void compareTables(ModelClass model, StateModel migrated) {
    if (!model.table().equals(migrated.table())) {
      Location place = model.type().location();
      add(model, What.TABLE, model.table(), model.table(), migrated.table(), place);
    }
  }

  private void compareFields(ModelClass model, StateModel migrated) {
    Map<String, ModelField> written = new TreeMap<>();
    model.localFields().forEach(field -> written.put(field.name(), field));
    Set<String> names = new TreeSet<>(written.keySet());
    names.addAll(migrated.fields().keySet());
    for (String name : names) {
      ModelField here = written.get(name);
      StateField there = migrated.fields().get(name);
      boolean foreign = hasUnknownBase(model) && (here == null || isOwnId(here));
      if (foreign) {
        continue;
      } else if (here == null) {
        add(model, What.FIELD, name, null, described(there), there.location());
      } else if (there == null) {
        add(model, What.FIELD, name, described(model, here), null, here.location());
      } else if (there.spec() != null) {
        compareField(model, here, there);
      }
    }
  }

  private void compareIndexes(ModelClass model, StateModel migrated) {
    List<Index> indexes =
        project.indexes(model).stream()
            .filter(i -> i.fields().stream().allMatch(name -> model.field(name) != null))
            .toList();
    for (IndexDrift.Difference each : new IndexDrift(indexes, migrated).find()) {
      if (each.mine() != null || !hasUnknownBase(model)) {
        add(model, each.what(), each.name(), each.mine(), each.theirs(), each.place());
      }
    }
  }

  /** Where a base has a key of its own, that takes the place of the one Django adds. */
  private static boolean isOwnId(ModelField field) {
    return field.autoCreated() && field.primaryKey();
  }

  /** Whether a class outside the tree may give the model fields and indexes. */
  private static boolean hasUnknownBase(ModelClass model) {
    return model.type().mro().stream()
        .filter(Value.External.class::isInstance)
        .map(base -> ((Value.External) base).path())
        .anyMatch(path -> !PLAIN.contains(path.replaceFirst("\\..*", "")));
  }

  private void compareField(ModelClass model, ModelField here, StateField there) {
    String mine = described(model, here);
    String theirs = described(there);
    if (!mine.equals(theirs)) {
      add(model, What.FIELD, here.name(), mine, theirs, here.location(), doubts(model, here));
    }
    if (here.spec().relation() != null && there.spec().relation() != null) {
      String target = target(model, here);
      if (target != null && there.target() != null && !target.equals(there.target())) {
        add(model, What.REFERENCE, here.name(), target, there.target(), here.location());
      }
      boolean constraint = here.spec().relation().dbConstraint();
      if (constraint != there.spec().relation().dbConstraint()) {
        add(
            model,
            What.REFERENCE,
            here.name(),
            "db_constraint=" + constraint,
            "db_constraint=" + !constraint,
            here.location());
      }
    }
  }

  /**
   * Which class and options a migration names is up to the field's class, by a method of its, and
   * to a function that the field is given to.
   */
  private List<String> doubts(ModelClass model, ModelField field) {
    List<String> doubts = new ArrayList<>();
    PyClass type = field.spec().fieldClass();
    Binding own = type == null ? null : type.lookup("deconstruct");
    if (own != null && !(own.value() instanceof Value.External)) {
      doubts.add(type.name() + " says by its own deconstruct() how migrations name it");
    }
    Binding written = model.type().lookup(field.name());
    if (written != null) {
      project
          .models()
          .fieldReader()
          .functionAround(written.value())
          .map(function -> function + ", which is not in the tree, may alter the field")
          .ifPresent(doubts::add);
    }
    return doubts;
  }

  private String target(ModelClass model, ModelField field) {
    return project
        .models()
        .targets()
        .of(field.spec().relation().to(), model)
        .map(Targets.Target::key)
        .orElse(null);
  }

  private static String described(ModelClass model, ModelField field) {
    return described(field.spec(), field.column(), field.primaryKey());
  }

  private static String described(StateField field) {
    return field.spec() == null
        ? "not read"
        : described(field.spec(), field.column(), field.spec().primaryKey());
  }

  /** A class outside the tree may be known by several paths of its library. */
  private static String type(FieldSpec spec) {
    String path = spec.typePath();
    return spec.fieldClass() != null || path.startsWith("django.") || !path.contains(".")
        ? path
        : path.substring(0, path.indexOf('.')) + path.substring(path.lastIndexOf('.'));
  }

  /** What the database shows of a field. */
  private static String described(FieldSpec spec, String column, boolean primaryKey) {
    StringBuilder text = new StringBuilder(type(spec));
    if (column != null) {
      text.append(" column=").append(column);
    }
    if (Boolean.TRUE.equals(spec.isNull())) {
      text.append(" null");
    }
    if (primaryKey) {
      text.append(" primary_key");
    } else if (spec.unique()) {
      text.append(" unique");
    }
    if (spec.dbIndex()) {
      text.append(" db_index");
    }
    return text.toString();
  }

  private void add(
      ModelClass model, What what, String name, String mine, String theirs, Location place) {
    add(model, what, name, mine, theirs, place, List.of());
  }

  private void add(
      ModelClass model,
      What what,
      String name,
      String mine,
      String theirs,
      Location place,
      List<String> doubts) {
    add(model.appLabel(), model.type().name(), what, name, mine, theirs, place, doubts);
  }

  private void add(
      StateModel model, What what, String name, String mine, String theirs, Location place) {
    add(model.app(), model.name(), what, name, mine, theirs, place, List.of());
  }

  private void add(
      String app,
      String model,
      What what,
      String name,
      String mine,
      String theirs,
      Location place,
      List<String> doubts) {
    String key = String.join(":", app, model, what.name(), name, String.valueOf(found.size()));
    found.add(new Drift(key, app, model, what, name, mine, theirs, place, doubts));
  }
}
