package swath.journal;

/**
 * For which row of which batch something is sent, and who writes that batch.
 *
 * @param batch the batch's name
 * @param rowKey the row's key
 * @param writer the {@linkplain BatchWriter#id() id} of the kernel that writes the batch
 */
public record BatchClaim(String batch, String rowKey, String writer) {
  /** Whether both are of one row. */
  public boolean isSameRow(BatchClaim other) {
    return batch.equals(other.batch) && rowKey.equals(other.rowKey);
  }
}
