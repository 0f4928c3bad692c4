package dev.silograph.python;

import java.text.Normalizer;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one copy of each identifier: a large tree names the same few thousand things a million
 * times. Safe to use from several threads.
 */
final class Identifiers {

  private final ConcurrentHashMap<String, String> known = new ConcurrentHashMap<>(1 << 14);

  /** The identifier as Python compares it: in normal form NFKC. */
  String canonical(String written) {
    String kept = known.get(written);
    if (kept != null) {
      return kept;
    }
    String normal = Normalizer.normalize(written, Normalizer.Form.NFKC);
    known.put(written, normal);
    return normal;
  }
}
