package swath.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** Request bodies; one that may be sent once stops OkHttp from repeating it. */
final class Bodies {
  private static final MediaType JSON = MediaType.get("application/json");

  private Bodies() {}

  /** A body that may be sent again. */
  static RequestBody json(@Nullable JsonNode json) {
    return json == null
        ? RequestBody.create(new byte[0], null)
        : RequestBody.create(Json.write(json), JSON);
  }

  /** A body that OkHttp itself refuses to send again: after a lost answer, a 408, a 503. */
  static RequestBody oneShot(JsonNode json) {
    byte[] bytes = Json.write(json);
    return new RequestBody() {
      @Override
      public MediaType contentType() {
        return JSON;
      }

      @Override
      public long contentLength() {
        return bytes.length;
      }

      @Override
      public boolean isOneShot() {
        return true;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        sink.write(bytes);
      }
    };
  }
}
