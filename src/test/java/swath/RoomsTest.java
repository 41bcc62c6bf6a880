package swath;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the table of rooms: a package uses only packages that stand before it in the list. */
class RoomsTest {
  private static final List<String> ROOMS =
      List.of(
          "swath.internal.font",
          "swath.http",
          "swath.stac",
          "swath.processing",
          "swath.journal",
          "swath.tracking",
          "swath.report",
          "swath.table",
          "swath.chart",
          "swath.sandbox",
          "swath",
          "swath.lesson",
          "swath.notebook",
          "swath.kernel",
          "swath.cli");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("swath");

  static Stream<Arguments> rooms() {
    return IntStream.range(0, ROOMS.size())
        .mapToObj(i -> Arguments.of(ROOMS.get(i), ROOMS.subList(i + 1, ROOMS.size())));
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void roomUsesOnlyRoomsBeforeIt(String room, List<String> later) {
    noClasses()
        .that()
        .resideInAPackage(room)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(later.toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void sandboxSharesNothingWithTheClient() {
    noClasses()
        .that()
        .resideInAPackage("swath.sandbox")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            ROOMS.stream().filter(r -> !r.equals("swath.sandbox")).toArray(String[]::new))
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void tablesStayInTheirRoom() {
    outside(
        "tech.tablesaw..", "swath.table", "swath", "swath.chart", "swath.notebook", "swath.kernel");
  }

  @Test
  void chartsStayInTheirRoom() {
    outside("org.jfree..", "swath.chart", "swath", "swath.notebook", "swath.kernel");
  }

  @Test
  void okHttpStaysInHttp() {
    outside("okhttp3..", "swath.http");
  }

  @Test
  void onlyTheSandboxServes() {
    outside("io.undertow..", "swath.sandbox");
  }

  @Test
  void onlyTheAdaptersNameKernels() {
    outside("org.dflib..", "swath.kernel");
    outside("io.github.spencerpark..", "swath.kernel");
  }

  private static void outside(String library, String... rooms) {
    noClasses()
        .that()
        .resideOutsideOfPackages(rooms)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(library)
        .allowEmptyShould(true)
        .check(CLASSES);
  }
}
