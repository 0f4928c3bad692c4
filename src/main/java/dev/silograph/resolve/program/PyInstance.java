package dev.silograph.resolve.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An instance of a class of the tree after its {@code __init__} has been run: its attributes, and
 * what it passed on to the {@code __init__} of classes outside the tree.
 */
public final class PyInstance implements Value {

  /** A call of the {@code __init__} of a class that is not in the tree. */
  public record ExternalInit(External base, Arguments arguments) {}

  private final PyClass type;
  private final Map<String, Binding> attributes = new LinkedHashMap<>();
  private final List<ExternalInit> externalInits = new ArrayList<>();
  private Value mirrored;
  private boolean answering;

  PyInstance(PyClass type) {
    this.type = type;
  }

  /** Its class. */
  public PyClass type() {
    return type;
  }

  /** Whether its {@code __getattr__} is running, which asks itself for no other attribute. */
  boolean isAnswering() {
    return answering;
  }

  void answering(boolean is) {
    answering = is;
  }

  /** Attributes that its code assigned. */
  public Map<String, Binding> attributes() {
    return attributes;
  }

  /** What reached classes outside the tree, in order. */
  public List<ExternalInit> externalInits() {
    return externalInits;
  }

  /**
   * The other instance whose whole state this one took over ({@code
   * self.__dict__.update(other.__dict__)}), or null.
   */
  public Value mirrored() {
    return mirrored;
  }

  void mirror(Value other) {
    mirrored = other;
  }
}
