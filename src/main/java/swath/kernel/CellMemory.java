package swath.kernel;

/** What the cells of a kernel leave behind for later ones: the last error, and open sessions. */
record CellMemory(LastError error, OpenSessions sessions) {
  static CellMemory empty() {
    return new CellMemory(new LastError(), new OpenSessions());
  }
}
