/**
 * No API: anything here may change without notice. Words that people type, and the nearest ones.
 */
@NullMarked
package swath.internal.words;

import org.jspecify.annotations.NullMarked;
