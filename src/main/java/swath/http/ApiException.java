package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.error.Up42Exception;

/**
 * UP42 answered, and refused: with its status and its own words.
 *
 * <pre>{@code
 * catch (ApiException e) {
 *   System.out.println(e.status() + " " + e.detail().orElse("no detail"));
 * }
 * }</pre>
 *
 * <p>The body has one of four documented or observed shapes (problem, STAC, old envelope,
 * Keycloak); {@link #title()} and {@link #detail()} read them all, {@link #body()} is the body as
 * it came.
 */
public class ApiException extends Up42Exception {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient Problem problem;
  private final @Nullable Duration retryAfter;

  ApiException(String message, int status, Problem problem) {
    this(message, status, problem, null);
  }

  ApiException(String message, int status, Problem problem, @Nullable Duration retryAfter) {
    super(message);
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The HTTP status, such as 403. */
  public int status() {
    return status;
  }

  /** UP42's short name of the problem, when it gave one. */
  public Optional<String> title() {
    return problem == null ? Optional.empty() : problem.title();
  }

  /** UP42's explanation: detail, schema error, message or Keycloak's description. */
  public Optional<String> detail() {
    return problem == null ? Optional.empty() : problem.detail();
  }

  /** How long UP42 asks to wait before the next try ({@code Retry-After}), where it does. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }

  /** The body as JSON; a missing node when it was none. */
  public JsonNode body() {
    return problem == null ? MissingNode.getInstance() : problem.json();
  }
}
