package dev.silograph.shell.complete;

import dev.silograph.shell.cypher.Bracket;
import java.util.List;
import java.util.Set;

/** What can stand at a place of a statement. */
sealed interface Place {

  /** Nothing that could be guessed. */
  record Unknown() implements Place {}

  /**
   * A label of a node, or a relationship's type.
   *
   * @param element the node or relationship, or null where a variable is tested
   */
  record Label(boolean relationship, Bracket element) implements Place {}

  /**
   * A property.
   *
   * @param owners labels or types of what it is asked of; empty where they are not known
   * @param qualifier what stands before it with its dot, which may be the beginning of a function's
   *     name; empty in a map
   */
  record Property(Set<String> owners, String qualifier) implements Place {
    public Property {
      owners = Set.copyOf(owners);
    }
  }

  /**
   * A value of a property.
   *
   * @param owners as for a property
   * @param quote the one that was typed before, or 0
   */
  record Value(Set<String> owners, String property, char quote) implements Place {
    public Value {
      owners = Set.copyOf(owners);
    }
  }

  /** A parameter. */
  record Parameter() implements Place {}

  /**
   * A procedure to call.
   *
   * @param qualifier the beginning of its name that is typed, with its dot
   */
  record Procedure(String qualifier) implements Place {}

  /**
   * Words of the language.
   *
   * @param keywords those that fit, the likeliest first
   * @param operand whether an expression can begin
   * @param value what would be compared with, or null
   */
  record Words(List<String> keywords, boolean operand, Value value) implements Place {
    public Words {
      keywords = List.copyOf(keywords);
    }
  }

  /**
   * The inside of a node without a variable or a label yet.
   *
   * @param element the node
   */
  record NodeStart(Bracket element) implements Place {}
}
