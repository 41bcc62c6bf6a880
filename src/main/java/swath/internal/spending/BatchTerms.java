package swath.internal.spending;

import java.util.function.Consumer;
import java.util.function.IntConsumer;
import swath.journal.BatchClaim;

/**
 * On which terms a row of a batch is executed.
 *
 * @param claim the row, and who writes its batch
 * @param index what was listed for all rows
 * @param price is given the fresh price, and throws where it must not be paid
 * @param obstacle is given why the balance does not suffice, and throws
 */
public record BatchTerms(
    BatchClaim claim, JobIndex index, IntConsumer price, Consumer<String> obstacle) {}
