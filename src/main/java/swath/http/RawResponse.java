package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.Response;
import okio.BufferedSource;
import swath.error.Problem;
import swath.error.Up42Exception;

/** What came back: a status, headers, and the complete body. */
record RawResponse(int status, Headers headers, byte[] body) {
  private static final long LARGEST = 64L << 20; // unpacked

  static RawResponse read(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(LARGEST + 1)) {
      throw new Up42Exception(
          "The answer is larger than "
              + (LARGEST >> 20)
              + " MB, which no answer of UP42's is. It was not read. Ask for less at a time.");
    }
    return new RawResponse(response.code(), response.headers(), source.readByteArray());
  }

  boolean isGood() {
    return status >= 200 && status < 300;
  }

  /** The body as JSON: missing when there is none, empty when it is something else. */
  Optional<JsonNode> json() {
    return body.length == 0 ? Optional.of(MissingNode.getInstance()) : Json.read(body);
  }

  Problem problem() {
    return Json.read(body)
        .filter(JsonNode::isObject)
        .map(Problem::new)
        .orElseGet(() -> Problem.said(SaidWords.of(body)));
  }

  Optional<Instant> date() {
    return Optional.ofNullable(headers.getInstant("Date"));
  }
}
