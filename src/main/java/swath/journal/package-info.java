/** What was observed and what was about to be spent, kept in SQLite or in plain memory. */
@NullMarked
package swath.journal;

import org.jspecify.annotations.NullMarked;
