package swath;

import java.io.PrintStream;
import java.util.Optional;

/** Prints text: for plain consoles, where nothing can be painted in place. */
final class TextHost implements Host {
  private final PrintStream out;

  TextHost(PrintStream out) {
    this.out = out;
  }

  @Override
  public Live live() {
    return new Live() {
      @Override
      public void frame(Object value, boolean important) {
        if (important) {
          out.println(text(value));
        }
      }

      @Override
      public void close() {}
    };
  }

  // Nothing is painted in place here: a line a stage, and the whole at the end.
  private static Object text(Object value) {
    if (value instanceof TrackingFrame frame && !frame.state().ended()) {
      return frame.line();
    }
    if (value instanceof ManyTrackingFrame frame && !frame.state().ended()) {
      return frame.line();
    }
    return value;
  }

  @Override
  public void show(Object value) {
    out.println(value);
  }

  @Override
  public Optional<char[]> password(String prompt) {
    var console = System.console();
    return console == null
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s", prompt));
  }

  @Override
  public Optional<String> refusal() {
    return Optional.empty();
  }
}
