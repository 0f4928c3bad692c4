package dev.silograph.schema;

import dev.silograph.source.Location;

/**
 * A Django app that has models or migrations, or that ought to have been indexed too.
 *
 * @param label Django's {@code app_label}
 * @param repo repository that defines it, or null for an app outside the indexed trees
 * @param path directory of its package relative to the repository, or null when outside
 * @param locked whether the lockfile of its repository has to have a row for it; null where there
 *     is no lockfile, or it has no migrations
 * @param missed where a router of the trees names it beside their own apps, while none of the trees
 *     has it; null for every other app
 */
public record App(String label, String repo, String path, Boolean locked, Location missed) {

  /** An app that is not missed, and of which no lockfile is known. */
  public App(String label, String repo, String path) {
    this(label, repo, path, null, null);
  }
}
