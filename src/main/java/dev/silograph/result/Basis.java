package dev.silograph.result;

import java.util.List;

/**
 * A checkout that an answer was computed from.
 *
 * @param repo its name
 * @param revision git commit, or null outside of git
 * @param dirty whether files differ from that commit; null where it is not known
 * @param files how many Python files it has
 * @param missed the apps that it names beside its own and that are not indexed
 */
public record Basis(
    String repo, String revision, Boolean dirty, long files, List<MissedApp> missed) {

  public Basis {
    missed = List.copyOf(missed);
  }

  /** One that misses no app. */
  public Basis(String repo, String revision, Boolean dirty, long files) {
    this(repo, revision, dirty, files, List.of());
  }

  /**
   * An app whose references the answer does not know.
   *
   * @param app its label
   * @param place where the checkout names it
   */
  public record MissedApp(String app, Place place) {}
}
