package swath.sandbox.world;

/** Keeps the world in a file, or nowhere. */
public interface Persistence extends AutoCloseable {
  /** Returns when what has changed until now is safe. */
  void now();

  @Override
  void close();

  /** Nothing is kept. */
  static Persistence none() {
    return new Persistence() {
      @Override
      public void now() {}

      @Override
      public void close() {}
    };
  }
}
