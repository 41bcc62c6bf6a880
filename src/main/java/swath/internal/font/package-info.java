/**
 * No API: anything here may change without notice. The font of our pictures, which lies in the jar:
 * no picture depends on the machine's fonts.
 */
@NullMarked
package swath.internal.font;

import org.jspecify.annotations.NullMarked;
