package swath.host;

import java.io.PrintStream;
import java.util.Optional;

/** Prints text: for plain consoles, where nothing can be painted in place. */
final class ConsoleHost implements Host {
  private final PrintStream out;

  ConsoleHost(PrintStream out) {
    this.out = out;
  }

  @Override
  public Live live() {
    return new Live() {
      @Override
      public void frame(Object value, boolean important) {
        if (important) {
          out.println(Host.line(value));
        }
      }

      @Override
      public void clear() {}

      @Override
      public void close() {}
    };
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
