/**
 * No API: anything here may change without notice. Checks, prices and executes a request; speaks
 * values, of which the facade makes handles.
 */
@NullMarked
package swath.internal.spending;

import org.jspecify.annotations.NullMarked;
