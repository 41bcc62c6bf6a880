/**
 * No API: anything here may change without notice. What all pictures share: their font, which lies
 * in the jar, so that none depends on the machine's fonts, their colours, and how they become PNG.
 */
@NullMarked
package swath.internal.picture;

import org.jspecify.annotations.NullMarked;
