package swath.sandbox.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import swath.sandbox.world.Status;
import swath.sandbox.world.StoredJob;

/**
 * Filters, sorting and paging of the job list. A page's token holds the last job's sort key, so
 * that jobs created meanwhile neither repeat nor hide others.
 */
final class JobListQuery {
  static final int DEFAULT_LIMIT = 100;
  static final int MAX_LIMIT = 1000;

  /** Some jobs, and the token of the next page if there is one. */
  record Page(List<StoredJob> jobs, Optional<String> next) {}

  /** What jobs are sorted by: a word or a number, then their order of creation. */
  private record Key(String word, long value, int sequence) {}

  private static final Comparator<Key> ASCENDING =
      Comparator.comparing(Key::word).thenComparingLong(Key::value).thenComparingInt(Key::sequence);

  private enum Field {
    PROCESS_ID("processID"),
    STATUS("status"),
    CREATED("created"),
    CREDITS("creditConsumption.credits");

    final String parameter;

    Field(String parameter) {
      this.parameter = parameter;
    }

    Key key(StoredJob job) {
      int number = job.order().number();
      return switch (this) {
        case PROCESS_ID -> new Key(job.order().processId(), 0, number);
        case STATUS -> new Key(job.status().word(), 0, number);
        case CREATED -> new Key("", 0, number);
        case CREDITS -> new Key("", job.shownCredits(), number);
      };
    }
  }

  private final Predicate<StoredJob> filter;
  private final Optional<Long> minSeconds;
  private final Optional<Long> maxSeconds;
  private final Field field;
  private final boolean ascending;
  private final int limit;
  private final Optional<Key> after;

  private JobListQuery(SandboxRequest request) {
    Set<String> ids = new HashSet<>(request.queryList("ids"));
    Set<String> processes = new HashSet<>(request.queryList("processId"));
    Set<Status> statuses = statuses(request);
    Optional<String> workspace = request.query("workspaceId");
    filter =
        job ->
            (ids.isEmpty() || ids.contains(job.id()))
                && (processes.isEmpty() || processes.contains(job.order().processId()))
                && (statuses.isEmpty() || statuses.contains(job.status()))
                && (workspace.isEmpty() || workspace.get().equals(job.order().workspaceId()));
    minSeconds = seconds(request, "minDuration");
    maxSeconds = seconds(request, "maxDuration");
    String[] sort = request.query("sort").orElse("created,desc").split(",", -1);
    field = field(request, sort);
    ascending = sort[1].equals("asc");
    limit = request.limit(MAX_LIMIT).orElse(DEFAULT_LIMIT);
    after = request.query("token", token -> key(request, token));
  }

  static JobListQuery of(SandboxRequest request) {
    return new JobListQuery(request);
  }

  Page page(List<StoredJob> jobs, Instant now) {
    Comparator<Key> order = ascending ? ASCENDING : ASCENDING.reversed();
    List<StoredJob> page =
        ordered(jobs, order)
            .filter(filter)
            .filter(job -> lasts(job, now))
            .filter(job -> after.isEmpty() || order.compare(field.key(job), after.get()) > 0)
            .limit(limit + 1L)
            .toList();
    if (page.size() <= limit) {
      return new Page(page, Optional.empty());
    }
    List<StoredJob> shown = page.subList(0, limit);
    return new Page(shown, Optional.of(token(field.key(shown.get(limit - 1)))));
  }

  /** Jobs are stored in the order of their creation, so that the default needs no sorting. */
  private Stream<StoredJob> ordered(List<StoredJob> jobs, Comparator<Key> order) {
    if (field != Field.CREATED) {
      return jobs.stream().sorted(Comparator.comparing(field::key, order));
    }
    int size = jobs.size();
    int passed = after.map(Key::sequence).orElse(ascending ? 0 : size + 1);
    return ascending
        ? jobs.subList(Math.min(passed, size), size).stream()
        : Stream.iterate(Math.min(passed, size + 1) - 2, i -> i >= 0, i -> i - 1).map(jobs::get);
  }

  /**
   * Any job that has started, until it finished, or until now while it runs (again). Bounds are in
   * seconds.
   */
  private boolean lasts(StoredJob job, Instant now) {
    if (minSeconds.isEmpty() && maxSeconds.isEmpty()) {
      return true;
    }
    if (job.started() == null) {
      return false;
    }
    boolean over = job.finished() != null && job.status() != Status.RUNNING;
    Duration run = Duration.between(job.started(), over ? job.finished() : now);
    return minSeconds.map(min -> run.compareTo(Duration.ofSeconds(min)) >= 0).orElse(true)
        && maxSeconds.map(max -> run.compareTo(Duration.ofSeconds(max)) <= 0).orElse(true);
  }

  private static Optional<Long> seconds(SandboxRequest request, String name) {
    return request.queryInt(name, 0, Integer.MAX_VALUE).map(Integer::longValue);
  }

  private static Set<Status> statuses(SandboxRequest request) {
    Set<Status> statuses = new HashSet<>();
    for (String word : request.queryList("status")) {
      statuses.add(
          Status.of(word)
              .orElseThrow(() -> request.refusal(400, "There is no job status '" + word + "'.")));
    }
    return statuses;
  }

  private static Field field(SandboxRequest request, String[] sort) {
    if (sort.length == 2 && (sort[1].equals("asc") || sort[1].equals("desc"))) {
      for (Field field : Field.values()) {
        if (field.parameter.equals(sort[0])) {
          return field;
        }
      }
    }
    throw request.refusal(
        400,
        "'sort' is one of processID, status, created, creditConsumption.credits, a comma, and asc"
            + " or desc; not "
            + String.join(",", sort));
  }

  private static String token(Key key) {
    String text = key.sequence() + " " + key.value() + " " + key.word();
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static Key key(SandboxRequest request, String token) {
    try {
      String[] parts =
          new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8).split(" ", 3);
      int sequence = Integer.parseInt(parts[0]);
      if (sequence < 1) {
        throw new IllegalArgumentException("no job has the number " + sequence);
      }
      return new Key(parts[2], Long.parseLong(parts[1]), sequence);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      throw request.refusal(400, "The token is none of this sandbox: " + token);
    }
  }
}
