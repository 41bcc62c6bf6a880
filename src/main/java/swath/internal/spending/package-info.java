/**
 * No API: anything here may change without notice. Checks, prices and executes a request. It speaks
 * values, of which the facade makes handles; no other package sends an execution.
 */
@NullMarked
package swath.internal.spending;

import org.jspecify.annotations.NullMarked;
