/**
 * No API: anything here may change without notice. What a table's columns hold, and how tables are
 * named.
 */
@NullMarked
package swath.internal.column;

import org.jspecify.annotations.NullMarked;
