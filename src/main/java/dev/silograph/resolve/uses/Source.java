package dev.silograph.resolve.uses;

import java.util.List;

/** Where a name's meaning comes from, as far as its own file tells. */
sealed interface Source {

  /**
   * {@code from module import name}.
   *
   * @param level number of leading dots
   * @param module null when there are only dots
   */
  record FromImport(int level, String module, String name) implements Source {}

  /** A module or package by its dotted name. */
  record WholeModule(String name) implements Source {}

  /** A class of the file, by its name with those of the classes around it. */
  record Definition(String qualifiedName) implements Source {

    /**
     * Whether it is a class of the module, or is within it.
     *
     * @param topClass name of that class, or null
     */
    boolean isInside(String topClass) {
      return topClass != null && (qualifiedName + ".").startsWith(topClass + ".");
    }
  }

  /**
   * Another name for what one of several sources has.
   *
   * @param rest dotted attributes of it
   */
  record Alias(List<Source> roots, String rest) implements Source {}

  /**
   * A name that nothing in sight binds: the module may get it later, from a function, or by a star
   * import.
   */
  record Unbound(String name) implements Source {}

  /** Something that can be no model: a parameter, a function, the outcome of an expression. */
  record Other() implements Source {}

  /** The one of its kind. */
  Source OTHER = new Other();
}
