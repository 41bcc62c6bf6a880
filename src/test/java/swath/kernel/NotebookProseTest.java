package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The words between the cells say nothing that the cells do not show. */
class NotebookProseTest {
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w-])\\d+(?:[.,]\\d+)*");

  @ParameterizedTest
  @MethodSource("swath.kernel.NotebooksIT#notebooks")
  void eachNumberInItStandsInACell(String name) throws IOException {
    JsonNode cells = new ObjectMapper().readTree(Path.of("notebooks", name).toFile()).path("cells");
    StringBuilder shown = new StringBuilder();
    StringBuilder prose = new StringBuilder();
    for (JsonNode cell : cells) {
      boolean isCode = cell.path("cell_type").asText().equals("code");
      cell.path("source").forEach(line -> (isCode ? shown : prose).append(line.asText()));
      for (JsonNode output : cell.path("outputs")) {
        output.path("text").forEach(line -> shown.append(line.asText()));
        output.path("data").path("text/plain").forEach(line -> shown.append(line.asText()));
        output.path("data").path("text/html").forEach(line -> shown.append(line.asText()));
      }
    }
    List<String> numbers = NUMBER.matcher(prose).results().map(MatchResult::group).toList();
    assertThat(numbers).as(name).allMatch(number -> shown.indexOf(number) >= 0);
  }
}
