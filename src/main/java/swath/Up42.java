package swath;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import swath.contract.ContractCheck;
import swath.contract.ContractReport;
import swath.error.ApiException;
import swath.error.CredentialsException;
import swath.error.NotFoundException;
import swath.error.Up42Exception;
import swath.host.Host;
import swath.http.Credentials;
import swath.internal.session.HeardWords;
import swath.internal.session.SessionFactory;
import swath.internal.session.SessionScope;
import swath.internal.session.SharedSession;
import swath.internal.session.SpendingLedger;
import swath.journal.Journal;
import swath.journal.Submission;
import swath.processing.Balance;
import swath.report.BillLine;
import swath.sandbox.Sandbox;
import swath.sandbox.SandboxLogin;
import swath.stac.Asset;
import swath.stac.Assets;
import swath.stac.StacCollection;
import swath.stac.StacCollections;
import swath.stac.StacItem;
import swath.tracking.Polling;
import swath.view.Card;
import swath.view.Sanitizer;
import swath.view.Viewable;
import swath.view.Words;

/**
 * A session with UP42, or with a sandbox that speaks UP42's protocol.
 *
 * <pre>{@code
 * var up42 = Up42.sandbox();       // or Up42.connect(): then the credits are real
 * up42.jobs().table();             // all jobs, newest first
 * up42.job("21e447c4-…").track();  // waits for one
 * }</pre>
 *
 * <p>Opening a session sends nothing: the first request fails if the credentials are wrong. A
 * refusal is an {@link swath.error.ApiException}, no answer a {@link
 * swath.error.ServiceUnreachableException}. Copies ({@link #inWorkspace}, {@link #polling}) share
 * connections, journal, limit and {@link #spent()}. Thread-safe.
 */
public final class Up42 implements AutoCloseable, Viewable {
  private final SessionScope scope;

  private Up42(SessionScope scope) {
    this.scope = scope;
  }

  /**
   * A session with the credentials of the environment ({@code UP42_USERNAME}, {@code
   * UP42_PASSWORD}, {@code UP42_REGION}), else of {@code ~/.up42/credentials.json}, else as asked
   * for in the cell.
   *
   * @throws CredentialsException when there are none, or they are incomplete or unsafe
   */
  public static Up42 connect() {
    return open(SessionFactory.account(Host.current()));
  }

  /** A session with that account. */
  public static Up42 connect(Credentials credentials) {
    return open(SessionFactory.account(credentials, Host.current()));
  }

  /**
   * A session with a sandbox that you started, by its clock. Closing it leaves the sandbox open.
   */
  public static Up42 connect(Sandbox sandbox) {
    AutoCloseable kept = () -> Objects.requireNonNull(sandbox); // open as long as the session is
    return open(SessionFactory.sandbox(sandbox, Host.current(), kept));
  }

  /**
   * A session with a sandbox that runs elsewhere, a teacher's say: {@code
   * Up42.connect(Sandbox.at(url, name, password))}.
   */
  public static Up42 connect(SandboxLogin login) {
    return open(SessionFactory.sandbox(login, Host.current()));
  }

  /** A session with a sandbox of its own: invented jobs, images and credits, without a network. */
  public static Up42 sandbox() {
    Sandbox sandbox = Sandbox.start();
    return open(SessionFactory.sandbox(sandbox, Host.current(), sandbox));
  }

  static Up42 open(SharedSession shared) {
    return new Up42(new SessionScope(shared, null, null));
  }

  SessionScope scope() {
    return scope;
  }

  /**
   * What time it is by UP42's clock (or the sandbox's), as its latest answer told and counted on
   * since. Before the first answer it asks who the user is.
   *
   * <pre>{@code
   * up42.jobs().since(up42.now().minus(Duration.ofDays(7))).table();
   * }</pre>
   */
  public Instant now() {
    if (!shared().api().http().knowsServerTime()) {
      shared().api().http().userinfo();
    }
    return scope.now();
  }

  /**
   * Asks UP42, by reading only, whether it is as Swath knows it: some fifty requests, of which none
   * changes anything or costs credits. The report has no ids, titles or amounts, for a bug report.
   *
   * <pre>{@code
   * up42.check().otherwise();   // what differs from src/docs/api.md
   * }</pre>
   *
   * @throws swath.error.AuthenticationException when UP42 refused the log-in
   */
  public ContractReport check() {
    return ContractCheck.run(shared().api().http(), request -> {}, isSandbox());
  }

  /** What you can do here, by task, with lines to copy: {@link Help#help()}. */
  public Help help() {
    return Help.help();
  }

  /** Swath's version, such as {@code 0.2.0}; {@code development} where it was not packaged. */
  public static String version() {
    String version = Up42.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }

  /** A query for jobs; it asks when it is read. */
  public Jobs jobs() {
    return new Jobs(scope);
  }

  /**
   * Asks for one job.
   *
   * @throws NotFoundException when the account has no such job
   */
  public Job job(String jobId) {
    try {
      return new Job(scope, shared().api().job(jobId), scope.now());
    } catch (ApiException refused) {
      throw shared()
          .heard()
          .beginning(HeardWords.Kind.JOB, jobId)
          .map(
              id ->
                  Explained.by(
                      refused, jobId + " is the beginning of an id: up42.job(\"" + id + "\")."))
          .orElse(refused);
    }
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
    return new Templates(scope);
  }

  /**
   * Plans many jobs without executing any: a row for each image and template, with UP42's price,
   * the job that was paid for before, or why it can't be run. It asks by reading, validation and
   * price only, four questions at a time; prices are kept for the session.
   *
   * <pre>{@code
   * up42.plan("Trees and shadows", up42.images().limit(10).list(),
   *     image -> up42.templates().detectionTreesSpacept(image.titleOr("Trees"), image),
   *     image -> up42.templates().detectionShadowsSpacept(image.titleOr("Shadows"), image));
   * }</pre>
   *
   * @param name what the plan is called
   * @param templates each makes a template of an image
   * @throws swath.error.CallInterruptedException when the cell was stopped; what came is kept
   */
  @SafeVarargs
  public final Plan plan(
      String name, List<StacItem> images, Function<StacItem, JobTemplate>... templates) {
    List<PlannedTemplate> wanted = new ArrayList<>();
    for (StacItem image : images) {
      for (Function<StacItem, JobTemplate> template : templates) {
        wanted.add(PlannedTemplate.of(image, template));
      }
    }
    return Plan.of(this, name, wanted);
  }

  /**
   * As the plan of images, with keys of your own: for templates of several images, and for rows
   * that keep their name. A key stands for one job: other inputs under a key of before are refused.
   *
   * <pre>{@code
   * up42.plan("Lots", Map.of("lot 7, trees", template, "lot 7, change", change));
   * }</pre>
   *
   * @param templates by their keys
   * @throws swath.error.Up42Exception when a key had other inputs before; it names what changed
   */
  public Plan plan(String name, Map<String, ? extends JobTemplate> templates) {
    return Plan.of(
        this,
        name,
        templates.entrySet().stream()
            .map(one -> PlannedTemplate.of(one.getKey(), one.getValue()))
            .toList());
  }

  /** The batches on the session's journal, the newest first; asks at most who is logged in. */
  public Batches batches() {
    return Batches.of(scope);
  }

  /**
   * A batch on the session's journal, also one that another kernel runs; asks at most who is logged
   * in.
   *
   * @throws swath.error.Up42Exception when there is none of that name
   */
  public Batch batch(String name) {
    if (!shared().journal().batches().names().contains(name)) {
      throw new Up42Exception(
          "There is no batch "
              + Sanitizer.line(name, 80)
              + " on the journal; up42.batches() lists them.");
    }
    return new Batch(scope, name, Map.of(), null);
  }

  /**
   * Asks what can be run: titles, inputs, prices, and whether the EULAs are accepted.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the cell was stopped;
   *     it carries the {@link Processes} that came before, as the list has them: of what they leave
   *     out nothing is asked, and none of their EULAs counts as accepted
   */
  public Processes processes() {
    return Processes.ask(scope);
  }

  /**
   * Asks for all files in storage, newest first.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the cell was stopped;
   *     it carries the {@link Assets} that came before
   */
  public Assets assets() {
    return shared().stac().assets();
  }

  /**
   * Asks for an asset's metadata.
   *
   * @throws NotFoundException when the account has no such asset
   */
  public Asset asset(String assetId) {
    return shared().stac().asset(assetId);
  }

  /**
   * Asks for a STAC item.
   *
   * @param idOrUrl its id, or its address
   * @throws NotFoundException when there is no such item
   */
  public StacItem item(String idOrUrl) {
    return shared().stac().item(idOrUrl);
  }

  /**
   * Asks for a STAC collection: what one order or one job brought.
   *
   * @param idOrUrl its id, or its address
   * @throws NotFoundException when there is no such collection
   */
  public StacCollection collection(String idOrUrl) {
    return shared().stac().collection(idOrUrl);
  }

  /**
   * Asks for all STAC collections in storage.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the cell was stopped;
   *     it carries the {@link StacCollections} that came before
   */
  public StacCollections collections() {
    return shared().stac().collections();
  }

  /** Images in storage that can be processed, the newest first; it asks when it is read. */
  public ItemSearch images() {
    return ItemSearch.images(shared());
  }

  /** What jobs made, the newest first; it asks when it is read. */
  public ItemSearch results() {
    return ItemSearch.results(shared());
  }

  /** All STAC items in storage, images and results; it asks when it is read. */
  public ItemSearch items() {
    return ItemSearch.items(shared());
  }

  /**
   * Waits until all of these jobs have ended, asking UP42 adaptively unless the session's polling
   * says otherwise, and shows how it goes in the running cell.
   *
   * @return the jobs, up to date
   * @throws swath.error.UnfinishedJobException when the wait ended first
   * @throws swath.error.TrackingInterruptedException when the cell was stopped; the jobs go on
   */
  @CanIgnoreReturnValue
  public JobList track(Iterable<Job> jobs) {
    List<Job> all = new ArrayList<>();
    jobs.forEach(all::add);
    String query = Words.count(all.size(), "job") + " given to track()";
    return JobList.of(scope, all, query, scope.now(), true).track();
  }

  /** Waits until this job has ended: {@link Job#track()}. */
  @CanIgnoreReturnValue
  public Job track(Job job) {
    return job.track();
  }

  /** Asks for the account's credits. */
  public Balance balance() {
    return shared().askBalance();
  }

  /**
   * Asks for UP42's budgets, with their usage and settings.
   *
   * @throws swath.error.IncompleteListException when a later page failed, or the cell was stopped;
   *     it carries the {@link Budgets} that came before, without settings
   */
  public Budgets budgets() {
    return Budgets.ask(scope);
  }

  /**
   * What this session executed and what it cost, by its latest snapshots; first what nobody knows,
   * also of earlier sessions on its journal. Opening that asks who is logged in, unless it is
   * known.
   */
  public SessionSpending spent() {
    Journal journal = shared().journal();
    return spent(Optional.of(journal));
  }

  private SessionSpending spent(Optional<Journal> journal) {
    SpendingLedger ledger = shared().spending();
    List<Submission> earlier =
        journal
            .map(open -> open.open().stream().filter(one -> !ledger.has(one.key())).toList())
            .orElse(List.of());
    return new SessionSpending(ledger, earlier, scope.now(), isSandbox());
  }

  /** The journal that remembers what was sent, so that nothing is paid twice. */
  public SpendingJournal journal() {
    return new SpendingJournal(scope);
  }

  /** The last hundred requests, without secrets. */
  public Requests requests() {
    return new Requests(shared().http().requests(), shared().isSteady());
  }

  /**
   * Sets the most credits that this session and all its copies may spend: withheld, deducted and
   * unknown ones. It stops before sending, and does not stop a running job.
   *
   * @return this session
   */
  @CanIgnoreReturnValue
  public Up42 spendingAtMost(int credits) {
    if (credits < 0) {
      throw new IllegalArgumentException("A limit of " + credits + " credits is below zero.");
    }
    shared().spending().limit(credits);
    return this;
  }

  /**
   * Makes the bill of a rehearsal this session's limit, and that of all its copies: an execution
   * that it does not list, by process, workspace, items and parameters, or that costs more than it
   * says, is refused.
   *
   * <pre>{@code
   * up42.approve(Bill.read("notebook.bill.json"));
   * }</pre>
   *
   * @return this session
   */
  @CanIgnoreReturnValue
  public Up42 approve(Bill bill) {
    Map<String, List<Integer>> prices = new HashMap<>();
    for (BillLine line : bill) {
      if (line.outcome() == BillLine.Outcome.NEW) {
        prices.computeIfAbsent(line.key(), key -> new ArrayList<>()).add(line.credits());
      }
    }
    shared().spending().approve(prices);
    return this;
  }

  /**
   * Lets downloads and previews ask a host on this machine or in its network, to which an item's
   * address leads: without it none is asked, unless this session's own server is there.
   *
   * @param host its name or number, without a port
   * @return this session
   */
  @CanIgnoreReturnValue
  public Up42 allowHost(String host) {
    shared().http().allowHost(host);
    return this;
  }

  /** The session's limit, if there is one. */
  public OptionalInt limit() {
    return shared().spending().limit();
  }

  /** A copy whose jobs are listed and executed in that workspace. */
  public Up42 inWorkspace(String workspaceId) {
    return new Up42(new SessionScope(shared(), workspaceId, scope.explicitPolling()));
  }

  /** A copy whose waits ask as {@code polling} says. */
  public Up42 polling(Polling polling) {
    return new Up42(new SessionScope(shared(), scope.explicitWorkspace(), polling));
  }

  /** Asks who is logged in: the user's name, else its id. */
  public String userName() {
    var user = shared().user();
    return user.name().orElseGet(user::sub);
  }

  /** The workspace that jobs are executed in; asks who is logged in, unless it is set or known. */
  public String workspaceId() {
    return scope.workspace();
  }

  /** The API's address. */
  public String url() {
    return shared().http().url();
  }

  /** Whether it is a session with a sandbox. */
  public boolean isSandbox() {
    return shared().isSandbox();
  }

  /** Closes the scope, its copies, and the sandbox that it started, if it did. */
  @Override
  public void close() {
    shared().close();
  }

  private SharedSession shared() {
    return scope.shared();
  }

  /** What is known without asking. */
  @Override
  public Card view() {
    return SessionCard.of(scope, spent(shared().journalAccess().known()));
  }

  @Override
  public String toString() {
    return view().text();
  }
}
