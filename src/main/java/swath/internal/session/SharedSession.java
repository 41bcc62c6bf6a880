package swath.internal.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.host.Host;
import swath.http.HttpClient;
import swath.http.InterruptibleLock;
import swath.http.TimeSource;
import swath.http.UserInfo;
import swath.journal.Journal;
import swath.processing.Balance;
import swath.processing.JobMetadata;
import swath.processing.ProcessingApi;
import swath.stac.StacApi;
import swath.tracking.Tracker;

/** What all copies of a session share: client, journal, ledger, user and balance. Thread-safe. */
public final class SharedSession implements AutoCloseable {
  private static final long YOUNG = TimeUnit.SECONDS.toNanos(30);

  private final HttpClient http;
  private final ProcessingApi api;
  private final StacApi stac;
  private final Host host;
  private final boolean isSandbox;
  private final Journals journals;
  private final AutoCloseable owned;
  private final SpendingLedger spending = new SpendingLedger();
  private final Map<String, Long> executedAt = new ConcurrentHashMap<>();
  private final Map<String, InterruptibleLock> intents = new ConcurrentHashMap<>();
  private @Nullable ExecutorService readAhead;
  private final InterruptibleLock asking = new InterruptibleLock();
  private volatile @Nullable UserInfo user;
  private @Nullable Journal journal;
  private String journalsWorldId = "";
  private volatile @Nullable Balance balance;

  /**
   * What is shared.
   *
   * @param owned is closed with the session: the sandbox that it started, if it did
   */
  public SharedSession(
      HttpClient http, Host host, boolean isSandbox, Journals journals, AutoCloseable owned) {
    this.http = http;
    this.api = new ProcessingApi(http);
    this.stac = new StacApi(http);
    this.host = host;
    this.isSandbox = isSandbox;
    this.journals = journals;
    this.owned = owned;
  }

  public HttpClient http() {
    return http;
  }

  public ProcessingApi api() {
    return api;
  }

  public StacApi stac() {
    return stac;
  }

  public Host host() {
    return host;
  }

  public TimeSource time() {
    return http.time();
  }

  public boolean isSandbox() {
    return isSandbox;
  }

  /** Whether everything is asked one after the other, so that each run is the same. */
  public boolean isSteady() {
    return http.options().steady();
  }

  public SpendingLedger spending() {
    return spending;
  }

  /** Who is logged in; asks once. */
  public UserInfo user() {
    UserInfo known = user;
    return known != null ? known : asking.take(this::askUser);
  }

  private UserInfo askUser() {
    UserInfo known = user;
    if (known == null) {
      known = http.userinfo();
      user = known;
    }
    return known;
  }

  /** Who is logged in, if that was asked before; never waits. */
  public Optional<UserInfo> knownUser() {
    return Optional.ofNullable(user);
  }

  public Balance askBalance() {
    Balance now = api.balance();
    balance = now;
    return now;
  }

  /** Asks for the credits left; null where UP42 does not answer. */
  public @Nullable Integer creditsLeft() {
    try {
      return askBalance().credits();
    } catch (CallInterruptedException e) {
      throw e;
    } catch (Up42Exception e) {
      return null; // a missing balance must not keep anybody from a price
    }
  }

  public Optional<Balance> knownBalance() {
    return Optional.ofNullable(balance);
  }

  public synchronized Journal journal() {
    Journal open = journal;
    String worldId = journals.worldId();
    if (open != null && !worldId.equals(journalsWorldId)) {
      open.close();
      open = null;
    }
    if (open == null) {
      open = journals.open(host, () -> http.url() + " " + user().sub());
      journal = open;
      journalsWorldId = worldId;
    }
    return open;
  }

  /** The journal, if one is open. */
  public synchronized Optional<Journal> knownJournal() {
    return Optional.ofNullable(journal);
  }

  public Tracker tracker() {
    return new Tracker(
        api, time(), journal(), this::isYoung, isSteady() ? null : ThreadLocalRandom.current());
  }

  public void executed(JobMetadata job) {
    executedAt.put(job.jobId(), time().nanoTime());
  }

  /** Held by whoever executes this process with these inputs in this workspace, by all copies. */
  public InterruptibleLock intent(String processId, String workspaceId, String inputsHash) {
    return intents.computeIfAbsent(
        String.join("\n", processId, workspaceId, inputsHash), key -> new InterruptibleLock());
  }

  private boolean isYoung(String jobId) {
    Long at = executedAt.get(jobId);
    return at != null && time().nanoTime() - at < YOUNG;
  }

  /** Where pages are read ahead; null where everything is asked one after the other. */
  public synchronized @Nullable ExecutorService readAhead() {
    if (isSteady()) {
      return null;
    }
    ExecutorService running = readAhead;
    if (running == null) {
      running =
          Executors.newCachedThreadPool(
              task -> {
                Thread thread = new Thread(task, "swath-read-ahead");
                thread.setDaemon(true);
                return thread;
              });
      readAhead = running;
    }
    return running;
  }

  @Override
  public void close() {
    http.close(); // first, since it ends what others wait for
    Journal open;
    ExecutorService running;
    synchronized (this) {
      open = journal;
      running = readAhead;
    }
    if (running != null) {
      running.shutdownNow();
    }
    if (open != null) {
      open.close();
    }
    try {
      owned.close();
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox could not be closed.", e);
    }
  }
}
