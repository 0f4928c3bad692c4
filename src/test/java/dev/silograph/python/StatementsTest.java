package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {

  @Test
  void aDecoratedDefinitionStandsOnTheLineOfItsKeyword() {
    ParsedModule module =
        Sources.parse("@a\n@b(1)\nclass C(D, metaclass=M):\n    @p\n    async def f(self): ...\n");
    Stmt.ClassDef type = (Stmt.ClassDef) module.body().get(0);

    assertThat(type.line()).isEqualTo(3);
    assertThat(type.decorators()).hasSize(2);
    assertThat(type.keywords().get(0).name()).isEqualTo("metaclass");
    assertThat(type.body().get(0).line()).isEqualTo(5);
  }

  @Test
  void assignments() {
    ParsedModule module = Sources.parse("a = b = 1\nc: int = 2\nd: str\ne **= 3\n(f).g = 4\n");

    assertThat(((Stmt.Assign) module.body().get(0)).targets()).hasSize(2);
    assertThat(((Stmt.AnnAssign) module.body().get(1)).value()).isInstanceOf(Expr.Num.class);
    assertThat(((Stmt.AnnAssign) module.body().get(2)).value()).isNull();
    assertThat(((Stmt.AugAssign) module.body().get(3)).op()).isEqualTo("**");
    assertThat(module.body().get(4).line()).isEqualTo(5);
  }

  @Test
  void imports() {
    ParsedModule module =
        Sources.parse("import a.b as c, d\nfrom . import *\nfrom ...x.y import (z as w,)\n");
    Stmt.Import plain = (Stmt.Import) module.body().get(0);
    Stmt.ImportFrom star = (Stmt.ImportFrom) module.body().get(1);
    Stmt.ImportFrom deep = (Stmt.ImportFrom) module.body().get(2);

    assertThat(plain.names()).extracting(Stmt.Alias::name).containsExactly("a.b", "d");
    assertThat(plain.names()).extracting(Stmt.Alias::asName).containsExactly("c", null);
    assertThat(star.module()).isNull();
    assertThat(star.names().get(0).name()).isEqualTo("*");
    assertThat(deep.level()).isEqualTo(3);
    assertThat(deep.module()).isEqualTo("x.y");
  }

  @Test
  void importedNamesStandOnTheirOwnLines() {
    ParsedModule module =
        Sources.parse("import a, \\\n  b\nfrom .important import (  # c, d\n  c as d,\n\n  e)\n");
    Stmt.Import plain = (Stmt.Import) module.body().get(0);
    Stmt.ImportFrom from = (Stmt.ImportFrom) module.body().get(1);

    assertThat(plain.names()).extracting(Stmt.Alias::line).containsExactly(1, 2);
    assertThat(from.names()).extracting(Stmt.Alias::line).containsExactly(4, 6);
    assertThat(from.line()).isEqualTo(3);
  }

  @Test
  void declarationsOfOtherScopes() {
    ParsedModule module = Sources.parse("def f():\n  global a, b\n  nonlocal c\n");
    Stmt.FunctionDef function = (Stmt.FunctionDef) module.body().get(0);

    assertThat(function.body())
        .containsExactly(
            new Stmt.Declaration(List.of("a", "b"), true, 2),
            new Stmt.Declaration(List.of("c"), false, 3));
  }

  @Test
  void anElifIsAnIfInTheElse() {
    Stmt.If choice = (Stmt.If) Sources.parse("if a: x\nelif b: y\nelse: z\n").body().get(0);

    assertThat(((Stmt.If) choice.orelse().get(0)).orelse()).hasSize(1);
  }

  @Test
  void patternsGiveTheirExpressions() {
    ParsedModule module =
        Sources.parse("match a:\n  case B.C(d=1) | {'k': E()} if g: pass\n  case _: pass\n");
    Stmt.Match match = (Stmt.Match) module.body().get(0);

    assertThat(match.cases().get(0).values().stream().map(module::textOf))
        .containsExactly("B.C", "1", "'k'", "E");
    assertThat(match.cases().get(0).guard()).isNotNull();
    assertThat(match.cases().get(1).values()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesAreCountedWhateverEndsThem(String end) {
    String text = "a = 1{}b = '''x{}y'''{}{}\fc = (2,{}  3){}".replace("{}", end);
    ParsedModule module = Sources.parse(text);

    assertThat(module.whole()).isTrue();
    assertThat(module.body()).extracting(Stmt::line).containsExactly(1, 2, 5);
    assertThat(module.textOf(Sources.value(module))).isEqualTo("(2," + end + "  3)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "# only a comment", "   \n\t\n", "\\\n"})
  void nothingIsWhole(String text) {
    ParsedModule module = Sources.parse(text);

    assertThat(module.diagnostics()).isEmpty();
    assertThat(module.body()).isEmpty();
  }

  @Test
  void tabsAndSpacesMixAsInPython2() {
    assertThat(
            Sources.outline(Sources.parse("class A:\n    x = 1\n\n    def f():\n\ty = 1\n").body()))
        .isEqualTo("A{x f(){y}}");
  }
}
