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
import java.util.SortedMap;

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
  private final Map<String, Target> byKey = new HashMap<>();
  private final Map<String, List<Target>> byName = new HashMap<>();
  private final Map<Location, Set<String>> relations = new HashMap<>();

  /**
   * @param names of all files of the trees
   * @param mentions of each file that was read; of several modules of one name the first counts
   * @param targets models that are looked for
   * @param models for where their relations stand
   * @param bound what the modules that were run have names for
   */
  public UseResolver(
      Map<SourceFile, ModuleName> names,
      SortedMap<SourceFile, Mentions> mentions,
      Collection<Target> targets,
      Collection<Model> models,
      BoundNames bound) {
    List<Module> files = new ArrayList<>();
    mentions.forEach((file, said) -> files.add(new Module(file, names.get(file), said)));
    this.modules = new ModuleTable(files, targets, bound);
    this.reexports = new Reexports(modules);
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

  private void relation(Location location, String target) {
    if (location != null && target != null) {
      relations.computeIfAbsent(location, k -> new HashSet<>()).add(target);
    }
  }

  /**
   * The uses in one file, by the model's key.
   *
   * @param name of the file, which need not be one of the trees'
   * @param mentions what it says now, if it is one
   */
  public List<Use> uses(SourceFile file, ModuleName name, Mentions mentions, boolean migration) {
    Module module = new Module(file, name, mentions);
    UseTally tally = new UseTally(file.key());
    Set<Source> used = names(module, tally);
    imports(module, used, tally);
    exports(module, tally);
    stars(module, used, tally);
    strings(module, migration, tally);
    return tally.uses(TestFiles.isTest(file.path()), migration);
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
    for (FieldText text : mentions.fieldTexts()) {
      relations.getOrDefault(module.file().at(text.fieldLine()), Set.of()).stream()
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
