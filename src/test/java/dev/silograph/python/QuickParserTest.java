package dev.silograph.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What it reads is what the parser of all Python reads, place by place. */
class QuickParserTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n(\n b)\n''; b",
        "a = b, = c = *d, e",
        "() = [a, (b, c)] = d",
        "a: int = 3\n(b.c): x\na[0]: y = yield",
        "a += yield b\na //= b, c\na **= -b ** -c ** d",
        "x = yield a, b\nyield\n(yield a)\nyield from b",
        "await (a)\nawait a.b(c) + 1",
        "a or b and not c or (d)",
        "a if (b) else (c) if d else lambda: e",
        "a < b not in c is d in f != g\na is not b is not c",
        "(a + b) * c - (d) % e @ f << g & ~h | -i ^ j",
        "(\n a\n .b\n)(c)[d].e",
        "lambda: 0\nlambda a, /, b=1, *c, d, e=2, **f: (g)\nlambda *, a: a\nlambda a,: 0",
        "f()\nf(a, *b, c=1, **d, e=(2),)\nf(a := 1)\nf(*a or b)(c)",
        "f(x for x in y)\nf((x for x in y), z)\nf((x) for x in y if z)",
        "a[b]\na[b, ]\na[(b, c)]\na[b:c, ::d, :]\na[:, None]\na[b][c:]",
        "[]\n[a, *b,]\n[a for b, in c if d if e for f in g]\n[a async for b in c]",
        "{}\n{a}\n{a, *b,}\n{a for b in c}\n{a: b for c, d in e}\n{**a, 'b': c, (d): e,}",
        "(a)\n()\n(a,)\n(a, *b)\n(a for b in c)\n(a := (b))",
        "1 + 0x1f + 1.5 + 2j + 0b1 + 0o7 + 1_0 + ... + None + True + False",
        "'a' \"b\\n\" r'\\c' '''d\ne''' u'f'\nb'a' b'\\x00'\n'a\\\nb'",
        "'a' f\"b{c}d\" 'e'\nf''\nf'{a!r}{b:>10}{c:}{{d}}{e, f}'\nrf'''\\{a[\"b\"]}\n'''",
        "f'{a!s:x}' rb'' F\"{f'{b}'}\" f'{a:%Y-%m}'",
        "import a, b.c as d\nfrom . import *\nfrom .... a.b import (\n c as d,\n e,  # f\n)",
        "return\nreturn *a, b",
        "raise\nraise a from b\nassert (a, b), c\nassert a\npass; break; continue;",
        "del a, (b, c), d[0],\ndel (a)\nglobal a, b; nonlocal c",
        "if a: b\nelif (c := d):\n  e\n\n  # f\nelif g: h\nelse:\n  i; j\nk",
        "for a, *b in *c, d: e\nelse: f\nfor (a, b) in c:\n  d\nfor a.b[c] in d: e",
        "while a: b\nelse: c",
        "try: a\nexcept (B, C) as d: e\nexcept F: g\nexcept: h\nelse: i\nfinally: j",
        "try:\n a\nfinally:\n b",
        "with a as b, c, d() as (e, f): g",
        "with (\n a(f'{b}') as c,\n d,\n): e\nwith (a, b): c\nwith (a): b",
        "async def f():\n async with a as b: pass\n async for c in d: e\n else: f",
        "@a\n@b.c(d)\nasync def f(a: int = 3, /, b=2, *c: x, d: str, e=1, **f: y) -> (z): pass",
        "def f(): pass\ndef g(a, *, b): return a\ndef h(*a): 'doc'\ndef i(**a,):\n  pass",
        "class A: pass\nclass B(): pass\n@a\nclass C(D, *e, f=g, **h):\n  def i(self): j",
        "print(a)\nprint = exec\nmatch = type = case = _\nmatch(a)\ntype.b[c] = d",
        "é = 'ï'  # ñ\n\uFB01 = é.\uFB01(\uFB01=1)",
        "",
      })
  void readsWhatTheParserReads(String text) {
    assertSame(SourceText.of(text), true);
  }

  /** Some of it is no Python, and some of it is rare. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f() = 3",
        "a + b = c",
        "(a, b): c",
        "a, b += c",
        "a := b",
        "a b",
        "a = ",
        "f(a b)",
        "f(a",
        "[a, b",
        "a[]",
        "{a: b, c}",
        "if a:\nb",
        "if a:\n  b\n c",
        "  a",
        "else: a",
        "try: a",
        "try: a\nelse: b",
        "def f(a=1, b): c",
        "def f(*): c",
        "def f(/, a): c",
        "def f(a b): c",
        "import",
        "from import a",
        "from a import (b c)",
        "'a\nb'",
        "print a",
        "print >> a, b",
        "exec a in b",
        "raise A, b",
        "except* A: b",
        "try: a\nexcept A, b: c",
        "match a:\n  case b: c",
        "type A = B",
        "class A[T]: b",
        "def f[T](): b",
        "a[*b]",
        "f'{a=}'",
        "f'{a:{b}}'",
        "f'\\N{DASH}'",
        "[x for x in lambda: y]",
        "@a\nb = c",
        "with (yield): a",
      })
  void leavesTheRestToIt(String text) {
    assertThat(QuickParser.parse(SourceText.of(text))).isEmpty();
  }

  @Test
  void leavesDeepTreesToIt() {
    assertThat(QuickParser.parse(SourceText.of("-".repeat(5000) + "a"))).isEmpty();
    assertThat(QuickParser.parse(SourceText.of("a" + ".a".repeat(5000)))).isEmpty();
    assertThat(QuickParser.parse(SourceText.of("a" + "+a".repeat(5000)))).isEmpty();
    assertThat(QuickParser.parse(SourceText.of("[".repeat(150) + "]".repeat(150)))).isEmpty();
  }

  @Test
  void readsTheSampleAsTheParserDoes() throws IOException {
    int read = 0;
    try (Stream<Path> files = Files.walk(Path.of("sample-repo"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".py")).toList()) {
        read += assertSame(SourceText.of(Files.readString(file)), false) ? 1 : 0;
      }
    }
    assertThat(read).isGreaterThan(10);
  }

  private static boolean assertSame(SourceText text, boolean required) {
    Optional<List<Stmt>> quick = QuickParser.parse(text);
    Attempt attempt = Attempt.at(text);

    if (required || quick.isPresent()) {
      assertThat(attempt.fault()).isNull();
      assertThat(quick).contains(attempt.body());
    }
    return quick.isPresent();
  }
}
