package swath;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import swath.http.Credentials;
import swath.http.CredentialsException;
import swath.http.NotFoundException;
import swath.processing.Balance;
import swath.sandbox.Sandbox;
import swath.stac.Asset;
import swath.stac.StacCollection;
import swath.stac.StacCollections;
import swath.stac.StacItem;
import swath.stac.StacSearch;
import swath.tracking.Polling;

/**
 * A session with UP42, or with a sandbox that speaks UP42's language.
 *
 * <pre>{@code
 * var up42 = Up42.sandbox();       // or Up42.connect(): then the credits are real
 * up42.jobs().table();             // all jobs, newest first
 * up42.job("21e447c4-…").track();  // waits for one
 * }</pre>
 *
 * <p>Opening a session asks nothing: wrong credentials are told by the first question. A refusal is
 * an {@link swath.http.ApiException}, no answer a {@link swath.http.ServiceUnreachableException}.
 * Copies ({@link #inWorkspace}, {@link #polling}) share connections, journal, limit and {@link
 * #spent()}. Thread-safe.
 */
public final class Up42 implements AutoCloseable {
  private final Session session;

  private Up42(Session session) {
    this.session = session;
  }

  /**
   * A session with the credentials of the environment ({@code UP42_USERNAME}, {@code
   * UP42_PASSWORD}, {@code UP42_REGION}), else of {@code ~/.up42/credentials.json}, else as asked
   * for in the cell.
   *
   * @throws CredentialsException when there are none, or not whole, or not safe
   */
  public static Up42 connect() {
    return open(Openings.account(Host.current()));
  }

  /** A session with that account. */
  public static Up42 connect(Credentials credentials) {
    return open(Openings.account(credentials, Host.current()));
  }

  /**
   * A session with a sandbox that you started, by its clock. Closing it leaves the sandbox open.
   */
  public static Up42 connect(Sandbox sandbox) {
    return open(Openings.sandbox(sandbox, Host.current(), () -> {}));
  }

  /** A session with a sandbox of its own: invented jobs, images and credits, without a network. */
  public static Up42 sandbox() {
    Sandbox sandbox = Sandbox.start();
    return open(Openings.sandbox(sandbox, Host.current(), sandbox));
  }

  static Up42 open(Core core) {
    return new Up42(new Session(core, null, null));
  }

  Session session() {
    return session;
  }

  /** A query for jobs; it asks when it is read. */
  public Jobs jobs() {
    return new Jobs(session);
  }

  /**
   * Asks for one job.
   *
   * @throws NotFoundException when the account has no such job
   */
  public Job job(String jobId) {
    return session.job(core().api().job(jobId));
  }

  /** Asks for one job; empty when the account has no such job. */
  public Optional<Job> findJob(String jobId) {
    try {
      return Optional.of(job(jobId));
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  /** Templates of what can be run. */
  public Templates templates() {
    return new Templates(session);
  }

  /** Asks what can be run: titles, inputs, prices, and whether the EULAs are accepted. */
  public Processes processes() {
    return Processes.ask(session);
  }

  /**
   * Asks for an asset's metadata.
   *
   * @throws NotFoundException when the account has no such asset
   */
  public Asset asset(String assetId) {
    return core().stac().asset(assetId);
  }

  /**
   * Asks for the STAC item at an address.
   *
   * @throws NotFoundException when there is no such item
   */
  public StacItem item(String url) {
    return core().stac().item(url);
  }

  /**
   * Asks for a STAC collection: what one order or one job brought.
   *
   * @param idOrUrl its id, or its address
   * @throws NotFoundException when there is no such collection
   */
  public StacCollection collection(String idOrUrl) {
    return core().stac().collection(idOrUrl);
  }

  /** Asks for all STAC collections in storage. */
  public StacCollections collections() {
    return core().stac().collections();
  }

  /** A search for STAC items in storage; it asks when it is read. */
  public StacSearch items() {
    return core().stac().search();
  }

  /**
   * Waits until all of these jobs have ended, asking UP42 adaptively unless the session's polling
   * says otherwise, and shows how it goes in the running cell.
   *
   * @return the jobs, up to date
   * @throws swath.tracking.UnfinishedJobException when the wait ended first
   * @throws swath.tracking.TrackingInterruptedException when the cell was stopped; the jobs go on
   */
  public JobList track(Iterable<Job> jobs) {
    List<Job> all = new ArrayList<>();
    jobs.forEach(all::add);
    String query = Text.number(all.size()) + (all.size() == 1 ? " job" : " jobs") + " by hand";
    return new JobList(session, all, query, session.now(), true).track();
  }

  /** Asks for the account's credits. */
  public Balance balance() {
    return core().askBalance();
  }

  /** Asks for UP42's budgets, with their usage and settings. */
  public Budgets budgets() {
    return Budgets.ask(session);
  }

  /** What this session executed and what it cost, as far as it has heard. */
  public Spent spent() {
    return new Spent(core().spending(), session.now(), isSandbox());
  }

  /** The last hundred requests, without secrets. */
  public Requests requests() {
    return new Requests(core().http().requests(), core().isSteady());
  }

  /**
   * Sets the most credits that this session and all its copies may spend: withheld, deducted and
   * unknown ones. It stops before sending, and does not stop a running job.
   *
   * @return this session
   */
  public Up42 spendingAtMost(int credits) {
    if (credits < 0) {
      throw new IllegalArgumentException("A limit of " + credits + " credits is below zero.");
    }
    core().spending().limit(credits);
    return this;
  }

  /** The session's limit, if there is one. */
  public OptionalInt limit() {
    return core().spending().limit();
  }

  /** A copy whose jobs are listed and executed in that workspace. */
  public Up42 inWorkspace(String workspaceId) {
    return new Up42(new Session(core(), workspaceId, session.explicitPolling()));
  }

  /** A copy whose waits ask as {@code polling} says. */
  public Up42 polling(Polling polling) {
    return new Up42(new Session(core(), session.explicitWorkspace(), polling));
  }

  /** Asks who is logged in: the user's name, else its id. */
  public String who() {
    var user = core().user();
    return user.name().orElseGet(user::sub);
  }

  /** The workspace that jobs are executed in; asks who is logged in, unless told or known. */
  public String workspaceId() {
    return session.workspace();
  }

  /** The API's address. */
  public String url() {
    return core().http().url();
  }

  /** Whether it is a session with a sandbox. */
  public boolean isSandbox() {
    return core().isSandbox();
  }

  /** Closes the session, its copies, and the sandbox that it started, if it did. */
  @Override
  public void close() {
    core().close();
  }

  private Core core() {
    return session.core();
  }

  /** What is known without asking. */
  @Override
  public String toString() {
    return SessionText.of(session, spent());
  }
}
