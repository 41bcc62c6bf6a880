/**
 * What was seen of jobs and what was about to be spent, in SQLite or in memory. An execution is
 * written down before it is sent. A journal holds no titles, addresses or secrets.
 */
@NullMarked
package swath.journal;

import org.jspecify.annotations.NullMarked;
