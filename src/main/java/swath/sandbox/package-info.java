/**
 * A server that speaks UP42's protocol, for learning, tests and demonstrations without an account.
 * It shares no class with the client, so that both cannot share a mistake; nothing in it costs
 * anything.
 *
 * <p>Start at {@link swath.sandbox.Sandbox}; {@link swath.sandbox.Faults} makes things go wrong.
 */
@NullMarked
package swath.sandbox;

import org.jspecify.annotations.NullMarked;
