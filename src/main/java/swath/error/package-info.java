/**
 * What Swath throws. Every exception extends {@link swath.error.Up42Exception}, which is unchecked;
 * its message says what failed, why, and what to do next, and holds no password, token or signed
 * URL.
 *
 * <p>Only wrong arguments are the JDK's {@link IllegalArgumentException}. An exception carries
 * values (ids, JSON, {@link swath.error.ValidationError}), never a handle.
 */
@NullMarked
package swath.error;

import org.jspecify.annotations.NullMarked;
