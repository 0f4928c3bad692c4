package dev.silograph.resolve;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.migration.MigrationHistory;
import dev.silograph.resolve.sentry.Deletions;
import dev.silograph.resolve.sentry.Replication;
import dev.silograph.resolve.sentry.Routers;
import dev.silograph.resolve.sentry.Silos;
import dev.silograph.schema.AbstractModel;
import dev.silograph.schema.App;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.Migration;
import dev.silograph.schema.Model;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.ModuleName;
import dev.silograph.source.ModuleNames;
import dev.silograph.source.SourceFile;
import dev.silograph.source.TestFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Resolves parsed modules to a schema. Modules are added from any thread, in any order; resolving
 * is done once, when all are there.
 */
public final class SchemaResolver {

  /** Imports nest as deep as the tree's longest chain of modules; each is a few frames. */
  private static final long STACK_BYTES = 512L << 20;

  private final ResolveOptions options;
  private final PythonParser parser;
  private final Map<String, ParsedModule> modules = new ConcurrentHashMap<>();
  private final FileUses uses = new FileUses();

  /**
   * @param parser reads the outlines of modules outside the tree
   */
  public SchemaResolver(ResolveOptions options, PythonParser parser) {
    this.options = options;
    this.parser = parser;
  }

  /** Adds a module; safe to call from several threads. */
  public void add(ParsedModule module) {
    uses.add(module);
    boolean isRead = options.includeTests() || !TestFiles.isTest(module.file().path());
    modules.put(module.file().key(), isRead ? module : module.withoutBody());
  }

  /** Resolves all that was added. */
  public Schema resolve(List<Checkout> checkouts) {
    FutureTask<Schema> task = new FutureTask<>(() -> resolveAll(checkouts));
    Thread thread = new Thread(null, task, "resolve", STACK_BYTES);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while resolving", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Schema resolveAll(List<Checkout> checkouts) {
    DjangoProject project = new DjangoProject(parser);
    Map<SourceFile, ModuleName> names = new TreeMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    List<String> product = new ArrayList<>();
    for (Checkout checkout : checkouts) {
      diagnostics.addAll(checkout.diagnostics());
      Map<SourceFile, ModuleName> named = new TreeMap<>(ModuleNames.of(checkout));
      names.putAll(named);
      named.forEach((file, name) -> addTo(project, file, name, product, diagnostics));
    }
    project.run(product);
    Collection<ModelClass> defined =
        project.models().models().stream().filter(m -> !m.isExternal()).toList();

    Silos silos = new Silos(project.program());
    ReferenceAssembler references = new ReferenceAssembler(project, silos);
    ModelAssembler assembler = new ModelAssembler(project, silos, references);
    Deletions deletions = new Deletions(project);
    Routers routers = new Routers(project.program());
    Map<String, Model> models = new TreeMap<>();
    for (ModelClass model : defined) {
      models.put(model.key(), assembler.model(model, deletions.taskOf(model), deletions.of(model)));
    }
    references.autoCreated().forEach(models::putIfAbsent);
    references.external().forEach(models::putIfAbsent);
    deletions
        .targets()
        .forEach(t -> models.computeIfAbsent(t.key(), key -> Model.external(t.app(), t.name())));
    diagnostics.addAll(project.diagnostics());
    diagnostics.addAll(deletions.diagnostics());
    diagnostics.addAll(routers.diagnostics());
    diagnostics.addAll(silos.diagnostics(defined, routers.present()));
    modules.values().forEach(m -> diagnostics.addAll(m.diagnostics()));
    MigrationHistory history = MigrationHistory.of(project, project.migrationModules());
    diagnostics.addAll(history.diagnostics());
    diagnostics.sort(null);

    CheckoutRecords records = new CheckoutRecords(models.values());
    return new Schema(
        records.repositories(checkouts, history.migrations(), diagnostics),
        apps(project, models.values(), history.migrations()),
        List.copyOf(models.values()),
        abstractModels(project, assembler),
        TableRecords.of(models.values(), history, routers.assignments()),
        silos(silos, routers.assignments()),
        scopes(models.values()),
        new Replication(project.program()).all(),
        List.copyOf(deletions.tasks()),
        routers.assignments(),
        history.migrations(),
        records.files(names, modules, uses.resolve(names, project.models(), models.values())),
        diagnostics);
  }

  private void addTo(
      DjangoProject project,
      SourceFile file,
      ModuleName name,
      List<String> product,
      List<Diagnostic> diagnostics) {
    ParsedModule module = modules.get(file.key());
    if (module == null) {
      return;
    }
    boolean isProduct =
        (options.includeTests() || !TestFiles.isTest(file.path())) && !isMigration(name.dotted());
    boolean added = project.addOnDemand(name.dotted(), name.isPackage(), module);
    if (!added && isProduct) {
      diagnostics.add(
          new Diagnostic(
              file.at(0),
              "another file is imported as "
                  + name.dotted()
                  + " already; what this one defines is left out"));
    }
    if (added && isProduct) {
      product.add(name.dotted());
    }
  }

  static boolean isMigration(String module) {
    return module.contains(".migrations.") || module.contains(".south_migrations.");
  }

  private static List<App> apps(
      DjangoProject project, Collection<Model> models, List<Migration> migrations) {
    Set<String> labels = new TreeSet<>();
    models.forEach(m -> labels.add(m.app()));
    migrations.forEach(m -> labels.add(m.app()));
    return labels.stream().map(project::app).toList();
  }

  private static List<AbstractModel> abstractModels(
      DjangoProject project, ModelAssembler assembler) {
    Set<String> inherited = new TreeSet<>();
    for (ModelClass model : project.models().models()) {
      inherit(model, inherited);
    }
    project.models().abstractModels().stream()
        .filter(model -> !model.isExternal())
        .forEach(model -> inherit(model, inherited));
    return project.models().abstractModels().stream()
        .filter(model -> !model.isExternal() || inherited.contains(model.key()))
        .map(assembler::abstractModel)
        .toList();
  }

  private static List<String> silos(Silos declared, List<HistoricalAssignment> assignments) {
    Set<String> all = new TreeSet<>(declared.all());
    assignments.forEach(a -> all.add(a.silo()));
    return List.copyOf(all);
  }

  /** Of abstract models outside the tree only those count that something in it inherits from. */
  private static void inherit(ModelClass model, Set<String> keys) {
    for (ModelClass base : model.bases()) {
      if (!model.isExternal() || keys.contains(model.key())) {
        keys.add(base.key());
        inherit(base, keys);
      }
    }
  }

  private static List<String> scopes(Collection<Model> models) {
    Set<String> scopes = new TreeSet<>();
    models.forEach(m -> scopes.addAll(m.relocationScopes()));
    return List.copyOf(scopes);
  }
}
