package swath.processing;

import java.time.Instant;

/**
 * A price, and when UP42 gave it.
 *
 * @param cost the price
 * @param date the service's clock when it answered; the session's where the answer had no {@code
 *     Date}
 */
public record DatedCost(Cost cost, Instant date) {}
