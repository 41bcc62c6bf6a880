package swath.host;

import org.jspecify.annotations.Nullable;

/**
 * Where in the running cell a long call shows how far it is. The place opens with the first frame,
 * so a call that reports nothing shows nothing. Used by one thread.
 */
final class ProgressArea {
  private final Host host;
  private Host.@Nullable Live live;

  ProgressArea(Host host) {
    this.host = host;
  }

  /** Shows a frame; an interrupt that falls into it sets the thread's flag, which ends the call. */
  void show(ProgressFrame frame) {
    Host.Live area = live;
    if (area == null) {
      area = host.live();
      live = area;
    }
    show(area, frame);
  }

  /**
   * Ends the place, also in an interrupted thread; does nothing if it never opened.
   *
   * @param last what stays; null if nothing of it does
   */
  void end(@Nullable ProgressFrame last) {
    Host.Live area = live;
    if (area == null) {
      return;
    }
    boolean interrupted = Thread.interrupted(); // showing must not trip over it
    if (last == null) {
      area.clear();
    } else {
      show(area, last);
    }
    area.close();
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void show(Host.Live area, ProgressFrame frame) {
    try {
      area.frame(frame, frame.isLast());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
