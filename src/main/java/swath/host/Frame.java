package swath.host;

import swath.view.Viewable;

/**
 * What a running cell shows of something that goes on. Each frame is true even if it is the last
 * one that arrives: a kernel may drop what is painted after an interrupt.
 */
public interface Frame extends Viewable {
  /** One line, for a console that can't paint in place. */
  String line();

  /** Whether no other frame follows. */
  boolean isLast();
}
