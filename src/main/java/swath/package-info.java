/**
 * The facade: live handles over UP42's processing API, opened by {@link swath.Up42}. Handles are
 * thread-safe; values are immutable.
 */
@NullMarked
package swath;

import org.jspecify.annotations.NullMarked;
