package dev.silograph.result;

import java.util.List;
import java.util.Locale;

/**
 * Whether models and columns that are gone were removed right, and what else that changed.
 *
 * @param basis what it was computed from; empty where that is not asked for
 * @param since the commit that the tree is compared with, or null where with its migrations alone
 * @param removed what is gone since then; empty without a commit
 * @param findings what was not done, or not right
 * @param cascades what the deletion of a row takes along that it did not, and the other way round;
 *     empty without a commit
 */
public record RemovalReport(
    List<Basis> basis,
    String since,
    List<Removed> removed,
    List<Finding> findings,
    List<CascadeChange> cascades) {

  public RemovalReport {
    basis = List.copyOf(basis);
    removed = List.copyOf(removed);
    findings = List.copyOf(findings);
    cascades = List.copyOf(cascades);
  }

  /** The same with what it was computed from. */
  public RemovalReport from(List<Basis> checkouts, String commit) {
    return new RemovalReport(checkouts, commit, removed, findings, cascades);
  }

  /** What can be wrong with a removal. */
  public enum Rule {
    NO_MIGRATION("error", "A class or column is gone that no migration removes"),
    ENTRY_MISSING("error", "The router cannot tell the silo of a table whose model is gone"),
    ENTRY_REMOVED_EARLY("error", "The router has lost an entry that migrations still need"),
    ENTRY_WRONG("error", "An entry of the router names the wrong silo, or is of no use"),
    AT_ONCE("warning", "Django's own operation where a removal takes two phases"),
    CONSTRAINT_LEFT("warning", "A constraint of what goes is left"),
    INBOUND_CONSTRAINT_LEFT("warning", "A constraint to what goes is left"),
    NOT_NULLABLE("warning", "A column stays that has to be filled in, and nothing does"),
    PHASES_TOGETHER("error", "Both phases of a removal run together"),
    NO_FIRST_PHASE("error", "A table or column is dropped that was never moved to pending"),
    REFERENCE_LEFT("error", "A model or task still refers to a model that is gone"),
    CODE_LEFT("error", "Code still uses a model that is gone");

    private final String severity;
    private final String title;

    Rule(String severity, String title) {
      this.severity = severity;
      this.title = title;
    }

    /** {@code error} or {@code warning}. */
    public String severity() {
      return severity;
    }

    /** One line. */
    public String title() {
      return title;
    }

    /** As it stands in documents. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /**
   * A model or column that is gone.
   *
   * @param model key
   * @param field null where the model is
   * @param table the model's
   * @param phase how far migrations have come with it
   * @param migration the last one that removed it, or null
   * @param place where it was defined
   */
  public record Removed(
      String model,
      String field,
      String table,
      DeletionPlan.Phase phase,
      String migration,
      Place place) {

    /** {@code app.model} or {@code app.model.field}. */
    public String label() {
      return field == null ? model : model + "." + field;
    }
  }

  /**
   * Something that was not done, or not right.
   *
   * @param subject the model, column or table that it is about
   * @param message what is wrong
   * @param remedy what to do, or null where the message says it
   * @param place null where it has none
   */
  public record Finding(Rule rule, String subject, String message, String remedy, Place place) {}

  /**
   * A hop that has come or gone.
   *
   * @param added whether it has come
   * @param source key of the model whose row goes
   * @param model key of the model whose rows go with it
   * @param rule as that of a {@link Impact.Hop}
   * @param timing {@code immediate} or {@code eventual}
   * @param also other models whose rows go or stay with those of the model, likewise new
   * @param from other models whose deletion leads to the source and did not reach the model, or
   *     does no longer
   * @param place of the field or the task
   */
  public record CascadeChange(
      boolean added,
      String source,
      String model,
      String rule,
      String timing,
      boolean crossesSilo,
      List<String> also,
      List<String> from,
      Place place) {
    public CascadeChange {
      also = List.copyOf(also);
      from = List.copyOf(from);
    }
  }
}
