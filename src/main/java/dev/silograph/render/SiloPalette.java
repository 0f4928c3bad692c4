package dev.silograph.render;

import java.util.List;

/** Colours of silos in pictures. */
final class SiloPalette {

  private static final List<Shade> OTHERS =
      List.of(
          new Shade("#dcfce7", "#15803d"),
          new Shade("#dbeafe", "#1d4ed8"),
          new Shade("#fef9c3", "#a16207"));

  /** Of a model that says nothing of its silo. */
  private static final Shade NONE = new Shade("#f1f5f9", "#475569");

  /** Of a reference that goes from one silo to another. */
  static final String CROSSING = "#c2410c";

  /** Of any other reference. */
  static final String INSIDE = "#94a3b8";

  private SiloPalette() {}

  /** Colours of a box. */
  record Shade(String fill, String line) {}

  /** As a terminal shows them: those that Sentry has had differ, any other has one of the rest. */
  static Shade of(List<String> silos) {
    if (silos.isEmpty()) {
      return NONE;
    }
    return switch (silos.get(0)) {
      case "CONTROL" -> new Shade("#f3e8ff", "#7e22ce");
      case "REGION", "CELL" -> new Shade("#cffafe", "#0e7490");
      default -> OTHERS.get(Math.floorMod(silos.get(0).hashCode(), OTHERS.size()));
    };
  }
}
