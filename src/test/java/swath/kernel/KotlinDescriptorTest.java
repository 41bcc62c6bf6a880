package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import swath.notebook.Faces;

/** {@code kernel/swath.json} says the same as the code does. */
class KotlinDescriptorTest {
  private static JsonNode descriptor() throws IOException {
    return new ObjectMapper().readTree(Path.of("kernel/swath.json").toFile());
  }

  @Test
  void rendersEveryTypeThatHasAFace() throws IOException {
    assertThat(descriptor().get("renderers").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrderElementsOf(Faces.types().stream().map(Class::getName).toList());
  }

  @Test
  void importsWhatAJavaCellHas() throws IOException {
    assertThat(StreamSupport.stream(descriptor().get("imports").spliterator(), false))
        .extracting(name -> "import " + name.asText() + ";")
        .containsExactlyElementsOf(StartupScript.imports());
  }
}
