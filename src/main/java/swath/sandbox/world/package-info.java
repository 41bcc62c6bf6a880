/**
 * What a sandbox remembers and how it changes: jobs, credits, storage, licences, its clock and its
 * file. All access to a world goes through its one lock, and what happens in it depends only on its
 * seed, its clock and the requests, never on when somebody looks.
 *
 * <p>This is no API: it may change in every version. It is public only for its neighbours.
 */
@NullMarked
package swath.sandbox.world;

import org.jspecify.annotations.NullMarked;
