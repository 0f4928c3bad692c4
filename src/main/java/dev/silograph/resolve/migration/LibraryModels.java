package dev.silograph.resolve.migration;

import dev.silograph.resolve.django.ModelClass;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Models of migrations whose classes no file of the tree defines, since a library makes them as the
 * project starts: a table of tags for a field, one of events for a model that is tracked.
 */
final class LibraryModels {

  /** {@code django/contrib}. */
  private static final Set<String> DJANGOS =
      Set.of("admin", "auth", "contenttypes", "flatpages", "gis", "redirects", "sessions", "sites");

  private final Set<String> apps = new HashSet<>();
  private final Set<String> names = new HashSet<>();
  private final Set<String> keys = new HashSet<>();

  /**
   * @param live the models of the tree
   */
  LibraryModels(Collection<ModelClass> live) {
    for (ModelClass model : live) {
      if (!model.isExternal()) {
        keys.add(model.key());
        apps.add(model.appLabel());
        names.add(plain(model.type().name()));
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
    Optional<String> library =
        isCalledAfterAnother(model)
            ? model.fields().values().stream()
                .map(StateField::target)
                .filter(target -> target != null && isOutside(target))
                .findFirst()
            : Optional.empty();
    return library
        .map(target -> List.of("the app of " + target + ", not in the tree, may make its class"))
        .orElse(List.of());
  }

  private boolean isCalledAfterAnother(StateModel model) {
    String name = plain(model.name());
    return names.stream().anyMatch(other -> !other.equals(name) && name.contains(other));
  }

  private boolean isOutside(String target) {
    String app = target.substring(0, Math.max(0, target.indexOf('.')));
    return !app.isEmpty() && !apps.contains(app) && !DJANGOS.contains(app);
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }
}
