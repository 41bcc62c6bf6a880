package swath.sandbox.world;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A share of the account's credits that jobs can be charged to. */
public record StoredBudget(
    String id,
    String name,
    @Nullable String description,
    boolean active,
    @Nullable Integer spendLimit,
    @Nullable String startDate,
    @Nullable String endDate,
    String createdBy,
    Instant createdAt,
    Instant updatedAt) {}
