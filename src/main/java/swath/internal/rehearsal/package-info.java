/**
 * Rehearsals: a notebook runs against a shadow of the account, in which executions make local jobs
 * and nothing is changed or paid.
 */
@NullMarked
package swath.internal.rehearsal;

import org.jspecify.annotations.NullMarked;
