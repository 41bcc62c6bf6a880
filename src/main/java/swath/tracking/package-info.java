/** The wait for a job: how often to ask, when to stop, what to tell while waiting. */
@NullMarked
package swath.tracking;

import org.jspecify.annotations.NullMarked;
