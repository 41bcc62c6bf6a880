package swath.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("locale")
class RedactionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "see https://storage.googleapis.com/a/b.tif?X-Goog-Signature=canary&x=1 now",
        "see \"https://storage.googleapis.com/a#canary\"",
        "http://me:canary@example.com/",
        "Authorization: Bearer canary",
        "BEARER canary",
        "{\"access_token\":\"canary\",\"x\":1}",
        "token=canary&x",
        "refresh_token : canary",
        "eyJhbGciOiJub25lIn0.canary.",
        "eyJhbGciOiJub25lIn0.canary.canary"
      })
  void secretsAreTakenOut(String text) {
    assertThat(Redaction.of(text)).doesNotContain("canary");
  }

  @Test
  void restStays() {
    assertThat(Redaction.of("GET https://api.up42.com/v2/jobs was answered by 403"))
        .isEqualTo("GET https://api.up42.com/v2/jobs was answered by 403");
    assertThat(Redaction.of("at https://x.y/z?a=1, then on"))
        .isEqualTo("at https://x.y/z?… then on");
  }

  @Test
  void knownSecretsAreTakenOutWhereverTheyStand() {
    Redaction redaction = new Redaction();
    redaction.hideForGood("p&w=ü");
    assertThat(redaction.clean("user me with p&w=ü is unknown"))
        .isEqualTo("user me with … is unknown");
  }

  @Test
  void veryLongTextIsCutAndSaysHowMuchIsMissing() {
    String cut = Redaction.of("x".repeat(100_000));

    assertThat(cut).hasSizeLessThanOrEqualTo(2_000).endsWith(" more characters)");
    int missing = 100_000 - cut.indexOf('…');
    assertThat(cut).endsWith("… (" + String.format(Locale.ROOT, "%,d", missing) + " more characters)");
  }

  @Test
  void hiddenCharactersDoNotHideASecret() {
    assertThat(Redaction.of("tok\u200Ben=\u001b[1mcanary")).doesNotContain("canary");
    Redaction redaction = new Redaction();
    redaction.hideForGood("open-sesame");
    assertThat(redaction.clean("with open\u200B-\u001b[0msesame")).isEqualTo("with …");
  }

  @Test
  void escapesAndHiddenCharactersAreTakenOut() {
    assertThat(Redaction.of("a\u001b]0;owned\u0007b\u202Ec\u200Bd\u0000\u009b31me"))
        .isEqualTo("abcde");
  }

  @Test
  void passwordStaysHiddenHoweverManyTokensFollow() {
    Redaction redaction = new Redaction();
    redaction.hideForGood("open-sesame");
    for (int token = 0; token < 200; token++) {
      redaction.hide("opaque-" + token + "-");
    }
    assertThat(redaction.clean("open-sesame opaque-199- opaque-0-")).isEqualTo("… … opaque-0-");
  }
}
