package dev.silograph.resolve;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.resolve.django.DjangoProject;
import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.migration.MigrationHistory;
import dev.silograph.resolve.migration.ReplayListener;
import dev.silograph.resolve.migration.RouterRules;
import dev.silograph.resolve.sentry.Deletions;
import dev.silograph.resolve.sentry.RawDeletes;
import dev.silograph.resolve.sentry.Replication;
import dev.silograph.resolve.sentry.Routers;
import dev.silograph.resolve.sentry.Silos;
import dev.silograph.resolve.sentry.UnclearAttributes;
import dev.silograph.resolve.uses.BoundNames;
import dev.silograph.schema.AbstractModel;
import dev.silograph.schema.Model;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.ModuleName;
import dev.silograph.source.ModuleNames;
import dev.silograph.source.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One project, run and understood: all of its schema but the uses of models in its files. */
final class Resolution {

  private final DjangoProject project;
  private final SortedMap<SourceFile, ModuleName> names = new TreeMap<>();
  private final Map<String, SourceFile> taken = new TreeMap<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<String, Model> models = new TreeMap<>();
  private List<AbstractModel> abstractModels;
  private Silos silos;
  private Deletions deletions;
  private Routers routers;
  private final ReplayListener listener;
  private MigrationHistory history;
  private PastSilos past;
  private BoundNames bound;
  private Schema known;

  private Resolution(DjangoProject project, ReplayListener listener) {
    this.project = project;
    this.listener = listener;
  }

  /**
   * Runs a project.
   *
   * @param product tells the files that are run from those that are not
   * @param modules by the key of their file; those of the product must be there
   * @param withHistory whether git's history is asked what removed models were
   * @param listener is told of each migration that is replayed
   */
  static Resolution of(
      List<Checkout> checkouts,
      Predicate<SourceFile> product,
      Map<String, ParsedModule> modules,
      PythonParser parser,
      boolean withHistory,
      ReplayListener listener) {
    Resolution resolution = new Resolution(new DjangoProject(parser), listener);
    List<String> run = new ArrayList<>();
    for (Checkout checkout : checkouts) {
      Map<SourceFile, ModuleName> named = new TreeMap<>(ModuleNames.of(checkout));
      resolution.names.putAll(named);
      named.forEach(
          (file, name) -> {
            if (product.test(file) && modules.containsKey(file.key())) {
              resolution.add(file, name, modules.get(file.key()), run);
            }
          });
    }
    resolution.project.run(run);
    resolution.understand();
    resolution.lookBack(withHistory ? checkouts : List.of(), parser);
    resolution.conclude(checkouts);
    return resolution;
  }

  private void add(SourceFile file, ModuleName name, ParsedModule module, List<String> run) {
    taken.putIfAbsent(name.dotted(), file);
    boolean added = project.addOnDemand(name.dotted(), name.isPackage(), module);
    if (SchemaResolver.isMigration(name.dotted())) {
      return;
    }
    if (added) {
      run.add(name.dotted());
    } else {
      diagnostics.add(
          new Diagnostic(
              file.at(0),
              holder(name.dotted(), file)
                  + " is imported as "
                  + name.dotted()
                  + " already; what this one defines is left out"));
    }
  }

  private String holder(String module, SourceFile file) {
    SourceFile first = taken.get(module);
    if (first.equals(file)) {
      return "an outline of Django's own module"; // which a checkout of Django holds as well
    }
    return first.path() + (first.repo().equals(file.repo()) ? "" : " of " + first.repo());
  }

  private void understand() {
    Collection<ModelClass> defined =
        project.models().models().stream().filter(m -> !m.isExternal()).toList();
    silos = new Silos(project.program());
    ReferenceAssembler references = new ReferenceAssembler(project, silos);
    ModelAssembler assembler = new ModelAssembler(project, silos, references);
    deletions = new Deletions(project);
    routers = new Routers(project.program());
    RawDeletes cleared = new RawDeletes(project);
    for (ModelClass model : defined) {
      models.put(
          model.key(),
          assembler.model(
              model, deletions.registrationOf(model), cleared.of(model), deletions.of(model)));
    }
    references.autoCreated().forEach(models::putIfAbsent);
    references.external().forEach(models::putIfAbsent);
    deletions
        .targets()
        .forEach(t -> models.computeIfAbsent(t.key(), key -> Model.external(t.app(), t.name())));
    abstractModels = abstractModels(assembler);
    history =
        MigrationHistory.of(
            project,
            project.migrationModules(),
            new RouterRules(models.values(), routers),
            listener);
    diagnostics.addAll(project.diagnostics());
    diagnostics.addAll(references.diagnostics());
    diagnostics.addAll(deletions.diagnostics());
    diagnostics.addAll(routers.diagnostics());
    diagnostics.addAll(silos.diagnostics(defined, routers.present()));
    diagnostics.addAll(new UnclearAttributes(project.program()).find(defined));
    diagnostics.addAll(history.diagnostics());
  }

  private void lookBack(List<Checkout> checkouts, PythonParser parser) {
    past = new PastSilos(parser, silos, routers.assignments(), history);
    checkouts.forEach(past::lookInto);
    diagnostics.addAll(past.diagnostics());
  }

  private void conclude(List<Checkout> checkouts) {
    bound = ModelNames.of(project);
    Lockfiles lockfiles = new Lockfiles(project, checkouts);
    diagnostics.addAll(lockfiles.diagnostics());
    known =
        new Schema(
            List.of(),
            AppRecords.of(project, models.values(), history.migrations(), routers, lockfiles),
            List.copyOf(models.values()),
            abstractModels,
            TableRecords.of(models.values(), history, routers, past),
            silos(),
            scopes(models.values()),
            new Replication(project.program()).all(),
            List.copyOf(deletions.tasks()),
            routers.assignments(),
            history.migrations(),
            lockfiles.entries(),
            history.drift(),
            List.of(),
            List.of());
  }

  /** The schema without repositories, files and warnings. */
  Schema known() {
    return known;
  }

  /** The whole schema, once every file has been added. */
  Schema schema(List<Checkout> checkouts, Map<String, ParsedModule> modules, FileUses uses) {
    checkouts.forEach(checkout -> diagnostics.addAll(checkout.diagnostics()));
    modules.values().forEach(module -> diagnostics.addAll(module.diagnostics()));
    // What several classes share is met once for each of them.
    List<Diagnostic> distinct = diagnostics.stream().sorted().distinct().toList();
    CheckoutRecords records = new CheckoutRecords(models.values());
    return known.with(
        records.repositories(checkouts, history.migrations(), distinct),
        records.files(
            uses.readers(names),
            modules,
            uses.resolve(names, project.models(), models.values(), bound)),
        distinct);
  }

  private List<AbstractModel> abstractModels(ModelAssembler assembler) {
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

  /** Those of SiloMode, and whatever else a model or the router names as one. */
  private List<String> silos() {
    Set<String> all = new TreeSet<>(silos.all());
    models.values().forEach(model -> all.addAll(model.distribution().silos()));
    routers.assignments().forEach(assignment -> all.add(assignment.silo()));
    return List.copyOf(all);
  }

  /** Of abstract models outside the tree only those count that something in it inherits from. */
  private static void inherit(ModelClass model, Set<String> keys) {
    for (ModelClass base : model.bases()) {
      if ((!model.isExternal() || keys.contains(model.key())) && keys.add(base.key())) {
        inherit(base, keys);
      }
    }
  }

  private static List<String> scopes(Collection<Model> models) {
    Set<String> scopes = new TreeSet<>();
    models.forEach(m -> scopes.addAll(m.distribution().relocationScopes()));
    return List.copyOf(scopes);
  }
}
