/** No API: anything here may change without notice. Lists of a session's jobs. */
@NullMarked
package swath.internal.listing;

import org.jspecify.annotations.NullMarked;
