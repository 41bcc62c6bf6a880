package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;

/**
 * A complete answer with a status of 2xx.
 *
 * @param status the HTTP status
 * @param json the body; a missing node when there was none
 * @param date the server's clock, from its {@code Date} header; empty without one
 */
public record JsonResponse(int status, JsonNode json, Optional<Instant> date) {}
