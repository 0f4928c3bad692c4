package dev.silograph.resolve.uses;

import dev.silograph.resolve.uses.Mentions.FieldText;
import dev.silograph.resolve.uses.Mentions.Imported;
import dev.silograph.resolve.uses.Mentions.Lookup;
import dev.silograph.resolve.uses.Mentions.Named;
import dev.silograph.resolve.uses.Mentions.Star;
import dev.silograph.resolve.uses.Mentions.Text;
import dev.silograph.resolve.uses.ModuleTable.Module;
import dev.silograph.resolve.uses.UseTally.Kind;
import dev.silograph.schema.Model;
import dev.silograph.schema.Use;
import dev.silograph.source.Location;
import dev.silograph.source.ModuleName;
import dev.silograph.source.SourceFile;
import dev.silograph.source.TestFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells which models the files refer to, outside the models' own. The kinds:
 *
 * <ul>
 *   <li>{@code import}: a name in {@code from … import …} that is the model, or a star import
 *       through which the file uses it;
 *   <li>{@code reexport}: an import in an {@code __init__.py}, or of a name that {@code __all__}
 *       lists, where the file itself does nothing with it; that entry of {@code __all__}; a star
 *       import of a module that defines or re-exports the model;
 *   <li>{@code attribute}: a later mention of the imported name or of another name for it, also as
 *       an attribute of a module ({@code models.Monitor}) and in a string that is an annotation;
 *   <li>{@code string}: the registry's key, its case ignored ({@code "sentry.Monitor"}, which may
 *       by chance be another thing's name), a dotted path through the class, a relation's target,
 *       {@code get_model}.
 * </ul>
 *
 * <p>In migrations, strings in the registry's form name a model of that time and do not count. Safe
 * for use by several threads.
 */
public final class UseResolver {

  private final ModuleTable modules;
  private final Reexports reexports;
  private final List<Target> targets;
  private final Map<String, Target> byKey = new HashMap<>();
  private final Map<String, List<Target>> byName = new HashMap<>();
  private final Map<String, Map<Integer, Set<String>>> relations = new HashMap<>();
  private final Map<String, Found> before;
  private final Map<String, Found> found = new ConcurrentHashMap<>();

  /**
   * What was found in a file.
   *
   * @param relations targets of the models' relations that stand in it, by line
   */
  private record Found(
      ModuleName name,
      Mentions mentions,
      Map<Integer, Set<String>> relations,
      boolean migration,
      List<Use> uses) {

    /** Whether it still holds where every name means what it meant. */
    boolean holds(Module module, Map<Integer, Set<String>> related, boolean inMigration) {
      return mentions == module.mentions()
          && name.equals(module.name())
          && relations.equals(related)
          && migration == inMigration;
    }
  }

  /**
   * @param mentioned what each file that was read says, with the name of each file, sorted; of
   *     several modules of one name the first counts
   * @param targets models that are looked for
   * @param models for where their relations stand
   * @param bound what the modules that were run have names for
   * @param earlier what was asked when these were perhaps the same, or null: what it found in files
   *     that cannot have come to use anything else holds
   */
  public UseResolver(
      List<Mentioned> mentioned,
      Collection<Target> targets,
      Collection<Model> models,
      BoundNames bound,
      UseResolver earlier) {
    ModuleTable table =
        new ModuleTable(mentioned.stream().map(Mentioned::module).toList(), targets, bound);
    this.targets = List.copyOf(targets);
    boolean same =
        earlier != null && this.targets.equals(earlier.targets) && table.agrees(earlier.modules);
    // That one knows already what has been followed.
    this.modules = same ? earlier.modules : table;
    this.reexports = same ? earlier.reexports : new Reexports(modules);
    this.before = same ? Map.copyOf(earlier.found) : Map.of();
    for (Target target : targets) {
      byKey.put(target.key(), target);
      byName.computeIfAbsent(target.name(), k -> new ArrayList<>()).add(target);
    }
    for (Model model : models) {
      model.members().references().forEach(r -> relation(r.location(), r.target()));
      model
          .members()
          .manyToMany()
          .forEach(
              m -> {
                relation(m.location(), m.target());
                relation(m.location(), m.through());
              });
    }
  }

  /** What a file says, and how it is imported. */
  public record Mentioned(SourceFile file, ModuleName name, Mentions mentions) {
    private Module module() {
      return new Module(file, name, mentions);
    }
  }

  private void relation(Location location, String target) {
    if (location != null && target != null) {
      relations
          .computeIfAbsent(location.repo() + ":" + location.file(), k -> new HashMap<>())
          .computeIfAbsent(location.line(), k -> new HashSet<>())
          .add(target);
    }
  }

  /**
   * The uses in one file, by the model's key.
   *
   * @param said by a file, which need not be one of the trees' and need not say what it said there
   */
  public List<Use> uses(Mentioned said, boolean migration) {
    Module module = said.module();
    String key = said.file().key();
    Map<Integer, Set<String>> related = relations.getOrDefault(key, Map.of());
    Found known = before.get(key);
    if (known == null || !known.holds(module, related, migration)) {
      known = new Found(said.name(), said.mentions(), related, migration, find(module, migration));
    }
    found.put(key, known);
    return known.uses();
  }

  private List<Use> find(Module module, boolean migration) {
    UseTally tally = new UseTally(module.file().key());
    Set<Source> used = names(module, tally);
    imports(module, used, tally);
    exports(module, tally);
    stars(module, used, tally);
    strings(module, migration, tally);
    return List.copyOf(tally.uses(TestFiles.isTest(module.file().path()), migration));
  }

  private Set<Source> names(Module module, UseTally tally) {
    Map<Source, Referent> sources = new HashMap<>();
    Set<Source> used = new HashSet<>();
    for (Named named : module.mentions().names()) {
      used.add(named.source());
      Referent root =
          sources.computeIfAbsent(named.source(), source -> modules.referent(source, module));
      if (modules.follow(root, named.rest()) instanceof Referent.OfModel model) {
        tally.add(model.target(), Kind.ATTRIBUTE, named.lines());
      }
    }
    return used;
  }

  private void imports(Module module, Set<Source> used, UseTally tally) {
    Mentions mentions = module.mentions();
    for (Imported imported : mentions.imports()) {
      if (modules.referent(imported.source(), module) instanceof Referent.OfModel model) {
        boolean handedOn =
            module.name().isPackage()
                || mentions.all() != null && mentions.all().lines().containsKey(imported.boundAs());
        boolean only = imported.top() && handedOn && !used.contains(imported.source());
        tally.add(model.target(), only ? Kind.REEXPORT : Kind.IMPORT, imported.line());
      }
    }
  }

  private void exports(Module module, UseTally tally) {
    if (module.mentions().all() != null) {
      module
          .mentions()
          .all()
          .lines()
          .forEach(
              (name, line) -> {
                if (modules.global(module, name) instanceof Referent.OfModel model) {
                  tally.add(model.target(), Kind.REEXPORT, line);
                }
              });
    }
  }

  private void stars(Module module, Set<Source> used, UseTally tally) {
    for (Star star : module.mentions().stars()) {
      String from = module.absolute(star.level(), star.module());
      reexports.of(from).values().forEach(target -> tally.addStar(target, from, star.line()));
      Module exporting = modules.module(from);
      for (Source source : used) {
        if (exporting != null
            && source instanceof Source.Unbound unbound
            && exporting.mentions().exports(unbound.name())
            && modules.global(exporting, unbound.name()) instanceof Referent.OfModel model) {
          tally.add(model.target(), Kind.IMPORT, star.line());
        }
      }
    }
  }

  private void strings(Module module, boolean migration, UseTally tally) {
    Mentions mentions = module.mentions();
    for (Text text : mentions.texts()) {
      Target target = migration ? null : byKey.get(text.value().toLowerCase(Locale.ROOT));
      if (target == null) {
        target = byPath(text.value());
      }
      if (target != null) {
        tally.add(target, Kind.STRING, text.lines());
      }
    }
    for (Lookup lookup : mentions.lookups()) {
      Target target = migration && !lookup.imported() ? null : found(lookup);
      if (target != null) {
        tally.add(target, Kind.STRING, lookup.line());
      }
    }
    Map<Integer, Set<String>> related = relations.getOrDefault(module.file().key(), Map.of());
    for (FieldText text : mentions.fieldTexts()) {
      related.getOrDefault(text.fieldLine(), Set.of()).stream()
          .map(byKey::get)
          .filter(t -> t != null && t.name().equalsIgnoreCase(text.value()))
          .forEach(t -> tally.add(t, Kind.STRING, text.line()));
    }
  }

  private Target byPath(String path) {
    int dot = path.indexOf('.');
    String top = path.substring(0, dot);
    return modules.isModule(top)
            && modules.follow(new Referent.OfModule(top), path.substring(dot + 1))
                instanceof Referent.OfModel model
        ? model.target()
        : null;
  }

  /** Where no app is written, a name that only one model has. */
  private Target found(Lookup lookup) {
    String name = lookup.name().toLowerCase(Locale.ROOT);
    if (lookup.app() != null) {
      return byKey.get(lookup.app().toLowerCase(Locale.ROOT) + "." + name);
    }
    List<Target> candidates = byName.getOrDefault(name, List.of());
    return candidates.size() == 1 ? candidates.get(0) : null;
  }
}
