package dev.silograph.resolve.migration;

import dev.silograph.resolve.migration.SiloEvidence.Verdict;
import dev.silograph.resolve.migration.TableHistory.Event;
import dev.silograph.resolve.migration.TableHistory.Kind;
import dev.silograph.resolve.migration.TableHistory.Owner;
import dev.silograph.schema.Departure;
import dev.silograph.schema.Departure.Outcome;
import dev.silograph.schema.Table;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** How each table without a live model came to have none, and the silo that it must be given. */
final class Departures {

  private final TableHistory history;
  private final SiloEvidence evidence;
  private final RouterRules rules;
  private final Set<String> stateModels;
  private final Doubts doubts;
  private final NearestName names;

  /**
   * @param stateModels keys of the models that the replayed state still has
   */
  Departures(
      TableHistory history,
      Shapes shapes,
      RouterRules rules,
      Set<String> stateModels,
      Doubts doubts) {
    this.doubts = doubts;
    this.history = history;
    this.evidence = new SiloEvidence(shapes, rules);
    this.rules = rules;
    this.stateModels = stateModels;
    Set<String> known = new TreeSet<>(rules.liveTables());
    history.tables().stream().filter(history::isCreated).forEach(known::add);
    this.names = new NearestName(known, rules.liveTables());
  }

  /** The departure of a table that some migration names. */
  Departure of(String table) {
    Event proof = proof(table);
    String meant = history.isCreated(table) ? null : names.nearest(table);
    Verdict verdict = verdict(table, meant);
    return new Departure(
        how(table, meant),
        outcome(table),
        verdict == null ? null : verdict.silo(),
        verdict == null ? null : verdict.derivation(),
        rules.routerFor(proof.location()),
        proof.migration(),
        proof.location());
  }

  /** The operation that took it from its model, else the last that touched it. */
  private Event proof(String table) {
    List<Event> events = history.of(table);
    Event last = last(table);
    return last == null ? events.get(events.size() - 1) : last;
  }

  /** The last event by which the table stopped to be a model's, or null. */
  private Event last(String table) {
    Event last = null;
    for (Event event : history.of(table)) {
      if (event.begins()) {
        last = null;
      } else if (event.ends() && !isForgottenLater(event, last)) {
        last = event;
      }
    }
    return last;
  }

  /** Whether the state lost what the database had lost already, or has under another name. */
  private static boolean isForgottenLater(Event event, Event last) {
    return event.kind() == Kind.FORGOTTEN
        && last != null
        && (last.kind() == Kind.DROPPED || last.kind() == Kind.RENAMED_AWAY);
  }

  private Verdict verdict(String table, String meant) {
    Owner owner = history.owner(table);
    Event last = last(table);
    if (last != null && last.kind() == Kind.RENAMED_AWAY) {
      String now = renamedTo(table, last);
      Verdict later = rules.siloOfTable(now) != null ? live(now, "renamed to ") : null;
      return later != null || owner == null ? later : evidence.ofOwner(owner);
    }
    if (owner != null) {
      return evidence.ofOwner(owner);
    }
    return meant != null && rules.siloOfTable(meant) != null ? live(meant, "probably ") : null;
  }

  private Verdict live(String table, String how) {
    String silo = rules.siloOfTable(table);
    return new Verdict(silo, how + table + " (" + silo + ")");
  }

  private String renamedTo(String table, Event event) {
    List<String> candidates = history.renamedBy(event);
    return candidates.size() == 1 ? candidates.get(0) : NearestName.closest(table, candidates);
  }

  private String how(String table, String meant) {
    Event last = last(table);
    if (last != null && last.kind() == Kind.RENAMED_AWAY) {
      String by = history.isCreated(table) ? "" : " by raw SQL, created by no migration";
      return "renamed to " + renamedTo(table, last) + by;
    }
    if (!history.isCreated(table)) {
      String named = last != null ? "dropped by raw SQL" : namedBy(table);
      return named
          + ", created by no migration"
          + (meant == null ? "" : "; probably " + meant + " is meant");
    }
    Owner owner = history.owner(table);
    if (owner == null) {
      return last == null ? "made by raw SQL for no model" : "made and dropped by raw SQL";
    }
    String of = owner.manyToMany() ? "many-to-many table of " + owner.model() + ": " : "";
    return of + left(table, last, owner);
  }

  /** An event of SQL that is no hint says so; a hint is what the router is asked about. */
  private String namedBy(String table) {
    boolean hinted = history.of(table).stream().anyMatch(e -> e.cause().routedBy().contains(table));
    boolean inSql =
        history.of(table).stream()
            .anyMatch(e -> e.kind() != Kind.NAMED || !e.cause().routedBy().contains(table));
    if (hinted && inSql) {
      return "named by raw SQL and a hint";
    }
    return hinted ? "named by a hint alone" : "named by raw SQL alone";
  }

  private String left(String table, Event last, Owner owner) {
    if (last == null && !doubts.of(table).isEmpty()) {
      return "not known: " + doubts.of(table).get(0);
    }
    if (last == null) {
      return stateModels.contains(owner.model())
          ? "class gone without any migration"
          : "model gone from the state";
    }
    boolean pending = happened(table, Kind.PENDING);
    return switch (last.kind()) {
      case PENDING -> "SafeDeleteModel, pending";
      case FORGOTTEN -> "removed from the state only";
      default -> {
        if (last.cause().isSql()) {
          yield (pending
                  ? "SafeDeleteModel, pending, then "
                  : happened(table, Kind.FORGOTTEN) ? "removed from the state, then " : "")
              + "dropped by raw SQL";
        }
        yield pending ? "SafeDeleteModel, deleted" : last.cause().operation();
      }
    };
  }

  private boolean happened(String table, Kind kind) {
    return history.of(table).stream().anyMatch(e -> e.kind() == kind);
  }

  private Outcome outcome(String table) {
    Event drop = last(table);
    return drop == null || history.state(table) != Table.State.DROPPED
        ? Outcome.NONE
        : rules.outcome(drop.cause().app(), drop.cause().routedBy());
  }
}
