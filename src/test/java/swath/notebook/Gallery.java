package swath.notebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import swath.host.Frames;
import swath.journal.StatusHistory;
import swath.processing.Balance;
import swath.processing.Eula;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.processing.JobStatus;
import swath.stac.StacSamples;
import swath.tracking.RemainingTime;
import swath.tracking.TrackingState;
import tech.tablesaw.api.InstantColumn;
import tech.tablesaw.api.IntColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Every face in every state that differs: what the tests check and the screenshots show. */
final class Gallery {

  private static final Map<String, Object> VALUES = UserJourney.values();
  private static final Map<String, String> HTML = make();

  private Gallery() {}

  /** HTML by a name that says what it shows. */
  static Map<String, String> html() {
    return HTML;
  }

  /** Values from a journey through the sandbox, by name. */
  static Map<String, Object> values() {
    return VALUES;
  }

  private static Map<String, String> make() {
    var all = new LinkedHashMap<String, String>();
    all.put("table-jobs", html(Displays.of(jobs(1240))));
    all.put("table-empty", html(Displays.of(Table.create("Jobs"))));
    for (var status : List.of("created", "accepted", "running", "captured")) {
      all.put("tracking-" + status, tracking(status, null, null));
    }
    all.put("tracking-estimate", tracking("running", estimate(), null));
    all.put("tracking-trouble", tracking("running", estimate(), "UP42 did not answer within 30 s"));
    all.put("tracking-unknown", tracking("pondering", null, null));
    for (var status : List.of("unlicensed", "invalid", "rejected", "failed", "released")) {
      all.put("tracking-" + status, tracking(status, null, null));
    }
    all.put("tracking-successful", tracking("successful", null, null));
    all.put("tracking-interrupted", interrupted());
    all.put("tracking-hostile", hostile());
    face(all, "item", StacSamples.item());
    face(all, "items", StacSamples.items(StacSamples.item(), StacSamples.item()));
    face(
        all,
        "collection",
        StacSamples.collection(
            Samples.json(
                "{\"id\": \"c2\", \"title\": \"Trees\", \"up42-system:job_id\": \"j1\"}")));
    face(
        all,
        "asset",
        StacSamples.asset(
            Samples.json(
                "{\"id\": \"a1\", \"name\": \"trees.zip\", \"size\": 48211003,"
                    + " \"createdAt\": \"2025-06-11T11:02:33Z\"}")));
    face(all, "process", Samples.process());
    face(all, "cost", Samples.cost());
    face(all, "balance", new Balance(Samples.json("{\"available\": {\"amount\": 12400}}")));
    face(all, "budget", Samples.budget());
    face(
        all,
        "eula",
        new Eula(
            Samples.json("{\"id\": \"e1\", \"title\": \"Trees EULA\", \"isAccepted\": false}")));
    face(all, "status", JobStatus.UNLICENSED);
    VALUES.forEach((name, value) -> face(all, name, value));
    return all;
  }

  private static void face(Map<String, String> all, String name, Object value) {
    all.put(name, html(Displays.of(value)));
  }

  static Table jobs(int rows) {
    var statuses = List.of("captured", "running", "failed", "accepted", "released", "successful");
    return Table.create(
        "Jobs (sandbox)",
        strings(
            "id", rows, i -> Samples.JOB_ID.replace("21e4", String.format(Locale.ROOT, "%04d", i))),
        strings("process", rows, i -> i % 3 == 0 ? "pansharpening" : "detection-trees-spacept"),
        strings("title", rows, i -> i == 2 ? Samples.HOSTILE : "Detect trees over UK, run " + i),
        strings("status", rows, i -> statuses.get(i % statuses.size())),
        IntColumn.create("credits", IntStream.range(0, rows).map(i -> i * 331)),
        instants("created", rows),
        instants("started", rows),
        instants("finished", rows),
        IntColumn.create("seconds", IntStream.range(0, rows).map(i -> i * i * 7)),
        strings("workspace", rows, i -> "8710ed5a-2a8d-4b53-8c5b-2cb2f0dd3a1c"),
        strings("collection", rows, i -> "c8f3a1de-0000-4b53-8c5b-2cb2f0dd3a1c"),
        strings("item", rows, i -> "1f0de3a1-0000-4b53-8c5b-2cb2f0dd3a1c"),
        strings("errors", rows, i -> i == 4 ? "InvalidTitle: title is too long" : ""),
        instants("updated", rows));
  }

  private static StringColumn strings(
      String name, int rows, java.util.function.IntFunction<String> value) {
    return StringColumn.create(name, IntStream.range(0, rows).mapToObj(value));
  }

  private static InstantColumn instants(String name, int rows) {
    return InstantColumn.create(
        name, Stream.iterate(Samples.AS_OF, at -> at.minusSeconds(4321)).limit(rows).toList());
  }

  private static RemainingTime estimate() {
    return new RemainingTime(
        Duration.ofMinutes(6), Duration.ofMinutes(11), 41, Duration.ofSeconds(252));
  }

  static String tracking(
      String status, @Nullable RemainingTime estimate, @Nullable String trouble) {
    var state = state(Samples.job(status), estimate, trouble, false);
    return card(state);
  }

  private static String interrupted() {
    return card(
        state(
            Samples.job("running"),
            null,
            "this cell was stopped; UP42 can't cancel a job, so it goes on",
            true));
  }

  private static String hostile() {
    return card(
        state(
            JobJson.at("running").input("title", Samples.HOSTILE).get(),
            null,
            Samples.HOSTILE,
            false));
  }

  private static String card(TrackingState state) {
    return Frames.of(state).view().html();
  }

  static TrackingState state(
      JobMetadata job, @Nullable RemainingTime estimate, @Nullable String trouble, boolean over) {
    boolean ended = over || job.jobStatus().isTerminal();
    return new TrackingState(
        job,
        history(job),
        Samples.AS_OF.minusSeconds(250),
        Samples.AS_OF,
        ended ? null : Samples.AS_OF.plusSeconds(60),
        5,
        trouble,
        Optional.ofNullable(estimate),
        ended);
  }

  private static StatusHistory history(JobMetadata job) {
    var seen = new ArrayList<StatusHistory.Entry>();
    if (!job.status().equals("created")) {
      seen.add(observed("licensed", "2026-11-24T13:59:02Z", "2026-11-24T13:59:00.120Z"));
    }
    if (job.startedAt().isPresent()) {
      seen.add(observed("accepted", "2026-11-24T13:59:06Z", "2026-11-24T13:59:04Z"));
    }
    return StatusHistory.of(job).merge(seen);
  }

  private static StatusHistory.Entry observed(String word, String at, String notBefore) {
    return StatusHistory.Entry.observed(word, Instant.parse(at), Instant.parse(notBefore));
  }

  private static String html(MimeBundle bundle) {
    var html = bundle.html();
    if (html == null) {
      throw new AssertionError("fell back to text: " + bundle.text());
    }
    return html;
  }
}
