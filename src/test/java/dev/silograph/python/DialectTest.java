package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What newer Pythons added and what Python 2 had. */
class DialectTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "try:\n    x\nexcept* E as e:\n    y",
        "try:\n    x\nexcept A, B, C:\n    y",
        "try:\n    x\nexcept X, e:\n    y",
        "try:\n    x\nexcept A, b.C:\n    y",
        "try:\n    x\nexcept b.C, A, d['e'].F:\n    y",
        "class A[T: int = str, *U = 1](B): x = 1",
        "def f[T = int](x: T) -> T: ...",
        "print x, 'y'",
        "print >>f, 'y' % z",
        "exec 'x' in ns",
        "raise E, 'v', tb",
        "x = ur'a'",
        "x = a <> b",
        "with (p / 'a').open() as f: x",
        "with (open('a') as f, open('b')): x",
        "x: tuple[*Ts] = y[*z, 1]",
        "def f(*args: *Ts): ...",
        "match x:\n    case A(b=1) | [1, *_] if y: z",
        "match = type = case = 1",
        "async def f():\n    async with a as b, c:\n        async for d in e: await g",
        "if (n := 10) > 5: x",
        "\fx = 1\nif x:\n    y\n\f\nz",
        "naïve = ℌ = 𝔘 = x\u0301 = 1",
      })
  void parses(String text) {
    ParsedModule module = Sources.parse(text + "\nlast = 1\n");

    assertThat(module.diagnostics()).isEmpty();
    assertThat(module.whole()).isTrue();
    assertThat(Sources.outline(module.body())).endsWith("last");
  }

  @Test
  void aTypeStatementBindsItsName() {
    assertThat(Sources.outline(Sources.parse("type X[T] = list[T]\ny = 1\n").body()))
        .isEqualTo("Simple X y");
    assertThat(Sources.outline(Sources.parse("type X = list").body())).isEqualTo("X");
  }

  @Test
  void aTemplateStringIsReadAsAnFString() {
    ParsedModule module = Sources.parse("x = t'a{b}'\n");

    Expr.JoinedStr value = (Expr.JoinedStr) Sources.value(module);
    assertThat(value.parts()).hasSize(2);
    assertThat(module.textOf(value)).isEqualTo("t'a{b}'");
  }

  @Test
  void anExceptClauseWithoutParenthesesKeepsItsClasses() {
    Stmt.Try attempt =
        (Stmt.Try) Sources.parse("try:\n    x\nexcept A, b.C:\n    y\n").body().get(0);

    Expr.BinOp classes = (Expr.BinOp) attempt.handlers().get(0).type();
    assertThat(((Expr.Name) classes.left()).id()).isEqualTo("A");
    assertThat(((Expr.Attribute) classes.right()).attr()).isEqualTo("C");
  }

  @Test
  void rewritingKeepsTheText() {
    ParsedModule module = Sources.parse("x = `y` + 10L\n");

    assertThat(module.text()).isEqualTo("x = `y` + 10L\n");
    assertThat(((Expr.BinOp) Sources.value(module)).op()).isEqualTo("+");
  }

  @Test
  void anIdentifierIsNormalizedAsPythonDoes() {
    assertThat(((Expr.Name) Sources.value("ﬁeld\n")).id()).isEqualTo("field");
  }
}
