package swath;

import java.util.function.UnaryOperator;
import swath.host.Host;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.ManualTime;
import swath.http.Region;
import swath.internal.session.SessionFactory;
import swath.internal.session.SharedSession;
import swath.journal.CanonicalJson;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.sandbox.Sandbox;
import swath.sandbox.SandboxBuilder;
import swath.stac.StacItem;

/** A sandbox whose clock stands still, and a session with it. */
public final class SandboxFixture implements AutoCloseable {
  public static final String ASSET = "68567134-27ad-7bd7-4b65-d61adb11fc78";

  public final TestHost host = new TestHost();
  public final Sandbox sandbox;
  public final Up42 up42;

  public static final String OTHER_WORKSPACE = "2f7be0d4-91c8-4a0e-b6a5-7c3e19d5b002";

  /** A sandbox without jobs. */
  public SandboxFixture() {
    this(builder -> builder.jobs(0));
    sandbox.topUp(100_000);
  }

  public SandboxFixture(UnaryOperator<SandboxBuilder> options) {
    sandbox = options.apply(Sandbox.builder().manualClock()).start();
    up42 = session();
  }

  /** Another session with the same sandbox, which remembers nothing of this one. */
  public Up42 session() {
    return Up42.open(SessionFactory.sandbox(sandbox, host, () -> {}));
  }

  /** A session with a server at that address, by a clock that a sleep moves. */
  public static Up42 session(
      String url, Host host, Journal journal, ManualTime time, boolean steady) {
    HttpClient http =
        HttpClient.open(
            Credentials.of("demo@swath.example", "sandbox").in(Region.at(url)),
            SessionFactory.showing(HttpOptions.defaults().withTime(time).withSteady(steady), host));
    return Up42.open(new SharedSession(http, host, true, (h, account) -> journal, () -> {}));
  }

  public StacItem item() {
    return up42.asset(ASSET).stacItems().get(0);
  }

  public SingleItemJobTemplate trees(String title) {
    return up42.templates().detectionTreesSpacept(title, item());
  }

  /** Notes in a template's journal that another kernel is sending the same right now. */
  public static void isBeingSent(String key, JobTemplate template) {
    SharedSession shared = template.scope().shared();
    shared
        .journal()
        .submitting(
            new Submission(
                key,
                template.processId(),
                template.workspaceId(),
                CanonicalJson.hash(template.inputs()),
                40,
                shared.time().instant(),
                Submission.State.SUBMITTING,
                null));
  }

  public Receipt lastReceipt() {
    var receipts = host.shown(Receipt.class);
    return receipts.get(receipts.size() - 1);
  }

  @Override
  public void close() {
    up42.close();
    sandbox.close();
  }
}
