package dev.silograph.app;

import dev.silograph.cache.Inventory;
import dev.silograph.source.Checkout;
import dev.silograph.source.SourceFile;
import java.util.List;

/**
 * The files of a workspace as they were at one time.
 *
 * @param taken when the listing began, in nanoseconds since 1970
 */
record Listing(List<Checkout> checkouts, long taken) {

  static Listing of(Workspace workspace) {
    long begin = Inventory.now();
    return new Listing(workspace.read(), begin);
  }

  List<SourceFile> files() {
    return checkouts.stream().flatMap(checkout -> checkout.files().stream()).toList();
  }

  /** What a graph of these files is made from, besides them. */
  Inventory.Basis basis(boolean includeTests) {
    return Inventory.Basis.of(ToolVersion.build(), includeTests, checkouts);
  }
}
