package dev.silograph.resolve;

import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelRegistry;
import dev.silograph.resolve.uses.BoundNames;
import dev.silograph.resolve.uses.Mentions;
import dev.silograph.resolve.uses.Target;
import dev.silograph.resolve.uses.UseResolver;
import dev.silograph.schema.Model;
import dev.silograph.schema.Use;
import dev.silograph.source.ModuleName;
import dev.silograph.source.SourceFile;
import dev.silograph.source.TestFiles;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Remembers what each file mentions, until the models are known that it may mean. */
final class FileUses {

  private final Map<SourceFile, Mentions> mentions = new ConcurrentHashMap<>();

  private final Map<SourceFile, Reader> readers = new ConcurrentHashMap<>();

  /** A file that is only looked into for uses. */
  private record Reader(ModuleName name, Mentions mentions) {}

  void add(SourceFile file, Mentions said) {
    mentions.put(file, said);
  }

  Mentions of(SourceFile file) {
    return mentions.get(file);
  }

  void addReader(SourceFile file, ModuleName name, Mentions said) {
    readers.put(file, new Reader(name, said));
  }

  /** The files that uses are looked for in, with their names: all, unless others were added. */
  Map<SourceFile, ModuleName> readers(Map<SourceFile, ModuleName> all) {
    if (readers.isEmpty()) {
      return all;
    }
    Map<SourceFile, ModuleName> names = new TreeMap<>();
    readers.forEach((file, reader) -> names.put(file, reader.name()));
    return names;
  }

  /** The uses in each file, by the file's key. */
  Map<String, List<Use>> resolve(
      Map<SourceFile, ModuleName> names,
      ModelRegistry registry,
      Collection<Model> models,
      BoundNames bound) {
    List<Target> targets =
        models.stream()
            .filter(m -> !m.options().autoCreated())
            .map(m -> target(m, registry))
            .toList();
    UseResolver resolver = new UseResolver(names, new TreeMap<>(mentions), targets, models, bound);
    Map<SourceFile, Reader> asked = new TreeMap<>(readers);
    if (asked.isEmpty()) {
      mentions.forEach((file, said) -> asked.put(file, new Reader(names.get(file), said)));
    }
    return asked.keySet().parallelStream()
        .collect(
            Collectors.toConcurrentMap(
                SourceFile::key, file -> uses(resolver, file, asked.get(file))));
  }

  private static List<Use> uses(UseResolver resolver, SourceFile file, Reader reader) {
    return resolver.uses(file, reader.name(), reader.mentions(), isMigration(file, reader.name()));
  }

  private static boolean isMigration(SourceFile file, ModuleName name) {
    return SchemaResolver.isMigration(name.dotted()) && !TestFiles.isTest(file.path());
  }

  private static Target target(Model model, ModelRegistry registry) {
    ModelClass defined = registry.byKey(model.key());
    if (defined == null) {
      return new Target(model.key(), null, null);
    }
    String file = defined.isExternal() ? null : defined.type().module().parsed().file().key();
    return new Target(model.key(), defined.type().path(), file);
  }
}
