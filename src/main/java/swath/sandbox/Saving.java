package swath.sandbox;

/** Keeps the world in a file, or nowhere. */
interface Saving extends AutoCloseable {
  /** Returns when what has changed until now is safe. */
  void now();

  @Override
  void close();

  /** Nothing is kept. */
  static Saving none() {
    return new Saving() {
      @Override
      public void now() {}

      @Override
      public void close() {}
    };
  }
}
