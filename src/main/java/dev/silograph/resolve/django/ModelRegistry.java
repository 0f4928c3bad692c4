package dev.silograph.resolve.django;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Django's registry of models: which classes are models, and in what relation they stand. The rules
 * are those of {@code ModelBase.__new__} and {@code Options} ({@code django/db/models/base.py},
 * {@code options.py}).
 */
public final class ModelRegistry {

  private final Program program;
  private final Apps apps;
  private final Settings settings;
  private final FieldReader fieldReader;
  private final OutsideBases outsideBases;
  private final Targets targets;
  private final FieldCollector fieldCollector;
  private final Map<PyClass, Optional<ModelClass>> byClass = new HashMap<>();
  private final Set<PyClass> metasOfAbstractModels = new HashSet<>();
  private final Map<String, ModelClass> byKey = new TreeMap<>();
  private final Map<String, ModelClass> abstractByPath = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private boolean registering;

  ModelRegistry(Program program, Apps apps, Settings settings, AutoFields autoFields) {
    this.program = program;
    this.apps = apps;
    this.settings = settings;
    this.fieldReader = new FieldReader(program);
    this.outsideBases = new OutsideBases(program, fieldReader);
    this.targets = new Targets(program, this);
    this.fieldCollector =
        new FieldCollector(program, fieldReader, targets, autoFields, diagnostics::add);
  }

  /** Registers every model class that the program has defined. */
  void registerAll() {
    registering = true;
    program.forgetOrders();
    new AddedFields(program).bind();
    for (PyClass type : List.copyOf(program.classes())) {
      try {
        if (type.exists()) {
          of(type);
        }
        SelfInheritance.of(type).ifPresent(diagnostics::add);
      } catch (RuntimeException e) {
        // A fault of ours costs one model, and not the graph of all others.
        program.reportFault(type.location(), e);
      }
    }
    // What a name that two classes share means is only known when all are there.
    byKey.values().removeIf(this::isSwappedOut);
  }

  /** Concrete models, proxies included, by key; Django's own only where they are referenced. */
  public Collection<ModelClass> models() {
    return byKey.values();
  }

  /** Abstract models by dotted path. */
  public Collection<ModelClass> abstractModels() {
    return abstractByPath.values();
  }

  /** The model of a registry key, or null. */
  public ModelClass byKey(String key) {
    return byKey.get(key);
  }

  /**
   * The class of {@code app.Name}; empty when there is none, and before registering has begun, as
   * Django's registry is not ready then.
   *
   * @param label case counts for neither part
   */
  Optional<PyClass> classOf(String label) {
    if (!registering) {
      return Optional.empty();
    }
    String key = label.toLowerCase(Locale.ROOT);
    ModelClass registered = byKey.get(key);
    if (registered != null) {
      return Optional.of(registered.type());
    }
    String name = key.substring(key.lastIndexOf('.') + 1);
    for (PyClass type : List.copyOf(program.classes())) {
      if (type.name().toLowerCase(Locale.ROOT).equals(name) && type.exists()) {
        Optional<ModelClass> model = of(type);
        if (model.isPresent() && model.get().key().equals(key)) {
          return Optional.of(type);
        }
      }
    }
    return Optional.empty();
  }

  /** What could not be made sense of. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** How fields are read. */
  public FieldReader fieldReader() {
    return fieldReader;
  }

  /** How relations' targets are read. */
  public Targets targets() {
    return targets;
  }

  /** The model that a class is, or empty. */
  public Optional<ModelClass> of(PyClass type) {
    Optional<ModelClass> known = byClass.get(type);
    if (known == null) {
      byClass.put(type, Optional.empty()); // while being built: inheritance in a circle ends here
      known = isModel(type) ? Optional.of(build(type)) : Optional.empty();
      byClass.put(type, known);
      known.ifPresent(this::register);
    }
    return known;
  }

  private boolean isModel(PyClass type) {
    if (type.path().equals(DjangoOutline.MODEL)) {
      return false;
    }
    if (type.inheritsFrom(DjangoOutline.MODEL)) {
      return true;
    }
    return outsideBases.makeModel(type)
        || type.bases().stream().anyMatch(b -> b instanceof PyClass c && of(c).isPresent());
  }

  private ModelClass build(PyClass type) {
    List<ModelClass> bases = new ArrayList<>();
    for (Value base : type.bases()) {
      if (base instanceof PyClass c) {
        of(c).ifPresent(bases::add);
      }
    }
    PyClass own = metaOf(type.attributes().get("Meta"));
    boolean isAbstract = own != null && MetaOptions.isAbstract(program, own, metasOfAbstractModels);
    if (isAbstract) {
      metasOfAbstractModels.add(own);
    }
    PyClass counting = own != null ? own : inheritedMeta(type);
    MetaOptions meta = new MetaOptions(program, counting, this::tableOf);
    ModelClass model = new ModelClass(type, meta, isAbstract, appLabel(type, meta), bases);
    fieldCollector.collect(model);
    return model;
  }

  /** {@code Other._meta.db_table}, as unmanaged models borrow it. */
  private String tableOf(Value value) {
    return value instanceof Value.Attr table
            && table.name().equals("db_table")
            && table.owner() instanceof Value.Attr options
            && options.name().equals("_meta")
            && program.settle(options.owner()) instanceof PyClass type
        ? of(type).filter(m -> !m.isAbstract()).map(ModelClass::table).orElse(null)
        : null;
  }

  private PyClass metaOf(Binding binding) {
    return binding != null && program.force(binding.value()) instanceof PyClass c ? c : null;
  }

  /**
   * The {@code Meta} that attribute look-up finds on a class without its own. A concrete model's is
   * taken off the class by Django, so it is not found.
   */
  private PyClass inheritedMeta(PyClass type) {
    for (Value each : type.mro().subList(1, type.mro().size())) {
      if (each instanceof PyClass c && c.attributes().containsKey("Meta")) {
        Optional<ModelClass> model = of(c);
        if (model.isEmpty() || model.get().isAbstract()) {
          return metaOf(c.attributes().get("Meta"));
        }
      }
    }
    return null;
  }

  private String appLabel(PyClass type, MetaOptions meta) {
    String label = meta.text("app_label");
    if (label != null) {
      return label;
    }
    String module = type.module().name();
    return apps.containing(module)
        .map(Apps.AppConfig::label)
        .orElseGet(() -> nearestPackage(module));
  }

  /** Django would raise for a model outside any app; the package is then the best name for it. */
  private static String nearestPackage(String module) {
    String name = module.replaceFirst("\\.models(\\..*)?$", "");
    name =
        name.equals(module) && name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private void register(ModelClass model) {
    if (model.isAbstract()) {
      abstractByPath.put(model.key(), model);
      return;
    }
    if (isOfAnotherRegistry(model)) {
      return;
    }
    ModelClass other = byKey.putIfAbsent(model.key(), model);
    if (other == null) {
      return;
    }
    if (other.isExternal()) {
      byKey.put(model.key(), model);
    } else if (!other.type().path().equals(model.type().path())) {
      diagnostics.add(
          new Diagnostic(
              model.type().location(),
              "model "
                  + model.key()
                  + " is defined a second time (first at "
                  + other.type().location()
                  + "); Django would refuse it, and this one is left out"));
    }
  }

  /** {@code Meta.apps}: a model may belong to a registry of its own, which nobody else sees. */
  private static boolean isOfAnotherRegistry(ModelClass model) {
    Value apps = model.meta().get("apps");
    return apps != null
        && !(apps instanceof Value.External external && external.name().equals("apps"));
  }

  private boolean isSwappedOut(ModelClass model) {
    String setting = model.meta().text("swappable");
    if (setting == null || model.isAbstract()) {
      return false;
    }
    return settings
        .get(setting)
        .map(program::force)
        .filter(Value.Text.class::isInstance)
        .map(v -> ((Value.Text) v).value().toLowerCase(Locale.ROOT))
        .filter(other -> !other.equals(model.key()))
        .isPresent();
  }
}
