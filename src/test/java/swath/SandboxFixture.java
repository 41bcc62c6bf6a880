package swath;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import swath.host.Host;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.ManualTime;
import swath.http.Region;
import swath.http.TimeSource;
import swath.internal.session.SessionFactory;
import swath.internal.session.SharedSession;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.sandbox.RawClient;
import swath.sandbox.Sandbox;
import swath.sandbox.SandboxBuilder;
import swath.stac.StacItem;

/**
 * A sandbox whose clock stands still and moves with each wait, and clients of it.
 *
 * <pre>{@code
 * @RegisterExtension final SandboxFixture fixture = SandboxFixture.empty();
 * }</pre>
 *
 * <p>In a field of an instance each test has its own; in a static field all tests of the class
 * share one. The server starts and the clients open when they are first asked for, so other fields
 * may use it. A second one within a test is closed by a try block.
 */
public final class SandboxFixture
    implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, AutoCloseable {
  /** A seeded image of woodland, on which every detection can run. */
  public static final String ASSET = "68567134-27ad-7bd7-4b65-d61adb11fc78";

  /** A workspace of the account which is not its own. */
  public static final String OTHER_WORKSPACE = "2f7be0d4-91c8-4a0e-b6a5-7c3e19d5b002";

  /** The process that {@link #trees} runs. */
  public static final String TREES = "detection-trees-spacept";

  public final TestHost host = new TestHost();
  private final UnaryOperator<SandboxBuilder> options;
  private final int credits;
  private final List<AutoCloseable> opened = new ArrayList<>();
  private boolean shared;
  private boolean closed;
  private @Nullable Sandbox sandbox;
  private @Nullable Up42 up42;
  private @Nullable HttpClient http;
  private @Nullable RawClient raw;

  private SandboxFixture(UnaryOperator<SandboxBuilder> options, int credits) {
    this.options = options;
    this.credits = credits;
  }

  /** With the 250 jobs that every sandbox has. */
  public static SandboxFixture seeded() {
    return new SandboxFixture(builder -> builder, 0);
  }

  /** With so many seeded jobs. */
  public static SandboxFixture jobs(int jobs) {
    return seeded().with(builder -> builder.jobs(jobs));
  }

  /** Without jobs, and with credits for thousands. */
  public static SandboxFixture empty() {
    return jobs(0).plus(100_000);
  }

  /** The same with more options, which are read when the server starts. */
  public SandboxFixture with(UnaryOperator<SandboxBuilder> more) {
    return new SandboxFixture(builder -> more.apply(options.apply(builder)), credits);
  }

  /** The same with that many more credits. */
  public SandboxFixture plus(int more) {
    return new SandboxFixture(options, credits + more);
  }

  /** The server. */
  public synchronized Sandbox sandbox() {
    if (closed) {
      throw new IllegalStateException("this sandbox was closed");
    }
    if (sandbox == null) {
      sandbox = options.apply(Sandbox.builder().manualClock()).start();
      opened.add(sandbox);
      if (credits > 0) {
        sandbox.topUp(credits);
      }
    }
    return sandbox;
  }

  /** The session of most tests; what it shows is in {@link #host}. */
  public synchronized Up42 up42() {
    if (up42 == null) {
      up42 = session();
    }
    return up42;
  }

  /** Another session with the same sandbox, which remembers nothing of the others. */
  public Up42 session() {
    return session(sandbox().url());
  }

  /** Another session that reaches the sandbox at another address, a proxy's say. */
  public synchronized Up42 session(String url) {
    Up42 session = Up42.open(SessionFactory.sandbox(sandbox(), url, host, () -> {}));
    opened.add(session);
    return session;
  }

  /** A session with a server at that address, by a clock that a sleep moves. */
  public static Up42 session(
      String url, Host host, Journal journal, ManualTime time, boolean steady) {
    HttpClient http =
        HttpClient.open(
            credentials(url),
            SessionFactory.showing(HttpOptions.defaults().withTime(time).withSteady(steady), host));
    return Up42.open(new SharedSession(http, host, true, account -> journal, () -> {}));
  }

  /** The demo account at that address. */
  public static Credentials credentials(String url) {
    return Credentials.of(RawClient.ACCOUNT.username(), RawClient.ACCOUNT.password())
        .in(Region.at(url));
  }

  /** The sandbox's time, for clients that are opened otherwise. */
  public TimeSource time() {
    return up42().scope().shared().time();
  }

  /** The client below the sessions, in the sandbox's time. */
  public synchronized HttpClient http() {
    if (http == null) {
      http = http(sandbox().url());
    }
    return http;
  }

  /** Another client, which reaches the sandbox at that address. */
  public synchronized HttpClient http(String url) {
    SharedSession session = SessionFactory.sandbox(sandbox(), url, host, () -> {});
    opened.add(session::close);
    return session.http();
  }

  /** A client that knows nothing of Swath, logged in. */
  public synchronized RawClient raw() {
    if (raw == null) {
      raw = RawClient.to(sandbox());
    }
    return raw;
  }

  /** The item of {@link #ASSET}. */
  public StacItem item() {
    return item(up42());
  }

  /** The same item, as another session gives it. */
  public static StacItem item(Up42 session) {
    return session.asset(ASSET).stacItems().get(0);
  }

  /** A template of a process with a price, on {@link #item}. */
  public SingleItemJobTemplate trees(String title) {
    return up42().templates().detectionTreesSpacept(title, item());
  }

  /** The same template, of another session. */
  public static SingleItemJobTemplate trees(Up42 session, String title) {
    return session.templates().detectionTreesSpacept(title, item(session));
  }

  /** Notes in a template's journal that another kernel is sending the same right now. */
  public static void isBeingSent(String key, JobTemplate template) {
    SharedSession shared = template.scope().shared();
    Instant now = shared.time().instant();
    Submission submission =
        new Submission(
            key,
            template.processId(),
            template.workspaceId(),
            shared.inputsHash(template.inputs()),
            40,
            now,
            shared.http().serverTime(),
            now.plus(Duration.ofMinutes(17)),
            Submission.State.SUBMITTING,
            null,
            null);
    shared.journal().begin(submission, List.of());
  }

  /** How many requests a session sent to a path that ends so. */
  public static long requests(Up42 session, String end) {
    return session.requests().stream().filter(request -> request.path().endsWith(end)).count();
  }

  /** The receipt that was shown last. */
  public Receipt lastReceipt() {
    return last(Receipt.class, host.shown);
  }

  /** The frame of that type that was painted last. */
  public <T> T lastFrame(Class<T> type) {
    return last(type, host.frames);
  }

  private static <T> T last(Class<T> type, List<Object> values) {
    List<T> found = values.stream().filter(type::isInstance).map(type::cast).toList();
    if (found.isEmpty()) {
      throw new AssertionError("no " + type.getSimpleName() + " was shown");
    }
    return found.get(found.size() - 1);
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    shared = true;
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (!shared) {
      close();
    }
  }

  @Override
  public void afterAll(ExtensionContext context) {
    close();
  }

  /** Closes all that was opened, the newest first, the server last. */
  @Override
  public synchronized void close() {
    closed = true;
    for (int i = opened.size() - 1; i >= 0; i--) {
      try {
        opened.get(i).close();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    }
    opened.clear();
  }
}
