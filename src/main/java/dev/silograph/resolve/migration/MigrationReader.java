package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.MigrationFile.Key;
import dev.silograph.resolve.program.Arguments;
import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Created;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.PyInstance;
import dev.silograph.resolve.program.PyModule;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.Operation.Scope;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads the {@code Migration} class of a migration module. */
final class MigrationReader {

  /** Where Django's own operations are: those of every database, and those of PostgreSQL alone. */
  private static final List<String> OPERATIONS =
      List.of("django.db.migrations.", "django.contrib.postgres.operations.");

  /** Sentry's operations, as a project sees them that uses Sentry without holding it. */
  private static final Map<String, String> SAFE =
      Map.of(
          "sentry.new_migrations.monkey.models.SafeDeleteModel", "DeleteModel",
          "sentry.new_migrations.monkey.fields.SafeRemoveField", "RemoveField",
          "sentry.new_migrations.monkey.special.SafeRunSQL", "RunSQL");

  private final Program program;
  private final List<Diagnostic> diagnostics;
  private final Set<Key> unreadable = new TreeSet<>();

  MigrationReader(Program program, List<Diagnostic> diagnostics) {
    this.program = program;
    this.diagnostics = diagnostics;
  }

  /** Migrations that could not be read, such as those of files that do not parse. */
  Set<Key> unreadable() {
    return unreadable;
  }

  /** The migration of a module, or empty where it has none, or it cannot be read. */
  Optional<MigrationFile> read(PyModule module, String app, String name) {
    try {
      return tryRead(module, app, name);
    } catch (RuntimeException e) {
      // A fault of ours costs one migration, and not the graph of all others.
      unreadable.add(new Key(app, name));
      program.reportFault(module.at(0), e);
      return Optional.empty();
    }
  }

  private Optional<MigrationFile> tryRead(PyModule module, String app, String name) {
    Binding binding = module.binding("Migration");
    if (binding == null || !(program.force(binding.value()) instanceof PyClass type)) {
      boolean broken = !module.parsed().whole();
      if (broken) {
        unreadable.add(new Key(app, name));
      }
      diagnostics.add(
          new Diagnostic(
              module.at(0),
              broken
                  ? "this migration could not be read; what it does to tables is not known"
                  : "there is no class Migration in this file; Django refuses to load it"));
      return Optional.empty();
    }
    List<Step> steps = new ArrayList<>();
    Binding operations = type.lookup("operations");
    boolean whole = module.parsed().whole();
    if (operations != null) {
      Location fallback = module.at(operations.line());
      whole &= collect(operations.value(), Scope.BOTH, fallback, steps);
    } else if (whole) {
      diagnostics.add(
          new Diagnostic(type.location(), "migration " + app + "." + name + " has no operations"));
    }
    return Optional.of(
        new MigrationFile(
            new Key(app, name),
            type.location(),
            bases(type),
            keys(type, "dependencies"),
            keys(type, "run_before"),
            keys(type, "replaces"),
            flag(type, "initial"),
            Optional.ofNullable(flag(type, "is_post_deployment"))
                .orElse(flag(type, "is_dangerous")),
            !Boolean.FALSE.equals(flag(type, "atomic")),
            steps,
            whole));
  }

  private List<String> bases(PyClass type) {
    List<String> bases = new ArrayList<>();
    for (Value base : type.bases()) {
      Value known = program.settle(base);
      if (known instanceof PyClass ours) {
        bases.add(ours.path());
      } else if (known instanceof Value.External external) {
        bases.add(external.path());
      }
    }
    return bases;
  }

  private Boolean flag(PyClass type, String name) {
    Binding binding = type.lookup(name);
    return binding != null && program.force(binding.value()) instanceof Value.Truth t
        ? Boolean.valueOf(t.value())
        : null;
  }

  private List<Key> keys(PyClass type, String attribute) {
    List<Key> keys = new ArrayList<>();
    Binding binding = type.lookup(attribute);
    if (binding == null || !(program.force(binding.value()) instanceof Value.Sequence list)) {
      return keys;
    }
    for (Value each : list.elements()) {
      Optional<Key> key = key(program.force(each));
      key.ifPresent(keys::add);
      if (key.isEmpty()) {
        diagnostics.add(
            new Diagnostic(
                type.module().at(binding.line()),
                "an entry of " + attribute + " could not be read, so the order may be wrong"));
      }
    }
    return keys;
  }

  private Optional<Key> key(Value value) {
    if (value instanceof Value.Sequence pair
        && pair.elements().size() == 2
        && program.force(pair.elements().get(0)) instanceof Value.Text app
        && program.force(pair.elements().get(1)) instanceof Value.Text name) {
      return Optional.of(new Key(app.value(), name.value()));
    }
    if (value instanceof Created created
        && created.callee() instanceof Value.External external
        && external.name().equals("swappable_dependency")
        && program.force(created.arguments().value(0, "value")) instanceof Value.Text model) {
      String app = model.value().substring(0, Math.max(0, model.value().indexOf('.')));
      return Optional.of(new Key(app, Key.FIRST));
    }
    return Optional.empty();
  }

  /**
   * @return false where something in the list could not be read
   */
  private boolean collect(Value value, Scope scope, Location fallback, List<Step> steps) {
    Value forced = program.force(value);
    if (forced instanceof Value.Nothing) {
      return true;
    }
    if (!(forced instanceof Value.Sequence list)) {
      return unreadable(fallback);
    }
    boolean whole = true;
    for (Value each : list.elements()) {
      Location made = each instanceof Created created ? place(created, fallback) : fallback;
      Value operation = program.force(each);
      if (operation instanceof Value.Sequence) {
        whole &= collect(operation, scope, made, steps);
      } else if (operation instanceof Created created) {
        // Where a helper of another module makes it, the place is the helper's call.
        whole &= isDecided(created, made) & operation(created, scope, made, steps);
      } else {
        whole &= unreadable(made);
      }
    }
    return whole;
  }

  /** The outermost call in the migration's own file that led to another one. */
  private static Location place(Created made, Location fallback) {
    Location place = fallback;
    for (Created call = made; call != null; call = call.caller()) {
      if (call.location().file().equals(fallback.file())) {
        place = call.location();
      }
    }
    return place;
  }

  private boolean isDecided(Created operation, Location location) {
    if (operation.isUndecided()) {
      diagnostics.add(
          new Diagnostic(
              location,
              "whether this operation is run, or how often, cannot be told without running the code"
                  + " around it; it is taken to be run once"));
    }
    return !operation.isUndecided();
  }

  private boolean unreadable(Location location) {
    diagnostics.add(
        new Diagnostic(
            location,
            "operations of this migration are built in a way that cannot be read without running it;"
                + " what they do to tables is not known"));
    return false;
  }

  private boolean operation(Created created, Scope scope, Location location, List<Step> steps) {
    Value callee = program.settle(created.callee());
    String kind;
    String path;
    String base;
    Arguments arguments = created.arguments();
    if (callee instanceof Value.External external) {
      kind = external.name();
      path = external.path();
      base = SAFE.getOrDefault(path, path.startsWith("django.") ? kind : path);
    } else if (callee instanceof PyClass type) {
      kind = type.name();
      path = type.path();
      base = djangoBase(type).orElse(path);
      arguments = passedOn(created, type);
    } else {
      return unreadable(location);
    }
    if (base.equals("SeparateDatabaseAndState")) {
      Value database = arguments.value(0, "database_operations");
      Value state = arguments.value(1, "state_operations");
      boolean whole = nested(database, scope, Scope.DATABASE, location, steps);
      return nested(state, scope, Scope.STATE, location, steps) && whole;
    }
    steps.add(new Step(kind, path, base, scope, arguments, location));
    return !base.equals("RunSQL")
        || nested(arguments.value(2, "state_operations"), scope, Scope.STATE, location, steps);
  }

  /**
   * Collects operations that change only one of state and database. State operations below database
   * operations change a copy of the state, and database operations below state operations are not
   * run: both are left out.
   */
  private boolean nested(
      Value operations, Scope outer, Scope inner, Location location, List<Step> steps) {
    return operations == null
        || outer != Scope.BOTH && outer != inner
        || collect(operations, inner, location, steps);
  }

  /**
   * The name of Django's operation that a class is or derives from, in a checkout of Django too.
   */
  private static Optional<String> djangoBase(PyClass type) {
    return type.mro().stream()
        .map(
            each ->
                each instanceof PyClass known
                    ? known.path()
                    : each instanceof Value.External external ? external.path() : "")
        .filter(path -> OPERATIONS.stream().anyMatch(path::startsWith))
        .map(path -> path.substring(path.lastIndexOf('.') + 1))
        .findFirst();
  }

  /** What a subclass of the tree hands to Django's constructor, with what it keeps for itself. */
  private Arguments passedOn(Created created, PyClass type) {
    PyInstance instance = program.instantiate(created, type);
    if (instance.externalInits().isEmpty()) {
      return created.arguments();
    }
    Arguments passed = instance.externalInits().get(0).arguments();
    Map<String, Arguments.Argument> own = new LinkedHashMap<>(created.arguments().keywords());
    return passed.withDefaults(own);
  }
}
