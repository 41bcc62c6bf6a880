/**
 * Assets in UP42's storage, and the STAC items and collections that describe them.
 *
 * <p>{@link swath.stac.StacApi} asks for them. {@link swath.stac.Asset}, {@link
 * swath.stac.StacItem}, {@link swath.stac.StacCollection} and their lists are values that know the
 * client they came by: their fields and views ask no network, while methods such as {@code
 * items()}, {@code preview()} and {@code download()} do. {@link swath.stac.StacSearch} is a query,
 * sent each time it is read. {@link swath.stac.FeatureCounts} says what a GeoJSON file holds.
 *
 * <p>The classes stand in one order: client, files, items, lists of items, collections and
 * searches, {@code StacApi}.
 */
@NullMarked
package swath.stac;

import org.jspecify.annotations.NullMarked;
