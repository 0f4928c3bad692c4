package dev.silograph.result;

import java.util.List;
import java.util.Locale;

/**
 * What it takes to remove models or columns, what it breaks and what would be lost.
 *
 * @param basis what it was computed from; empty where that is not asked for
 * @param targets what is to be removed, in the order asked for; at least one
 * @param verdict in one word
 * @param phase how far the removal has come; of several targets the least far
 * @param blockers what has to go or change first
 * @param impact what happens to rows of other models when a row of a target goes
 * @param uses code that uses a target
 * @param replication how other silos hear of the targets; empty where they do not
 * @param steps all that is to be done, in order
 * @param migrations those that are still to be written, in the order in which they run
 */
public record DeletionPlan(
    List<Basis> basis,
    List<Target> targets,
    Verdict verdict,
    Phase phase,
    List<Blocker> blockers,
    Impact impact,
    List<CodeUse> uses,
    List<Replication> replication,
    List<Step> steps,
    List<MigrationFile> migrations) {

  public DeletionPlan {
    basis = List.copyOf(basis);
    targets = List.copyOf(targets);
    blockers = List.copyOf(blockers);
    uses = List.copyOf(uses);
    replication = List.copyOf(replication);
    steps = List.copyOf(steps);
    migrations = List.copyOf(migrations);
  }

  /** The same with what it was computed from. */
  public DeletionPlan from(List<Basis> checkouts) {
    return new DeletionPlan(
        checkouts, targets, verdict, phase, blockers, impact, uses, replication, steps, migrations);
  }

  /** The same without what is no blocker. */
  public DeletionPlan blockersAlone() {
    return new DeletionPlan(
        basis,
        targets,
        verdict,
        phase,
        blockers,
        Impact.NONE,
        uses.stream().filter(CodeUse::counts).toList(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same without what happens to rows that are more hops away. */
  public DeletionPlan upTo(int hops) {
    return new DeletionPlan(
        basis,
        targets,
        verdict,
        phase,
        blockers,
        impact.upTo(hops),
        uses,
        replication,
        steps,
        migrations);
  }

  /** Whether the removal can be done now. */
  public enum Verdict {
    /** Nothing is in the way. */
    SAFE,
    /** Nothing but code that uses it is in the way. */
    WORK,
    /** Something has to go or change first. */
    BLOCKED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How far a removal has come, from the least. */
  public enum Phase {
    /** Not begun. */
    NONE,
    /** The migrations have moved it to pending, the table is there. */
    PENDING,
    /** The migrations have dropped the table or column. */
    DROPPED;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * What is to be removed.
   *
   * @param key of the model
   * @param name class name
   * @param field name of the column to be removed, or null where the model is
   * @param table the model's, or null where it has none
   * @param silos the model's, or what is known to be the table's
   * @param phase how far its removal has come
   * @param inCode whether code still has it
   * @param place where it is defined, or what last happened to it; null where neither is known
   */
  public record Target(
      String key,
      String name,
      String field,
      String table,
      List<String> silos,
      Phase phase,
      boolean inCode,
      Place place) {
    public Target {
      silos = List.copyOf(silos);
    }

    /** Label of the app, or empty for a table of which none is known. */
    public String app() {
      return key.substring(0, Math.max(0, key.indexOf('.')));
    }

    /** Whether it is a table of which no model is known; its key is its name then. */
    public boolean isTableAlone() {
      return key.equals(table);
    }

    /** {@code app.model} or {@code app.model.field}. */
    public String label() {
      return field == null ? key : key + "." + field;
    }
  }

  /**
   * Something that has to go or change before a target can.
   *
   * @param kind {@code reference}, {@code protect}, {@code restrict}, {@code many-to-many}, {@code
   *     through}, {@code inherits}, {@code deletion-task}, {@code registered-task}, …
   * @param target key of the model that it holds
   * @param model key of the model it belongs to, or null
   * @param field of that model, or null
   * @param message what it is
   * @param remedy what has to happen to it
   * @param place null where it has none
   */
  public record Blocker(
      String kind,
      String target,
      String model,
      String field,
      String message,
      String remedy,
      Place place) {}

  /**
   * Code outside of a target's own class that uses it, or anywhere that names a column.
   *
   * @param target label of the target
   * @param area {@code source}, {@code tests} or {@code migrations}
   * @param place the first of the lines
   * @param lines all of them
   * @param kinds {@code import}, {@code reexport}, {@code attribute}, {@code string}; of a column
   *     {@code query}, {@code attribute}, {@code keyword}, {@code string}, or {@code unread} where
   *     the file cannot be read
   * @param reexport whether it does nothing but re-export
   * @param stars the modules whose star imports re-export it; empty where it is by name
   */
  public record CodeUse(
      String target,
      String area,
      Place place,
      List<Long> lines,
      List<String> kinds,
      boolean reexport,
      List<String> stars) {
    public CodeUse {
      lines = List.copyOf(lines);
      kinds = List.copyOf(kinds);
      stars = List.copyOf(stars);
    }

    /** Whether it is a query of a column's model, and so of the column for sure. */
    public boolean isQuery() {
      return kinds.equals(List.of("query"));
    }

    /** Whether it has to go before the target can. */
    public boolean counts() {
      return !reexport;
    }
  }

  /**
   * How other silos hear of a target.
   *
   * @param kind {@code outbox}, {@code replica}, {@code tombstone}
   * @param model key of the model that it is about
   * @param field of that model, or null
   * @param message what it is
   */
  public record Replication(String kind, String model, String field, String message, Place place) {}

  /**
   * A step of the plan.
   *
   * @param step a stable word for what is to be done
   * @param done whether the tree has it already
   * @param text a sentence
   * @param place where, or null
   * @param migration key of the migration that did it, or null
   */
  public record Step(String step, boolean done, String text, Place place, String migration) {}

  /**
   * A migration that is still to be written.
   *
   * @param app label of its app
   * @param name without {@code .py}
   * @param text all of it
   */
  public record MigrationFile(String app, String name, String text) {}
}
