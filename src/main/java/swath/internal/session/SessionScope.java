package swath.internal.session;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.tracking.Polling;

/**
 * One copy of a session: what is shared, and what this copy does otherwise.
 *
 * @param shared what all copies share
 * @param explicitWorkspace the workspace that this copy was put into, or null
 * @param explicitPolling the polling of this copy, or null for the default
 */
public record SessionScope(
    SharedSession shared, @Nullable String explicitWorkspace, @Nullable Polling explicitPolling) {
  /** The workspace that jobs are executed in; asks who is logged in, unless it is set or known. */
  public String workspace() {
    return explicitWorkspace != null ? explicitWorkspace : shared.user().sub();
  }

  public Optional<String> knownWorkspace() {
    return explicitWorkspace != null
        ? Optional.of(explicitWorkspace)
        : shared.knownUser().map(user -> user.sub());
  }

  public Polling polling() {
    return explicitPolling != null ? explicitPolling : Polling.documented();
  }

  public Polling pollingOfMany() {
    return explicitPolling != null ? explicitPolling : Polling.adaptive();
  }

  /** The time of what was just heard: by UP42's clock, as far as it is known. */
  public Instant now() {
    return shared.http().serverTime();
  }
}
