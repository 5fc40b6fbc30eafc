package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import io.javalin.security.Roles;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import khaimac.trial.attack.Way;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An attack on a house knows every way in that the router knows, and whom it is for. */
class EveryWayInTest {
    private static final Set<String> HTTP = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS");

    @TempDir
    private Path folder;

    @Test
    void every_route_is_attacked() {
        try (var hut = new Hut(folder)) {
            List<Way> routes = hut.lobby.local().javalin().unsafe.internalRouter.allHttpHandlers().stream()
                    .filter(route -> HTTP.contains(route.endpoint.method.name()))
                    .map(route -> {
                        var roles = route.endpoint.metadata(Roles.class);
                        var needs = (Needs) roles.getRoles().iterator().next();
                        return new Way(route.endpoint.method.name(), route.endpoint.path, needs.least(), "");
                    })
                    .toList();
            assertThat(Way.ALL).containsExactlyInAnyOrderElementsOf(routes);
        }
    }
}
