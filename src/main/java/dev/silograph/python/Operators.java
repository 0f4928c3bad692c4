package dev.silograph.python;

import static java.util.Map.entry;

import io.joern.pythonparser.ast.Add$;
import io.joern.pythonparser.ast.And$;
import io.joern.pythonparser.ast.BitAnd$;
import io.joern.pythonparser.ast.BitOr$;
import io.joern.pythonparser.ast.BitXor$;
import io.joern.pythonparser.ast.Div$;
import io.joern.pythonparser.ast.Eq$;
import io.joern.pythonparser.ast.FloorDiv$;
import io.joern.pythonparser.ast.Gt$;
import io.joern.pythonparser.ast.GtE$;
import io.joern.pythonparser.ast.In$;
import io.joern.pythonparser.ast.Invert$;
import io.joern.pythonparser.ast.Is$;
import io.joern.pythonparser.ast.IsNot$;
import io.joern.pythonparser.ast.LShift$;
import io.joern.pythonparser.ast.Lt$;
import io.joern.pythonparser.ast.LtE$;
import io.joern.pythonparser.ast.MatMult$;
import io.joern.pythonparser.ast.Mod$;
import io.joern.pythonparser.ast.Mult$;
import io.joern.pythonparser.ast.Not$;
import io.joern.pythonparser.ast.NotEq$;
import io.joern.pythonparser.ast.NotIn$;
import io.joern.pythonparser.ast.Pow$;
import io.joern.pythonparser.ast.RShift$;
import io.joern.pythonparser.ast.Sub$;
import io.joern.pythonparser.ast.UAdd$;
import io.joern.pythonparser.ast.USub$;
import io.joern.pythonparser.ast.iast;
import io.joern.pythonparser.ast.iboolop;
import java.util.Map;

/** The text of each operator that the parser names. */
final class Operators {

  private static final Map<iast, String> TEXTS =
      Map.ofEntries(
          entry(Add$.MODULE$, "+"),
          entry(Sub$.MODULE$, "-"),
          entry(Mult$.MODULE$, "*"),
          entry(MatMult$.MODULE$, "@"),
          entry(Div$.MODULE$, "/"),
          entry(Mod$.MODULE$, "%"),
          entry(Pow$.MODULE$, "**"),
          entry(LShift$.MODULE$, "<<"),
          entry(RShift$.MODULE$, ">>"),
          entry(BitOr$.MODULE$, "|"),
          entry(BitXor$.MODULE$, "^"),
          entry(BitAnd$.MODULE$, "&"),
          entry(FloorDiv$.MODULE$, "//"),
          entry(Invert$.MODULE$, "~"),
          entry(Not$.MODULE$, "not"),
          entry(UAdd$.MODULE$, "+"),
          entry(USub$.MODULE$, "-"),
          entry(Eq$.MODULE$, "=="),
          entry(NotEq$.MODULE$, "!="),
          entry(Lt$.MODULE$, "<"),
          entry(LtE$.MODULE$, "<="),
          entry(Gt$.MODULE$, ">"),
          entry(GtE$.MODULE$, ">="),
          entry(Is$.MODULE$, "is"),
          entry(IsNot$.MODULE$, "is not"),
          entry(In$.MODULE$, "in"),
          entry(NotIn$.MODULE$, "not in"));

  private Operators() {}

  /** {@code and} or {@code or}. */
  static String word(iboolop operator) {
    return operator == And$.MODULE$ ? "and" : "or";
  }

  static String text(iast operator) {
    return TEXTS.get(operator);
  }
}
