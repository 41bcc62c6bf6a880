/**
 * No API: anything here may change without notice. Cells as Java code: what compiles, what can
 * spend, and what a name in it means. Everything is asked of JShell; no kernel is known here.
 */
@NullMarked
package swath.internal.code;

import org.jspecify.annotations.NullMarked;
