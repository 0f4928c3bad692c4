package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "f('x')",
        "(a + b).c",
        "((a)).b",
        "(  # why (not\n  a\n).b[1]",
        "(a) + (b)",
        "'a' \"b\"",
        "f'{x}' 'b'",
        "b'''x'''",
        "(1, 'a')",
        "(a), b",
        "[x for x in 'y']",
        "{'a': 'b'}",
        "not 'a'",
        "a if b else 'c'",
        "(a) if b else (c)",
        "await (f('x'))",
        "lambda x: 'y'",
        "a and 'b'",
        "x[1:'a']",
        "(yield)",
        "naïve('é', '𝔘', \"tab\there\")",
        "f(\r\n  'a',\r\n)",
      })
  void textOfIsTheSourceOfAnExpression(String written) {
    ParsedModule module = Sources.parse("# é 𝔘\r\nfirst = '𝔘'; x = " + written + " # end\n");
    String expected = written.equals("(yield)") ? "yield" : written;

    assertThat(module.whole()).isTrue();
    assertThat(module.textOf(Sources.value(module))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "10, 10",
    "1_000, 1000",
    "0x_Ff, 255",
    "0o17, 15",
    "0b101, 5",
    "0777, 511",
    "00, 0",
    "9223372036854775807, 9223372036854775807",
    "10L, 10",
    "0xFFL, 255"
  })
  void integers(String literal, long value) {
    assertThat(((Expr.Num) Sources.value("x = " + literal)).value()).isEqualTo(value);
  }

  @Test
  void otherNumbers() {
    assertThat(((Expr.Num) Sources.value("x = 9223372036854775808")).value())
        .isEqualTo(BigInteger.ONE.shiftLeft(63));
    assertThat(((Expr.Num) Sources.value("x = 1_0.5e-3")).value()).isEqualTo(0.0105);
    assertThat(Sources.value("x = 3j")).isInstanceOf(Expr.Unsupported.class);
  }

  @Test
  void operatorsKeepPythonsText() {
    Expr.Compare compare = (Expr.Compare) Sources.value("x = a not in b is not c <= d");

    assertThat(compare.ops()).containsExactly("not in", "is not", "<=");
    assertThat(((Expr.UnaryOp) Sources.value("x = ~a")).op()).isEqualTo("~");
    assertThat(((Expr.BinOp) Sources.value("x = a // b")).op()).isEqualTo("//");
    assertThat(((Expr.BoolOp) Sources.value("x = a or b or c")).values()).hasSize(3);
  }

  @Test
  void argumentsOfCalls() {
    Expr.Call call = (Expr.Call) Sources.value("x = f(a, *b, c=1,\n  **d)");

    assertThat(call.args()).hasSize(2);
    assertThat(call.args().get(1)).isInstanceOf(Expr.Starred.class);
    assertThat(call.keywords()).extracting(Keyword::name).containsExactly("c", null);
    assertThat(call.keywords()).extracting(Keyword::line).containsExactly(1, 2);
  }

  @Test
  void dictionariesAndComprehensions() {
    Expr.Dict dict = (Expr.Dict) Sources.value("x = {'a': 1, **b}");
    Expr.Comprehension pairs =
        (Expr.Comprehension) Sources.value("x = {k: v for k, v in y if k if v}");

    assertThat(dict.entries().get(1).key()).isNull();
    assertThat(pairs.kind()).isEqualTo(Expr.Comprehension.Kind.DICT);
    assertThat(pairs.generators().get(0).conditions()).hasSize(2);
    assertThat(((Expr.Tuple) Sources.value("x = ()")).elements()).isEmpty();
  }

  @Test
  void parametersWithDefaults() {
    Expr.Lambda lambda = (Expr.Lambda) Sources.value("x = lambda a, /, b=1, *c, d, e=2, **f: 0");
    Parameters parameters = lambda.parameters();

    assertThat(parameters.positional())
        .extracting(Parameters.Parameter::name)
        .containsExactly("a", "b");
    assertThat(parameters.positional().get(0).defaultValue()).isNull();
    assertThat(parameters.positional().get(1).defaultValue()).isInstanceOf(Expr.Num.class);
    assertThat(parameters.varArgs()).isEqualTo("c");
    assertThat(parameters.keywordOnly())
        .extracting(Parameters.Parameter::name)
        .containsExactly("d", "e");
    assertThat(parameters.varKeywords()).isEqualTo("f");
  }
}
