package swath.journal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.http.Json;

class CanonicalJsonTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1,\"b\":2}|{\"b\":2,\"a\":1}",
        "{\"a\":1.0}|{\"a\":1}",
        "{\"a\":1e2}|{\"a\":100}",
        "{\"a\":0.0}|{\"a\":-0}",
        "[{\"x\":{\"p\":1,\"q\":null}}]|[{\"x\":{\"q\":null,\"p\":1}}]"
      })
  void theSame(String one, String other) {
    assertThat(CanonicalJson.same(Json.parse(one), Json.parse(other))).isTrue();
    assertThat(CanonicalJson.hash(Json.parse(one)))
        .isEqualTo(CanonicalJson.hash(Json.parse(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\":1}|{\"a\":\"1\"}",
        "{\"a\":null}|{}",
        "{\"a\":true}|{\"a\":\"true\"}",
        "[1,2]|[2,1]",
        "[12]|[1,2]",
        "{\"a\":\"b\"}|{\"ab\":\"\"}",
        "{\"item\":\"https://x/1\"}|{\"item\":\"https://x/2\"}"
      })
  void different(String one, String other) {
    assertThat(CanonicalJson.same(Json.parse(one), Json.parse(other))).isFalse();
    assertThat(CanonicalJson.hash(Json.parse(one)))
        .isNotEqualTo(CanonicalJson.hash(Json.parse(other)));
  }

  @Test
  void aHugeExponentStaysSmall() {
    assertThat(CanonicalJson.hash(Json.parse("{\"a\":1e999999}"))).hasSize(64);
  }
}
