package dev.silograph.schema;

/**
 * An indexed checkout.
 *
 * @param name base name of its root
 * @param root absolute path of its root
 * @param revision git commit, or null outside git
 * @param files number of Python files
 * @param models number of models it defines
 * @param migrations number of migrations it defines
 * @param warnings number of diagnostics
 */
public record Repository(
    String name,
    String root,
    String revision,
    int files,
    int models,
    int migrations,
    int warnings) {}
