package swath.tracking;

import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import swath.http.FaultyServer;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.ManualTime;
import swath.http.ScriptedServer;
import swath.journal.Journal;
import swath.journal.MemoryJournal;
import swath.processing.JobJson;
import swath.processing.JobMetadata;
import swath.processing.ProcessingApi;

/** A service whose jobs answer by a script, and a tracker on it. */
final class TrackerFixture implements AutoCloseable {
  static final String CREATED = "2026-03-01T12:00:00Z";
  static final String EARLIER = "earlier";

  private final Map<String, Deque<FaultyServer.Act>> scripts = new ConcurrentHashMap<>();
  private final ScriptedServer wire;
  private @Nullable HttpClient realTime;
  final Journal journal = new MemoryJournal();
  final List<TrackingState> states = new ArrayList<>();
  volatile String list = JobJson.page(List.of());

  TrackerFixture() throws IOException {
    this(false);
  }

  private TrackerFixture(boolean isImpatient) throws IOException {
    wire = isImpatient ? ScriptedServer.impatient(this::act) : new ScriptedServer(this::act);
  }

  /** With a client that waits 0.4 s for an answer. */
  static TrackerFixture impatient() throws IOException {
    return new TrackerFixture(true);
  }

  private FaultyServer.Act act(FaultyServer.Seen seen) {
    String path = seen.path();
    String key = path.substring(path.lastIndexOf('/') + 1);
    if (key.equals("jobs") && seen.target().contains("status=")) {
      key = EARLIER;
    }
    Deque<FaultyServer.Act> script = scripts.get(key);
    if (script != null && !script.isEmpty()) {
      return script.size() > 1 ? script.poll() : script.peek();
    }
    return key.equals("jobs") || key.equals(EARLIER) ? reply(200, list) : reply(404, "{}");
  }

  /** What is answered to questions for a job (or {@code jobs}), in order; the last one for ever. */
  void script(String key, FaultyServer.Act... acts) {
    scripts.put(key, new ArrayDeque<>(List.of(acts)));
  }

  /** What is answered to questions for a job, by its statuses. */
  void statuses(String jobId, String... words) {
    FaultyServer.Act[] acts = new FaultyServer.Act[words.length];
    for (int i = 0; i < words.length; i++) {
      acts[i] = says(jobId, words[i]);
    }
    script(jobId, acts);
  }

  static FaultyServer.Act says(String jobId, String word) {
    return reply(200, JobJson.job(jobId, word, CREATED).toString());
  }

  static JobMetadata job(String jobId, String word) {
    return JobJson.job(jobId, word, CREATED).get();
  }

  static FaultyServer.Act page(JobMetadata... jobs) {
    return reply(200, JobJson.page(List.of(jobs)));
  }

  Tracker tracker() {
    return new Tracker(new ProcessingApi(wire.http()), journal, null);
  }

  /** A tracker whose waits really wait; its client is closed with the fixture. */
  Tracker trackerInRealTime() {
    realTime =
        HttpClient.open(http().credentials(), HttpOptions.defaults().withEnvironment(Map.of()));
    return new Tracker(new ProcessingApi(realTime), journal, null);
  }

  JobMetadata track(String jobId, Polling polling) {
    return tracker().track(job(jobId, "created"), null, polling, states::add);
  }

  HttpClient http() {
    return wire.http();
  }

  ManualTime time() {
    return wire.time();
  }

  FaultyServer server() {
    return wire.server();
  }

  Instant now() {
    return time().instant();
  }

  TrackingState last() {
    return states.get(states.size() - 1);
  }

  /** The sleeps, in seconds. */
  List<Long> sleeps() {
    return time().sleeps().stream().map(java.time.Duration::toSeconds).toList();
  }

  @Override
  public void close() throws IOException {
    if (realTime != null) {
      realTime.close();
    }
    wire.close();
  }
}
