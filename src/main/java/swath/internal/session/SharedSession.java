package swath.internal.session;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import swath.host.Host;
import swath.http.HttpClient;
import swath.http.InterruptibleLock;
import swath.http.TimeSource;
import swath.http.UserInfo;
import swath.journal.CanonicalJson;
import swath.journal.Journal;
import swath.processing.Balance;
import swath.processing.ProcessingApi;
import swath.stac.StacApi;
import swath.tracking.Tracker;

/** What all copies of a session share: client, journal, ledger, user and balance. Thread-safe. */
public final class SharedSession implements AutoCloseable {
  private final HttpClient http;
  private final ProcessingApi api;
  private final StacApi stac;
  private final Host host;
  private final boolean isSandbox;
  private final JournalAccess journal;
  private final AutoCloseable owned;
  private final SpendingLedger spending = new SpendingLedger();
  private final Map<String, InterruptibleLock> intents = new ConcurrentHashMap<>();
  private final Map<Class<?>, Object> memory = new ConcurrentHashMap<>();
  private @Nullable ExecutorService readAhead;
  private final HeardWords heard = new HeardWords();
  private final InterruptibleLock asking = new InterruptibleLock();
  private volatile @Nullable UserInfo user;
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
    this.journal = new JournalAccess(journals, host, () -> http.url() + " " + user().sub());
    this.owned = owned;
    host.opened(heard);
  }

  public HttpClient http() {
    return http;
  }

  /** The ids that it has come across. */
  public HeardWords heard() {
    return heard;
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
    return keep(api.balance());
  }

  /** As {@link #askBalance()}, once and for a few seconds. */
  public Balance askBalanceBriefly() {
    return keep(api.balanceBriefly());
  }

  private Balance keep(Balance now) {
    balance = now;
    return now;
  }

  public Optional<Balance> knownBalance() {
    return Optional.ofNullable(balance);
  }

  /** For what observes; may ask who is logged in. */
  public Journal journal() {
    return journal.forObserving();
  }

  /** The journal, for what spends or chooses another one. */
  public JournalAccess journalAccess() {
    return journal;
  }

  /**
   * The hash of a request's inputs. A sandbox has another address each time it is started, so its
   * own address is left out.
   */
  public String inputsHash(JsonNode inputs) {
    return CanonicalJson.hash(portable(inputs));
  }

  /** The inputs as they are compared. */
  public JsonNode portable(JsonNode inputs) {
    return isSandbox ? OwnAddress.without(http.url(), inputs) : inputs;
  }

  public Tracker tracker() {
    return new Tracker(api, journal(), isSteady() ? null : ThreadLocalRandom.current());
  }

  /** What this session and its copies keep of that kind; made when it is asked for first. */
  public <T> T remembered(Class<T> kind, Supplier<T> empty) {
    return kind.cast(memory.computeIfAbsent(kind, key -> empty.get()));
  }

  /** Held by whoever executes this process with these inputs in this workspace, by all copies. */
  public InterruptibleLock intent(String request) {
    return intents.computeIfAbsent(request, key -> new InterruptibleLock());
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
    ExecutorService running;
    synchronized (this) {
      running = readAhead;
    }
    if (running != null) {
      running.shutdownNow();
    }
    journal.close();
    try {
      owned.close();
    } catch (Exception e) {
      throw new IllegalStateException("The sandbox could not be closed.", e);
    }
  }
}
