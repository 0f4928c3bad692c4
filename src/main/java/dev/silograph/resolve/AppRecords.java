package dev.silograph.resolve;

import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.sentry.Routers;
import dev.silograph.schema.App;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Model;
import dev.silograph.source.Location;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The apps that the trees have, and those that belong to them and lie elsewhere. */
final class AppRecords {

  private AppRecords() {}

  static List<App> of(
      DjangoProject project,
      Collection<Model> models,
      Collection<Migration> migrations,
      Routers routers,
      Lockfiles lockfiles) {
    Set<String> migrated = new TreeSet<>();
    migrations.forEach(migration -> migrated.add(migration.app()));
    Map<String, Location> missed = missed(project, routers);
    Set<String> labels = new TreeSet<>(migrated);
    models.forEach(model -> labels.add(model.app()));
    labels.addAll(missed.keySet());
    return labels.stream()
        .map(project::app)
        .map(
            app ->
                new App(
                    app.label(),
                    app.repo(),
                    app.path(),
                    migrated.contains(app.label()) ? lockfiles.locks(app) : null,
                    missed.get(app.label())))
        .toList();
  }

  /**
   * Apps that a router knows as well as one of the trees', and that no tree has. What the settings
   * install is a library, which is not indexed on purpose; an app that adds itself to another's
   * settings, as getsentry does, is not among it.
   */
  private static Map<String, Location> missed(DjangoProject project, Routers routers) {
    Map<String, Location> named = new TreeMap<>(routers.withoutFallback().orElse(Map.of()));
    boolean ofTheTrees = named.keySet().removeIf(app -> project.app(app).repo() != null);
    named
        .keySet()
        .removeIf(app -> project.installs(app) || project.program().module(app).isPresent());
    return ofTheTrees ? named : Map.of();
  }
}
