package swath;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import swath.internal.code.StartupScript;
import swath.internal.help.ApiDocs;
import swath.internal.help.Guide;
import swath.internal.help.GuideTopic;

/** The guide's lines run, one page after the other, against the sandbox. */
class GuideTest {
  @Test
  @Tag("slow")
  void linesRunAsTheyStand() throws Exception {
    Path folder = Files.createTempDirectory("swath-guide");
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      Stream.concat(Stream.of("import java.util.*;"), StartupScript.imports().stream())
          .forEach(line -> run(shell, line, "imports"));
      for (GuideTopic topic : Guide.topics()) {
        if (topic.isRun()) {
          run(
              shell,
              topic.code().replace("\"results\"", "\"" + folder + "\""),
              topic.page() + ": " + topic.title());
        }
      }
    }
  }

  @Test
  void linesThatAreNotRunCompile() {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      StartupScript.imports().forEach(shell::eval);
      shell.eval("Up42 up42 = null;");
      shell.eval("JobTemplate template = null;");
      Guide.topics().stream()
          .filter(topic -> topic.isJava() && !topic.isRun())
          .forEach(
              topic ->
                  assertThat(shell.eval("void check() { " + topic.code() + " }"))
                      .as(topic.title())
                      .allMatch(event -> event.status() != Snippet.Status.REJECTED)
                      .allMatch(event -> event.status() != Snippet.Status.RECOVERABLE_DEFINED));
    }
  }

  private static void run(JShell shell, String code, String where) {
    CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(code);
    while (info.completeness().isComplete()) {
      for (SnippetEvent event : shell.eval(info.source())) {
        assertThat(event.exception()).as(where + "\n" + info.source()).isNull();
        assertThat(event.status())
            .as(
                () ->
                    where
                        + shell
                            .diagnostics(event.snippet())
                            .map(d -> d.getMessage(java.util.Locale.ENGLISH))
                            .toList())
            .isNotEqualTo(Snippet.Status.REJECTED);
      }
      info = shell.sourceCodeAnalysis().analyzeCompletion(info.remaining());
    }
    assertThat(info.remaining()).as(where).isBlank();
  }

  @Test
  void everyTopicSaysWhatToKnowInAWholeSentence() {
    assertThat(Guide.topics())
        .allSatisfy(topic -> assertThat(topic.text()).as(topic.title()).endsWith("."))
        .allSatisfy(topic -> assertThat(topic.code()).as(topic.title()).isNotBlank());
    Map<String, List<GuideTopic>> pages =
        Guide.topics().stream().collect(Collectors.groupingBy(GuideTopic::page));
    assertThat(pages).hasSizeGreaterThan(7);
  }

  @Test
  void everyNamedTypeHasDocs() {
    assertThat(
            Guide.topics().stream()
                .flatMap(topic -> topic.types().stream())
                .filter(type -> !type.equals("Table") && !ApiDocs.types().contains(type)))
        .isEmpty();
  }
}
