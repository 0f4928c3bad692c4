package dev.silograph.schema;

/**
 * A Django app that has models or migrations.
 *
 * @param label Django's {@code app_label}
 * @param repo repository that defines it, or null for an app outside the indexed trees
 * @param path directory of its package relative to the repository, or null when outside
 */
public record App(String label, String repo, String path) {}
