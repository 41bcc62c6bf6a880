package swath.processing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Jobs, and pages of them, as UP42 sends them.
 *
 * <pre>{@code
 * JobMetadata job = JobJson.job("j-1", "running", "2026-03-01T12:00:00Z").credits(40).get();
 * }</pre>
 *
 * <p>Bodies that UP42 really sent stand as they came in {@code JobMetadataTest}.
 */
public final class JobJson {
  /** The id of the job of {@link #at}. */
  public static final String ID = "21e447c4-3d4f-4f0b-9a43-0c1d5e2f7a10";

  /** Seven weeks before the end of {@link #many}. */
  public static final Instant START = Instant.parse("2026-10-06T00:00:00Z");

  // Tens of thousands of jobs take a while to make, and several tests want the same.
  private static final Map<String, List<JobMetadata>> MADE = new ConcurrentHashMap<>();

  private static final List<String> PROCESSES =
      List.of(
          "detection-trees-spacept",
          "pansharpening",
          "detection-buildings-spacept",
          "upsampling-ns-sentinel",
          "coregistration-simularity",
          "detection-trucks-oi");

  private final ObjectNode json = JsonNodeFactory.instance.objectNode();

  private JobJson() {}

  /** A captured job that waited 8 s and ran 30 s. */
  public static JobJson captured(String id, String created, int credits) {
    Instant at = Instant.parse(created);
    return job(id, "captured", created)
        .times(at.plusSeconds(8), at.plusSeconds(38), at.plusSeconds(39))
        .credits(credits);
  }

  /** A job without times but its creation, and without credits. */
  public static JobJson job(String id, String status, String created) {
    JobJson job = new JobJson();
    job.json.put("processID", "pansharpening").put("jobID", id).put("accountID", "a-1");
    job.json.put("workspaceID", "w-1").put("status", status).put("type", "process");
    job.json.putObject("definition").putObject("inputs").put("title", "Title of " + id);
    job.json.put("created", created).put("updated", created);
    job.json.putNull("started").putNull("finished");
    return job;
  }

  /** A job of trees detection that has come to that status, with all that it has by then. */
  public static JobJson at(String status) {
    boolean began = !"created licensed unlicensed valid invalid accepted rejected".contains(status);
    JobJson job =
        job(ID, status, "2026-11-24T13:59:00.120Z")
            .with("processID", "detection-trees-spacept")
            .with("accountID", "04eb7366-74f1-4d1a-8d8f-8ff1e0ac8f4e")
            .with("workspaceID", "8710ed5a-2a8d-4b53-8c5b-2cb2f0dd3a1c")
            .with("updated", "2026-11-24T14:03:10Z")
            .input("title", "Detect trees over UK")
            .input("item", "https://api.up42.com/v2/assets/stac/collections/c1/items/i1");
    if (began) {
      job.with("started", "2026-11-24T13:59:08.512Z");
    }
    if ("successful failed captured released".contains(status)) {
      job.with("finished", "2026-11-24T14:03:09.3Z");
    }
    if (began || status.equals("accepted")) {
      job.credits(63);
    }
    if (status.equals("captured") || status.equals("successful")) {
      job.collection("https://api.up42.com/v2/assets/stac/collections/c2");
    }
    return status.equals("invalid") ? job.error("InvalidTitle", "title is too long") : job;
  }

  /** A job of which nothing is said but what a test adds. */
  public static JobJson empty() {
    return new JobJson();
  }

  /** The last page of a list. */
  public static String page(List<JobMetadata> jobs) {
    return page(jobs, null);
  }

  /** A page of a list, with the link to the next where there is one. */
  public static String page(List<JobMetadata> jobs, @Nullable String next) {
    ObjectNode page = JsonNodeFactory.instance.objectNode();
    ArrayNode rows = page.putArray("jobs");
    jobs.forEach(job -> rows.add(job.json()));
    ArrayNode links = page.putArray("links");
    if (next != null) {
      links.addObject().put("rel", "next").put("href", next);
    }
    return page.toString();
  }

  public JobJson times(Instant started, Instant finished, Instant updated) {
    json.put("started", started.toString()).put("finished", finished.toString());
    json.put("updated", updated.toString());
    return this;
  }

  public JobJson with(String member, String value) {
    json.put(member, value);
    return this;
  }

  public JobJson with(String member, JsonNode value) {
    json.set(member, value);
    return this;
  }

  public JobJson without(String member) {
    json.remove(member);
    return this;
  }

  public JobJson input(String name, String value) {
    ((ObjectNode) json.path("definition").path("inputs")).put(name, value);
    return this;
  }

  public JobJson credits(int credits) {
    json.putObject("creditConsumption").put("credits", credits).put("holdID", "h");
    return this;
  }

  public JobJson consumed() {
    ((ObjectNode) json.path("creditConsumption")).put("consumptionID", "c");
    return this;
  }

  public JobJson error(String name, String message) {
    json.putObject("results")
        .putNull("collection")
        .putArray("errors")
        .addObject()
        .put("name", name)
        .put("message", message);
    return this;
  }

  public JobJson collection(String url) {
    json.putObject("results").put("collection", url).putNull("errors");
    return this;
  }

  public JobMetadata get() {
    return new JobMetadata(json);
  }

  /** The job as it is sent. */
  @Override
  public String toString() {
    return json.toString();
  }

  /**
   * Jobs over seven weeks from {@link #START}: of six processes, most of them captured, some
   * failed, refused, or still under way; always the same for the same number.
   */
  public static List<JobMetadata> many(int n) {
    return many(n, 49);
  }

  /** The same over {@code days} days. */
  public static List<JobMetadata> many(int n, int days) {
    return MADE.computeIfAbsent(n + " in " + days, key -> make(n, days));
  }

  private static List<JobMetadata> make(int n, int days) {
    Random random = new Random(42);
    long period = days * 86_400L;
    List<JobMetadata> jobs = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      Instant created = START.plusMillis((long) (1000.0 * period * (i + random.nextDouble()) / n));
      Instant started = created.plusMillis(4_000 + random.nextInt(120_000));
      long run = (long) (60_000 * Math.exp(1 + random.nextGaussian()));
      Instant finished = started.plusMillis(run);
      Instant updated = finished.plusMillis(100 + random.nextInt(75_000));
      boolean recent = i >= n - Math.max(1, n / 100) && n > 1;
      int dice = random.nextInt(100);
      String status =
          recent ? "running" : dice < 88 ? "captured" : dice < 94 ? "released" : "invalid";
      String id = new UUID(random.nextLong(), random.nextLong()).toString();
      JobJson job = job(id, status, created.toString());
      job.with("processID", PROCESSES.get((int) (Math.abs(random.nextGaussian()) * 2) % 6));
      job.with("workspaceID", "8710edff-0000-4000-8000-00000000000" + i % 3);
      job.input("item", "https://api.example/v2/assets/stac/collections/c-1/items/i-" + i);
      if (recent) {
        job.with("started", started.toString()).with("updated", started.toString());
      } else if (status.equals("invalid")) {
        job.with("updated", started.toString()).error("InvalidTitle", "title is too long");
      } else {
        job.times(started, finished, updated);
      }
      if (!status.equals("invalid")) {
        job.credits(5 + random.nextInt(60));
      }
      jobs.add(job.get());
    }
    return List.copyOf(jobs);
  }

  /** When {@link #many} was asked for. */
  public static Instant asOf(int days) {
    return START.plusSeconds(days * 86_400L);
  }
}
