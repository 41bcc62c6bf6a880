/** Values as Tablesaw tables. */
@NullMarked
package swath.table;

import org.jspecify.annotations.NullMarked;
