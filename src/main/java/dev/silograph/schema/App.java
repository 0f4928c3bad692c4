package dev.silograph.schema;

/**
 * A Django app that has models or migrations.
 *
 * @param label Django's {@code app_label}
 * @param repo repository that defines it, or null for an app outside the indexed trees
 * @param path directory of its package relative to the repository, or null when outside
 * @param locked whether the lockfile of its repository has to have a row for it; null where there
 *     is no lockfile, or it has no migrations
 */
public record App(String label, String repo, String path, Boolean locked) {

  /** An app of which no lockfile is known. */
  public App(String label, String repo, String path) {
    this(label, repo, path, null);
  }
}
