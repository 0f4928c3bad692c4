package dev.silograph.resolve;

import dev.silograph.resolve.uses.UseResolver;

/**
 * The uses of models that were found in the files of a project, with all that they depend on. It
 * holds for files that were {@linkplain SchemaResolver#add(dev.silograph.source.SourceFile,
 * FileFacts) added} with the very same facts.
 *
 * @param found by the resolver of that project
 */
public record KnownUses(UseResolver found) {}
