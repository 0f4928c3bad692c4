package dev.silograph.result;

/**
 * A checkout that an answer was computed from.
 *
 * @param repo its name
 * @param revision git commit, or null outside of git
 * @param dirty whether files differ from that commit; null where it is not known
 * @param files how many Python files it has
 */
public record Basis(String repo, String revision, Boolean dirty, long files) {}
