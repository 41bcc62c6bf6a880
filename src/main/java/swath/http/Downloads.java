package swath.http;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import swath.error.ServiceUnreachableException;
import swath.error.Up42Exception;

/**
 * Fetches files through signed addresses, which need no token, live five minutes and are made anew
 * for every try. Files on other hosts are asked for once, and nothing is asked for on this machine
 * or its network that {@link AddressGuard} does not allow.
 */
final class Downloads {
  private static final String END = "download-url";
  private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);
  private static final int MOST_REDIRECTS = 20;
  private static final int SECRET = 6;

  private final Signing signing;
  private final OkHttpClient client;
  private final InterruptibleCall exchange;
  private final Retrier repeater;
  private final HttpOptions options;
  private final AddressGuard guard;
  private final Redaction redaction;

  Downloads(
      Signing signing,
      OkHttpClient client,
      InterruptibleCall exchange,
      Retrier repeater,
      HttpOptions options,
      AddressGuard guard,
      Redaction redaction) {
    this.redaction = redaction;
    this.signing = signing;
    // Redirects are followed here, one by one, so that each address is looked at.
    this.client = client.newBuilder().dns(guard).followRedirects(false).build();
    this.exchange = exchange;
    this.repeater = repeater;
    this.options = options;
    this.guard = guard;
  }

  /** Exchanges an address on our host for a signed one, in one try. */
  interface Signing {
    boolean owns(String asset);

    JsonResponse ask(String path) throws IOException;
  }

  /** What is made of the answer to the address that was asked first. */
  private interface Reading<T> {
    T read(Response response, HttpUrl first) throws IOException;
  }

  Path file(RemoteFile file, DownloadFolder folder, Progress progress) {
    try {
      Path path = checked(file, folder, progress);
      folder.troubled(false);
      progress.whole(String.valueOf(path.getFileName()));
      return path;
    } catch (ServiceUnreachableException e) {
      folder.troubled(true);
      throw e;
    }
  }

  /** What looks cut off is fetched once more; the same bytes again are what there is. */
  private Path checked(RemoteFile file, DownloadFolder folder, Progress progress) {
    PartialDownload first = arrival(file, folder, progress);
    try {
      String doubt = first.doubt().orElse(null);
      if (first.kept().isPresent() || doubt == null) {
        return settled(first, progress);
      }
      progress.note(first.name() + ": " + doubt + ". It is fetched once more.");
      PartialDownload second = arrival(file, folder, progress);
      try {
        return second.doubt().isEmpty()
            ? settled(second, progress)
            : doubtful(first, second, progress);
      } finally {
        second.discard();
      }
    } finally {
      first.discard();
    }
  }

  private static Path doubtful(PartialDownload first, PartialDownload second, Progress progress) {
    String doubt = second.doubt().orElse("");
    if (second.isCorrupt() || !second.isSame(first)) {
      throw new Up42Exception(
          "The file "
              + second.name()
              + " did not come whole, twice: "
              + doubt
              + ". Nothing of it was kept. Try again later; if it stays so, ask UP42's support.");
    }
    Path path = settled(second, progress);
    progress.note(
        second.name() + ": " + doubt + ", twice the same. It is kept; check it before you use it.");
    return path;
  }

  private static Path settled(PartialDownload arrival, Progress progress) {
    try {
      if (arrival.kept().isPresent()) {
        progress.kept(arrival.name());
        return arrival.kept().get();
      }
      return arrival.moved();
    } catch (IOException e) {
      throw new Up42Exception(
          "The file " + arrival.name() + " can't be written: " + FileErrors.words(e), e);
    }
  }

  private PartialDownload arrival(RemoteFile file, DownloadFolder folder, Progress progress) {
    OkHttpClient patient = client.newBuilder().callTimeout(options.timeouts().download()).build();
    String asset = file.address();
    boolean isOurs = checkAddress(asset);
    return repeater.run(
        "the download",
        isOurs ? folder.repetitions() : 0,
        () -> {
          PartialDownload arrival = new PartialDownload(file, folder, progress);
          boolean isWhole = false;
          try {
            HttpUrl url = signed(asset, isOurs);
            if (arrival.keepsWithoutAsking(url)) {
              return arrival;
            }
            fetch(patient, url, isOurs, arrival::read, arrival::report);
            arrival.report();
            isWhole = true;
            return arrival;
          } catch (IOException e) {
            arrival.report();
            throw e;
          } finally {
            if (!isWhole) {
              arrival.discard();
            }
          }
        });
  }

  byte[] bytes(String asset, int largest) {
    return read(asset, response -> FileBody.of(response).small(largest));
  }

  <T> T stream(String asset, StreamReader<T> reading) {
    return read(asset, response -> reading.read(FileBody.of(response).source().inputStream()));
  }

  private <T> T read(String asset, InterruptibleCall.Reading<T> reading) {
    boolean isOurs = checkAddress(asset);
    return repeater.run(
        "the download",
        isOurs ? Backoff.REPETITIONS : 0,
        () ->
            fetch(
                client,
                signed(asset, isOurs),
                isOurs,
                (response, first) -> reading.read(response),
                () -> {}));
  }

  private <T> T fetch(
      OkHttpClient client, HttpUrl first, boolean isOurs, Reading<T> reading, Runnable tick)
      throws IOException {
    HttpUrl url = first;
    for (int hops = 0; hops <= MOST_REDIRECTS; hops++) {
      guard.check(url);
      Request request =
          new Request.Builder()
              .url(url)
              .header("Accept-Encoding", "identity") // so that the length is the file's
              .build();
      Arrived<T> arrived = ask(client, request, first, isOurs, reading, tick);
      if (arrived.value().isPresent()) {
        return arrived.value().get();
      }
      url = arrived.at();
    }
    throw new Up42Exception(
        "The download was redirected " + MOST_REDIRECTS + " times, and no file came.");
  }

  /** A file, or, while there is none, where it is said to be. */
  private record Arrived<T>(Optional<T> value, HttpUrl at) {}

  private <T> Arrived<T> ask(
      OkHttpClient client,
      Request request,
      HttpUrl first,
      boolean isOurs,
      Reading<T> reading,
      Runnable tick)
      throws IOException {
    String call = "GET " + exchange.place(request);
    try {
      return exchange.send(
          client,
          request,
          response -> {
            HttpUrl next = next(response);
            if (next == null && response.code() != 200) {
              RawResponse reply = RawResponse.read(response);
              throw new StatusException(call, reply, isOurs && isPassing(response.code()));
            }
            return next == null
                ? new Arrived<>(Optional.of(reading.read(response, first)), request.url())
                : new Arrived<T>(Optional.empty(), next);
          },
          tick);
    } catch (IOException e) {
      AddressGuard.rethrow(e);
      throw e;
    }
  }

  private static @Nullable HttpUrl next(Response response) {
    String location = response.header("Location");
    if (location == null || !REDIRECTS.contains(response.code())) {
      return null;
    }
    HttpUrl next = response.request().url().resolve(location);
    if (next == null) {
      throw new Up42Exception(
          "The download was redirected to an address that can't be asked: "
              + Redaction.of(location));
    }
    return next;
  }

  // An address that is too old is refused by 400 or 403 (inferred from Google's storage).
  private static boolean isPassing(int status) {
    return status >= 500 || status == 429 || status == 400 || status == 401 || status == 403;
  }

  /** Refuses what nobody could ask for; says whether it is on the session's own host. */
  private boolean checkAddress(String asset) {
    String obstacle = Addresses.obstacle(asset);
    if (obstacle != null) {
      throw new Up42Exception("The file can't be fetched: " + obstacle + ".");
    }
    return signing.owns(asset);
  }

  private HttpUrl signed(String asset, boolean isOurs) throws IOException {
    if (!isOurs) {
      return HttpUrl.get(asset);
    }
    String address = signing.ask(posted(asset)).json().path("url").asText("");
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new Up42Exception("UP42 gave no address to download the file from. Try again later.");
    }
    hideRights(url);
    return url;
  }

  /** What a signed address's query holds is a right: storage may repeat it in its errors. */
  private void hideRights(HttpUrl url) {
    for (int i = 0; i < url.querySize(); i++) {
      String value = url.queryParameterValue(i);
      if (value != null && value.length() >= SECRET) {
        redaction.hide(value);
      }
    }
  }

  /** The address with {@code /download-url} at the end of its path, once. */
  private static String posted(String asset) {
    int query = asset.indexOf('?');
    String path = query < 0 ? asset : asset.substring(0, query);
    String more = query < 0 ? "" : asset.substring(query);
    return (path.endsWith("/" + END) ? path : path.replaceAll("/+$", "") + "/" + END) + more;
  }
}
