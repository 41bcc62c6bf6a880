package swath.sandbox.web;

import java.util.ArrayList;
import java.util.List;
import swath.sandbox.world.World;

/** All routes of a sandbox; a route is served, listed and named by faults if it is here. */
final class Endpoints {
  private Endpoints() {}

  static List<Route> of(Tenant tenant) {
    World world = tenant.world();
    SignedUrls signed = tenant.signed();
    List<Route> routes = new ArrayList<>();
    routes.addAll(new AuthApi(tenant).routes());
    routes.addAll(new ProcessesApi(world).routes());
    routes.addAll(new JobsApi(world).routes());
    routes.addAll(new EulasApi(world).routes());
    routes.addAll(new AccountApi(world).routes());
    routes.addAll(new GlossaryApi().routes());
    routes.addAll(new AssetsApi(world, signed).routes());
    List<Route> stac = new ArrayList<>(new CollectionsApi(world).routes());
    stac.addAll(new SearchApi(world).routes());
    routes.addAll(new LandingApi(world, stac.stream().map(Route::name).toList()).routes());
    routes.addAll(stac);
    routes.addAll(signed.routes());
    List<String> names = routes.stream().map(Route::name).toList();
    routes.addAll(new ControlApi(tenant, names).routes());
    return routes;
  }
}
