package swath.notebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Envelope;
import swath.stac.StacSamples;

class StacFacesTest {
  @Test
  void itemTellsWhereWhenAndHowFine() {
    assertThat(HtmlRules.text(Html.card(StacFaces.item(Samples.item()))))
        .contains("Epping Forest")
        .contains("2025-06-11 11:02:33 UTC")
        .contains("PNEO 3")
        .contains("0.3 m")
        .contains("51.4800 to 51.5300 °N, 0.1200 °W to 0.0400 °E")
        .contains("48.2 MB");
  }

  @Test
  void itemWithNothingButAnIdHasAFace() {
    var bare = StacSamples.item(Samples.json("{\"id\": \"x\"}"));
    assertThat(HtmlRules.text(Html.card(StacFaces.item(bare)))).contains("x").contains("no rows");
  }

  @ParameterizedTest
  @CsvSource({
    "10, 20, -33.9, -33.8, '33.8000 to 33.9000 °S, 10.0000 to 20.0000 °E'",
    "-1, 1, -1, 1, '1.0000 °S to 1.0000 °N, 1.0000 °W to 1.0000 °E'",
  })
  void boxesNameTheirHemisphere(double west, double east, double south, double north, String text) {
    assertThat(Footprint.box(new Envelope(west, east, south, north))).isEqualTo(text);
  }
}
