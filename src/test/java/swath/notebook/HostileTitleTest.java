package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import swath.Receipt;
import swath.SandboxFixture;
import swath.host.TrackingFrame;
import swath.view.HtmlRules;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** A job's title is somebody else's text: it is shown as text, in every face that has it. */
class HostileTitleTest {
  private static final String MARKUP = "<img src=x onerror=alert(1)>";
  private static final String TITLE =
      Samples.HOSTILE.substring(0, Samples.HOSTILE.offsetByCodePoints(0, 230));
  private static final Map<String, Object> VALUES = values();

  private static Map<String, Object> values() {
    var values = new LinkedHashMap<String, Object>();
    try (var fixture = SandboxFixture.seeded()) {
      var up42 = fixture.up42();
      var item = fixture.item();
      var template =
          up42.templates()
              .of(
                  "detection-trees-spacept",
                  Map.of("title", TITLE, "item", item.selfHref().orElseThrow()));
      values.put("template", template);
      values.put("quote", template.quote());
      var job = template.execute().track();
      values.put("receipt", fixture.host.shown(Receipt.class).get(0));
      values.put("frame", fixture.host.frames(TrackingFrame.class).get(0));
      values.put("job", job);
      values.put("list", up42.jobs().limit(3).list());
      values.put("table", up42.jobs().limit(3).table());
      values.put("history", job.history());
      values.put("dearest", up42.jobs().credits().dearest());
      values.put("timeline", up42.jobs().limit(3).timeline());
      values.put("spent", up42.spent());
      var results = job.collection().items();
      values.put("result", results.get(0));
      values.put("results", results);
      values.put("collection", job.collection());
    }
    values.put("own table", Table.create(TITLE, StringColumn.create(TITLE, TITLE)));
    return values;
  }

  static Iterable<String> names() {
    return VALUES.keySet();
  }

  @ParameterizedTest
  @MethodSource("names")
  void isShownAsText(String name) {
    var html = Displays.of(VALUES.get(name)).html();

    assertThat(html).isNotNull();
    HtmlRules.check(html == null ? "" : html);
    assertThat(html).doesNotContain(MARKUP).doesNotContain("<script");
    assertThat(Displays.of(VALUES.get(name)).text()).doesNotContain("\u202e");
  }
}
