package swath.processing;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import swath.http.Query;

/**
 * Which jobs to list, and how: the eight parameters that UP42's list of jobs takes. Immutable.
 *
 * <pre>{@code
 * JobQuery.all().withStatuses(List.of("running")).withMinDuration(Duration.ofMinutes(5));
 * }</pre>
 *
 * <p>Durations are inclusive, in whole seconds of run time; UP42 leaves jobs without a run time out
 * (inferred from OGC's standard). A fraction, a negative one, or a minimum above the maximum is an
 * {@link IllegalArgumentException}; zero is sent.
 *
 * @param processIds processes; empty for all
 * @param statuses words of statuses; empty for all
 * @param workspaceId the workspace, or null for all of the account
 * @param minDuration the shortest run time, or null
 * @param maxDuration the longest run time, or null
 * @param sorting the order, or null for the service's own
 * @param ids jobs; empty for all
 * @param pageSize jobs a page, or null for the service's own
 */
public record JobQuery(
    List<String> processIds,
    List<String> statuses,
    @Nullable String workspaceId,
    @Nullable Duration minDuration,
    @Nullable Duration maxDuration,
    @Nullable JobSorting sorting,
    List<String> ids,
    @Nullable Integer pageSize) {
  private static final JobQuery ALL =
      new JobQuery(List.of(), List.of(), null, null, null, null, List.of(), null);

  /** Copies the lists, and refuses values that UP42 does not take. */
  public JobQuery {
    processIds = words("process", processIds);
    statuses = words("status", statuses);
    ids = words("job id", ids);
    wholeSeconds("minimum", minDuration);
    wholeSeconds("maximum", maxDuration);
    if (minDuration != null && maxDuration != null && minDuration.compareTo(maxDuration) > 0) {
      throw new IllegalArgumentException(
          "The minimum duration " + minDuration + " is above the maximum " + maxDuration + ".");
    }
    if (pageSize != null && pageSize < 1) {
      throw new IllegalArgumentException("A page has at least one job, not " + pageSize + ".");
    }
  }

  /** All jobs of the account, in the service's own order. */
  public static JobQuery all() {
    return ALL;
  }

  /** A copy with these processes. */
  public JobQuery withProcessIds(List<String> processIds) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  /** A copy with these words of statuses. */
  public JobQuery withStatuses(List<String> statuses) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  /** A copy with this workspace; null for all of the account. */
  public JobQuery withWorkspaceId(@Nullable String workspaceId) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  /** A copy with this shortest run time, in whole seconds. */
  public JobQuery withMinDuration(@Nullable Duration minDuration) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  /** A copy with this longest run time, in whole seconds. */
  public JobQuery withMaxDuration(@Nullable Duration maxDuration) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  /** A copy in this order. */
  public JobQuery withSorting(@Nullable JobSorting sorting) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  /** A copy with these jobs. */
  public JobQuery withIds(List<String> ids) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  /** A copy with this many jobs a page. */
  public JobQuery withPageSize(@Nullable Integer pageSize) {
    return new JobQuery(
        processIds, statuses, workspaceId, minDuration, maxDuration, sorting, ids, pageSize);
  }

  // In the order of UP42's Python client, so that recorded requests compare.
  Query wire() {
    return Query.none()
        .with("workspaceId", workspaceId)
        .withJoined("processId", processIds)
        .withJoined("status", statuses)
        .with("minDuration", minDuration == null ? null : minDuration.toSeconds())
        .with("maxDuration", maxDuration == null ? null : maxDuration.toSeconds())
        .with("limit", pageSize)
        .with("sort", sorting == null ? null : sorting.wire())
        .withJoined("ids", ids);
  }

  private static List<String> words(String noun, List<String> words) {
    for (String word : words) {
      if (word.isBlank() || word.indexOf(',') >= 0) {
        throw new IllegalArgumentException(
            "A " + noun + " is a word without commas, not \"" + word + "\".");
      }
    }
    return List.copyOf(words);
  }

  private static void wholeSeconds(String which, @Nullable Duration duration) {
    if (duration != null && (duration.isNegative() || duration.getNano() != 0)) {
      throw new IllegalArgumentException(
          "The " + which + " duration is " + duration + ", but UP42 takes whole seconds from 0.");
    }
  }
}
