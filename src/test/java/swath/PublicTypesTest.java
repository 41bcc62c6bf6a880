package swath;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What users may name is written down; who adds or takes away a public type changes the list. */
class PublicTypesTest {
  private static final Path LIST = Path.of("src", "test", "resources", "public-types.txt");

  @Test
  void publicTypesAreThoseOnTheList() throws IOException {
    List<String> found =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("swath")
                .stream()
                .filter(PublicTypesTest::isVisible)
                .map(JavaClass::getName)
                .filter(name -> !name.startsWith("swath.notebook.Jte"))
                .filter(name -> !name.startsWith("swath.internal."))
                .sorted()
                .toList();
    assertThat(found).isEqualTo(Files.readAllLines(LIST));
  }

  private static boolean isVisible(JavaClass type) {
    return type.getModifiers().contains(JavaModifier.PUBLIC)
        && type.getEnclosingClass().map(PublicTypesTest::isVisible).orElse(true);
  }
}
