package dev.silograph.schema;

import dev.silograph.source.Location;
import java.util.List;
import java.util.Objects;

/**
 * A concrete model as Django registers it, a proxy, an implicit many-to-many table's model, or a
 * model that is only referenced.
 *
 * @param key {@code app_label.modelname}, lower case
 * @param name class name
 * @param app app label
 * @param external referenced, but not defined in the indexed trees: only its key, app and name are
 *     certain
 * @param definition the class; {@link Definition#NONE} when external
 * @param options what Django makes of the class and its {@code Meta}
 * @param distribution of its rows over silos and installations
 * @param members what it consists of
 * @param cleanup how code removes its rows
 */
public record Model(
    String key,
    String name,
    String app,
    boolean external,
    Definition definition,
    Options options,
    Distribution distribution,
    Members members,
    Cleanup cleanup) {

  public Model {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(app, "app");
  }

  /**
   * The class in the source.
   *
   * @param module dotted module, null when there is no class
   * @param location place of the {@code class} keyword; of the field for an auto-created model;
   *     null when external
   * @param bases resolved dotted paths of the direct bases, in order
   * @param parents every direct base that is a model or an abstract model, in order
   * @param partial in a file that did not parse whole
   */
  public record Definition(
      String module, Location location, List<String> bases, List<Parent> parents, boolean partial) {

    /** Not in the indexed trees. */
    public static final Definition NONE = at(null, null);

    public Definition {
      bases = List.copyOf(bases);
      parents = List.copyOf(parents);
    }

    /** One of which nothing but its place is known. */
    public static Definition at(String module, Location location) {
      return new Definition(module, location, List.of(), List.of(), false);
    }
  }

  /**
   * Django's options of a model.
   *
   * @param table {@code db_table}; null when external
   * @param managed Django's {@code Meta.managed}
   * @param proxy Django's {@code Meta.proxy}
   * @param autoCreated Django's implicit many-to-many table
   */
  public record Options(String table, boolean managed, boolean proxy, boolean autoCreated) {

    /** Those of a model without a {@code Meta}. */
    public static Options usual(String table) {
      return new Options(table, true, false, false);
    }
  }

  /**
   * Where a model's rows are, and what is done to have them elsewhere.
   *
   * @param silos SiloMode member names as the tree spells them, empty when undeclared
   * @param relocationScopes RelocationScope member names
   * @param replication name of the Replicated… base, or null
   * @param outboxCategory OutboxCategory member name, or null
   * @param emitsOutboxes whether it tells other silos of a row that goes
   * @param snowflakeIds its ids are unique in all silos, not only in the database of one
   */
  public record Distribution(
      List<String> silos,
      List<String> relocationScopes,
      String replication,
      String outboxCategory,
      boolean emitsOutboxes,
      boolean snowflakeIds) {

    public Distribution {
      silos = List.copyOf(silos);
      relocationScopes = List.copyOf(relocationScopes);
    }

    /** In some silos, and nothing more. */
    public static Distribution in(List<String> silos) {
      return new Distribution(silos, List.of(), null, null, false, false);
    }
  }

  /**
   * What a model consists of.
   *
   * @param fields in Django's order; own and inherited from abstract bases
   */
  public record Members(
      List<Field> fields,
      List<Index> indexes,
      List<Reference> references,
      List<ManyToMany> manyToMany) {

    /** None that are known. */
    public static final Members NONE = new Members(List.of(), List.of(), List.of(), List.of());

    public Members {
      fields = List.copyOf(fields);
      indexes = List.copyOf(indexes);
      references = List.copyOf(references);
      manyToMany = List.copyOf(manyToMany);
    }
  }

  /**
   * How code removes a model's rows.
   *
   * @param registration with a deletion task, or null
   * @param cleared where code removes rows of it from its table by SQL alone, or null
   * @param deletions of rows of other models, by its deletion task
   */
  public record Cleanup(Registration registration, Location cleared, List<Deletion> deletions) {

    /** By nothing that is known. */
    public static final Cleanup NONE = new Cleanup(null, null, List.of());

    public Cleanup {
      deletions = List.copyOf(deletions);
    }
  }

  /** A model known only by being referenced: its key, app and name are all that is certain. */
  public static Model external(String app, String name) {
    return new Model(
        key(app, name),
        name,
        app,
        true,
        Definition.NONE,
        Options.usual(null),
        Distribution.in(List.of()),
        Members.NONE,
        Cleanup.NONE);
  }

  /** The key Django's registry would use for a class of an app. */
  public static String key(String app, String className) {
    return app + "." + className.toLowerCase(java.util.Locale.ROOT);
  }
}
