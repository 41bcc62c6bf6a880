package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import swath.internal.code.StartupScript;
import swath.notebook.Displays;

/** {@code kernel/swath.json} says the same as the code does. */
class KotlinDescriptorTest {
  private static JsonNode descriptor() throws IOException {
    return new ObjectMapper().readTree(Path.of("kernel/swath.json").toFile());
  }

  private static Iterable<String> rendered() throws IOException {
    List<String> names = new ArrayList<>();
    descriptor().get("renderers").fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void rendersEveryTypeThatHasAFace() throws IOException {
    assertThat(rendered())
        .containsAll(
            Displays.types().stream()
                // Kotlin has lists, and names arrays otherwise
                .filter(type -> !type.isArray())
                .map(Class::getName)
                .toList());
  }

  /** Kotlin's kernel looks for the class itself, not for what it extends. */
  @Test
  void rendersEveryKindOfThem() throws IOException {
    List<String> kinds =
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("swath")
                .stream()
                .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
                .filter(type -> Displays.types().stream().anyMatch(type::isAssignableTo))
                .map(JavaClass::getName)
                .toList();
    assertThat(rendered()).containsAll(kinds).contains("tech.tablesaw.api.Table");
  }

  @Test
  void importsWhatAJavaCellHas() throws IOException {
    assertThat(StreamSupport.stream(descriptor().get("imports").spliterator(), false))
        .extracting(name -> "import " + name.asText() + ";")
        .containsExactlyElementsOf(
            StartupScript.imports().stream().map(line -> line.replace("static ", "")).toList());
  }
}
