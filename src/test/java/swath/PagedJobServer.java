package swath;

import static swath.http.FaultyServer.reply;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import swath.http.FaultyServer;
import swath.http.ManualTime;
import swath.journal.MemoryJournal;
import swath.processing.JobJson;
import swath.processing.JobMetadata;

/** A service with a list of jobs, a number of them a page, and a session with it. */
final class PagedJobServer implements AutoCloseable {
  private static final String JOBS = "/v2/processing/jobs";

  final TestHost host = new TestHost();
  final Up42 up42;
  private final FaultyServer server;
  private final Map<Integer, FaultyServer.Act> spoilt = new ConcurrentHashMap<>();
  private final List<JobMetadata> jobs;
  private final int pageSize;

  PagedJobServer(List<JobMetadata> jobs, int pageSize, boolean steady) throws IOException {
    this.jobs = jobs;
    this.pageSize = pageSize;
    this.server = new FaultyServer(this::act);
    this.up42 =
        SandboxFixture.session(server.url(), host, new MemoryJournal(), new ManualTime(), steady);
  }

  /** Jobs j-0, j-1, …, each a minute older than the one before. */
  static List<JobMetadata> jobs(int count) {
    java.time.Instant newest = java.time.Instant.parse("2026-03-01T12:00:00Z");
    return IntStream.range(0, count)
        .mapToObj(i -> JobJson.captured("j-" + i, newest.minusSeconds(60L * i).toString(), i).get())
        .toList();
  }

  /** That page (from 1) is answered like this. */
  void spoil(int page, FaultyServer.Act act) {
    spoilt.put(page, act);
  }

  List<String> asked() {
    return server.seen(JOBS).stream().map(FaultyServer.Seen::target).toList();
  }

  private FaultyServer.Act act(FaultyServer.Seen seen) {
    if (!seen.path().equals(JOBS)) {
      return reply(200, "{\"access_token\":\"t\",\"expires_in\":300,\"sub\":\"me\"}");
    }
    int at = seen.target().indexOf("token=");
    int page = at < 0 ? 1 : Integer.parseInt(seen.target().substring(at + 6));
    FaultyServer.Act act = spoilt.get(page);
    return act != null ? act : reply(200, body(page));
  }

  private String body(int page) {
    int from = (page - 1) * pageSize;
    int to = Math.min(jobs.size(), from + pageSize);
    return JobJson.page(
        jobs.subList(Math.min(from, to), to),
        to < jobs.size() ? JOBS + "?token=" + (page + 1) : null);
  }

  @Override
  public void close() throws IOException {
    up42.close();
    server.close();
  }
}
