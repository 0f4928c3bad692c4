package dev.silograph.schema;

import dev.silograph.source.Location;
import java.util.List;

/**
 * A migration of an app.
 *
 * @param key {@code app.name}
 * @param name its module's last part
 * @param location of the {@code Migration} class
 * @param bases dotted paths of its direct bases, in order
 * @param number the digits that its name begins with, or null
 * @param postDeployment Sentry's {@code is_post_deployment} (once {@code is_dangerous}); null when
 *     not said
 * @param atomic Django's {@code atomic}
 * @param initial Django's {@code initial}; without it, whether it depends on none of its own app
 * @param squashed whether it stands in for others
 * @param replaced whether a squash stands in for it
 * @param position its place in the order in which Django runs them on an empty database, from 0;
 *     null for one that is replaced
 * @param leaf whether it is the last one of its app: none of it is run after it
 * @param lastNumber its number, or that of the last migration that it replaces; null where it has
 *     none
 * @param dependsOn keys, {@code __first__} and {@code __latest__} resolved
 * @param replaces keys
 * @param operations in the order in which they run
 */
public record Migration(
    String key,
    String app,
    String name,
    Location location,
    List<String> bases,
    Integer number,
    Boolean postDeployment,
    boolean atomic,
    boolean initial,
    boolean squashed,
    boolean replaced,
    Integer position,
    boolean leaf,
    Integer lastNumber,
    List<String> dependsOn,
    List<String> replaces,
    List<Operation> operations) {

  public Migration {
    bases = List.copyOf(bases);
    dependsOn = List.copyOf(dependsOn);
    replaces = List.copyOf(replaces);
    operations = List.copyOf(operations);
  }
}
