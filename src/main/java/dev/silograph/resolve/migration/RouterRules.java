package dev.silograph.resolve.migration;

import dev.silograph.schema.Departure.Outcome;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.Model;
import dev.silograph.source.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Sentry's database router knows today ({@code sentry/db/router.py}): the silos of live
 * models, those of Django's own tables, and its entries for tables whose models are gone.
 */
public final class RouterRules {

  static final String CONTROL = "CONTROL";
  private static final String DEFAULT = "default";

  /** The apps for whose tables the router has no fallback. */
  private static final Set<String> WITHOUT_FALLBACK = Set.of("sentry", "getsentry");

  private final Map<String, Model> liveModels = new TreeMap<>();
  private final Map<String, Set<String>> liveTables = new HashMap<>();
  private final Map<String, String> entries = new HashMap<>();
  private final Set<String> contrib;
  private final List<Location> routers;
  private final String otherThanControl;

  /**
   * @param contrib Django's own tables, which are in the control silo
   * @param assignments entries of routers
   * @param routers where routers keep their entries
   */
  public RouterRules(
      Collection<Model> models,
      Set<String> contrib,
      List<HistoricalAssignment> assignments,
      List<Location> routers) {
    this.contrib = Set.copyOf(contrib);
    this.routers = List.copyOf(routers);
    Map<String, Integer> counts = new TreeMap<>();
    for (Model model : models) {
      if (model.table() != null) {
        liveModels.put(model.key(), model);
        liveTables.computeIfAbsent(model.table(), t -> new TreeSet<>()).addAll(model.silos());
        model.silos().forEach(silo -> counts.merge(silo, 1, Integer::sum));
      }
    }
    for (HistoricalAssignment entry : assignments) {
      entries.putIfAbsent(entry.table(), entry.silo());
      counts.merge(entry.silo(), 0, Integer::sum);
    }
    counts.remove(CONTROL);
    this.otherThanControl =
        counts.entrySet().stream()
            .max(Map.Entry.<String, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(null);
  }

  /** Tables of live models. */
  Set<String> liveTables() {
    return liveTables.keySet();
  }

  boolean isContrib(String table) {
    return contrib.contains(table);
  }

  boolean isLive(String model) {
    return liveModels.containsKey(model);
  }

  /** The one silo of a live model, or null. */
  String siloOfModel(String key) {
    Model model = liveModels.get(key);
    return model == null ? null : single(model.silos());
  }

  /** The one silo of a live model's table or of one of Django's own, or null. */
  String siloOfTable(String table) {
    if (liveTables.containsKey(table)) {
      return single(liveTables.get(table));
    }
    return contrib.contains(table) ? CONTROL : null;
  }

  /** The silo of a router's entry, or null. */
  String entry(String table) {
    return entries.get(table);
  }

  /** The silo across from one, or null. A tree has two: one that is called control and another. */
  String across(String silo) {
    return CONTROL.equals(silo) ? otherThanControl : CONTROL;
  }

  /** The silo that all live models of an app are in, or null. */
  String siloOfApp(String app) {
    Set<String> silos = new HashSet<>();
    for (Model model : liveModels.values()) {
      if (model.app().equals(app)) {
        silos.add(Objects.requireNonNullElse(single(model.silos()), ""));
      }
    }
    return silos.contains("") ? null : single(silos);
  }

  private static String single(Collection<String> silos) {
    return silos.size() == 1 ? silos.iterator().next() : null;
  }

  /**
   * What the router makes of an operation of an app ({@code allow_migrate}).
   *
   * @param tables the table of the operation's model, or those of its hints
   */
  Outcome outcome(String app, List<String> tables) {
    if (tables.isEmpty()) {
      return Outcome.DEFAULT;
    }
    Set<Optional<String>> databases =
        tables.stream().map(table -> database(table, app)).collect(Collectors.toSet());
    if (databases.size() > 1) {
      return Outcome.RAISES;
    }
    Optional<String> only = databases.iterator().next();
    if (only.isEmpty()) {
      return Outcome.SKIPPED;
    }
    return only.get().equals(DEFAULT) ? Outcome.DEFAULT : Outcome.ROUTED;
  }

  /** {@code _db_for_table}, with the silo in place of its database; empty for no answer. */
  private Optional<String> database(String table, String app) {
    Set<String> live = liveTables.get(table);
    if (live != null && !live.isEmpty()) {
      return Optional.of(String.join(" ", live));
    }
    if (contrib.contains(table)) {
      return Optional.of(CONTROL);
    }
    if (live == null && entries.containsKey(table)) {
      return Optional.of(entries.get(table));
    }
    return live == null && WITHOUT_FALLBACK.contains(app) ? Optional.empty() : Optional.of(DEFAULT);
  }

  /** The router of the checkout that a migration is in, the one nearest to it; or null. */
  String routerFor(Location migration) {
    return routers.stream()
        .max(
            Comparator.comparing((Location r) -> r.repo().equals(migration.repo()))
                .thenComparing(r -> sharedParts(r.file(), migration.file()))
                .thenComparing(Comparator.<Location>naturalOrder().reversed()))
        .map(Location::file)
        .orElse(null);
  }

  private static int sharedParts(String one, String other) {
    String[] parts = one.split("/");
    String[] others = other.split("/");
    int shared = 0;
    while (shared < parts.length
        && shared < others.length
        && parts[shared].equals(others[shared])) {
      shared++;
    }
    return shared;
  }
}
