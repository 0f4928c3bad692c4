package dev.silograph.resolve.sentry;

import dev.silograph.resolve.program.Binding;
import dev.silograph.resolve.program.Mapping;
import dev.silograph.resolve.program.Origin;
import dev.silograph.resolve.program.Program;
import dev.silograph.resolve.program.PyClass;
import dev.silograph.resolve.program.Value;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.source.Diagnostic;
import dev.silograph.source.Location;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The silos that database routers keep for tables whose models are gone: every class attribute
 * {@code historical_silo_assignments} ({@code sentry/db/router.py}), as it is once all modules have
 * run. An entry that a subclass takes over from its base is one entry. Beside it stands {@code
 * contrib_models}, the tables of Django's own apps, which the router puts in the control silo.
 */
public final class Routers {

  private static final String ASSIGNMENTS = "historical_silo_assignments";
  private static final String CONTRIB = "contrib_models";
  private static final String ALIASES = "__simulated_map";

  private final Program program;
  private final Set<HistoricalAssignment> assignments =
      new TreeSet<>(
          Comparator.comparing(HistoricalAssignment::table)
              .thenComparing(HistoricalAssignment::location)
              .thenComparing(HistoricalAssignment::silo));
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Set<String> contrib = new TreeSet<>();
  private final List<Location> places = new ArrayList<>();
  private final Map<String, String> aliases = new TreeMap<>();
  private Map<String, Location> withoutFallback;
  private boolean decides;

  /** For the routers of a program that has been run. */
  public Routers(Program program) {
    this.program = program;
    for (PyClass type : program.classes()) {
      Binding binding = type.attributes().get(ASSIGNMENTS);
      if (binding != null) {
        places.add(binding.module().at(binding.line()));
        read(binding, binding.module().at(binding.line()));
      }
      Binding listed = type.attributes().get(CONTRIB);
      if (listed != null && program.force(listed.value()) instanceof Value.Sequence tables) {
        tables.elements().forEach(this::addContrib);
      }
      Binding databases = type.attributes().get(ALIASES);
      if (databases != null && program.force(databases.value()) instanceof Mapping mapping) {
        mapping.entries().forEach(this::addAlias);
      }
      decides |= binding != null || FallbackApps.isDecided(type);
      FallbackApps.of(program, type).ifPresent(this::addWithoutFallback);
    }
  }

  private void addAlias(Value silo, Mapping.Entry entry) {
    String name = member(program.force(silo));
    if (name != null && program.force(entry.value()) instanceof Value.Text alias) {
      aliases.putIfAbsent(name, alias.value());
    }
  }

  private void addWithoutFallback(Map<String, Location> apps) {
    withoutFallback = withoutFallback == null ? new TreeMap<>() : withoutFallback;
    apps.forEach(withoutFallback::putIfAbsent);
  }

  /** Whether a router that decides by table is in the tree, with entries or, as once, without. */
  public boolean decides() {
    return decides;
  }

  /**
   * The apps for whose unknown tables there is no fallback, each with the place where a router
   * names it; empty where none states them.
   */
  public Optional<Map<String, Location>> withoutFallback() {
    return Optional.ofNullable(withoutFallback);
  }

  /**
   * The alias of each silo's database, by SiloMode member name, where silos have databases of their
   * own.
   */
  public Map<String, String> aliases() {
    return aliases;
  }

  /** Whether a router that keeps such entries is in the tree, be it without any. */
  public boolean present() {
    return !places.isEmpty();
  }

  /** Tables of Django's own apps, as the routers list them. */
  public Set<String> contrib() {
    return contrib;
  }

  /** Where routers keep entries. */
  public List<Location> places() {
    return places;
  }

  /** Every entry, by table. */
  public List<HistoricalAssignment> assignments() {
    return List.copyOf(assignments);
  }

  /** Entries that could not be told, which are left out. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  private void addContrib(Value table) {
    if (program.force(table) instanceof Value.Text name) {
      contrib.add(name.value());
    }
  }

  private void read(Binding binding, Location location) {
    if (!(program.force(binding.value()) instanceof Mapping mapping)) {
      diagnostics.add(new Diagnostic(location, ASSIGNMENTS + " is not a dict that can be read"));
      return;
    }
    if (mapping.open()) {
      diagnostics.add(new Diagnostic(location, ASSIGNMENTS + " has entries that cannot be read"));
    }
    mapping.entries().forEach((table, entry) -> read(table, entry, location));
  }

  private void read(Value table, Mapping.Entry entry, Location location) {
    Origin origin = entry.keyOrigin() != null ? entry.keyOrigin() : entry.origin();
    Location place = origin == null ? location : origin.module().at(origin.line());
    String silo = member(program.force(entry.value()));
    if (table instanceof Value.Text name && silo != null) {
      assignments.add(new HistoricalAssignment(name.value(), silo, place));
    } else {
      diagnostics.add(
          new Diagnostic(
              place,
              (table instanceof Value.Text name ? "the silo of table " + name.value() : "the table")
                  + " in "
                  + ASSIGNMENTS
                  + " cannot be told; the entry is left out"));
    }
  }

  /** A name imported from outside the trees is only taken for a member where a class holds it. */
  private static String member(Value value) {
    if (value instanceof Value.External external) {
      String[] parts = external.path().split("\\.");
      boolean ofClass =
          parts.length > 1 && Character.isUpperCase(parts[parts.length - 2].charAt(0));
      return ofClass ? external.name() : null;
    }
    return Silos.memberName(value);
  }
}
