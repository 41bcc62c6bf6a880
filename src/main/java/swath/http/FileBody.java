package swath.http;

import java.io.IOException;
import java.util.Locale;
import okhttp3.Response;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Okio;
import swath.error.Up42Exception;

/**
 * The body of a file, decoded.
 *
 * @param source its bytes
 * @param length how many there will be, or -1 where nobody says
 */
record FileBody(BufferedSource source, long length) {
  /** Storage may compress what it was asked to leave alone. */
  static FileBody of(Response response) {
    String encoding = response.header("Content-Encoding", "").strip().toLowerCase(Locale.ROOT);
    return switch (encoding) {
      case "", "identity" ->
          new FileBody(response.body().source(), response.body().contentLength());
      case "gzip", "x-gzip" ->
          new FileBody(Okio.buffer(new GzipSource(response.body().source())), -1);
      default ->
          throw new Up42Exception(
              "The file comes in the encoding \""
                  + Redaction.of(encoding)
                  + "\", which was not asked for and can't be read here. Fetch it by another"
                  + " program.");
    };
  }

  /** All bytes, if they are not too many. */
  byte[] small(int largest) throws IOException {
    if (source.request(largest + 1L)) {
      throw new Up42Exception("The file has more than " + largest + " bytes.");
    }
    return source.readByteArray();
  }
}
