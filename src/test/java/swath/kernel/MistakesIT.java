package swath.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What newcomers type, and what they read then: {@code mistakes.txt} has a cell a line, and below
 * it a part of the error ({@code >}) or of the answer ({@code =}).
 */
class MistakesIT {
  private static final String SETUP =
      """
      var up42 = Up42.sandbox();
      var item = up42.asset("68567134-27ad-7bd7-4b65-d61adb11fc78").stacItems().get(0);
      var template = up42.templates().detectionTreesSpacept("Trees", item);
      var known = up42.jobs().limit(100).list().get(0);""";

  @Nested
  class InJJava {
    @Test
    void eachMistakeHasItsSentence() throws Exception {
      check(KernelKind.JJAVA);
    }
  }

  @Nested
  class InIJava {
    @Test
    void eachMistakeHasItsSentence() throws Exception {
      check(KernelKind.IJAVA);
    }
  }

  private record Mistake(String cell, char sign, String expected) {}

  private static void check(KernelKind kind) throws Exception {
    List<Mistake> mistakes = mistakes();
    assertThat(mistakes).hasSizeGreaterThan(40);
    List<String> wrong = new ArrayList<>();
    try (KernelClient kernel = KernelClient.start(Prerequisites.kernelspec(kind), Map.of())) {
      assertThat(kernel.execute(SETUP).status()).isEqualTo("ok");
      kernel.execute("Job lost = up42.job(\"nonsense\");");
      kernel.execute("swath.stac.StacItem nothing = null;");
      for (Mistake mistake : mistakes) {
        Execution cell = kernel.execute(mistake.cell());
        boolean isError = cell.status().equals("error");
        String said = isError ? cell.error() : cell.text();
        if (isError != (mistake.sign() == '>') || !oneLine(said).contains(mistake.expected())) {
          wrong.add(mistake.cell() + "\n  wanted " + mistake.expected() + "\n  got    " + said);
        }
      }
    }
    assertThat(wrong).as(String.join("\n", wrong)).isEmpty();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private static List<Mistake> mistakes() throws Exception {
    List<Mistake> mistakes = new ArrayList<>();
    try (InputStream in = MistakesIT.class.getResourceAsStream("mistakes.txt")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      for (int i = 0; i + 1 < lines.size(); i += 2) {
        String expected = lines.get(i + 1);
        mistakes.add(
            new Mistake(
                lines.get(i).replace("\\n", "\n"), expected.charAt(0), expected.substring(2)));
      }
    }
    return mistakes;
  }
}
