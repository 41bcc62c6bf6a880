/**
 * Waits for jobs: how often to poll, when to stop, what the observer learns meanwhile. A wait runs
 * on the calling thread, and an interrupt ends it within a second; the job goes on.
 */
@NullMarked
package swath.tracking;

import org.jspecify.annotations.NullMarked;
