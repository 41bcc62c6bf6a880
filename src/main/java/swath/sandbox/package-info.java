/**
 * A server that speaks UP42's protocol, for learning, tests and demonstrations without an account.
 */
@NullMarked
package swath.sandbox;

import org.jspecify.annotations.NullMarked;
