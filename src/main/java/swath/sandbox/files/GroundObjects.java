package swath.sandbox.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import swath.sandbox.files.GroundObject.Kind;
import swath.sandbox.world.Catalog;
import swath.sandbox.world.Scene;
import swath.sandbox.world.SeededRandom;

/**
 * What stands and moves on the ground of a scene when it is photographed: ships on water, vehicles
 * on streets, aircraft on aprons. Turbines and tanks are the same in each photograph of a place.
 */
final class GroundObjects {
  private static final Map<String, List<GroundObject>> KNOWN = new ConcurrentHashMap<>();
  private static final int TRIES = 400;
  private static final double MARGIN = 0.46;

  private final Scene scene;
  private final Ground ground;
  private final double pixel;
  private final List<GroundObject> all = new ArrayList<>();

  private GroundObjects(Scene scene) {
    this.scene = scene;
    this.ground = new Ground(scene);
    this.pixel = PixelGrid.metres(scene, Catalog.product(scene).gsd());
  }

  /** Whether something can be at so many metres from the middle. */
  private interface Spot {
    boolean fits(double east, double south);
  }

  static List<GroundObject> of(Scene scene) {
    return KNOWN.computeIfAbsent(scene.key(), key -> List.copyOf(new GroundObjects(scene).place()));
  }

  private List<GroundObject> place() {
    SeededRandom fixed = SeededRandom.of(0, scene.place() + " objects");
    SeededRandom moving = SeededRandom.of(0, scene.key() + " objects");
    Spot land = (east, south) -> !ground.isWater(east, south) && !ground.isStreet(east, south);
    Spot anywhere = (east, south) -> true;
    switch (scene.cover()) {
      case SEA -> {
        if (fixed.below(3) > 0) {
          add(fixed, ground.base(), 18 + fixed.below(20), anywhere, Kind.WIND_TURBINE);
        }
        ships(moving, 14 + moving.below(20));
      }
      case PORT -> {
        add(
            fixed,
            ground.base(),
            14 + fixed.below(20),
            land,
            Kind.FIXED_ROOF_TANK,
            Kind.FIXED_ROOF_TANK,
            Kind.FLOATING_ROOF_TANK);
        ships(moving, 10 + moving.below(12));
        vehicles(moving, 12 + moving.below(20));
      }
      case CITY -> vehicles(moving, 30 + moving.below(40));
      case AIRPORT ->
          add(
              moving,
              scene,
              14 + moving.below(12),
              ground::isApron,
              Kind.AIRLINER,
              Kind.AIRLINER,
              Kind.LIGHT_AIRCRAFT,
              Kind.HELICOPTER);
      case DESERT -> add(fixed, ground.base(), 16 + fixed.below(18), anywhere, Kind.WIND_TURBINE);
      case FIELDS, FOREST, ICE -> {} // nothing but fields, trees and ice
    }
    return all;
  }

  private void ships(SeededRandom random, int count) {
    add(
        random,
        scene,
        count,
        ground::isWater,
        Kind.CARGO_SHIP,
        Kind.CARGO_SHIP,
        Kind.TANKER,
        Kind.PASSENGER_SHIP,
        Kind.FISHING_VESSEL);
  }

  private void vehicles(SeededRandom random, int count) {
    add(random, scene, count, ground::isStreet, Kind.CAR, Kind.CAR, Kind.VAN, Kind.TRUCK);
  }

  private void add(SeededRandom random, Scene within, int count, Spot spot, Kind... kinds) {
    for (int i = 0; i < count; i++) {
      Kind kind = kinds[random.below(kinds.length)];
      for (int tries = 0; tries < TRIES; tries++) {
        GroundObject one = somewhere(ground, within, random, kind, pixel, heading(random, kind));
        if (spot.fits(one.east(), one.south())
            && isDry(one, spot)
            && all.stream().noneMatch(one::touches)) {
          all.add(one);
          break;
        }
      }
    }
  }

  /** Of a ship both ends are in the water, too. */
  private static boolean isDry(GroundObject one, Spot spot) {
    double turn = Math.toRadians(one.heading());
    double along = one.length() / 2;
    boolean isLong = one.length() > 2.5 * one.width() && one.kind().length > 30;
    return !isLong
        || spot.fits(one.east() + along * Math.cos(turn), one.south() + along * Math.sin(turn))
            && spot.fits(one.east() - along * Math.cos(turn), one.south() - along * Math.sin(turn));
  }

  private double heading(SeededRandom random, Kind kind) {
    return switch (kind) {
      case TRUCK, CAR, VAN -> ground.direction() + 90 * random.below(2);
      case AIRLINER, LIGHT_AIRCRAFT, HELICOPTER -> ground.direction() + 30 * random.below(12);
      default -> random.below(180);
    };
  }

  /** One of a kind at a random place of the scene's footprint, four pixels long at least. */
  static GroundObject somewhere(
      Ground ground, Scene within, SeededRandom random, Kind kind, double pixel, double heading) {
    double turn = Math.toRadians(within.tilt());
    double x = random.between(-MARGIN, MARGIN) * within.widthKm() * 1000;
    double y = random.between(-MARGIN, MARGIN) * within.heightKm() * 1000;
    double length = Math.max(kind.length, 4 * pixel);
    boolean isRound = kind.width > 0.7 * kind.length;
    double width = Math.max(kind.width, (isRound ? 4 : 2) * pixel);
    return new GroundObject(
        kind,
        ground.east(within.lon()) + x * Math.cos(turn) - y * Math.sin(turn),
        ground.south(within.lat()) + x * Math.sin(turn) + y * Math.cos(turn),
        length,
        width,
        heading);
  }
}
