package swath.internal.session;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import swath.host.DownloadDisplay;
import swath.host.Host;
import swath.host.ListingDisplay;
import swath.host.RetryDisplay;
import swath.http.Credentials;
import swath.http.HttpClient;
import swath.http.HttpOptions;
import swath.http.Region;
import swath.http.TimeSource;
import swath.internal.rehearsal.Rehearsal;
import swath.sandbox.DemoAccount;
import swath.sandbox.Sandbox;
import swath.sandbox.SandboxClock;
import swath.sandbox.SandboxLogin;

/** Opens sessions; none of these methods sends a request. Stateless. */
public final class SessionFactory {
  private SessionFactory() {}

  /** With the credentials of the environment or the user's file, else as asked for. */
  public static SharedSession account(Host host) {
    Optional<Credentials> found = Credentials.find();
    return found.isPresent()
        ? account(found.get(), host)
        : open(prompt(host, System.getenv()).orElseGet(Credentials::fromEnvironment), host);
  }

  public static SharedSession account(Credentials credentials, Host host) {
    if (!credentials.region().isLocal()) {
      warnOnBinder(host, System.getenv());
    }
    return open(credentials, host);
  }

  private static void warnOnBinder(Host host, Map<String, String> environment) {
    if (environment.get("BINDER_SERVICE_HOST") != null) {
      host.show(
          "This notebook runs on Binder, a public machine: whoever runs it can read your"
              + " password. Use Up42.sandbox() there.");
    }
  }

  private static SharedSession open(Credentials credentials, Host host) {
    boolean isSandbox = credentials.region().isLocal();
    Path home = Path.of(System.getProperty("user.home", "."));
    Optional<Rehearsal> rehearsal = Rehearsal.current();
    HttpOptions options =
        rehearsal
            .map(now -> HttpOptions.defaults().withShadow(now.of(login(credentials))))
            .orElseGet(HttpOptions::defaults);
    return new SharedSession(
        HttpClient.open(credentials, showing(options, host)),
        host,
        isSandbox,
        isSandbox
            ? Journals.inMemory()
            : Journals.ofUser(System.getenv(), home, login(credentials)),
        () -> {});
  }

  private static String login(Credentials credentials) {
    return credentials.region().api() + " " + credentials.username();
  }

  public static SharedSession sandbox(Sandbox sandbox, Host host, AutoCloseable owned) {
    return sandbox(sandbox, sandbox.url(), host, owned);
  }

  /** A session with a sandbox that is reached at another address, through a proxy, say. */
  public static SharedSession sandbox(Sandbox sandbox, String url, Host host, AutoCloseable owned) {
    DemoAccount demo = sandbox.credentials();
    Credentials account = Credentials.of(demo.username(), demo.password()).in(Region.at(url));
    HttpOptions steady = HttpOptions.defaults().withTime(time(sandbox.clock())).withSteady(true);
    HttpOptions options =
        Rehearsal.current().map(now -> steady.withShadow(now.of(sandbox.worldId()))).orElse(steady);
    HttpClient http = HttpClient.open(account, showing(options, host));
    return new SharedSession(http, host, true, Journals.of(sandbox), owned);
  }

  /** A session with a sandbox that runs elsewhere, by its clock. */
  public static SharedSession sandbox(SandboxLogin login, Host host) {
    Region region = Region.sandboxAt(login.url());
    return account(Credentials.of(login.username(), login.password()).in(region), host);
  }

  /** The same options, with downloads and long lists that show in {@code host} how far they are. */
  public static HttpOptions showing(HttpOptions options, Host host) {
    return options
        .withProgress(() -> new DownloadDisplay(host, options.time(), options.steady()))
        .withListProgress(() -> new ListingDisplay(host, options.time()))
        .withRetries(call -> new RetryDisplay(host, options.time(), call));
  }

  /** Asks the user, where somebody can be asked, for an account of {@code UP42_REGION}. */
  public static Optional<Credentials> prompt(Host host, Map<String, String> environment) {
    String told = environment.getOrDefault("UP42_REGION", "");
    Region region = told.isEmpty() ? Region.EU : Region.of(told);
    warnOnBinder(host, environment); // while nothing is typed yet
    Optional<String> username = ask(host, "UP42 user name (e-mail; hidden as you type): ");
    if (username.isEmpty()) {
      return Optional.empty();
    }
    return ask(host, "UP42 password: ")
        .map(password -> Credentials.of(username.get(), password).in(region));
  }

  private static Optional<String> ask(Host host, String prompt) {
    return host.password(prompt)
        .map(
            typed -> {
              String text = new String(typed);
              Arrays.fill(typed, ' ');
              return text;
            })
        .filter(text -> !text.isBlank());
  }

  private static TimeSource time(SandboxClock clock) {
    return new TimeSource() {
      @Override
      public Instant instant() {
        return clock.instant();
      }

      @Override
      public long nanoTime() {
        return clock.nanoTime();
      }

      @Override
      public void sleep(Duration duration) throws InterruptedException {
        clock.sleep(duration);
      }

      @Override
      public Duration lifetime(Duration real) {
        return clock.lifetime(real);
      }
    };
  }
}
