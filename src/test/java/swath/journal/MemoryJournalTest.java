package swath.journal;

class MemoryJournalTest extends JournalContract {
  @Override
  Journal open() {
    return Journal.inMemory();
  }
}
