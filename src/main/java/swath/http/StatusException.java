package swath.http;

import java.io.IOException;

/** An answer other than 2xx, to be retried or thrown. */
final class StatusException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String call;
  private final transient RawResponse reply;
  private final boolean passing;

  StatusException(String call, RawResponse reply) {
    this(call, reply, reply.status() == 429 || reply.status() >= 500);
  }

  StatusException(String call, RawResponse reply, boolean passing) {
    super(call + " was answered by " + reply.status());
    this.call = call;
    this.reply = reply;
    this.passing = passing;
  }

  String call() {
    return call;
  }

  RawResponse reply() {
    return reply;
  }

  /** Whether a retry may succeed. */
  boolean isPassing() {
    return passing;
  }
}
