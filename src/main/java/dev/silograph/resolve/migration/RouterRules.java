package dev.silograph.resolve.migration;

import dev.silograph.resolve.sentry.Routers;
import dev.silograph.schema.Departure.Outcome;
import dev.silograph.schema.HistoricalAssignment;
import dev.silograph.schema.Model;
import dev.silograph.source.Location;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What Sentry's database router knows today ({@code sentry/db/router.py}): the silos of live
 * models, those of Django's own tables, its entries for tables whose models are gone, and for which
 * apps it has no fallback.
 */
public final class RouterRules {

  static final String CONTROL = "CONTROL";
  static final String DEFAULT = "default";

  /** The apps for whose tables Sentry's router has no fallback, where it does not say so itself. */
  private static final Set<String> WITHOUT_FALLBACK = Set.of("sentry", "getsentry");

  /**
   * What the router makes of a table.
   *
   * @param silo null where it is told none
   * @param database alias of the database, or null for none
   * @param reason in words
   */
  record Answer(String silo, String database, String reason) {}

  private final Map<String, Model> liveModels = new TreeMap<>();
  private final Map<String, Set<String>> liveTables = new HashMap<>();
  private final Map<String, Set<String>> declared = new HashMap<>();
  private final Map<String, String> entries = new HashMap<>();
  private final Routers routers;
  private final Set<String> withoutFallback;
  private final String otherThanControl;

  /**
   * @param models those of the tree, external ones included
   * @param routers the routers of the tree
   */
  public RouterRules(Collection<Model> models, Routers routers) {
    this.routers = routers;
    this.withoutFallback =
        routers.decides()
            ? routers.withoutFallback().map(Map::keySet).orElse(WITHOUT_FALLBACK)
            : Set.of();
    Map<String, Integer> counts = new TreeMap<>();
    for (Model model : models) {
      String table = model.options().table();
      if (table != null) {
        List<String> silos = model.distribution().silos();
        liveModels.put(model.key(), model);
        liveTables.computeIfAbsent(table, t -> new TreeSet<>()).addAll(silos);
        // No decorator stands on the models that Django makes for many-to-many fields.
        declared
            .computeIfAbsent(table, t -> new TreeSet<>())
            .addAll(model.options().autoCreated() ? Set.of() : silos);
        silos.forEach(silo -> counts.merge(silo, 1, Integer::sum));
      }
    }
    for (HistoricalAssignment entry : routers.assignments()) {
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

  /** Whether the tree has a router that decides by table. */
  boolean present() {
    return routers.decides();
  }

  /** Tables of live models. */
  Set<String> liveTables() {
    return liveTables.keySet();
  }

  boolean isContrib(String table) {
    return routers.contrib().contains(table);
  }

  boolean isLive(String model) {
    return liveModels.containsKey(model);
  }

  /** The one silo of a live model, or null. */
  String siloOfModel(String key) {
    Model model = liveModels.get(key);
    return model == null ? null : single(model.distribution().silos());
  }

  /** The one silo of a live model's table or of one of Django's own, or null. */
  String siloOfTable(String table) {
    if (liveTables.containsKey(table)) {
      return single(liveTables.get(table));
    }
    return routers.contrib().contains(table) ? CONTROL : null;
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
        silos.add(Objects.requireNonNullElse(single(model.distribution().silos()), ""));
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
    List<Answer> answers = tables.stream().map(table -> answer(table, app)).toList();
    if (answers.stream().map(Answer::database).distinct().count() > 1) {
      return Outcome.RAISES;
    }
    if (answers.get(0).database() == null) {
      return Outcome.SKIPPED;
    }
    return answers.stream().anyMatch(answer -> answer.silo() != null)
        ? Outcome.ROUTED
        : Outcome.DEFAULT;
  }

  /** {@code _db_for_table}. */
  Answer answer(String table, String app) {
    boolean live = declared.containsKey(table);
    if (live && !declared.get(table).isEmpty()) {
      return of(declared.get(table), "the silo of " + table + "'s model");
    }
    if (isContrib(table)) {
      return of(Set.of(CONTROL), "the router lists " + table + " as one of Django's own");
    }
    if (live) {
      return new Answer(null, DEFAULT, table + "'s model declares no silo");
    }
    if (entries.containsKey(table)) {
      return of(Set.of(entries.get(table)), "the router's entry for " + table);
    }
    String unknown = table + " has neither model nor entry";
    return withoutFallback.contains(app)
        ? new Answer(null, null, unknown)
        : new Answer(null, DEFAULT, unknown + ", and the router falls back for app " + app);
  }

  private Answer of(Set<String> silos, String reason) {
    String databases =
        silos.stream().map(this::database).distinct().collect(Collectors.joining(" "));
    return new Answer(String.join(" ", silos), databases, reason);
  }

  /** The alias of a silo's database, where silos have databases of their own. */
  String database(String silo) {
    return routers
        .aliases()
        .getOrDefault(silo, CONTROL.equals(silo) ? silo.toLowerCase(Locale.ROOT) : DEFAULT);
  }

  /** The router of the checkout that a migration is in, the one nearest to it; or null. */
  String routerFor(Location migration) {
    return routers.places().stream()
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
