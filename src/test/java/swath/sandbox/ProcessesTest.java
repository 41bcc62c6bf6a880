package swath.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.RoundingMode;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.SandboxFixture;

/** Descriptions, validation and prices. */
class ProcessesTest {
  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.jobs(0);

  private static final Sandbox SANDBOX = FIXTURE.sandbox();
  private static final RawClient CLIENT = FIXTURE.raw();
  private static final String ITEM = CLIENT.item(SandboxFixture.ASSET);

  @Test
  void sixteenOfUp42AndOneOfTheSandboxCanBeRun() {
    assertThat(CLIENT.json("/v2/processing/processes").path("processes")).hasSize(17);
  }

  @Test
  void removedProcessIsNotFound() {
    String path = "/v2/processing/processes/augmentation-spacept";

    assertThat(CLIENT.get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void descriptionNamesEulaAndPrice() {
    JsonNode parameters =
        CLIENT
            .json("/v2/processing/processes/pansharpening")
            .path("additionalParameters")
            .path("parameters");

    assertThat(parameters.path(0).path("name").asText()).isEqualTo("eula-id");
    assertThat(parameters.path(1).path("value").path(0).toString())
        .isEqualTo("{\"credits\":4,\"unit\":\"SQ_KM\"}");
  }

  @Test
  void descriptionHasTheInputsSchemas() {
    JsonNode inputs =
        CLIENT.json("/v2/processing/processes/coregistration-simularity").path("inputs");

    assertThat(inputs.fieldNames())
        .toIterable()
        .containsExactly("title", "sourceItem", "referenceItem");
    assertThat(inputs.path("title").path("schema").path("maxLength").asInt()).isEqualTo(250);
  }

  @Test
  void unknownProcessIsNotFound() {
    HttpResponse<String> answer = CLIENT.get("/v2/processing/processes/detection-of-nothing");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(RawClient.json(answer).path("detail").asText())
        .isEqualTo("The process detection-of-nothing does not exist.");
  }

  @Test
  void validInputsAreAnsweredWithNothing() {
    HttpResponse<String> answer = validate(SandboxFixture.TREES, RawClient.inputs("Trees", ITEM));

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | data must contain ['inputs'] properties",
        "{'inputs':{'title':'T'}} | data.inputs must contain ['item'] properties",
        "{'inputs':{'title':'','item':'ITEM'}} | data.inputs.title must be longer than or equal to 1"
            + " characters",
        "{'inputs':{'title':3,'item':'ITEM'}} | data.inputs.title must be string",
        "{'inputs':{'title':'T','item':'no uri'}} | data.inputs.item must be uri",
        "{'inputs':{'title':'T','item':'ITEM','x':1}} | data.inputs must not contain {'x'}"
            + " properties",
        "{'inputs':{'title':'T','item':'ITEM'},'y':1} | data must not contain {'y'} properties",
      })
  void schemaErrorsAreNamed(String body, String words) {
    HttpResponse<String> answer =
        validate(SandboxFixture.TREES, body.replace('\'', '"').replace("ITEM", ITEM));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(RawClient.json(answer).path("schema-error").asText()).isEqualTo(words);
  }

  @Test
  void sensitivityHasBounds() {
    String body = pair("paris", "paris-reference", ",\"sensitivity\":11");

    assertThat(
            RawClient.json(validate("detection-change-simularity", body))
                .path("schema-error")
                .asText())
        .isEqualTo("data.inputs.sensitivity must be smaller than or equal to 10");
  }

  @Test
  void titleOfMoreThan250CharactersIsInvalid() {
    assertThat(flaw(SandboxFixture.TREES, RawClient.inputs("x".repeat(251), ITEM)))
        .isEqualTo("InvalidTitle: title is too long");
    assertThat(validate(SandboxFixture.TREES, RawClient.inputs("x".repeat(250), ITEM)).statusCode())
        .isEqualTo(200);
  }

  @Test
  void itemThatIsNotInStorageIsNamed() {
    assertThat(flaw(SandboxFixture.TREES, RawClient.inputs("T", "https://example.org/items/1")))
        .isEqualTo("NotFound: item=https://example.org/items/1 is not found.");
  }

  @Test
  void collectionThatTheProcessDoesNotTakeIsRefused() {
    assertThat(flaw(SandboxFixture.TREES, RawClient.inputs("T", CLIENT.image("berlin"))))
        .isEqualTo("InvalidDataProduct: The STAC item isn't a supported data product.");
  }

  @Test
  void resultIsNoInput() {
    JsonNode job = CLIENT.execute();
    SANDBOX.advance(Duration.ofMinutes(10));
    CLIENT.login();
    String items = CLIENT.job(job).path("results").path("collection").asText() + "/items";
    String result =
        CLIENT.json(items).path("features").path(0).path("links").path(0).path("href").asText();

    assertThat(flaw("detection-buildings-spacept", RawClient.inputs("T", result)))
        .startsWith("InvalidDataProduct");
  }

  @Test
  void orthorectificationTakesCnamCollectionsOnly() {
    assertThat(
            flaw("orthorectification-intermap", RawClient.inputs("T", CLIENT.image("flevoland"))))
        .isEqualTo("NotCnamCompatible: The STAC item isn\u2019t CNAM-compatible.");
  }

  @Test
  void itemsAreOfOneProduct() {
    assertThat(flaw("detection-change-sandbox", items("ipswich", "thetford")))
        .contains("NotMatchingProducts: The STAC items aren't the same data products.");
  }

  @Test
  void itemOfAListIsNamedByItsPlace() {
    String body =
        "{\"inputs\":{\"title\":\"T\",\"items\":[\"https://x.example/1\",\"%s\"]}}".formatted(ITEM);

    assertThat(flaw("detection-change-sandbox", body))
        .isEqualTo("NotFound: items.[0]=https://x.example/1 is not found.");
  }

  @Test
  void listHasTwoItems() {
    String body = "{\"inputs\":{\"title\":\"T\",\"items\":[\"%s\"]}}".formatted(ITEM);

    assertThat(
            RawClient.json(validate("detection-change-sandbox", body))
                .path("schema-error")
                .asText())
        .isEqualTo("data.inputs.items must contain at least 2 items");
  }

  @Test
  void sandboxsOwnProcessIsFree() {
    JsonNode cost =
        RawClient.json(
            CLIENT.process(
                "detection-change-sandbox", "cost", items("berlin", "berlin-reference")));

    assertThat(cost.toString()).isEqualTo("{\"pricingStrategy\":\"none\",\"totalCredits\":0}");
  }

  @Test
  void itemsMustOverlap() {
    assertThat(flaw("coregistration-simularity", pair("berlin", "vienna", "")))
        .isEqualTo("InsufficientOverlap: The items overlap by 0 %, 20 % are needed.");
  }

  @Test
  void itemIsNotComparedWithItself() {
    assertThat(flaw("coregistration-simularity", pair("berlin", "berlin", "")))
        .startsWith("IdenticalItems");
  }

  @Test
  void pairOfTheSamePlaceIsValid() {
    assertThat(
            validate("detection-change-simularity", pair("marseille", "marseille-reference", ""))
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void greyWeightBandsMustBeUnique() {
    String weight = "{\"band\":\"red\",\"weight\":0.2}";
    assertThat(flaw("pansharpening", weights(weight + "," + weight)))
        .isEqualTo("GreyWeightBandsNotUnique: Applied band grey weights are not unique.");
  }

  @Test
  void greyWeightsNameBandsOfTheItem() {
    assertThat(flaw("pansharpening", weights("{\"band\":\"swir\",\"weight\":0.2}")))
        .isEqualTo("UnknownGreyWeightBand: The item has no multispectral band swir.");
  }

  @Test
  void pansharpeningNeedsThePanchromaticBand() {
    assertThat(flaw("pansharpening", RawClient.inputs("T", CLIENT.image("lisbon"))))
        .isEqualTo("MissingPanchromaticAsset: The panchromatic band is missing.");
  }

  @Test
  void costIsGeodesicAreaTimesPrice() {
    JsonNode cost =
        RawClient.json(CLIENT.process(SandboxFixture.TREES, "cost", RawClient.inputs("T", ITEM)));

    double area = cost.path("totalSize").asDouble();
    assertThat(cost.toString())
        .isEqualTo(
            "{\"pricingStrategy\":\"area\",\"totalCredits\":96,\"totalSize\":%s,\"unit\":\"SQ_KM\"}"
                .formatted(area));
    assertThat(area).isLessThan(3.5);
    assertThat(Math.ceil(area * 28)).isEqualTo(96);
    assertThat(String.valueOf(area)).hasSizeGreaterThan(10);
  }

  @Test
  void roundingCanBeChosen() {
    try (SandboxFixture floor =
        SandboxFixture.jobs(0).with(builder -> builder.rounding(RoundingMode.FLOOR))) {
      RawClient client = floor.raw();
      JsonNode cost =
          RawClient.json(
              client.process(
                  SandboxFixture.TREES,
                  "cost",
                  RawClient.inputs("T", client.item(SandboxFixture.ASSET))));
      assertThat(cost.path("totalCredits").asInt()).isEqualTo(95);
    }
  }

  @Test
  void invalidInputsHaveNoPrice() {
    assertThat(
            CLIENT
                .process(SandboxFixture.TREES, "cost", RawClient.inputs("T", "https://x.example/"))
                .statusCode())
        .isEqualTo(422);
  }

  @Test
  void unknownWorkspaceCannotExecute() {
    assertThat(
            CLIENT
                .process(
                    SandboxFixture.TREES,
                    "execution?workspaceId=elsewhere",
                    RawClient.inputs("T", ITEM))
                .statusCode())
        .isEqualTo(404);
  }

  @Test
  void executionAnswersTheJobWithTheInputsAsSent() {
    JsonNode job = CLIENT.execute();

    assertThat(job.path("definition").path("inputs").path("item").asText()).isEqualTo(ITEM);
    assertThat(job.path("status").asText()).isEqualTo("created");
    assertThat(job.path("started").isNull()).isTrue();
  }

  private static HttpResponse<String> validate(String process, String body) {
    return CLIENT.process(process, "validation", body);
  }

  /** The first flaw of some inputs. */
  private static String flaw(String process, String body) {
    HttpResponse<String> answer = validate(process, body);
    assertThat(answer.statusCode()).isEqualTo(422);
    JsonNode errors = RawClient.json(answer).path("errors");
    errors.forEach(error -> assertThat(error.size()).isEqualTo(2));
    return errors.path(0).path("name").asText() + ": " + errors.path(0).path("message").asText();
  }

  private static String pair(String source, String reference, String more) {
    return "{\"inputs\":{\"title\":\"T\",\"sourceItem\":\"%s\",\"referenceItem\":\"%s\"%s}}"
        .formatted(CLIENT.image(source), CLIENT.image(reference), more);
  }

  private static String items(String first, String second) {
    return "{\"inputs\":{\"title\":\"T\",\"items\":[\"%s\",\"%s\"]}}"
        .formatted(CLIENT.image(first), CLIENT.image(second));
  }

  private static String weights(String weights) {
    return "{\"inputs\":{\"title\":\"T\",\"item\":\"%s\",\"greyWeights\":[%s]}}"
        .formatted(CLIENT.image("oslo"), weights);
  }
}
