package swath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import swath.http.Json;
import swath.processing.ProcessDescription;
import swath.sandbox.Fault;
import swath.stac.StacItem;

class TemplatesTest {
  /** The process that takes a list of images; UP42 has none at present. */
  private static final String SANDBOXS_OWN = "detection-change-sandbox";

  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.empty();

  private final Templates templates = FIXTURE.up42().templates();
  private final StacItem item = FIXTURE.item();
  private final String href = item.selfHref().orElseThrow();

  private static JsonNode json(String text) {
    return Json.parse(text.replace('\'', '"'));
  }

  private List<JobTemplate> all() {
    return List.of(
        templates.detectionBuildingsSpacept("T", item),
        templates.detectionTreesSpacept("T", item),
        templates.detectionShadowsSpacept("T", item),
        templates.detectionShipsAirbus("T", item),
        templates.detectionWindTurbinesAirbus("T", item),
        templates.detectionStorageTanksAirbus("T", item),
        templates.detectionTrucksOI("T", item),
        templates.detectionCarsOI("T", item),
        templates.detectionAircraftOI("T", item),
        templates.upsamplingNS("T", item),
        templates.upsamplingNSSentinel("T", item),
        templates.trueColorConversion("T", item),
        templates.orthorectificationIntermap("T", item),
        templates.pansharpening("T", item),
        templates.coregistrationSimularity("T", item, item),
        templates.detectionChangeSimularity("T", item, item));
  }

  @Test
  void thereIsOneForEachProcess() {
    Set<String> named = new TreeSet<>(all().stream().map(JobTemplate::processId).toList());
    Set<String> offered =
        new TreeSet<>(FIXTURE.up42().processes().stream().map(ProcessDescription::id).toList());
    assertThat(offered.remove(SANDBOXS_OWN)).isTrue();
    assertThat(named).hasSize(16).isEqualTo(offered);
  }

  @Test
  void mostTakeATitleAndAnItem() {
    assertThat(all())
        .filteredOn(SingleItemJobTemplate.class::isInstance)
        .hasSizeGreaterThan(10)
        .extracting(JobTemplate::inputs)
        .containsOnly(json("{'title':'T','item':'" + href + "'}"));
  }

  @Test
  void coregistrationTakesSourceAndReference() {
    assertThat(templates.coregistrationSimularity("T", item, item).inputs())
        .isEqualTo(
            json("{'title':'T','sourceItem':'" + href + "','referenceItem':'" + href + "'}"));
  }

  @Test
  void changeDetectionIsOfSensitivityTwoUnlessTold() {
    ChangeDetectionTemplate change = templates.detectionChangeSimularity("T", item, item);
    assertThat(change.inputs().path("sensitivity").intValue()).isEqualTo(2);
    assertThat(change.sensitivity(5).inputs().path("sensitivity").intValue()).isEqualTo(5);
  }

  @Test
  void pansharpeningTakesGreyWeights() {
    PansharpeningTemplate plain = templates.pansharpening("T", item);
    assertThat(plain.inputs().has("greyWeights")).isFalse();
    PansharpeningTemplate weighted = plain.greyWeights(Map.of("red", 0.3, "nir", 0.2));
    assertThat(weighted.inputs().path("greyWeights"))
        .hasToString("[{\"band\":\"nir\",\"weight\":0.2},{\"band\":\"red\",\"weight\":0.3}]");
    assertThat(weighted.greyWeights(Map.of()).inputs()).isEqualTo(plain.inputs());
  }

  @Test
  void manyItemsAreAListOfLinks() {
    assertThat(templates.multi("p", "T", List.of(item, item)).inputs())
        .isEqualTo(json("{'title':'T','items':['" + href + "','" + href + "']}"));
    assertThatThrownBy(() -> templates.multi("p", "T", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anyOtherTakesItsInputsByName() {
    JobTemplate any = templates.of("detection-trees-spacept", Map.of("title", "T", "item", item));
    assertThat(any.inputs()).isEqualTo(json("{'title':'T','item':'" + href + "'}"));
    assertThat(any.isValid()).isTrue();
  }

  @Test
  void inputsAreCheckedAgainstTheDescription() {
    JobTemplate any = templates.of("detection-trees-spacept", Map.of("titel", "T", "item", item));
    assertThat(any.errors())
        .extracting(error -> error.toString())
        .containsExactly(
            "MissingInput: The input title is missing.",
            "UnknownInput: detection-trees-spacept has no input titel, but [title, item].");
    assertThat(any.errors().table().rowCount()).isEqualTo(2);
  }

  @Test
  void copiesKeepTheirKind() {
    PansharpeningTemplate copy =
        templates.pansharpening("T", item).spendingAtMost(5).inWorkspace("w").onBudget("b");
    assertThat(copy.limit()).hasValue(5);
    assertThat(copy.workspaceId()).isEqualTo("w");
    assertThat(copy.budget()).contains("b");
    ChangeDetectionTemplate change =
        templates.detectionChangeSimularity("T", item, item).spendingAtMost(5).sensitivity(1);
    assertThat(change.limit()).hasValue(5);
  }

  @Test
  void aLimitBelowZeroIsRefused() {
    JobTemplate template = templates.pansharpening("T", item);
    assertThatThrownBy(() -> template.spendingAtMost(-1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsAskedBeforeItMustBe() {
    int before = FIXTURE.up42().requests().size();
    assertThat(all()).allMatch(template -> template.toString().contains("not asked yet"));
    var unused = templates.pansharpening("T", item).spendingAtMost(3).inputs();
    assertThat(FIXTURE.up42().requests()).hasSize(before);
  }

  @Test
  void itsFaceSaysThatItWasNotChecked() {
    assertThat(templates.pansharpening("T", item).toString())
        .contains("not checked yet: template.quote()")
        .contains("sandbox data");
  }

  @Test
  void aQuoteSaysAll() {
    Quote quote = templates.detectionTreesSpacept("T", item).spendingAtMost(1).quote();
    assertThat(quote.isValid()).isTrue();
    assertThat(quote.eulaAccepted()).isTrue();
    assertThat(quote.balanceAfter().orElseThrow())
        .isEqualTo(
            quote
                .balance()
                .orElseThrow()
                .subtract(BigDecimal.valueOf(quote.cost().orElseThrow().credits())));
    assertThat(quote.obstacles()).singleElement().asString().contains("its limit is 1");
    assertThat(quote.table().rowCount()).isEqualTo(1);
    assertThat(quote.toString())
        .contains(
            "valid, but it would not be run", "price", "km²", "your limit", "spendingAtMost(96)");
  }

  @Test
  void aQuoteOfAnInvalidTemplateHasNoPrice() {
    Quote quote = templates.detectionAircraftOI("T", item).quote();
    assertThat(quote.isValid()).isFalse();
    assertThat(quote.eulaAccepted()).isFalse();
    assertThat(quote.cost()).isEmpty();
    assertThat(quote.table().column("credits").isMissing(0)).isTrue();
    assertThat(quote.toString())
        .contains("EULA", "not accepted", "none: UP42 prices only what is valid");
  }

  @Test
  void aPriceThatCanNotBeReadIsUnknownAndAnObstacle() {
    FIXTURE
        .sandbox()
        .faults()
        .add(Fault.status(200).on("POST /v2/processing/processes/{processId}/cost"));
    Quote quote = templates.detectionTreesSpacept("T", item).quote();
    assertThat(quote.balanceAfter()).isEmpty();
    assertThat(quote.obstacles()).singleElement().asString().contains("can't be read");
    assertThat(quote.table().column("credits").isMissing(0)).isTrue();
    assertThat(quote.toString()).contains("no known price").doesNotContain("executeOnce");
  }

  @Test
  void pricesAreAskedOnceAndCompare() {
    JobTemplate template = templates.detectionTreesSpacept("T", item);
    assertThat(template.cost()).isEqualTo(template.cost());
    assertThat(template.cost().isAtMost(1_000)).isTrue();
    assertThat(template.cost().isGreaterThan(templates.detectionShadowsSpacept("T", item).cost()))
        .isTrue();
  }
}
