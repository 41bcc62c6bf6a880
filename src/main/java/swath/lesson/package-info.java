/**
 * Exercises that check themselves. A check never throws and never reveals the answer, so that Run
 * All reaches the end of a notebook.
 */
@NullMarked
package swath.lesson;

import org.jspecify.annotations.NullMarked;
