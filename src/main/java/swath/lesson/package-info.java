/** Exercises that check themselves. */
@NullMarked
package swath.lesson;

import org.jspecify.annotations.NullMarked;
