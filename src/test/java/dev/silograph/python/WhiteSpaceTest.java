package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lexer is not shown of a text, and what it must be. */
class WhiteSpaceTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "class A:~    a = 1~~# c~   # d~    b = 2~c = 3                       | A{a b} c",
        "if x:~        a = 1~        if y:~                b = 1~        c = 2 | if{a if{b}else{} c}else{}",
        "class A:~    def f(self):~        return 1  # c \\~    a = 1           | A{f(){Return} a}",
        "class A:~\tdef f(self):~\t\treturn 1~\ta = 1                          | A{f(){Return} a}",
        "a = (~    1,  # c~~# d~  2)~b = 1                                     | a b",
        "a = 1 + \\~    2~b = 3  # the end                                     | a b",
        "class A:~    a = 1~    # the end                                      | A{a}"
      })
  void blocksAreToldByTheirIndentation(String text, String outline) {
    ParsedModule module = Sources.parse(text.replace('~', '\n'));

    assertThat(module.diagnostics()).isEmpty();
    assertThat(Sources.outline(module.body())).isEqualTo(outline);
  }

  @Test
  void aBlankOrCommentedLineAfterABackslashEndsTheStatement() {
    ParsedModule module = Sources.parse("a = 1 \\\n\nb = 2\n");

    assertThat(Sources.outline(module.body())).isEqualTo("a b");
  }

  @Test
  void aStringKeepsItsSpacesAndNumberSigns() {
    ParsedModule module =
        Sources.parse("a = ' # x'\nb = f' {a}  # y {a:>4} # z'\nc = '''\n    # p\n\n  q'''\n");
    Expr formatted = ((Stmt.Assign) module.body().get(1)).value();

    assertThat(((Expr.Str) ((Stmt.Assign) module.body().get(0)).value()).value()).isEqualTo(" # x");
    assertThat(((Expr.JoinedStr) formatted).parts())
        .filteredOn(Expr.Str.class::isInstance)
        .extracting(part -> ((Expr.Str) part).value())
        .containsExactly(" ", "  # y ", " # z");
    assertThat(Sources.value(module)).extracting("value").isEqualTo("\n    # p\n\n  q");
  }

  @Test
  void placesAreThoseOfTheWholeText() {
    ParsedModule module = Sources.parse("class A:\n\n    # c\n        # d\n    a = b . c\n");
    Stmt.ClassDef type = (Stmt.ClassDef) module.body().get(0);
    Expr value = ((Stmt.Assign) type.body().get(0)).value();

    assertThat(value.line()).isEqualTo(5);
    assertThat(module.textOf(value)).isEqualTo("b . c");
  }

  @Test
  void anUnevenDedentIsAFault() {
    ParsedModule module = Sources.parse("if a:\n        b = 1\n    c = 2\n");

    assertThat(module.whole()).isFalse();
  }
}
