package swath.kernel;

import java.util.Optional;
import java.util.UUID;
import swath.notebook.Bundle;
import swath.notebook.Cell;

/** The running cell of a kernel that is reached through a {@link Wire}. Thread-safe. */
final class KernelCell implements Cell {
  private static final int ATTEMPTS = 3;

  private final Wire wire;
  private final Guard guard;

  KernelCell(Wire wire, Guard guard) {
    this.wire = wire;
    this.guard = guard;
  }

  @Override
  public Area open() {
    Optional<Wire.Request> request = wire.request();
    request.flatMap(Wire.Request::sent).ifPresent(guard::saw);
    return request.<Area>map(KernelArea::new).orElse(bundle -> true);
  }

  @Override
  public Optional<char[]> password(String prompt) {
    // a front end that cannot be asked never answers, and the wait would have no end
    if (!wire.canAsk()) {
      return Optional.empty();
    }
    try {
      return wire.request()
          .map(request -> request.ask(prompt).strip().toCharArray())
          .filter(answer -> answer.length > 0);
    } catch (RuntimeException interrupted) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public Optional<String> refusal() {
    return wire.request()
        .flatMap(Wire.Request::sent)
        .flatMap(sent -> guard.refusal(wire.cell(), sent));
  }

  /** An output under one display id, sent by the request in which it was opened. */
  private static final class KernelArea implements Area {
    private final Wire.Request request;
    private final String id = "swath-" + UUID.randomUUID();
    private boolean shown;

    KernelArea(Wire.Request request) {
      this.request = request;
    }

    /*
     * An interrupt that falls into sending comes out of the kernel's socket as an unchecked
     * exception, the thread's flag cleared; sending again succeeds.
     */
    @Override
    public synchronized boolean paint(Bundle bundle) {
      for (int failures = 0; failures < ATTEMPTS; failures++) {
        try {
          request.publish(bundle, id, shown);
          shown = true;
          return failures == 0;
        } catch (RuntimeException interrupted) {
          // sent once more
        }
      }
      return false;
    }
  }
}
