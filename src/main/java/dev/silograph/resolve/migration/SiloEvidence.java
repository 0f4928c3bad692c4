package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.Shapes.Column;
import dev.silograph.resolve.migration.Shapes.Shape;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The silos that models must have been in. A database holds both ends of a foreign key, so they
 * share a silo; a HybridCloudForeignKey exists to cross from one to the other; an integer proves
 * nothing. What counts most are the keys of a model's last shape and those that pointed to it, then
 * keys that it had before or that the database never enforced, then the app's live models.
 */
final class SiloEvidence {

  /**
   * A verdict.
   *
   * @param silo null where the evidence contradicts itself
   * @param derivation in words
   */
  record Verdict(String silo, String derivation) {}

  /** One key and the silo that it speaks for. */
  private record Clue(String silo, String text) {}

  /** A column that points to a model, seen from there. */
  private record Inbound(String source, Column column) {}

  private final Shapes shapes;
  private final RouterRules rules;
  private final Map<String, List<Inbound>> inbound = new TreeMap<>();
  private Map<String, String> known = new TreeMap<>();

  SiloEvidence(Shapes shapes, RouterRules rules) {
    this.shapes = shapes;
    this.rules = rules;
    shapes
        .all()
        .forEach(
            (source, shape) ->
                shape
                    .all()
                    .forEach(
                        column ->
                            inbound
                                .computeIfAbsent(
                                    shapes.current(column.target()), t -> new ArrayList<>())
                                .add(new Inbound(source, column))));
    settle(false);
    settle(true);
  }

  /** Each round carries what is known one key further, among models that are gone. */
  private void settle(boolean byApp) {
    boolean changed = true;
    for (int round = 0; changed && round <= shapes.all().size(); round++) {
      Map<String, String> next = new TreeMap<>();
      for (String key : shapes.all().keySet()) {
        Verdict verdict = isLive(key) ? null : verdict(key, byApp);
        if (verdict != null && verdict.silo() != null) {
          next.put(key, verdict.silo());
        }
      }
      changed = !next.equals(known);
      known = next;
    }
  }

  /** What tells the silo of a model that is gone, or null where nothing does. */
  Verdict of(String key) {
    return isLive(key) ? null : verdict(key, true);
  }

  private boolean isLive(String key) {
    return rules.isLive(key);
  }

  private Verdict verdict(String key, boolean byApp) {
    Shape shape = shapes.all().get(key);
    if (shape == null) {
      return null;
    }
    List<Clue> strong = new ArrayList<>();
    List<Clue> weak = new ArrayList<>();
    for (Column column : shape.atTheEnd()) {
      outgoing(column, isEnforced(column) ? strong : weak);
    }
    for (Column column : shape.before()) {
      outgoing(column, weak);
    }
    for (Inbound each : inbound.getOrDefault(key, List.of())) {
      if (!each.source().equals(key)) {
        incoming(each, isEnforced(each.column()) ? strong : weak);
      }
    }
    if (!strong.isEmpty() || !weak.isEmpty()) {
      return verdict(strong.isEmpty() ? weak : strong);
    }
    String app = byApp ? rules.siloOfApp(shape.app()) : null;
    return app == null ? null : new Verdict(app, "every live model of app " + shape.app());
  }

  private static boolean isEnforced(Column column) {
    return column.hybrid() || column.constrained();
  }

  private static Verdict verdict(Collection<Clue> clues) {
    Set<String> silos =
        clues.stream().map(Clue::silo).collect(Collectors.toCollection(TreeSet::new));
    String texts = clues.stream().map(Clue::text).distinct().collect(Collectors.joining("; "));
    return silos.size() == 1
        ? new Verdict(silos.iterator().next(), texts)
        : new Verdict(null, "contradictory: " + texts);
  }

  private void outgoing(Column column, List<Clue> clues) {
    String target = shapes.current(column.target());
    String there = silo(target);
    if (there != null) {
      clue(column, there, column.kind() + " " + column.field() + " to " + target, clues);
    }
  }

  private void incoming(Inbound from, List<Clue> clues) {
    String there = silo(from.source());
    if (there != null) {
      Column column = from.column();
      clue(column, there, column.kind() + " " + from.source() + "." + column.field(), clues);
    }
  }

  private void clue(Column column, String there, String text, List<Clue> clues) {
    String here = column.hybrid() ? rules.across(there) : there;
    if (here != null) {
      clues.add(new Clue(here, text + " (" + there + (column.hybrid() ? ", so across)" : ")")));
    }
  }

  /** The silo of a model, live or gone; a moved model's is that of its table. */
  private String silo(String key) {
    String live = rules.siloOfModel(key);
    if (live != null) {
      return live;
    }
    Shape shape = shapes.all().get(key);
    String table = shape == null ? key.replace('.', '_') : shape.table();
    String ofTable = rules.siloOfTable(table);
    if (ofTable != null) {
      return ofTable;
    }
    String derived = known.get(key);
    return derived != null ? derived : rules.entry(table);
  }

  /** The silo of a model's own table or of a table of its fields, as words can say it. */
  Verdict ofOwner(TableHistory.Owner owner) {
    String key = shapes.current(owner.model());
    if (!owner.manyToMany()) {
      return of(key);
    }
    String silo = silo(key);
    return silo == null
        ? null
        : new Verdict(silo, "many-to-many field of " + key + " (" + silo + ")");
  }
}
