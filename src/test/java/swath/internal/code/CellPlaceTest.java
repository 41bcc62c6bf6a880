package swath.internal.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellPlaceTest {
  @Test
  void signStandsBelowThePlace() {
    CellPlace place = CellPlace.at("a();\n\tint x = \"t\";\nb();", 14);
    assertThat(place.name()).isEqualTo("line 2");
    assertThat(place.text()).isEqualTo("\tint x = \"t\";");
    assertThat(place.indent() + "^").isEqualTo("\t        ^");
  }

  @Test
  void firstLineIsOne() {
    assertThat(CellPlace.at("x", 0).line()).isEqualTo(1);
  }

  @Test
  void whatIsMissingAtTheEndIsMissingOnTheLastLineWithText() {
    CellPlace place = CellPlace.at("a();\nb(\n\n  \n", 12);
    assertThat(place.line()).isEqualTo(2);
    assertThat(place.text()).isEqualTo("b(");
  }

  @Test
  void emptyCellHasAPlaceToo() {
    assertThat(CellPlace.at("", 3).line()).isEqualTo(1);
  }

  /** An error's output stays in the notebook when its author takes the password out of the cell. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Up42.connect(Credentials.of(\"me\", \"hunter2\")).jobs().tabel()",
        "var c = Credentials.of(\"me\",\n\"hunter2\").nothing();",
        "String password = \"hunter2\" + 1 / 0;",
        "Up42.connect(Sandbox.at(\"http://10.0.0.1\", \"student\", \"hunter2\")).jbs()",
        "Up42.connect(\"me\", \"hunter2\")",
        "var PASSWORD = \"\"\"\nhunter2\"\"\".foo();",
      })
  void lineOfACellWithCredentialsHasNoTexts(String cell) {
    for (int position = 0; position < cell.length(); position++) {
      CellPlace place = CellPlace.at(cell, position);
      assertThat(place.text()).doesNotContain("hunter2");
    }
  }

  @Test
  void otherTextsStay() {
    assertThat(CellPlace.at("up42.job(\"nonsense\")", 5).text()).contains("nonsense");
  }
}
