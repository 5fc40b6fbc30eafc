package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.finding.Place;
import khaimac.finding.Severity;
import khaimac.hall.Address;
import khaimac.hall.Device;
import khaimac.hall.Endpoint;
import khaimac.hall.Hall;
import khaimac.hall.Surface;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;

class HallChecksTest {
    private static final String FILE = "le.show.json";

    private static final Hall HALL = new Hall(
            "hall",
            "",
            Map.of(new SurfaceName("backdrop"), Surface.of(10, 10), new SurfaceName("banner"), Surface.of(10, 10)),
            List.of(),
            Map.of("processor", new Device.NovaStar(new Endpoint("192.168.0.10", 5200))),
            Map.of("lights", new Address.Osc(new Endpoint("192.168.0.30", 8000))));

    @Test
    void a_show_that_fits_its_hall_gives_no_findings() {
        assertThat(HallChecks.of(surfaces("banner", "backdrop"), Set.of("processor"), Set.of("lights"), HALL, FILE))
                .isEmpty();
    }

    @Test
    void a_surface_that_the_hall_lacks_is_an_error_with_the_nearest_name() {
        var findings = HallChecks.of(surfaces("backdrp"), Set.of(), Set.of(), HALL, FILE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.place()).isEqualTo(Place.whole(FILE));
            assertThat(finding.what().en()).isEqualTo("The hall has no surface \"backdrp\".");
            assertThat(finding.what().vi()).isEqualTo("Hội trường không có màn hình “backdrp”.");
            assertThat(finding.now().en()).isNotEmpty();
            assertThat(finding.instead().en()).isEqualTo("Did you mean \"backdrop\"?");
        });
    }

    @Test
    void a_device_that_the_hall_lacks_is_an_error() {
        var findings = HallChecks.of(Set.of(), Set.of("camera"), Set.of(), HALL, FILE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.what().en()).isEqualTo("The hall has no device \"camera\".");
            assertThat(finding.instead().en()).isEqualTo("Known: processor.");
        });
    }

    @Test
    void an_address_that_the_hall_does_not_allow_is_an_error_with_the_nearest_name() {
        var findings = HallChecks.of(Set.of(), Set.of(), Set.of("light"), HALL, FILE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.what().en()).contains("light").contains("allow");
            assertThat(finding.instead().en()).isEqualTo("Did you mean \"lights\"?");
        });
    }

    @Test
    void everything_that_is_missing_is_said_in_the_same_order_every_time() {
        var findings = HallChecks.of(surfaces("c", "a", "b"), Set.of("y", "x"), Set.of("q", "p"), Hall.EMPTY, FILE);

        assertThat(findings)
                .extracting(finding -> finding.what().en())
                .containsExactly(
                        "The hall has no surface \"a\".",
                        "The hall has no surface \"b\".",
                        "The hall has no surface \"c\".",
                        "The hall has no device \"x\".",
                        "The hall has no device \"y\".",
                        "The hall has no address \"p\" in its \"allow\".",
                        "The hall has no address \"q\" in its \"allow\".");
    }

    private static Set<SurfaceName> surfaces(String... names) {
        return Set.copyOf(List.of(names).stream().map(SurfaceName::new).toList());
    }
}
