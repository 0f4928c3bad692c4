package dev.silograph.resolve.django;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Outside;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.App;
import dev.silograph.schema.Index;
import dev.silograph.source.Diagnostic;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A Django project, run symbolically: its program, settings, apps and models. */
public final class DjangoProject {

  private final Settings settings = new Settings();
  private final Program program = new Program(new Shortcuts());
  private final Apps apps = new Apps(program);
  private final AutoFields autoFields = new AutoFields(program, settings, apps);
  private final ModelRegistry registry = new ModelRegistry(program, apps, settings, autoFields);
  private final List<PyModule> product = new ArrayList<>();

  /**
   * @param parser reads the outlines of Django's own modules
   */
  public DjangoProject(PythonParser parser) {
    DjangoOutline.addTo(program, parser);
  }

  /**
   * Adds a module that is run only when another one imports it, as tests and migrations are.
   *
   * @return false where there is one of that name already
   */
  public boolean addOnDemand(String name, boolean isPackage, ParsedModule module) {
    return program.add(name, isPackage, module);
  }

  /** Runs all other modules of the program, and registers the models that they define. */
  public void run(List<String> modules) {
    // Settings first, as Django does: what other modules read from them is then known.
    settings.discover(program, modules);
    for (String name : modules) {
      program.module(name).ifPresent(product::add);
    }
    program.makeClasses();
    apps.discover(settings, product);
    registry.registerAll();
  }

  /** The modules that {@link #run} was given, in that order. */
  public List<PyModule> product() {
    return product;
  }

  /** The program. */
  public Program program() {
    return program;
  }

  /** The models. */
  public ModelRegistry models() {
    return registry;
  }

  /** The indexes of a model, in Django's order. */
  public List<Index> indexes(ModelClass model) {
    return IndexReader.read(program, model);
  }

  /** The dotted path of the type of a model's primary key, where Django has to add one. */
  public String autoField(ModelClass model) {
    return autoFields.typeFor(model);
  }

  /** The strings that a setting lists; empty where it is not set, or lists nothing else. */
  public Optional<List<String>> textsOfSetting(String name) {
    return settings
        .get(name)
        .map(program::force)
        .filter(Value.Sequence.class::isInstance)
        .map(
            list ->
                ((Value.Sequence) list)
                    .elements().stream()
                        .map(program::force)
                        .filter(Value.Text.class::isInstance)
                        .map(text -> ((Value.Text) text).value())
                        .toList())
        .filter(texts -> !texts.isEmpty());
  }

  /** The app of a label. */
  public App app(String label) {
    return apps.describe(label);
  }

  /** Whether settings of the trees install an app of this label, of theirs or of a library. */
  public boolean installs(String label) {
    return apps.installs(label);
  }

  /** The modules that are migrations, with the label of their app. */
  public Map<String, String> migrationModules() {
    return apps.migrationModules(settings);
  }

  /** What could not be made sense of. */
  public List<Diagnostic> diagnostics() {
    List<Diagnostic> all = new ArrayList<>(program.diagnostics());
    all.addAll(settings.diagnostics(program));
    all.addAll(registry.diagnostics());
    UnclearOptions options = new UnclearOptions(program);
    registry.abstractModels().forEach(options::lookAt);
    registry.models().forEach(options::lookAt);
    all.addAll(options.found());
    all.addAll(new UnclearBases(program, registry.fieldReader()).find(registry));
    return all;
  }

  /** Django's functions and names that stand for something in the project. */
  private final class Shortcuts implements Outside {

    @Override
    public Optional<Value> value(String path) {
      return settings.external(path);
    }

    @Override
    public Optional<Value> outcome(String function, Arguments arguments) {
      return switch (function) {
        case "django.contrib.auth.get_user_model" ->
            settings.get("AUTH_USER_MODEL").flatMap(label -> modelClass(label, null));
        case "django.apps.apps.get_model", "django.db.models.get_model" -> {
          Value label = arguments.value(0, "app_label");
          yield label == null
              ? Optional.empty()
              : modelClass(label, arguments.value(1, "model_name"));
        }
        case "django.utils.module_loading.import_string" -> {
          Value path = arguments.value(0, "dotted_path");
          yield path != null && program.force(path) instanceof Value.Text text
              ? program.find(text.value())
              : Optional.empty();
        }
        default -> Optional.empty();
      };
    }

    private Optional<Value> modelClass(Value label, Value name) {
      if (!(program.force(label) instanceof Value.Text app)) {
        return Optional.empty();
      }
      String dotted = app.value();
      if (name != null && program.force(name) instanceof Value.Text model) {
        dotted = dotted + "." + model.value();
      }
      return registry.classOf(dotted).map(c -> c);
    }
  }
}
