package dev.silograph.resolve.uses;

import dev.silograph.resolve.uses.Mentions.Star;
import dev.silograph.resolve.uses.ModuleTable.Module;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The models that a module hands on to whoever star-imports it: those it defines or gathers by
 * calls, and those it re-exports itself. A model that it merely imports for its own use is not
 * among them, though Python would bind its name too.
 */
final class Reexports {

  private final ModuleTable modules;
  private final Map<String, Map<String, Target>> known = new ConcurrentHashMap<>();

  Reexports(ModuleTable modules) {
    this.modules = modules;
  }

  /** Models by the name under which a module hands them on. */
  Map<String, Target> of(String module) {
    Map<String, Target> found = known.get(module);
    if (found == null) {
      found = find(module, new HashSet<>());
      known.put(module, found);
    }
    return found;
  }

  private Map<String, Target> find(String name, Set<String> visited) {
    Map<String, Target> found = new TreeMap<>();
    Module module = modules.module(name);
    if (module == null || visited.size() >= ModuleTable.LONGEST_WAY || !visited.add(name)) {
      return found;
    }
    Mentions mentions = module.mentions();
    for (Star star : mentions.stars()) {
      found.putAll(find(module.absolute(star.level(), star.module()), visited));
    }
    mentions
        .globals()
        .forEach(
            (bound, global) -> {
              boolean own = global.sources().stream().anyMatch(Source.Definition.class::isInstance);
              boolean listed = mentions.all() != null && mentions.all().lines().containsKey(bound);
              if ((own || listed || module.name().isPackage())
                  && modules.global(module, bound) instanceof Referent.OfModel model) {
                found.put(bound, model.target());
              }
            });
    found.putAll(modules.gathered(module));
    found.keySet().removeIf(bound -> !mentions.exports(bound));
    return found;
  }
}
