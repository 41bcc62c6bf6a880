package swath;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import swath.processing.JobMetadata;
import swath.tracking.Polling;

/**
 * One copy of a session: what is shared, and what this copy does otherwise.
 *
 * @param core what all copies share
 * @param explicitWorkspace the workspace that this copy was put into, or null
 * @param explicitPolling the polling that this copy was told, or null
 */
record Session(Core core, @Nullable String explicitWorkspace, @Nullable Polling explicitPolling) {
  /** The workspace that jobs are executed in; asks who is logged in, unless told or known. */
  String workspace() {
    return explicitWorkspace != null ? explicitWorkspace : core.user().sub();
  }

  Optional<String> knownWorkspace() {
    return explicitWorkspace != null
        ? Optional.of(explicitWorkspace)
        : core.knownUser().map(user -> user.sub());
  }

  Polling polling() {
    return explicitPolling != null ? explicitPolling : Polling.documented();
  }

  Polling pollingOfMany() {
    return explicitPolling != null ? explicitPolling : Polling.adaptive();
  }

  Instant now() {
    return core.time().instant();
  }

  Job job(JobMetadata metadata) {
    return new Job(this, metadata, now());
  }
}
