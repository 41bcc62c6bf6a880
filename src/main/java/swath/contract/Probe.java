package swath.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.http.HttpClient;
import swath.http.JsonResponse;
import swath.http.Query;

/**
 * Sends the requests of a check, each told before it leaves. It can only read: it has no way to an
 * execution, a PATCH, a PUT or a DELETE. One thread uses it.
 */
final class Probe {
  /** What a service answered, refusals too. */
  record Answer(int status, JsonNode json, boolean hasDate) {}

  private final HttpClient http;
  private final Consumer<String> told;

  Probe(HttpClient http, Consumer<String> told) {
    this.http = http;
    this.told = told;
  }

  /** Asks for what is at a path. */
  Answer get(String path) {
    return get(path, Query.none());
  }

  /** Asks for what is at a path, with parameters. */
  Answer get(String path, Query query) {
    told.accept("GET " + path + text(query));
    return answer(() -> http.get(path, query));
  }

  /** Asks by a POST that changes nothing: a validation, a price or a search. */
  Answer ask(String path, @Nullable JsonNode body) {
    if (!path.endsWith("/validation") && !path.endsWith("/cost") && !path.endsWith("/search")) {
      throw new IllegalArgumentException("this POST may change something: " + path);
    }
    told.accept("POST " + path + (body == null ? "" : " " + body));
    return answer(() -> http.ask(path, body));
  }

  /** Asks who is logged in. */
  JsonNode userinfo() {
    told.accept("GET userinfo, after a log-in");
    return http.userinfo().json();
  }

  private static String text(Query query) {
    StringBuilder text = new StringBuilder();
    query
        .parameters()
        .forEach(
            one ->
                text.append(text.length() == 0 ? '?' : '&')
                    .append(one.name())
                    .append('=')
                    .append(one.value()));
    return text.toString();
  }

  private static Answer answer(java.util.function.Supplier<JsonResponse> call) {
    try {
      JsonResponse response = call.get();
      Optional<?> date = response.date();
      return new Answer(response.status(), response.json(), date.isPresent());
    } catch (ApiException refusal) {
      return new Answer(refusal.status(), refusal.body(), true);
    }
  }
}
