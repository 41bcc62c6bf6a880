package swath.http;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import swath.error.CallInterruptedException;
import swath.error.Up42Exception;
import swath.view.Sanitizer;

/**
 * One request and its complete answer. The calling thread waits in a way that an interrupt ends at
 * once; OkHttp's threads do the reading. Thread-safe; a steady one sends one request at a time.
 */
final class InterruptibleCall {
  private static final long TICK_MILLIS = 100;
  private static final long END_MILLIS = 500;

  private final RequestLog log;
  private final Region region;
  private final @Nullable InterruptibleLock oneAtATime;
  private volatile boolean closed;

  InterruptibleCall(RequestLog log, Region region, boolean steady) {
    this.log = log;
    this.region = region;
    this.oneAtATime = steady ? new InterruptibleLock(true) : null;
  }

  /** What is made of a response, on OkHttp's thread. */
  interface Reading<T> {
    T read(Response response) throws IOException;
  }

  /** Sends once; throws IOException when no complete answer came. */
  RawResponse send(OkHttpClient client, Request request) throws IOException {
    return send(client, request, RawResponse::read, () -> {});
  }

  /** Sends once; {@code tick} is run on this thread every now and then. */
  <T> T send(OkHttpClient client, Request request, Reading<T> reading, Runnable tick)
      throws IOException {
    return oneAtATime == null
        ? sendNow(client, request, reading, tick)
        : oneAtATime.takeUnlessInterrupted(
            interruption(request), () -> sendNow(client, request, reading, tick));
  }

  private <T> T sendNow(OkHttpClient client, Request request, Reading<T> reading, Runnable tick)
      throws IOException {
    checkOpen();
    if (Thread.currentThread().isInterrupted()) {
      throw interrupted(request, new InterruptedException());
    }
    long begin = System.nanoTime();
    Reader<T> reader = new Reader<>(reading, new CompletableFuture<>(), new AtomicInteger());
    Call call = client.newCall(request);
    call.enqueue(reader);
    try {
      return whole(reader.whole(), tick);
    } catch (InterruptedException e) {
      throw interrupted(request, e);
    } catch (ExecutionException e) {
      checkOpen();
      throw failure(e.getCause());
    } finally {
      if (!reader.whole().isDone()) { // interrupted, or the tick failed
        call.cancel();
        reader.awaitEnd();
      }
      long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
      log.add(new RequestRecord(request.method(), place(request), reader.status().get(), millis));
    }
  }

  /** What may be shown of a URL: its path on our hosts, else only the host. */
  String place(Request request) {
    boolean ours =
        request.url().host().equals(region.api().getHost())
            || request.url().host().equals(region.auth().getHost());
    return ours
        ? Sanitizer.line(request.url().encodedPath())
        : request.url().scheme() + "://" + request.url().host() + "/…";
  }

  /** From now on nothing is sent, and what was under way ends. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  private void checkOpen() {
    if (closed) {
      throw new Up42Exception("This session is closed. Open a new one.");
    }
  }

  private static <T> T whole(CompletableFuture<T> whole, Runnable tick)
      throws InterruptedException, ExecutionException {
    while (true) {
      try {
        return whole.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        tick.run();
      }
    }
  }

  private CallInterruptedException interrupted(Request request, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new CallInterruptedException(interruption(request), cause);
  }

  private String interruption(Request request) {
    return "Interrupted while waiting for " + request.method() + " " + place(request) + ".";
  }

  private static IOException failure(@Nullable Throwable cause) {
    if (cause instanceof IOException io) {
      return io;
    }
    if (cause instanceof Up42Exception ours) {
      throw ours;
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new IOException(cause);
  }

  private record Reader<T>(Reading<T> reading, CompletableFuture<T> whole, AtomicInteger status)
      implements Callback {
    @Override
    public void onFailure(Call call, IOException e) {
      whole.completeExceptionally(e);
    }

    @Override
    public void onResponse(Call call, Response response) {
      try (response) {
        status.set(response.code());
        whole.complete(reading.read(response));
      } catch (Throwable e) { // also an OutOfMemoryError: it must reach the waiting thread
        whole.completeExceptionally(e);
      }
    }

    /** After a cancellation the reading ends at once, and cleans up before it says so. */
    void awaitEnd() {
      boolean interrupted = Thread.interrupted(); // else the wait would end before it began
      try {
        whole.get(END_MILLIS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        interrupted = true;
      } catch (ExecutionException | TimeoutException e) {
        // Only the end mattered.
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
