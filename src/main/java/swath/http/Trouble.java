package swath.http;

import java.io.IOException;

/** An answer that is no success, on its way to be repeated or thrown. */
final class Trouble extends IOException {
  private static final long serialVersionUID = 1L;

  private final String call;
  private final transient Reply reply;
  private final boolean passing;

  Trouble(String call, Reply reply) {
    this(call, reply, reply.status() == 429 || reply.status() >= 500);
  }

  Trouble(String call, Reply reply, boolean passing) {
    super(call + " was answered by " + reply.status());
    this.call = call;
    this.reply = reply;
    this.passing = passing;
  }

  String call() {
    return call;
  }

  Reply reply() {
    return reply;
  }

  /** Whether it may be gone at the next try. */
  boolean isPassing() {
    return passing;
  }
}
