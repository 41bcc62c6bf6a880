package swath.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import swath.http.Json;

class ProblemTest {
  /** The four families of error bodies, as they were documented or seen. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"title\":\"Bad Request\",\"status\":400,\"schema-error\":\"data.inputs must contain"
            + " ['item'] properties\"}|Bad Request; data.inputs must contain ['item'] properties",
        "{\"title\":\"Unprocessable Entity\",\"status\":422,\"errors\":[{\"name\":\"InvalidTitle\","
            + "\"message\":\"title is too long\"}]}"
            + "|Unprocessable Entity; InvalidTitle: title is too long",
        "{\"errors\":[{\"name\":\"A\",\"message\":\"b\"},{\"name\":\"C\"},\"d\",7]}"
            + "|A: b; C; d; 7",
        "{\"code\":404,\"message\":\"Collection with name x not found\"}"
            + "|Collection with name x not found",
        "{\"data\":null,\"error\":{\"code\":\"UNAUTHORIZED\",\"message\":\"ACCESS_TOKEN_EXPIRED:"
            + " JWT expired\"}}|UNAUTHORIZED; ACCESS_TOKEN_EXPIRED: JWT expired",
        "{\"error\":\"invalid_grant\",\"error_description\":\"Token is not active\"}"
            + "|invalid_grant; Token is not active",
        "{\"title\":\"Same\",\"detail\":\"Same\"}|Same",
        "{\"title\":null,\"detail\":[]}|``",
        "{}|``",
      })
  void everyFamilyIsRead(String body, String words) {
    assertThat(new Problem(Json.parse(body)).words()).isEqualTo(words);
  }
}
