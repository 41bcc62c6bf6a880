package swath.internal.help;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiDocsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jobs Jobs.limit(long jobs)|Jobs.limit(long)",
        "Jobs Jobs.status(swath.processing.JobStatus... statuses)|Jobs.status(JobStatus[])",
        "Plan Up42.plan(String name, java.util.Map<String,? extends JobTemplate> templates)|Up42.plan(String,Map)",
        "Plan Up42.plan(String name, java.util.List<swath.stac.StacItem> images, java.util.function.Function<swath.stac.StacItem,JobTemplate>... templates)|Up42.plan(String,List,Function[])",
        "swath.http.Region.EU:swath.http.Region|Region.EU",
        "swath.Jobs|Jobs",
        "P(int a)|P.P(int)",
        "void Job.run() throws java.io.IOException|Job.run()",
      })
  void signatureOfJShellHasTheKeyOfTheSource(String signature, String key) {
    assertThat(ApiDocs.key(signature)).isEqualTo(key);
  }

  @Test
  void everyDocumentedMemberIsFound() {
    assertThat(ApiDocs.of("Jobs Jobs.limit(long jobs)")).isPresent();
    assertThat(
            ApiDocs.of(
                "Plan Up42.plan(String name, java.util.Map<String,? extends JobTemplate> templates)"))
        .isPresent();
    assertThat(ApiDocs.of("swath.http.Region.EU:swath.http.Region")).isPresent();
    assertThat(ApiDocs.all()).hasSizeGreaterThan(1_000);
  }

  @Test
  void textsAreMarkdownWithoutRemains() {
    List<String> remains = List.of("{@", "<p>", "<pre>", "&lt;", "@param");
    assertThat(
            ApiDocs.all().entrySet().stream()
                .filter(entry -> remains.stream().anyMatch(entry.getValue().text()::contains))
                .map(entry -> entry.getKey() + ": " + entry.getValue().text()))
        .isEmpty();
  }

  @Test
  void summaryIsAFirstSentence() {
    assertThat(ApiDocs.of("Jobs Jobs.limit(long jobs)"))
        .map(ApiEntry::summary)
        .contains("At most that many jobs in all.");
  }
}
