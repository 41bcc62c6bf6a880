/**
 * What Swath throws. Every exception extends {@link swath.error.Up42Exception}, which is unchecked;
 * its message says what failed, why, and what to do next.
 */
@NullMarked
package swath.error;

import org.jspecify.annotations.NullMarked;
