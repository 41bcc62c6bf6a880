/**
 * Batches: rows that are executed one after the other by the rules of a single execution, at most
 * one job a row, and tracked together.
 */
@NullMarked
package swath.internal.batch;

import org.jspecify.annotations.NullMarked;
