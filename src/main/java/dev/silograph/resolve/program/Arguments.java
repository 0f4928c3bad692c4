package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a call.
 *
 * @param positional in order
 * @param keywords by name, in order
 * @param open whether {@code *x} or {@code **x} may have added some that are not known
 */
public record Arguments(List<Argument> positional, Map<String, Argument> keywords, boolean open) {

  /** No arguments. */
  public static final Arguments NONE = new Arguments(List.of(), Map.of(), false);

  /** One argument; {@code origin} may be null. */
  public record Argument(Value value, Origin origin) {}

  /** The keyword's argument, else the one at the position, else null. */
  public Argument get(int position, String keyword) {
    Argument named = keywords.get(keyword);
    if (named != null) {
      return named;
    }
    return position >= 0 && position < positional.size() ? positional.get(position) : null;
  }

  /** The value of {@link #get}, or null. */
  public Value value(int position, String keyword) {
    Argument argument = get(position, keyword);
    return argument == null ? null : argument.value();
  }

  Arguments withFirst(Value first) {
    List<Argument> more = new ArrayList<>();
    more.add(new Argument(first, null));
    more.addAll(positional);
    return new Arguments(more, keywords, open);
  }

  Arguments withoutFirst() {
    return new Arguments(
        positional.isEmpty() ? positional : positional.subList(1, positional.size()),
        keywords,
        open);
  }

  /** The same, with keywords given where the call did not. */
  public Arguments withDefaults(Map<String, Argument> defaults) {
    Map<String, Argument> all = new LinkedHashMap<>(defaults);
    all.putAll(keywords);
    return new Arguments(positional, all, open);
  }
}
