package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.List;

/** What an expression stands for when the tree's code is run symbolically. */
public sealed interface Value
    permits Value.Text,
        Value.Numeric,
        Value.Truth,
        Value.Nothing,
        Value.Sequence,
        Mapping,
        Value.Member,
        Value.External,
        Value.Attr,
        Value.Method,
        Value.Super,
        Value.ExternalMethod,
        Value.Choice,
        Value.Unknown,
        LazyRef,
        PyModule,
        PyClass,
        PyFunction,
        PyInstance,
        Namespace,
        Created {

  /** A string. */
  record Text(String value) implements Value {}

  /** A {@code Long}, {@code BigInteger} or {@code Double}. */
  record Numeric(Number value) implements Value {}

  /** {@code True} or {@code False}. */
  record Truth(boolean value) implements Value {}

  /** {@code None}. */
  record Nothing() implements Value {}

  /** A tuple, list or set; a list is mutable, as in Python. */
  record Sequence(Kind kind, List<Value> elements) implements Value {

    /** Which of them. */
    public enum Kind {
      TUPLE,
      LIST,
      SET
    }

    /** An empty, growable one. */
    public static Sequence empty(Kind kind) {
      return new Sequence(kind, new ArrayList<>());
    }

    static Sequence tuple(Value... elements) {
      return new Sequence(Kind.TUPLE, List.of(elements));
    }

    // Identity, as for Python's lists: a list may come to hold itself.
    @Override
    public boolean equals(Object other) {
      return this == other
          || kind != Kind.LIST
              && other instanceof Sequence sequence
              && kind == sequence.kind
              && elements.equals(sequence.elements);
    }

    @Override
    public int hashCode() {
      return kind == Kind.LIST ? System.identityHashCode(this) : elements.size();
    }
  }

  /** A member of an enumeration of the tree: {@code owner.name}. */
  record Member(PyClass owner, String name, Value value) implements Value {}

  /** Something that the tree imports and does not hold, by its dotted path. */
  record External(String path) implements Value {

    /** The last part of the path. */
    public String name() {
      return path.substring(path.lastIndexOf('.') + 1);
    }
  }

  /** An attribute of a value whose attributes are not modelled. */
  record Attr(Value owner, String name) implements Value {}

  /** A function bound to an instance or class. */
  record Method(PyFunction function, Value self) implements Value {}

  /**
   * What inherits after a class: {@code super()} in a method of {@code after}, or, with a null
   * {@code after}, the whole of the type of {@code self}.
   */
  record Super(PyClass after, Value self) implements Value {}

  /** A method that {@code self} inherits from a class outside the tree. */
  record ExternalMethod(External base, String name, Value self) implements Value {}

  /** One of several values, since the condition between them cannot be known. */
  record Choice(List<Value> options) implements Value {}

  /** Not known. */
  record Unknown() implements Value {}

  /** The one {@code None}. */
  Value NOTHING = new Nothing();

  /** The one unknown value. */
  Value UNKNOWN = new Unknown();

  /** A whole number. */
  static Value of(long number) {
    return new Numeric(number);
  }

  /** A string. */
  static Value of(String text) {
    return new Text(text);
  }

  /** A truth value. */
  static Value of(boolean truth) {
    return new Truth(truth);
  }
}
