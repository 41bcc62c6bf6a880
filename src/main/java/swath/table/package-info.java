/**
 * Values as Tablesaw tables, and the card of any table. A column describes itself: what is not
 * described as a status, an id, a duration or credits is shown as it is.
 */
@NullMarked
package swath.table;

import org.jspecify.annotations.NullMarked;
