package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and its service in a rehearsal: what would change anything is answered
 * here and never sent; what is read is the service's, with what was made here beside it.
 * Implementations are thread-safe.
 */
public interface Shadow {
  /** Answers what must not be sent twice, and is not sent once here. */
  JsonResponse once(Service service, String path, Query query, JsonNode body);

  /** Answers a change, which is left out. */
  JsonResponse change(Service service, String href, JsonNode body);

  /** What is here and not there; empty where the service is asked. */
  Optional<JsonResponse> read(String href, Query query);

  /** The service's answer, with what is here. */
  JsonResponse completed(String href, Query query, JsonResponse answer);

  /** What a shadow asks of the service: reading only. */
  interface Service {
    /** Asks for what is at a path, with parameters. */
    JsonResponse get(String href, Query query);

    /** Asks by a POST that changes nothing. */
    JsonResponse ask(String href, @Nullable JsonNode body);

    /** The service's clock. */
    Instant serverTime();
  }
}
