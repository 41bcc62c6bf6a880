/**
 * No API: anything here may change without notice. The cards of jobs, which the facade and the
 * frames of waits share.
 */
@NullMarked
package swath.internal.card;

import org.jspecify.annotations.NullMarked;
