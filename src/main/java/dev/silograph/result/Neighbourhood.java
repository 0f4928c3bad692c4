package dev.silograph.result;

import java.util.List;
import java.util.Locale;

/**
 * A model and those that references connect it with.
 *
 * @param root key of the model that was asked about
 * @param depth how many references away the farthest of them may be
 * @param models the root first, then the nearest, by key
 * @param links between any two of them, sorted
 */
public record Neighbourhood(String root, int depth, List<Model> models, List<Link> links) {

  public Neighbourhood {
    models = List.copyOf(models);
    links = List.copyOf(links);
  }

  /** Which references were followed. */
  public enum Direction {
    /** Those of the model to others, and so on. */
    OUT,
    /** Those of others to the model, and so on. */
    IN,
    /** All. */
    BOTH;

    /** As users type it. */
    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A model.
   *
   * @param distance from the root, in references
   */
  public record Model(String key, String name, List<String> silos, int distance) {
    public Model {
      silos = List.copyOf(silos);
    }
  }

  /**
   * A reference.
   *
   * @param source key of the model that has the field
   * @param target key of the model that it refers to
   * @param field null from a proxy to its parent
   * @param kind class of the field, {@code Implicit} or {@code parent}
   * @param onDelete null where nothing says
   * @param place of the field; null where it is not known
   */
  public record Link(
      String source,
      String target,
      String field,
      String kind,
      String onDelete,
      boolean crossesSilo,
      Place place) {

    /** Whether it is a column that nothing holds to what it refers to. */
    public boolean isImplicit() {
      return kind.equals("Implicit");
    }
  }
}
