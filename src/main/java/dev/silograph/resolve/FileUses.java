package dev.silograph.resolve;

import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelRegistry;
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

  void add(SourceFile file, Mentions said) {
    mentions.put(file, said);
  }

  Mentions of(SourceFile file) {
    return mentions.get(file);
  }

  /** The uses in each file, by the file's key. */
  Map<String, List<Use>> resolve(
      Map<SourceFile, ModuleName> names, ModelRegistry registry, Collection<Model> models) {
    List<Target> targets =
        models.stream().filter(m -> !m.autoCreated()).map(m -> target(m, registry)).toList();
    UseResolver resolver = new UseResolver(names, new TreeMap<>(mentions), targets, models);
    return mentions.keySet().parallelStream()
        .collect(
            Collectors.toConcurrentMap(
                SourceFile::key, file -> resolver.uses(file, isMigration(file, names.get(file)))));
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
