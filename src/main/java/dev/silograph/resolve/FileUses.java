package dev.silograph.resolve;

import dev.silograph.resolve.django.ModelClass;
import dev.silograph.resolve.django.ModelRegistry;
import dev.silograph.resolve.uses.BoundNames;
import dev.silograph.resolve.uses.Mentions;
import dev.silograph.resolve.uses.Target;
import dev.silograph.resolve.uses.UseResolver;
import dev.silograph.resolve.uses.UseResolver.Mentioned;
import dev.silograph.schema.Model;
import dev.silograph.schema.Use;
import dev.silograph.source.ModuleName;
import dev.silograph.source.SourceFile;
import dev.silograph.source.TestFiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Remembers what each file mentions, until the models are known that it may mean. */
final class FileUses {

  private final Map<SourceFile, Mentions> mentions = new ConcurrentHashMap<>();

  private final Map<SourceFile, Mentioned> readers = new ConcurrentHashMap<>();

  private UseResolver earlier;
  private UseResolver resolved;

  /** Takes over what holds still of what was found earlier. */
  void recall(UseResolver found) {
    earlier = found;
  }

  /** What is to be {@link #recall recalled} the next time; null until it is found. */
  UseResolver found() {
    return resolved;
  }

  void add(SourceFile file, Mentions said) {
    mentions.put(file, said);
  }

  Mentions of(SourceFile file) {
    return mentions.get(file);
  }

  void addReader(SourceFile file, ModuleName name, Mentions said) {
    readers.put(file, new Mentioned(file, name, said));
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

  /**
   * The uses in each file, by the file's key.
   *
   * @param names of all files, sorted
   */
  Map<String, List<Use>> resolve(
      SortedMap<SourceFile, ModuleName> names,
      ModelRegistry registry,
      Collection<Model> models,
      BoundNames bound) {
    List<Target> targets =
        models.stream()
            .filter(m -> !m.options().autoCreated())
            .map(m -> target(m, registry))
            .toList();
    List<Mentioned> mentioned = new ArrayList<>();
    names.forEach(
        (file, name) -> {
          Mentions said = mentions.get(file);
          if (said != null) {
            mentioned.add(new Mentioned(file, name, said));
          }
        });
    UseResolver resolver = new UseResolver(mentioned, targets, models, bound, earlier);
    List<Mentioned> asked = readers.isEmpty() ? mentioned : List.copyOf(readers.values());
    resolved = resolver;
    return asked.parallelStream()
        .collect(
            Collectors.toConcurrentMap(
                said -> said.file().key(), said -> resolver.uses(said, isMigration(said))));
  }

  private static boolean isMigration(Mentioned said) {
    return SchemaResolver.isMigration(said.name().dotted())
        && !TestFiles.isTest(said.file().path());
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
