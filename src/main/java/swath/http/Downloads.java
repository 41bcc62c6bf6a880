package swath.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import swath.error.Up42Exception;

/**
 * Fetches files through signed addresses, which need no token, live five minutes and are made anew
 * for every try.
 */
final class Downloads {
  private static final String DOWNLOAD_URL = "/download-url";

  private final Signing signing;
  private final OkHttpClient client;
  private final InterruptibleCall exchange;
  private final Retrier repeater;
  private final HttpOptions options;

  Downloads(
      Signing signing,
      OkHttpClient client,
      InterruptibleCall exchange,
      Retrier repeater,
      HttpOptions options) {
    this.signing = signing;
    // Redirects may be followed: no token is sent, so none can get lost.
    this.client = client.newBuilder().followRedirects(true).build();
    this.exchange = exchange;
    this.repeater = repeater;
    this.options = options;
  }

  /** Exchanges an address on our host for a signed one, in one try. */
  interface Signing {
    boolean owns(String asset);

    JsonResponse ask(String path) throws IOException;
  }

  Path file(String asset, Path directory, Overwrite overwrite, Progress progress) {
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      throw new Up42Exception("The directory " + directory + " can't be made: " + e, e);
    }
    OkHttpClient patient = client.newBuilder().callTimeout(options.timeouts().download()).build();
    return repeater.run(
        "the download",
        Backoff.REPETITIONS,
        () -> {
          PartialDownload arrival = new PartialDownload(directory, overwrite, progress);
          try {
            fetch(patient, asset, arrival::read, arrival::report);
            arrival.report();
            Path file = arrival.moved();
            progress.whole(String.valueOf(file.getFileName()));
            return file;
          } catch (IOException e) {
            arrival.report();
            throw e;
          } finally {
            arrival.discard();
          }
        });
  }

  byte[] bytes(String asset, int largest) {
    return read(asset, response -> small(response, largest));
  }

  <T> T stream(String asset, StreamReader<T> reading) {
    return read(asset, response -> reading.read(response.body().byteStream()));
  }

  private <T> T read(String asset, InterruptibleCall.Reading<T> reading) {
    return repeater.run(
        "the download", Backoff.REPETITIONS, () -> fetch(client, asset, reading, () -> {}));
  }

  private <T> T fetch(OkHttpClient client, String asset, InterruptibleCall.Reading<T> reading, Runnable tick)
      throws IOException {
    Request request =
        new Request.Builder()
            .url(signed(asset))
            .header("Accept-Encoding", "identity") // so that the length is the file's
            .build();
    String call = "GET " + exchange.place(request);
    return exchange.send(
        client,
        request,
        response -> {
          if (response.code() != 200) {
            RawResponse reply = RawResponse.read(response);
            throw new StatusException(call, reply, isPassing(response.code()));
          }
          return reading.read(response);
        },
        tick);
  }

  // An address that is too old is refused by 400 or 403 (inferred from Google's storage).
  private static boolean isPassing(int status) {
    return status >= 500 || status == 429 || status == 400 || status == 401 || status == 403;
  }

  private HttpUrl signed(String asset) throws IOException {
    String address = asset;
    if (signing.owns(asset)) {
      String post = asset.endsWith(DOWNLOAD_URL) ? asset : asset + DOWNLOAD_URL;
      address = signing.ask(post).json().path("url").asText("");
    }
    HttpUrl url = HttpUrl.parse(address);
    if (url == null) {
      throw new IOException("there is no address to download it from");
    }
    return url;
  }

  private static byte[] small(Response response, int largest) throws IOException {
    if (response.body().source().request(largest + 1L)) {
      throw new Up42Exception("The file has more than " + largest + " bytes.");
    }
    return response.body().source().readByteArray();
  }
}
