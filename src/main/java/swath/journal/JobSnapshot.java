package swath.journal;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * What UP42 last said of a batch's job, without its inputs.
 *
 * @param json the fields of it that are known, without its definition
 * @param asOf when UP42 said it
 */
public record JobSnapshot(JsonNode json, Instant asOf) {}
