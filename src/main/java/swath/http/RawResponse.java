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

/** What came back: a status, headers, and the complete body. */
record RawResponse(int status, Headers headers, byte[] body) {
  private static final long LARGEST = 256L << 20;

  static RawResponse read(Response response) throws IOException {
    BufferedSource source = response.body().source();
    if (source.request(LARGEST + 1)) {
      throw new IOException("the answer is larger than " + (LARGEST >> 20) + " MB");
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
    return Json.read(body).filter(JsonNode::isObject).map(Problem::new).orElse(Problem.NONE);
  }

  Optional<Instant> date() {
    return Optional.ofNullable(headers.getInstant("Date"));
  }
}
