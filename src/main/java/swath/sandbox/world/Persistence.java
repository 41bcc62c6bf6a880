package swath.sandbox.world;

/** Saves the world to a file, or does nothing. */
public interface Persistence extends AutoCloseable {
  /** Saves all changes made until now; returns when they are on the disk. */
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
