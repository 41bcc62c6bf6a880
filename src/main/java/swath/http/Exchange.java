package swath.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request and its whole answer. The calling thread waits in a way that an interrupt ends at
 * once; OkHttp's threads do the reading.
 */
final class Exchange {
  private static final long LARGEST = 256L << 20;

  private final RequestLog log;
  private final Region region;

  Exchange(RequestLog log, Region region) {
    this.log = log;
    this.region = region;
  }

  /** Sends once; throws IOException when no whole answer came. */
  Reply send(OkHttpClient client, Request request) throws IOException {
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(request, new InterruptedException());
    }
    long begin = System.nanoTime();
    CompletableFuture<Reply> whole = new CompletableFuture<>();
    Call call = client.newCall(request);
    call.enqueue(new Reader(whole));
    int status = 0;
    try {
      Reply reply = whole.get();
      status = reply.status();
      return reply;
    } catch (InterruptedException e) {
      call.cancel();
      Thread.currentThread().interrupt();
      throw interrupted(request, e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } finally {
      log.add(
          new RequestRecord(
              request.method(), place(request), status, (System.nanoTime() - begin) / 1_000_000));
    }
  }

  /** What may be shown of a URL: its path on our hosts, else only the host. */
  String place(Request request) {
    boolean ours =
        request.url().host().equals(region.api().getHost())
            || request.url().host().equals(region.auth().getHost());
    return ours ? request.url().encodedPath() : "https://" + request.url().host() + "/…";
  }

  private CallInterruptedException interrupted(Request request, InterruptedException cause) {
    return new CallInterruptedException(
        "Interrupted while waiting for " + request.method() + " " + place(request) + ".", cause);
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(cause);
  }

  private record Reader(CompletableFuture<Reply> whole) implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      whole.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        if (response.body().contentLength() > LARGEST) {
          throw new IOException("the answer is larger than " + (LARGEST >> 20) + " MB");
        }
        whole.complete(new Reply(response.code(), response.headers(), response.body().bytes()));
      } catch (Throwable e) { // also an OutOfMemoryError: the waiting thread must hear of it
        whole.completeExceptionally(e);
      }
    }
  }
}
