package dev.silograph.python;

import io.joern.pythonparser.ast.MatchAs;
import io.joern.pythonparser.ast.MatchClass;
import io.joern.pythonparser.ast.MatchMapping;
import io.joern.pythonparser.ast.MatchOr;
import io.joern.pythonparser.ast.MatchSequence;
import io.joern.pythonparser.ast.MatchValue;
import io.joern.pythonparser.ast.iexpr;
import io.joern.pythonparser.ast.ipattern;
import java.util.ArrayList;
import java.util.List;
import scala.collection.mutable.Seq;

/** Collects the expressions that stand in the pattern of a {@code case}. */
final class Patterns {

  private Patterns() {}

  /** Values, class names and mapping keys, in order. */
  static List<iexpr> values(ipattern pattern) {
    List<iexpr> values = new ArrayList<>();
    collect(pattern, values);
    return values;
  }

  private static void collect(ipattern pattern, List<iexpr> into) {
    if (pattern instanceof MatchValue value) {
      into.add(value.value());
    } else if (pattern instanceof MatchClass type) {
      into.add(type.cls());
      collectAll(type.patterns(), into);
      collectAll(type.kwd_patterns(), into);
    } else if (pattern instanceof MatchOr either) {
      collectAll(either.patterns(), into);
    } else if (pattern instanceof MatchSequence sequence) {
      collectAll(sequence.patterns(), into);
    } else if (pattern instanceof MatchAs named && named.pattern().isDefined()) {
      collect(named.pattern().get(), into);
    } else if (pattern instanceof MatchMapping mapping) {
      for (int i = 0; i < mapping.keys().length(); i++) {
        into.add(mapping.keys().apply(i));
      }
      collectAll(mapping.patterns(), into);
    }
  }

  private static void collectAll(Seq<ipattern> patterns, List<iexpr> into) {
    for (int i = 0; i < patterns.length(); i++) {
      collect(patterns.apply(i), into);
    }
  }
}
