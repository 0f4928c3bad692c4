package dev.silograph.resolve.uses;

import dev.silograph.resolve.uses.Mentions.Global;
import dev.silograph.resolve.uses.Mentions.Star;
import dev.silograph.source.ModuleName;
import dev.silograph.source.SourceFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All modules and what their names refer to, followed through imports, star imports and aliases.
 * Safe for use by several threads.
 */
final class ModuleTable {

  /**
   * How many names are followed for one: far more than re-exports of any tree ask for, and few
   * enough for the stack of a worker.
   */
  static final int LONGEST_WAY = 1_000;

  /** A module and what it says. */
  record Module(SourceFile file, ModuleName name, Mentions mentions) {

    private boolean offersTheSame(Module other) {
      return other != null
          && name.equals(other.name)
          && file.key().equals(other.file.key())
          && mentions.offersTheSame(other.mentions);
    }

    /** The dotted name that an import starts from, its leading dots resolved. */
    String absolute(int level, String module) {
      if (level == 0) {
        return module;
      }
      String base = name.isPackage() ? name.dotted() : parent(name.dotted());
      for (int i = 1; i < level; i++) {
        base = parent(base);
      }
      if (module == null) {
        return base;
      }
      return base.isEmpty() ? module : base + "." + module;
    }
  }

  private record Attribute(String module, String name) {}

  private final Map<String, Module> modules = new HashMap<>();
  private final Set<String> packages = new HashSet<>();
  private final Map<String, Target> byPath = new HashMap<>();
  private final BoundNames bound;
  private final Map<Attribute, Referent> known = new ConcurrentHashMap<>();
  private final Map<String, Map<String, Target>> gathered = new ConcurrentHashMap<>();

  /**
   * @param bound for names that no statement of their module binds
   */
  ModuleTable(Collection<Module> all, Collection<Target> targets, BoundNames bound) {
    this.bound = bound;
    for (Module module : all) {
      modules.putIfAbsent(module.name().dotted(), module);
      addPackages(module.name().dotted());
    }
    for (Target target : targets) {
      if (target.path() != null) {
        byPath.put(target.path(), target);
        addPackages(target.path());
      }
    }
  }

  /** Whether every name means the same in another table. */
  boolean agrees(ModuleTable other) {
    return byPath.equals(other.byPath)
        && bound.equals(other.bound)
        && modules.size() == other.modules.size()
        && modules.entrySet().stream()
            .allMatch(each -> each.getValue().offersTheSame(other.modules.get(each.getKey())));
  }

  private void addPackages(String path) {
    for (String each = parent(path); !each.isEmpty(); each = parent(each)) {
      packages.add(each);
    }
  }

  private static String parent(String dotted) {
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? "" : dotted.substring(0, dot);
  }

  /** The module of a dotted name, or null. */
  Module module(String name) {
    return modules.get(name);
  }

  /** Whether there is a module or a package of that name. */
  boolean isModule(String name) {
    return modules.containsKey(name) || packages.contains(name);
  }

  /** What a source refers to, seen from a module. */
  Referent referent(Source source, Module from) {
    return orStranger(referent(source, from, new HashSet<>()));
  }

  /** What an attribute of a module refers to. */
  Referent attribute(String module, String name) {
    Attribute attribute = new Attribute(module, name);
    Referent referent = known.get(attribute);
    if (referent == null) {
      referent = orStranger(attribute(module, name, new HashSet<>()));
      known.put(attribute, referent);
    }
    return referent;
  }

  /** What a module's global name refers to, submodules left out. */
  Referent global(Module module, String name) {
    return orStranger(global(module, name, new HashSet<>()));
  }

  /** Follows dotted attributes as far as a model. */
  Referent follow(Referent start, String rest) {
    return orStranger(follow(start, rest, null));
  }

  private static Referent orStranger(Referent found) {
    return found == null ? Referent.STRANGER : found;
  }

  // Below, null stands for "cannot be told": nothing binds the name, or following it leads back.

  private Referent follow(Referent start, String rest, Set<Attribute> visited) {
    Referent current = start;
    int begin = 0;
    while (begin < rest.length() && current instanceof Referent.OfModule module) {
      int dot = rest.indexOf('.', begin);
      int end = dot < 0 ? rest.length() : dot;
      String name = rest.substring(begin, end);
      current =
          visited == null
              ? attribute(module.name(), name)
              : attribute(module.name(), name, visited);
      begin = end + 1;
    }
    return current;
  }

  private Referent referent(Source source, Module from, Set<Attribute> visited) {
    if (source instanceof Source.FromImport imported) {
      String module = from.absolute(imported.level(), imported.module());
      return visited.isEmpty()
          ? attribute(module, imported.name())
          : attribute(module, imported.name(), visited);
    }
    if (source instanceof Source.WholeModule module) {
      return isModule(module.name()) ? new Referent.OfModule(module.name()) : Referent.STRANGER;
    }
    if (source instanceof Source.Definition definition) {
      Target target = byPath.get(from.name().dotted() + "." + definition.qualifiedName());
      boolean here = target != null && from.file().key().equals(target.file());
      return here ? new Referent.OfModel(target) : Referent.STRANGER;
    }
    if (source instanceof Source.Alias alias) {
      return alias(alias, from, visited);
    }
    return source instanceof Source.Unbound unbound
        ? global(from, unbound.name(), visited)
        : Referent.STRANGER;
  }

  /** A name for a model or a module; one for an attribute of a model's is another thing. */
  private Referent alias(Source.Alias alias, Module from, Set<Attribute> visited) {
    Referent root = any(alias.roots(), from, visited);
    if (root instanceof Referent.OfModel) {
      return alias.rest().isEmpty() ? root : Referent.STRANGER;
    }
    return root == null ? null : follow(root, alias.rest(), visited);
  }

  /** A model, if one of the sources is one, else a module, else anything. */
  private Referent any(List<Source> sources, Module from, Set<Attribute> visited) {
    Referent best = null;
    for (Source source : sources) {
      Referent found = referent(source, from, visited);
      if (found instanceof Referent.OfModel) {
        return found;
      }
      if (best == null || found instanceof Referent.OfModule) {
        best = found == null ? best : found;
      }
    }
    return best;
  }

  private Referent attribute(String moduleName, String name, Set<Attribute> visited) {
    Module module = modules.get(moduleName);
    if (module != null) {
      Referent found = global(module, name, visited);
      if (found != null) {
        return found;
      }
    }
    String path = moduleName + "." + name;
    if (isModule(path)) {
      return new Referent.OfModule(path);
    }
    Target outside = module == null ? byPath.get(path) : null;
    if (outside != null) {
      return new Referent.OfModel(outside);
    }
    return module == null ? Referent.STRANGER : null;
  }

  private Referent global(Module module, String name, Set<Attribute> visited) {
    if (visited.size() >= LONGEST_WAY
        || !visited.add(new Attribute(module.name().dotted(), name))) {
      return null;
    }
    Global global = module.mentions().globals().get(name);
    int before = global == null ? 0 : global.starsBefore();
    List<Star> stars = module.mentions().stars();
    Referent found = star(module, stars.subList(before, stars.size()), name, visited);
    if (found == null && global != null) {
      found = any(global.sources(), module, visited);
    }
    if (found == null) {
      found = star(module, stars.subList(0, before), name, visited);
    }
    Target gathered = found == null ? gathered(module).get(name) : null;
    return gathered == null ? found : new Referent.OfModel(gathered);
  }

  /** The models that a module has by calls alone, by name. */
  Map<String, Target> gathered(Module module) {
    return gathered.computeIfAbsent(module.name().dotted(), this::gather);
  }

  /**
   * By what was run: a file that is only looked into may be of that name and say something else.
   */
  private Map<String, Target> gather(String name) {
    Module run = modules.get(name);
    Map<String, Target> models = new HashMap<>();
    bound
        .of(name)
        .forEach(
            (each, path) -> {
              if (run != null
                  && !run.mentions().globals().containsKey(each)
                  && byPath.containsKey(path)) {
                models.put(each, byPath.get(path));
              }
            });
    return Map.copyOf(models);
  }

  /** The last star import that brings a name counts; one that leads back here is passed over. */
  private Referent star(Module module, List<Star> stars, String name, Set<Attribute> visited) {
    for (int i = stars.size() - 1; i >= 0; i--) {
      Star star = stars.get(i);
      Module from = modules.get(module.absolute(star.level(), star.module()));
      if (from != null && from.mentions().exports(name)) {
        Referent found = global(from, name, visited);
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }
}
