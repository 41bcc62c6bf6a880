package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.jspecify.annotations.Nullable;
import swath.error.ApiException;
import swath.error.CallInterruptedException;
import swath.error.CredentialsException;
import swath.error.ServiceUnreachableException;
import swath.error.UnknownFateException;
import swath.error.Up42Exception;

/**
 * UP42's API over HTTP, with the account's token on every request to the session's own hosts and
 * nowhere else.
 *
 * <pre>{@code
 * try (HttpClient http = HttpClient.open(Credentials.fromEnvironment())) {
 *   JsonNode balance = http.get("/v2/payments/balances").json();
 * }
 * }</pre>
 *
 * <p>What only reads ({@code get}, {@code ask}) is repeated up to four times when the connection
 * fails or the service answers 5xx or 429; what spends ({@link #once}) never. A refusal is an
 * {@link ApiException}, no answer a {@link ServiceUnreachableException}. Every call ends by its
 * timeout ({@link HttpOptions}), and at once when its thread is interrupted ({@link
 * CallInterruptedException}). Thread-safe.
 */
public final class HttpClient implements AutoCloseable, Shadow.Service {
  private final Credentials credentials;
  private final HttpOptions options;
  private final HttpUrl api;
  private final OkHttpClient client;
  private final RequestLog log = new RequestLog();
  private final InterruptibleCall exchange;
  private final AuthorizedSender sender;
  private final Downloads downloads;
  private final SendOnce oneShot;
  private final ServerClock clock;
  private final AddressGuard guard;

  private HttpClient(Credentials credentials, HttpOptions options) {
    credentials.region().checkEncryption();
    this.credentials = credentials;
    this.options = options;
    this.client = OkHttpFactory.client(options, credentials.region());
    HttpUrl address = HttpUrl.parse(credentials.region().api().toString());
    if (address == null) {
      throw new CredentialsException("This is no address of an API: " + credentials.region().api());
    }
    this.api = address;
    Redaction redaction = new Redaction();
    redaction.hideForGood(credentials.password());
    ErrorMapping refusals = new ErrorMapping(credentials, redaction);
    TimeSource time = options.time();
    Backoff backoff = options.steady() ? Backoff.steady() : Backoff.varied();
    Retrier repeater = new Retrier(time, backoff, refusals, options.retries());
    this.exchange = new InterruptibleCall(log, credentials.region(), options.steady());
    Tokens tokens = new Tokens(client, exchange, credentials, time, refusals, redaction);
    this.clock = new ServerClock(time);
    this.sender = new AuthorizedSender(client, exchange, tokens, repeater, refusals, clock);
    this.oneShot = new SendOnce(client, exchange, sender, refusals, clock);
    this.guard = new AddressGuard(credentials.region());
    this.downloads =
        new Downloads(signing(), client, exchange, repeater, options, guard, redaction);
  }

  /** A client for that account. Asks nothing yet. */
  public static HttpClient open(Credentials credentials) {
    return open(credentials, HttpOptions.defaults());
  }

  /** A client for that account. Asks nothing yet. */
  public static HttpClient open(Credentials credentials, HttpOptions options) {
    return new HttpClient(credentials, options);
  }

  /**
   * Asks for what is at a path, or at an address on the session's own host.
   *
   * @param href a path such as {@code /v2/eulas/…}, or an absolute address
   */
  public JsonResponse get(String href) {
    return get(href, Query.none());
  }

  /** Asks for what is at a path, with parameters. */
  @Override
  public JsonResponse get(String href, Query query) {
    return read(href, query, () -> sender.repeat(request("GET", url(href, query), null)));
  }

  private JsonResponse read(String href, Query query, Supplier<JsonResponse> asking) {
    Shadow shadow = options.shadow();
    if (shadow == null) {
      return asking.get();
    }
    return shadow.read(href, query).orElseGet(() -> shadow.completed(href, query, asking.get()));
  }

  /** As {@link #get}, without retries: for callers that poll. */
  public JsonResponse poll(String href, Query query) {
    return read(href, query, () -> sender.once(request("GET", url(href, query), null)));
  }

  /** As {@link #get}, once and for a few seconds: for what is worth no long wait. */
  public JsonResponse brief(String href) {
    Query none = Query.none();
    return read(href, none, () -> sender.brief(request("GET", url(href, none), null)));
  }

  /**
   * Asks by a POST that changes nothing, such as a validation, a price or a search.
   *
   * @param body what is asked, or null for an empty body
   */
  @Override
  public JsonResponse ask(String href, @Nullable JsonNode body) {
    return sender.repeat(request("POST", url(href, Query.none()), Bodies.json(body)));
  }

  /**
   * Changes a thing by a PATCH, which makes the same of it however often it is sent.
   *
   * @param body the fields to change
   */
  public JsonResponse change(String href, JsonNode body) {
    Shadow shadow = options.shadow();
    if (shadow != null) {
      return shadow.change(this, href, body);
    }
    return sender.repeat(request("PATCH", url(href, Query.none()), Bodies.json(body)));
  }

  /**
   * Sends what must not be sent twice, on a connection of its own that nothing repeats.
   *
   * @param fence asked right before the request leaves
   * @return the service's answer, a 2xx with JSON
   * @throws ApiException when the service refused by a documented status and in its words: nothing
   *     was done
   * @throws ServiceUnreachableException when nothing was sent
   * @throws UnknownFateException when it was sent and nobody knows what became of it
   */
  public JsonResponse once(String href, Query query, JsonNode body, Fence fence) {
    Shadow shadow = options.shadow();
    if (shadow != null) {
      fence.pass();
      return shadow.once(this, href, query, body);
    }
    return oneShot.send(url(href, query), body, fence);
  }

  /**
   * Fetches a file into a directory.
   *
   * @param asset the asset's address on the session's host; it is exchanged for a signed one
   * @param directory where to; it is made when it is not there
   * @param progress learns of the bytes, on this thread
   * @return the file
   * @throws Up42Exception when a file of that name is there already, or the directory can't be
   *     written
   */
  public Path download(String asset, Path directory, Progress progress) {
    return download(RemoteFile.at(asset), DownloadFolder.at(directory, Overwrite.NEVER), progress);
  }

  /**
   * Fetches a file into the directory of a call. What looks cut off is fetched once more.
   *
   * @param file the file; on the session's host it is exchanged for a signed address, on others it
   *     is asked for once, without a token
   * @throws Up42Exception when a file of that name is there already, the directory can't be
   *     written, or what came is not the file
   */
  public Path download(RemoteFile file, DownloadFolder folder, Progress progress) {
    return downloads.file(file, folder, progress);
  }

  /** Why nobody could fetch what is at that address; empty where it can be tried. */
  public static Optional<String> obstacle(String address) {
    return Optional.ofNullable(Addresses.obstacle(address));
  }

  /** The address that a relative one within the document at {@code base} means. */
  public String resolve(String base, String href) {
    return Addresses.resolved(Addresses.resolved(url() + "/", base), href);
  }

  /**
   * Lets downloads ask a host on this machine or its network, where an item's address leads there.
   *
   * @param host its name or number as the address has it, without a port
   */
  public void allowHost(String host) {
    guard.allow(host);
  }

  /**
   * Fetches a small file, such as a thumbnail, into memory.
   *
   * @param largest the most bytes to take
   * @throws Up42Exception when it is larger
   */
  public byte[] fetch(String asset, int largest) {
    return downloads.bytes(asset, largest);
  }

  /**
   * Reads a file as it comes, without keeping it; as much of it as is wanted.
   *
   * @param reading what is made of it; run once for each try, on another thread
   */
  public <T> T stream(String asset, StreamReader<T> reading) {
    return downloads.stream(asset, reading);
  }

  /** A task that tells no cell what it tries again: for those that run beside each other. */
  public static <T> Callable<T> quiet(Callable<T> task) {
    return Retrier.quiet(task);
  }

  /** Asks who is logged in. */
  public UserInfo userinfo() {
    URI auth = credentials.region().auth();
    HttpUrl url = HttpUrl.get(auth + Tokens.OIDC + "userinfo");
    return new UserInfo(sender.repeat(request("GET", url, null)).json());
  }

  /** The last hundred requests, oldest first, without secrets. */
  public List<RequestRecord> requests() {
    return log.records();
  }

  /** The clock for waits. */
  public TimeSource time() {
    return options.time();
  }

  /**
   * The service's clock, by the {@code Date} of its last answer, which has whole seconds; this
   * machine's before there was one.
   */
  @Override
  public Instant serverTime() {
    return clock.now();
  }

  /** Whether an answer has told {@link #serverTime()}; until then it is this machine's. */
  public boolean knowsServerTime() {
    return clock.isHeard();
  }

  /** How it behaves. */
  public HttpOptions options() {
    return options;
  }

  /** Whose account it is. */
  public Credentials credentials() {
    return credentials;
  }

  /** The API's address. */
  public String url() {
    return credentials.region().api().toString();
  }

  /** A path with segments of its own, encoded: an id can't lead elsewhere. */
  public static String path(String base, String... segments) {
    StringBuilder path = new StringBuilder(base);
    for (String segment : segments) {
      if (segment.isBlank() || segment.equals(".") || segment.equals("..")) {
        throw new IllegalArgumentException("This can't be an id: \"" + segment + "\"");
      }
      path.append('/')
          .append(URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20"));
    }
    return path.toString();
  }

  /** Whether an address is on the session's API host. */
  public boolean owns(String href) {
    HttpUrl url = api.resolve(href);
    return url != null && isOurs(url);
  }

  /**
   * The absolute address that a request of this path and these parameters goes to.
   *
   * @throws Up42Exception when it is on another host than the session's
   */
  public String address(String href, Query query) {
    return url(href, query).toString();
  }

  /** Whether it was closed, so that every further call is refused. */
  public boolean isClosed() {
    return exchange.isClosed();
  }

  /** Cancels what is under way and gives idle connections back; other sessions open theirs anew. */
  @Override
  public void close() {
    exchange.close();
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
  }

  private HttpUrl url(String href, Query query) {
    HttpUrl url = api.resolve(href);
    if (url == null || !isOurs(url)) {
      throw new Up42Exception(
          "The address "
              + Redaction.of(href)
              + " is not on "
              + url()
              + ", so the token is not sent there. Use an address of this session's region.");
    }
    HttpUrl.Builder builder = url.newBuilder();
    query
        .parameters()
        .forEach(parameter -> builder.addQueryParameter(parameter.name(), parameter.value()));
    return builder.build();
  }

  private Downloads.Signing signing() {
    return new Downloads.Signing() {
      @Override
      public boolean owns(String asset) {
        return HttpClient.this.owns(asset);
      }

      @Override
      public JsonResponse ask(String path) throws IOException {
        return sender.attempt(request("POST", url(path, Query.none()), Bodies.json(null)));
      }
    };
  }

  private boolean isOurs(HttpUrl url) {
    return url.scheme().equals(api.scheme())
        && url.host().equals(api.host())
        && url.port() == api.port();
  }

  private static Request.Builder request(
      String method, HttpUrl url, okhttp3.@Nullable RequestBody body) {
    return new Request.Builder().url(url).method(method, body);
  }
}
