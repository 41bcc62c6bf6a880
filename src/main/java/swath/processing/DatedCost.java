package swath.processing;

import java.time.Instant;
import java.util.Optional;

/**
 * A price, and when UP42 gave it.
 *
 * @param cost the price
 * @param date the service's clock when it answered; the session's where the answer had no {@code
 *     Date}
 * @param serverDate the service's clock when it answered; empty where it did not say
 */
public record DatedCost(Cost cost, Instant date, Optional<Instant> serverDate) {}
