package dev.silograph.result;

import java.util.List;

/**
 * The shortest way from one model to another.
 *
 * @param from key of the model where it begins
 * @param to key of the model where it ends
 * @param hops none where nothing connects the two, or where they are one
 */
public record ModelPath(String from, String to, List<Hop> hops) {

  public ModelPath {
    hops = List.copyOf(hops);
  }

  /** How many hops go from one silo to another. */
  public long crossings() {
    return hops.stream().filter(Hop::crossesSilo).count();
  }

  /**
   * A reference on the way.
   *
   * @param from the model where the hop begins
   * @param to the model where it ends
   * @param forwards whether it is the former that refers to the latter
   * @param field null from a proxy to its parent
   * @param kind class of the field, {@code Implicit} or {@code parent}
   * @param onDelete null where nothing says
   * @param enforcement null where there is no reference
   * @param place of the field; null where it is not known
   */
  public record Hop(
      Stop from,
      Stop to,
      boolean forwards,
      String field,
      String kind,
      String onDelete,
      String enforcement,
      boolean crossesSilo,
      Place place) {}

  /** A model on the way. */
  public record Stop(String key, List<String> silos) {
    public Stop {
      silos = List.copyOf(silos);
    }
  }
}
