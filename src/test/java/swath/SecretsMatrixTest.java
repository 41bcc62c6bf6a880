package swath;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import swath.error.Up42Exception;
import swath.host.Host;
import swath.http.Credentials;
import swath.http.FaultyServer;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.ManualTime;
import swath.http.Region;
import swath.http.ScriptedServer;
import swath.http.WireFault;
import swath.internal.session.SharedSession;
import swath.journal.SqliteJournal;
import swath.notebook.Cell;
import swath.notebook.Displays;
import swath.notebook.MimeBundle;
import swath.notebook.NotebookHost;
import swath.sandbox.Sandbox;
import swath.stac.StacItem;
import swath.tracking.Polling;

/**
 * Every fault on all that a user can ask: no password, token or signed address in any cell, in any
 * exception or in the journal, and none at another host.
 */
@Tag("slow")
class SecretsMatrixTest {
  private static final int TRIES = 3;

  /** What a user asks, with the job of an earlier, quiet time. */
  private interface Question {
    @Nullable Object ask(Up42 up42, String jobId, Path folder);
  }

  private static final Map<String, Question> QUESTIONS = new LinkedHashMap<>();

  static {
    QUESTIONS.put("jobs", (up42, job, folder) -> up42.jobs().limit(3).list());
    QUESTIONS.put("table", (up42, job, folder) -> up42.jobs().table());
    QUESTIONS.put("credits", (up42, job, folder) -> up42.jobs().credits());
    QUESTIONS.put("timeline", (up42, job, folder) -> up42.jobs().timeline());
    QUESTIONS.put("job", (up42, job, folder) -> up42.job(job));
    QUESTIONS.put("history", (up42, job, folder) -> up42.job(job).history());
    QUESTIONS.put("results", (up42, job, folder) -> up42.job(job).collection());
    QUESTIONS.put("items", (up42, job, folder) -> up42.job(job).collection().items());
    QUESTIONS.put("preview", (up42, job, folder) -> up42.job(job).collection().preview());
    QUESTIONS.put("download", (up42, job, folder) -> result(up42, job).download(folder));
    QUESTIONS.put("search", (up42, job, folder) -> up42.items().list());
    QUESTIONS.put("processes", (up42, job, folder) -> up42.processes());
    QUESTIONS.put("balance", (up42, job, folder) -> up42.balance());
    QUESTIONS.put("budgets", (up42, job, folder) -> up42.budgets());
    QUESTIONS.put("quote", (up42, job, folder) -> trees(up42).quote());
    QUESTIONS.put("execute", (up42, job, folder) -> trees(up42).execute());
    QUESTIONS.put("execute once", (up42, job, folder) -> trees(up42).executeOnce());
    QUESTIONS.put("track", (up42, job, folder) -> tracked(trees(up42).execute()));
    QUESTIONS.put("track many", (up42, job, folder) -> tracked(up42));
  }

  @RegisterExtension static final SandboxFixture FIXTURE = SandboxFixture.jobs(30).plus(1_000_000);

  private static final Sandbox SANDBOX = FIXTURE.sandbox();
  private static String jobId;

  @TempDir private Path folder;
  private final List<String> texts = new ArrayList<>();

  @BeforeAll
  static void start() {
    jobId = trees(FIXTURE.up42()).execute().track().id();
  }

  private static SingleItemJobTemplate trees(Up42 up42) {
    return SandboxFixture.trees(up42, "Canaries");
  }

  private static StacItem result(Up42 up42, String job) {
    return up42.job(job).collection().items().get(0);
  }

  private static Job tracked(Job job) {
    SANDBOX.advance(Duration.ofHours(1));
    return job.track(Duration.ofSeconds(1), TRIES);
  }

  private static JobList tracked(Up42 up42) {
    Polling few = Polling.of(Duration.ofSeconds(1), TRIES);
    return up42.polling(few).track(up42.jobs().limit(3).list());
  }

  @ParameterizedTest
  @EnumSource(WireFault.class)
  void noCanaryAnywhere(WireFault fault) throws IOException {
    Map<String, String> ends = new LinkedHashMap<>();
    Set<String> used = new TreeSet<>();
    for (Map.Entry<String, Question> question : QUESTIONS.entrySet()) {
      String name = question.getKey();
      texts.clear();
      try (CanaryProxy proxy = new CanaryProxy(SANDBOX)) {
        ends.put(
            name,
            ask(question.getValue(), proxy, fault, Files.createDirectory(folder.resolve(name))));
        assertThat(proxy.seenElsewhere()).as("another host was asked by " + name).isEmpty();
        proxy.seen().forEach(seen -> used.addAll(canaries(seen)));
      }
      assertThat(texts).isNotEmpty();
      assertThat(texts.stream().flatMap(String::lines))
          .as(name)
          .noneMatch(line -> line.toLowerCase(Locale.ROOT).contains("canary-"));
    }
    if (fault == WireFault.NONE) {
      assertThat(ends.values()).containsOnly("answered");
      assertThat(used)
          .containsExactly(ScriptedServer.PASSWORD, ScriptedServer.SIGNATURE, "canary-token-");
    } else if (fault.times() > 1) {
      assertThat(ends.values()).doesNotContain("answered");
    }
  }

  private static List<String> canaries(FaultyServer.Seen seen) {
    return Stream.of(ScriptedServer.PASSWORD, ScriptedServer.SIGNATURE, "canary-token-")
        .filter(canary -> seen.toString().contains(canary))
        .toList();
  }

  private String ask(Question question, CanaryProxy proxy, WireFault fault, Path own)
      throws IOException {
    Path file = own.resolve("journal.db");
    boolean isQuiet = fault == WireFault.NONE; // and must not fail on a busy machine
    HttpOptions options =
        HttpOptions.defaults()
            .withTime(new ManualTime())
            .withReadTimeout(isQuiet ? Duration.ofMinutes(1) : Duration.ofMillis(300))
            .withCallTimeout(isQuiet ? Duration.ofMinutes(1) : Duration.ofSeconds(2))
            .withEnvironment(Map.of());
    HttpClient http =
        HttpClient.open(
            Credentials.of(SANDBOX.credentials().username(), ScriptedServer.PASSWORD)
                .in(Region.at(proxy.url())),
            options);
    Host host = new NotebookHost(new Paper());
    String end;
    try (Up42 up42 =
        Up42.open(
            new SharedSession(http, host, true, account -> SqliteJournal.open(file), () -> {}))) {
      var unused = up42.workspaceId(); // logged in, as a session is
      proxy.spoil(fault);
      try {
        show(question.ask(up42, jobId, Files.createDirectory(own.resolve("files"))));
        end = "answered";
      } catch (Up42Exception e) {
        show(e);
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        texts.add(trace.toString());
        end = e.getClass().getSimpleName();
      }
      show(up42);
      show(up42.requests());
      show(up42.spent());
      texts.add(http.credentials() + " " + http.options().withEnvironment(Map.of()));
    }
    try (Stream<Path> journals = Files.list(own)) {
      for (Path journal : journals.filter(Files::isRegularFile).toList()) {
        texts.add(Files.readString(journal, StandardCharsets.ISO_8859_1));
      }
    }
    return end;
  }

  private void show(@Nullable Object value) {
    keep(Displays.of(value));
  }

  private void keep(MimeBundle bundle) {
    texts.add(bundle.text());
    if (bundle.html() != null) {
      texts.add(bundle.html());
    }
  }

  /** A cell on which everything stays. */
  private final class Paper implements Cell {
    @Override
    public Area open() {
      return bundle -> {
        keep(bundle);
        return true;
      };
    }

    @Override
    public Optional<char[]> password(String prompt) {
      return Optional.empty();
    }

    @Override
    public Optional<String> refusal() {
      return Optional.empty();
    }
  }
}
