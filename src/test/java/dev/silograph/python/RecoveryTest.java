package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {

  @Test
  void anErrorInAMethodDoesNotEndTheClass() {
    ParsedModule module =
        Sources.parse(
            """
            class A:
                x = 1
                def f(self):
                    if a:
                        b = c d
                    else:
                        e = 1
                    return 1
                y = 2
            class B:
                z = 3
            """);

    assertThat(Sources.outline(module.body()))
        .isEqualTo("A{x f(){if{Broken}else{e} Return} y} B{z}");
    assertThat(Sources.messages(module)).containsExactly("m.py:5:19: 'd' is not expected here");
    assertThat(module.whole()).isFalse();
  }

  @Test
  void eachBrokenStatementIsReported() {
    ParsedModule module = Sources.parse("a = = 1\nb = 2\nc = )\nd = 4\n");

    assertThat(Sources.outline(module.body())).isEqualTo("Broken b Broken d");
    assertThat(Sources.messages(module))
        .containsExactly("m.py:1:5: '=' is not expected here", "m.py:3:5: ')' closes no bracket");
    assertThat(module.body().get(2).line()).isEqualTo(3);
  }

  @Test
  void anUnclosedBracketCostsItsStatement() {
    ParsedModule module =
        Sources.parse(
            """
            class A:
                a = CharField(max_length=(3
                b = CharField()

                class Meta:
                    x = 1
            y = (1,
            def f():
                z = 1
            """);

    assertThat(Sources.outline(module.body())).isEqualTo("A{Broken b Meta{x}} Broken f(){z}");
    assertThat(Sources.messages(module))
        .containsExactly("m.py:2:18: '(' is never closed", "m.py:7:5: '(' is never closed");
  }

  @Test
  void anUnclosedStringCostsItsStatement() {
    ParsedModule module = Sources.parse("x = 'abc\ny = 'def'\ndef f():\n    '''doc\n    z = 1\n");

    assertThat(Sources.outline(module.body())).isEqualTo("Broken y f(){Broken z}");
    assertThat(Sources.messages(module))
        .containsExactly(
            "m.py:1:5: the string that starts here is never closed",
            "m.py:4:5: the string that starts here is never closed");
  }

  @Test
  void aBrokenDecoratorLeavesItsClass() {
    ParsedModule module = Sources.parse("@one\n@two(\nclass C:\n    x = 1\n");

    assertThat(Sources.outline(module.body())).isEqualTo("C{x}");
    assertThat(((Stmt.ClassDef) module.body().get(0)).line()).isEqualTo(3);
    assertThat(module.whole()).isFalse();
  }

  @Test
  void aBrokenHeadTakesItsBlockAlong() {
    ParsedModule module = Sources.parse("class A(:\n    x = 1\ny = 1\n");

    assertThat(Sources.outline(module.body())).isEqualTo("Broken y");
  }

  @Test
  void aClauseThatHandlesExceptionsStaysWithItsBlock() {
    ParsedModule module = Sources.parse("try:\n    x =\nexcept E:\n    y = 1\nz = 1\n");

    assertThat(Sources.outline(module.body())).isEqualTo("try{Broken} z");
    assertThat(((Stmt.Try) module.body().get(0)).handlers()).hasSize(1);
  }

  @Test
  void indentationThatMatchesNothing() {
    ParsedModule module = Sources.parse("class A:\n        x = 1\n    y = 2\nz = 3\n");

    assertThat(Sources.outline(module.body())).isEqualTo("A{x} z");
    assertThat(Sources.messages(module))
        .containsExactly("m.py:3:5: the indentation of this line matches no line above it");
  }

  @Test
  void tooManyErrorsEndTheFile() {
    ParsedModule module = Sources.parse("x = = 1\n".repeat(500) + "class A:\n    y = 1\n");

    assertThat(module.diagnostics()).hasSize(101);
    assertThat(module.diagnostics().get(100).message()).contains("too much above");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "[", "{", "f(", "not ", "-", "a.b + ", "lambda: ", "1 if x else ", "2 ** "})
  void whatIsNestedTooDeeplyIsBroken(String nesting) {
    ParsedModule module = Sources.parse("x = 1\ny = " + nesting.repeat(10_000) + "1\nz = 2\n");

    assertThat(Sources.outline(module.body())).isEqualTo("x Broken z");
    assertThat(module.diagnostics()).hasSize(1);
    assertThat(module.diagnostics().get(0).location().line()).isEqualTo(2);
  }

  @Test
  void bracketsThatCloseMayNestAsDeeplyAsInPython() {
    String fine = "[".repeat(200) + "]".repeat(200);
    String deep = "[".repeat(201) + "]".repeat(201);

    assertThat(Sources.parse("x = " + fine + "\n").whole()).isTrue();
    assertThat(Sources.messages(Sources.parse("x = " + deep + "\ny = 1\n")))
        .containsExactly("m.py:1:205: more than 200 brackets are nested in each other");
  }

  @Test
  void bracketsInStringsAreNotNested() {
    assertThat(Sources.parse("x = '" + "(".repeat(300) + "'\n").whole()).isTrue();
  }

  @Test
  void blocksNestAsDeeplyAsInPython() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 300; i++) {
      text.append(" ".repeat(i)).append("if x:\n");
    }
    ParsedModule module = Sources.parse(text + " ".repeat(300) + "y = 1\nz = 2\n");

    assertThat(module.body()).hasSize(2);
    assertThat(Sources.messages(module))
        .containsExactly("m.py:102:102: more than 100 blocks are nested in each other");
  }
}
