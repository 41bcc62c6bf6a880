/**
 * What was seen of jobs and what was about to be spent, in SQLite or in memory. An execution is
 * written down before it is sent. A journal holds no inputs and no secrets; of a batch it holds the
 * titles of its images and the addresses of its results.
 */
@NullMarked
package swath.journal;

import org.jspecify.annotations.NullMarked;
