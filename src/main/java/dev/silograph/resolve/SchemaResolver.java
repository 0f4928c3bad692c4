package dev.silograph.resolve;

import dev.silograph.python.ParsedModule;
import dev.silograph.python.PythonParser;
import dev.silograph.resolve.migration.ReplayListener;
import dev.silograph.resolve.uses.Mentions;
import dev.silograph.schema.Schema;
import dev.silograph.source.Checkout;
import dev.silograph.source.ModuleName;
import dev.silograph.source.SourceFile;
import dev.silograph.source.TestFiles;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Resolves parsed modules to a schema. Modules are added from any thread, in any order. Resolving
 * can begin as soon as those are there that the product is made of: in the others, only uses are
 * looked for.
 */
public final class SchemaResolver {

  /** Imports nest as deep as the tree's longest chain of modules; each is a few frames. */
  private static final long STACK_BYTES = 512L << 20;

  private final ResolveOptions options;
  private final PythonParser parser;
  private final Map<String, ParsedModule> modules = new ConcurrentHashMap<>();
  private final Map<String, FileFacts> remembered = new ConcurrentHashMap<>();
  private final FileUses uses = new FileUses();
  private FutureTask<Resolution> resolution;

  /**
   * @param parser reads the outlines of modules outside the tree
   */
  public SchemaResolver(ResolveOptions options, PythonParser parser) {
    this.options = options;
    this.parser = parser;
  }

  /** Whether models are looked for in a file, and not only uses of models. */
  public boolean isProduct(SourceFile file) {
    return options.includeTests() || !TestFiles.isTest(file.path());
  }

  /** Adds a module; safe to call from several threads. */
  public void add(ParsedModule module) {
    uses.add(module.file(), Mentions.of(module));
    modules.put(
        module.file().key(),
        isProduct(module.file()) ? module.withDeferredFunctions(parser) : module.withoutBody());
  }

  /**
   * Adds a file that need not be parsed; safe to call from several threads.
   *
   * @param facts what {@link #facts} gave for the same content; of another project, or of this one
   *     with other options, they must be about the {@link #isProduct product} likewise
   */
  public void add(SourceFile file, FileFacts facts) {
    String key = file.key();
    uses.add(file, facts.mentions());
    remembered.put(key, facts);
    modules.put(
        key,
        ParsedModule.remembered(
            file,
            facts.checksum(),
            facts.outline(),
            facts.said(),
            facts.whole(),
            facts.diagnostics(),
            parser));
  }

  /**
   * Looks for uses in this file and others added so, instead of in those that define the models:
   * what has become of these since still uses what is gone. Safe to call from several threads.
   */
  public void addReader(SourceFile file, ModuleName name, Mentions mentions) {
    uses.addReader(file, name, mentions);
  }

  /**
   * Takes over what an earlier index found that still holds.
   *
   * @param known may be null
   */
  public void recall(KnownUses known) {
    if (known != null) {
      uses.recall(known.found());
    }
  }

  /** What is to be {@link #recall recalled} by the next index; once all is resolved. */
  public KnownUses uses() {
    return new KnownUses(uses.found());
  }

  /** What is to be remembered of a file that was added. */
  public FileFacts facts(SourceFile file) {
    String key = file.key();
    ParsedModule module = modules.get(key);
    FileFacts before = remembered.get(key);
    if (before != null && !module.wasAskedAnew()) {
      return before;
    }
    return new FileFacts(
        module.checksum(),
        isProduct(file),
        module.whole(),
        module.diagnostics(),
        module.outline(),
        module.said(),
        uses.of(file));
  }

  /**
   * Begins in the background; every {@link #isProduct product} file must have been added.
   *
   * @param listener is told of each migration that is replayed, from another thread
   */
  public void begin(List<Checkout> checkouts, ReplayListener listener) {
    resolution =
        new FutureTask<>(
            () ->
                Resolution.of(
                    checkouts,
                    this::isProduct,
                    Map.copyOf(modules),
                    parser,
                    options.history(),
                    listener));
    Thread thread = new Thread(null, resolution, "resolve", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * Waits until what was {@link #begin begun} is understood, while other files may still be added.
   *
   * @return the schema without repositories, files and warnings
   */
  public Schema understood() {
    return resolution().known();
  }

  /** Resolves all that was added. */
  public Schema resolve(List<Checkout> checkouts) {
    if (resolution == null) {
      begin(checkouts, (done, total) -> {});
    }
    return resolution().schema(checkouts, modules, uses);
  }

  private Resolution resolution() {
    try {
      return resolution.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while resolving", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException runtime) {
        throw runtime;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  static boolean isMigration(String module) {
    return module.contains(".migrations.") || module.contains(".south_migrations.");
  }
}
