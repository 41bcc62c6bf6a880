/** No API: anything here may change without notice. What help shows: Javadoc and the guide. */
@NullMarked
package swath.internal.help;

import org.jspecify.annotations.NullMarked;
