package swath.http;

import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;

/** Makes the OkHttp client: timeouts, threads, proxy, certificates. */
final class OkHttpFactory {
  private static final int CALLS = 64;
  private static final String USER_AGENT = "swath (Java " + Runtime.version().feature() + ")";

  private static final Set<String> LOCAL = Set.of("127.0.0.1", "localhost", "[::1]");

  // Of all sessions of this JVM, so that those that nobody closes hold neither threads nor files.
  private static final ExecutorService THREADS = threads();
  private static final ConnectionPool CONNECTIONS = new ConnectionPool();

  private OkHttpFactory() {}

  static OkHttpClient client(HttpOptions options, Region region) {
    Dispatcher dispatcher = new Dispatcher(THREADS);
    dispatcher.setMaxRequests(CALLS);
    dispatcher.setMaxRequestsPerHost(CALLS);
    OkHttpClient.Builder builder =
        new OkHttpClient.Builder()
            .dispatcher(dispatcher)
            .connectionPool(CONNECTIONS)
            .connectTimeout(options.timeouts().connect())
            .readTimeout(options.timeouts().read())
            .writeTimeout(options.timeouts().read())
            .callTimeout(options.timeouts().call())
            // A redirect could lead the token elsewhere.
            .followRedirects(false)
            .followSslRedirects(false)
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("User-Agent", USER_AGENT).build()));
    EnvironmentProxy.from(options.environment()).ifPresent(proxy -> proxy.install(builder));
    if (isThisMachine(region.api()) && isThisMachine(region.auth())) {
      // A sandbox on this machine speaks plain HTTP: reading certificates for it takes long.
      builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    } else {
      Certificates.from(options.environment())
          .ifPresent(
              certificates ->
                  builder.sslSocketFactory(
                      certificates.sockets().getSocketFactory(), certificates.trust()));
    }
    return builder.build();
  }

  private static boolean isThisMachine(URI address) {
    return "http".equals(address.getScheme()) && LOCAL.contains(address.getHost());
  }

  // Daemons, unlike OkHttp's own: a program that forgets to close its session still ends.
  private static ExecutorService threads() {
    AtomicInteger number = new AtomicInteger();
    return new ThreadPoolExecutor(
        0,
        Integer.MAX_VALUE,
        20,
        TimeUnit.SECONDS,
        new SynchronousQueue<>(),
        task -> {
          Thread thread = new Thread(task, "swath-http-" + number.incrementAndGet());
          thread.setDaemon(true);
          return thread;
        });
  }
}
