package swath;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the order of packages: each uses only those that stand before it, and no class is in a
 * circle with classes of another package.
 */
class PackageOrderTest {
  private static final List<String> ORDER =
      List.of(
          "swath.error",
          "swath.view",
          "swath.internal.picture",
          "swath.map",
          "swath.http",
          "swath.internal.words",
          "swath.internal.help",
          "swath.internal.geo",
          "swath.internal.column",
          "swath.feature",
          "swath.internal.paging",
          "swath.processing",
          "swath.stac",
          "swath.contract",
          "swath.journal",
          "swath.tracking",
          "swath.report",
          "swath.table",
          "swath.chart",
          "swath.internal.card",
          "swath.sandbox.world",
          "swath.sandbox.files",
          "swath.sandbox.web",
          "swath.sandbox",
          "swath.host",
          "swath.internal.rehearsal",
          "swath.internal.session",
          "swath.internal.listing",
          "swath.internal.spending",
          "swath.internal.batch",
          "swath",
          "swath.lesson",
          "swath.notebook",
          "swath.internal.code",
          "swath.kernel",
          "swath.cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("swath");

  static Stream<Arguments> packages() {
    return IntStream.range(0, ORDER.size())
        .mapToObj(i -> Arguments.of(ORDER.get(i), ORDER.subList(i + 1, ORDER.size())));
  }

  @ParameterizedTest
  @MethodSource("packages")
  void packageUsesOnlyPackagesBeforeIt(String name, List<String> later) {
    noClasses()
        .that()
        .resideInAPackage(name)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void everyPackageHasItsPlace() {
    assertThat(CLASSES.stream().map(JavaClass::getPackageName).distinct()).hasSameElementsAs(ORDER);
  }

  /**
   * Handles name each other; all other public types stand in an order. A public type, its builder
   * and the package-private classes that only it shows count as one.
   */
  @Test
  void noPublicTypesUseEachOtherButHandles() {
    assertThat(ClassCircles.in(CLASSES))
        .filteredOn(circle -> !circle.stream().allMatch(name -> name.matches("swath\\.[A-Z]\\w*")))
        .allSatisfy(circle -> assertThat(circle).filteredOn(this::isPublic).hasSizeLessThan(2));
  }

  private boolean isPublic(String name) {
    return CLASSES.get(name).getModifiers().contains(JavaModifier.PUBLIC)
        && !name.endsWith("Builder");
  }

  @Test
  void sandboxSharesNothingWithTheClient() {
    noClasses()
        .that()
        .resideInAPackage("swath.sandbox..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ORDER.stream().filter(name -> !name.startsWith("swath.sandbox")).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void tablesStayWhereTheyAreMade() {
    outside(
        "tech.tablesaw..",
        "swath.internal.column",
        "swath.feature",
        "swath.table",
        "swath",
        "swath.chart",
        "swath.notebook",
        "swath.kernel");
  }

  @Test
  void chartsStayWhereTheyAreDrawn() {
    outside("org.jfree..", "swath.chart", "swath", "swath.notebook", "swath.kernel");
  }

  @Test
  void okHttpStaysInHttp() {
    outside("okhttp3..", "swath.http");
  }

  @Test
  void onlyTheSandboxServes() {
    outside("io.undertow..", "swath.sandbox.web");
  }

  @Test
  void onlyTheAdaptersNameKernels() {
    outside("org.dflib..", "swath.kernel");
    outside("io.github.spencerpark..", "swath.kernel");
  }

  private static void outside(String library, String... packages) {
    assertThat(CLASSES.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream()))
        .as("uses of " + library)
        .anyMatch(use -> resideInAPackage(library).test(use.getTargetClass()));
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
