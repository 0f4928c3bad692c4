package dev.silograph.result;

import java.util.List;

/**
 * The words that a graph knows things by, for whoever completes what is typed.
 *
 * @param models sorted by key
 * @param values of properties that hold text
 * @param functions of the database that holds it
 */
public record KnownNames(List<Model> models, List<Values> values, List<Function> functions) {

  public KnownNames {
    models = List.copyOf(models);
    values = List.copyOf(values);
    functions = List.copyOf(functions);
  }

  /** Of a graph that holds nothing. */
  public static final KnownNames EMPTY = new KnownNames(List.of(), List.of(), List.of());

  /**
   * A model.
   *
   * @param table null where it has none or it is not known
   */
  public record Model(String key, String name, String app, List<String> silos, String table) {
    public Model {
      silos = List.copyOf(silos);
    }
  }

  /**
   * What a property holds.
   *
   * @param owner a label or a relationship type
   * @param counts the values, those of most nodes first
   */
  public record Values(String owner, String property, List<Count> counts) {
    public Values {
      counts = List.copyOf(counts);
    }
  }

  /** A value, and how many nodes or relationships have it; each element of a list counts. */
  public record Count(String value, long count) {}

  /**
   * A function that may be called.
   *
   * @param signature with parameters and types
   */
  public record Function(String name, String signature) {}
}
