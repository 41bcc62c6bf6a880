/**
 * How a sandbox is reached by HTTP: the server, its routes, the answers of each API and the faults
 * that are injected into them. A path, query parameter or body member that a route does not know is
 * refused and named.
 *
 * <p>This is no API: it may change in every version. It is public only for its neighbours.
 */
@NullMarked
package swath.sandbox.web;

import org.jspecify.annotations.NullMarked;
