/**
 * No API: anything here may change without notice. What all copies of a session share, and how a
 * session is opened.
 */
@NullMarked
package swath.internal.session;

import org.jspecify.annotations.NullMarked;
