package dev.silograph.resolve;

/**
 * What to take in.
 *
 * @param includeTests whether models that tests define are models of the product
 * @param history whether git's history is asked what removed models were
 */
public record ResolveOptions(boolean includeTests, boolean history) {

  /** With git's history. */
  public ResolveOptions(boolean includeTests) {
    this(includeTests, true);
  }
}
