package dev.silograph.query;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Types what the user gave for a saved query's parameters as the query declares them. */
public final class ParameterBinder {

  private final ModelNames models;

  /** Models are looked up by their names in the graph that the query will be asked of. */
  public ParameterBinder(ModelNames models) {
    this.models = models;
  }

  /**
   * A value for every parameter that the query declares; null for one that is not given.
   *
   * @throws QueryUsageException when a value does not fit, a required one is missing, or the query
   *     has no such parameter
   */
  public Map<String, Object> bind(SavedQuery query, Map<String, String> given) {
    refuseUnknown(query, given);
    Map<String, Object> values = new LinkedHashMap<>();
    for (QueryParameter parameter : query.parameters()) {
      String value = given.get(parameter.name());
      if (value == null && parameter.required()) {
        throw new QueryUsageException(missing(query, parameter));
      }
      values.put(parameter.name(), value == null ? null : typed(parameter, value));
    }
    return values;
  }

  private static void refuseUnknown(SavedQuery query, Map<String, String> given) {
    List<String> names = query.parameters().stream().map(QueryParameter::name).toList();
    for (String name : given.keySet()) {
      if (!names.contains(name)) {
        throw new QueryUsageException(
            "The query "
                + query.name()
                + " has no parameter "
                + name
                + (names.isEmpty() ? "" : "; it has " + String.join(", ", names))
                + "."
                + NearMiss.question(NearMiss.of(name, names)));
      }
    }
  }

  private static String missing(SavedQuery query, QueryParameter parameter) {
    return "The query "
        + query.name()
        + " needs -p "
        + parameter.name()
        + "=VALUE"
        + (parameter.description().isEmpty() ? "" : " (" + parameter.description() + ")")
        + ".";
  }

  private Object typed(QueryParameter parameter, String value) {
    try {
      return switch (parameter.type()) {
        case STRING -> value;
        case INTEGER -> Long.valueOf(value.strip());
        case FLOAT -> Double.valueOf(value.strip());
        case BOOLEAN -> bool(value.strip());
        case LIST -> list(value.strip());
        case MODEL -> models.key(value.strip());
        case HISTORY -> past(value.strip());
      };
    } catch (IllegalArgumentException e) {
      throw new QueryUsageException(
          "The parameter "
              + parameter.name()
              + " is of type "
              + parameter.type()
              + ", which '"
              + value
              + "' is not.");
    }
  }

  private static Boolean bool(String value) {
    return switch (value) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(value);
    };
  }

  private static Object list(String value) {
    Object read = LiteralReader.read(value.startsWith("[") ? value : "[" + value + "]");
    return read instanceof List<?> list ? new ArrayList<>(list) : read;
  }

  private String past(String name) {
    if (models.past(name) instanceof ModelMatch.None none) {
      throw new QueryUsageException(
          "There is no model and no table '"
              + name
              + "', nor was there any."
              + NearMiss.question(none.near()));
    }
    return name;
  }
}
