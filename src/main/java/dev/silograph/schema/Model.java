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
 * @param module dotted module, null when external or auto-created
 * @param location place of the {@code class} keyword; of the field for an auto-created model; null
 *     when external
 * @param table {@code db_table}; null when external
 * @param silos SiloMode member names as the tree spells them, empty when undeclared
 * @param relocationScopes RelocationScope member names
 * @param replication name of the Replicated… base, or null
 * @param outboxCategory OutboxCategory member name, or null
 * @param emitsOutboxes whether it tells other silos of a row that goes
 * @param snowflakeIds its ids are unique in all silos, not only in the database of one
 * @param bases resolved dotted paths of the direct bases, in order
 * @param parents every direct base that is a model or an abstract model, in order
 * @param managed Django's {@code Meta.managed}
 * @param proxy Django's {@code Meta.proxy}
 * @param autoCreated Django's implicit many-to-many table
 * @param external referenced, but not defined in the indexed trees
 * @param partial defined in a file that did not parse whole
 * @param registration with a deletion task, or null
 * @param cleared where code removes rows of it from its table by SQL alone, or null
 * @param fields in Django's order; own and inherited from abstract bases
 */
public record Model(
    String key,
    String name,
    String app,
    String module,
    Location location,
    String table,
    List<String> silos,
    List<String> relocationScopes,
    String replication,
    String outboxCategory,
    boolean emitsOutboxes,
    boolean snowflakeIds,
    List<String> bases,
    List<Parent> parents,
    boolean managed,
    boolean proxy,
    boolean autoCreated,
    boolean external,
    boolean partial,
    Registration registration,
    Location cleared,
    List<Field> fields,
    List<Index> indexes,
    List<Reference> references,
    List<ManyToMany> manyToMany,
    List<Deletion> deletions) {

  public Model {
    Objects.requireNonNull(key, "key");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(app, "app");
    silos = List.copyOf(silos);
    relocationScopes = List.copyOf(relocationScopes);
    bases = List.copyOf(bases);
    parents = List.copyOf(parents);
    fields = List.copyOf(fields);
    indexes = List.copyOf(indexes);
    references = List.copyOf(references);
    manyToMany = List.copyOf(manyToMany);
    deletions = List.copyOf(deletions);
  }

  /** A model known only by being referenced: its key, app and name are all that is certain. */
  public static Model external(String app, String name) {
    return new Model(
        key(app, name),
        name,
        app,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        null,
        false,
        false,
        List.of(),
        List.of(),
        true,
        false,
        false,
        true,
        false,
        null,
        null,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The key Django's registry would use for a class of an app. */
  public static String key(String app, String className) {
    return app + "." + className.toLowerCase(java.util.Locale.ROOT);
  }
}
