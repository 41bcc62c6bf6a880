package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.Optional;
import okhttp3.Headers;

/** What came back: a status, headers, and the whole body. */
record Reply(int status, Headers headers, byte[] body) {
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
