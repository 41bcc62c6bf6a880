package swath;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import swath.internal.help.Guide;

class HelpTest {
  @RegisterExtension static final SandboxFixture fixture = SandboxFixture.seeded();

  @Test
  void listsAllTasksWithALineForEach() {
    String text = Help.help().toString();
    assertThat(Guide.topics()).hasSizeGreaterThan(35);
    Guide.topics()
        .forEach(topic -> assertThat(text).contains(topic.page(), topic.title().split(" ")[0]));
    assertThat(fixture.up42().help().toString()).isEqualTo(text);
  }

  @Test
  void tellsWhatCanBeDoneWithAnObject() {
    String text = Help.help(fixture.up42().jobs()).toString();
    assertThat(text)
        .contains(
            "Jobs", "Some of them:", "status(\"captured\"", "All that it has", "limit(long jobs)");
    assertThat(Help.help(fixture.trees("t")).toString()).contains("template.quote()");
    assertThat(Help.help(Up42.class).toString()).contains("Up42", "What is left");
  }

  @Test
  void asksNoNetwork() {
    long before = fixture.up42().requests().size();
    assertThat(Help.help(fixture.up42())).isNotNull();
    assertThat(Help.help("track")).isNotNull();
    assertThat(fixture.up42().requests()).hasSize((int) before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"track", "job.track()", "TRACK", "track(Duration"})
  void explainsAMethod(String word) {
    assertThat(Help.help(word).toString())
        .contains("Job track(Duration wait, int retries)", "wait: between two questions");
  }

  @Test
  void explainsATypeATaskAndAWord() {
    assertThat(Help.help("jobstatus").toString()).contains("JobStatus", "The statuses of a job");
    assertThat(Help.help("download").toString()).contains("What is there already is not fetched");
    assertThat(Help.help("which rows").toString()).contains("within(300)");
  }

  @Test
  void namesTheNearestWord() {
    assertThat(Help.help("trakc").toString()).contains("Did you mean help(\"track\")?");
    assertThat(Help.help("qqqqqq").toString()).contains("help() lists what you can do.");
    assertThat(Help.help("").toString()).isNotEmpty();
  }

  @Test
  void saysWhatANullIs() {
    assertThat(Help.help((Object) null).toString()).contains("the cell that sets it failed");
  }

  @Test
  void otherPeoplesTypesAreNamedToo() {
    assertThat(Help.help(new StringBuilder()).toString()).contains("StringBuilder");
    assertThat(Help.help(new java.math.BigDecimal(1)).toString())
        .contains("BigDecimal", "is no type of");
  }

  @Test
  void outsideAKernelThereIsNoLastError() {
    assertThat(Help.help("error").toString()).contains("No cell of this kernel has failed yet");
  }

  @Test
  void versionIsOneWord() {
    assertThat(Up42.version()).doesNotContain(" ").isNotEmpty();
  }
}
