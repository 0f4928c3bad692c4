package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Models of migrations whose classes no file of the tree defines, since a library makes them as the
 * project starts: a table of tags for a field, one of events for a model that is tracked.
 */
final class LibraryModels {

  /** {@code django/contrib}. */
  private static final Set<String> DJANGOS =
      Set.of("admin", "auth", "contenttypes", "flatpages", "gis", "redirects", "sessions", "sites");

  /** Classes outside the tree whose objects do something else for a model. */
  private static final Pattern OTHERS = Pattern.compile("\\w*(Manager|QuerySet|Tracker|Field|Key)");

  private final Program program;
  private final Set<String> apps = new HashSet<>();
  private final List<ModelClass> own = new ArrayList<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * @param live the models of the tree, and others
   */
  LibraryModels(Program program, Collection<ModelClass> live) {
    this.program = program;
    for (ModelClass model : live) {
      if (!model.isExternal()) {
        keys.add(model.key());
        apps.add(model.appLabel());
        own.add(model);
      }
    }
  }

  /** Why the code may have a model that its files lack; empty where nothing says so. */
  List<String> doubts(StateModel model) {
    if (keys.contains(model.key())) {
      return List.of();
    }
    if (!model.outsideBases().isEmpty()) {
      return List.of(
          model.outsideBases().get(0) + ", which is not in the tree, may make its class");
    }
    List<ModelClass> namesakes = namesakes(model);
    return maker(model, namesakes)
        .map(maker -> maker + ", which is not in the tree,")
        .or(() -> app(model, namesakes).map(t -> "the app of " + t + ", not in the tree,"))
        .map(maker -> List.of(maker + " may make its class"))
        .orElse(List.of());
  }

  /** The models of the tree that one seems to be called after. */
  private List<ModelClass> namesakes(StateModel model) {
    String name = plain(model.name());
    return own.stream()
        .filter(
            other -> {
              String part = plain(other.type().name());
              return !part.equals(name) && name.contains(part);
            })
        .toList();
  }

  private Optional<String> app(StateModel model, List<ModelClass> namesakes) {
    return namesakes.isEmpty()
        ? Optional.empty()
        : model.fields().values().stream()
            .map(StateField::target)
            .filter(target -> target != null && isOutside(target))
            .findFirst();
  }

  private Optional<String> maker(StateModel model, List<ModelClass> namesakes) {
    return namesakes.stream()
        .filter(other -> isMadeFrom(model, other))
        .map(other -> makerIn(other.type()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whether a model points to another one, or has most of its fields. */
  private static boolean isMadeFrom(StateModel model, ModelClass other) {
    long common =
        other.localFields().stream().filter(f -> model.fields().containsKey(f.name())).count();
    return 2 * common > other.localFields().size()
        || model.fields().values().stream().anyMatch(f -> other.key().equals(f.target()));
  }

  /**
   * The class outside the tree of an object that is an attribute of a model: by a method {@code
   * contribute_to_class} it may do to the model's app what it likes.
   */
  private Optional<String> makerIn(PyClass model) {
    return model.mro().stream()
        .filter(PyClass.class::isInstance)
        .flatMap(type -> new TreeMap<>(((PyClass) type).attributes()).values().stream())
        .map(binding -> binding.value() instanceof Created made ? strangerOf(made) : null)
        .filter(Objects::nonNull)
        .findFirst();
  }

  private String strangerOf(Created made) {
    Value type = program.settle(made.callee());
    List<Value> classes = type instanceof PyClass own ? own.mro() : List.of(type);
    return classes.stream()
        .filter(Value.External.class::isInstance)
        .map(Value.External.class::cast)
        .filter(LibraryModels::mayMakeModels)
        .map(Value.External::path)
        .findFirst()
        .orElse(null);
  }

  private static boolean mayMakeModels(Value.External type) {
    return !type.name().isEmpty()
        && Character.isUpperCase(type.name().charAt(0))
        && !type.path().startsWith("django.")
        && !OTHERS.matcher(type.name()).matches();
  }

  private boolean isOutside(String target) {
    String app = target.substring(0, Math.max(0, target.indexOf('.')));
    return !app.isEmpty() && !apps.contains(app) && !DJANGOS.contains(app);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
