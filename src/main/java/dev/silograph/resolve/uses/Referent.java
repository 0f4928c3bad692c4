package dev.silograph.resolve.uses;

/** What a name refers to in the whole program. */
sealed interface Referent {

  /** A module or package, in the tree or outside. */
  record OfModule(String name) implements Referent {}

  /** A model. */
  record OfModel(Target target) implements Referent {}

  /** Something else. */
  record Stranger() implements Referent {}

  /** The one of its kind. */
  Referent STRANGER = new Stranger();
}
