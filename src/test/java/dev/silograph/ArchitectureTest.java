package dev.silograph;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds which package may import which, and that each third party is known in one place. */
class ArchitectureTest {

  private static final String ROOT = "dev.silograph";

  /** Each package (with those below it) and the packages of ours that it may import. */
  private static final Map<String, Set<String>> MAY_IMPORT =
      Map.ofEntries(
          Map.entry("source", Set.of()),
          Map.entry("python", Set.of("source")),
          Map.entry("cache", Set.of("resolve", "source")),
          Map.entry("schema", Set.of("source")),
          Map.entry("resolve", Set.of("python", "schema", "source")),
          Map.entry("result", Set.of()),
          Map.entry("graph", Set.of("schema", "result", "source")),
          Map.entry("query", Set.of("graph", "result")),
          Map.entry("impact", Set.of("query", "graph", "result")),
          Map.entry("explore", Set.of("query", "result")),
          Map.entry("agreement", Set.of("result")),
          Map.entry("render", Set.of("result", "source")),
          Map.entry(
              "app",
              Set.of(
                  "source",
                  "python",
                  "schema",
                  "resolve",
                  "cache",
                  "result",
                  "graph",
                  "query",
                  "impact",
                  "explore",
                  "agreement")),
          Map.entry("shell", Set.of("app", "query", "render", "result", "source")),
          Map.entry("cli", Set.of("app", "query", "render", "result", "source", "shell")));

  private static JavaClasses silograph;

  @BeforeAll
  static void readClasses() {
    silograph =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(ROOT);
  }

  @Test
  void packagesImportOnlyWhatTheTableAllows() {
    MAY_IMPORT.forEach(
        (name, allowed) ->
            classes()
                .that()
                .resideInAPackage(tree(name))
                .should()
                .onlyDependOnClassesThat(
                    not(resideInAPackage(ROOT + ".."))
                        .or(resideInAPackage(tree(name)))
                        .or(resideInAnyTree(allowed)))
                .allowEmptyShould(true)
                .check(silograph));
  }

  @Test
  void everyPackageIsInTheTable() {
    Set<String> seen =
        silograph.stream()
            .map(type -> type.getPackageName())
            .filter(name -> !name.equals(ROOT))
            .map(name -> name.substring(ROOT.length() + 1).split("\\.")[0])
            .collect(Collectors.toSet());
    assertThat(MAY_IMPORT.keySet()).containsAll(seen);
  }

  @ParameterizedTest(name = "{0} in {1} alone")
  @CsvSource({
    "org.neo4j.cypherdsl.., graph query impact",
    "picocli.., cli",
    "org.jline.., shell render",
    "io.joern.., python",
    "scala.., python",
    "org.eclipse.jgit.., source",
    "com.esotericsoftware.kryo.., cache",
    "com.fasterxml.jackson.., render agreement",
  })
  void thirdPartyIsKnownInOnePlace(String thirdParty, String places) {
    noClasses()
        .that(not(resideInAnyTree(List.of(places.split(" ")))))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(thirdParty)
        .allowEmptyShould(true)
        .check(silograph);
  }

  @Test
  void theDatabaseIsKnownInGraphAlone() {
    noClasses()
        .that()
        .resideOutsideOfPackage(tree("graph"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.neo4j..").and(not(resideInAPackage("org.neo4j.cypherdsl.."))))
        .check(silograph);
  }

  /** Measuring text is drawing; a terminal is not. */
  @Test
  void renderUsesTheTerminalLibraryToMeasureTextAlone() {
    noClasses()
        .that()
        .resideInAPackage(tree("render"))
        .should()
        .dependOnClassesThat(
            resideInAPackage("org.jline..").and(not(resideInAPackage("org.jline.utils"))))
        .allowEmptyShould(true)
        .check(silograph);
  }

  @Test
  void onlyMainTouchesTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName(ROOT + ".Main")
        .should()
        .accessField(System.class, "out")
        .orShould()
        .accessField(System.class, "err")
        .orShould()
        .accessField(System.class, "in")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(System.class, "console")
        .orShould()
        .callMethod(Throwable.class, "printStackTrace")
        .check(silograph);
  }

  @Test
  void namesSayWhatThingsAre() {
    noClasses()
        .should()
        .haveNameMatching(".*\\.(utils?|commons?|helpers?|impl)\\..*")
        .orShould()
        .haveNameMatching(".*[.$A-Za-z](Utils?|Commons?|Helpers?|Impl)([A-Z$].*)?")
        .check(silograph);
  }

  private static String tree(String name) {
    return ROOT + "." + name + "..";
  }

  private static DescribedPredicate<JavaClass> resideInAnyTree(Collection<String> names) {
    return resideInAnyPackage(names.stream().map(ArchitectureTest::tree).toArray(String[]::new));
  }

  /** Newer compilers than the one that this is built with refuse what does not. */
  @ParameterizedTest
  @ValueSource(strings = {"src/main/java", "src/test/java", "src/bench", "src/build"})
  void everyCommentDocumentsSomething(String directory) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(directory))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        assertThat(Files.readString(file)).as("%s", file).doesNotContainPattern("\\*/\\s*/\\*\\*");
      }
    }
  }
}
