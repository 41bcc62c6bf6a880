/**
 * The exceptions of this library. All are unchecked and extend {@link swath.error.Up42Exception},
 * so one {@code catch} serves them all.
 */
@NullMarked
package swath.error;

import org.jspecify.annotations.NullMarked;
