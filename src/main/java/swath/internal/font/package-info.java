/** The font of our pictures. No API: it may change with every version. */
@NullMarked
package swath.internal.font;

import org.jspecify.annotations.NullMarked;
