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
        assertThat(HallChecks.of(
                        surfaces("banner", "backdrop"),
                        Set.of("processor"),
                        Set.of("lights"),
                        Set.of(),
                        Set.of(),
                        HALL,
                        FILE))
                .isEmpty();
    }

    @Test
    void a_surface_that_the_hall_lacks_is_an_error_with_the_nearest_name() {
        var findings = HallChecks.of(surfaces("backdrp"), Set.of(), Set.of(), Set.of(), Set.of(), HALL, FILE);

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
        var findings = HallChecks.of(Set.of(), Set.of("camera"), Set.of(), Set.of(), Set.of(), HALL, FILE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.what().en()).isEqualTo("The hall has no device \"camera\".");
            assertThat(finding.instead().en()).isEqualTo("Known: processor.");
        });
    }

    @Test
    void an_address_that_the_hall_does_not_allow_is_an_error_with_the_nearest_name() {
        var findings = HallChecks.of(Set.of(), Set.of(), Set.of("light"), Set.of(), Set.of(), HALL, FILE);

        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.what().en()).contains("light").contains("allow");
            assertThat(finding.instead().en()).isEqualTo("Did you mean \"lights\"?");
        });
    }

    @Test
    void a_message_of_another_kind_than_the_address_is_an_error_where_it_is_written() {
        var reading = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "T", "date": "2026-01-01", "surfaces": ["backdrop"],
             "looks": {}, "segments": [{"id": "a", "name": "A", "length": "10m", "cues": [
               {"on": "go", "send": {"to": "lights", "osc": "/go"}},
               {"on": "go", "send": {"to": "lights", "http": "/go"}},
               {"on": "go", "send": {"to": "hook", "osc": "/go"}},
               {"on": "go", "send": {"to": "nowhere", "osc": "/go"}}]}]}
            """);
        Map<String, Address> allow = Map.of(
                "lights", new Address.Osc(new Endpoint("192.168.0.30", 8000)),
                "hook", new Address.Http("http://192.168.0.31:9000"));
        var hall = new Hall("hall", "", Map.of(), List.of(), Map.of(), allow);
        var findings = HallChecks.kinds(reading.show(), reading.places(), hall);

        assertThat(findings).extracting(one -> one.place().line()).containsExactly(4, 5);
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.ERROR);
            assertThat(finding.now().en()).isEqualTo("This message is not sent.");
        });
        assertThat(findings.getFirst().what().en())
                .isEqualTo("The show sends \"http\" to \"lights\","
                        + " but in the \"allow\" of the hall this address is \"osc\".");
        assertThat(findings.getFirst().instead().en())
                .isEqualTo("Write \"osc\" here, or \"http\" for \"lights\" in the hall file.");
    }

    @Test
    void everything_that_is_missing_is_said_in_the_same_order_every_time() {
        var findings = HallChecks.of(
                surfaces("c", "a", "b"),
                Set.of("y", "x"),
                Set.of("q", "p"),
                Set.of("v", "u"),
                Set.of(),
                Hall.EMPTY,
                FILE);

        assertThat(findings)
                .extracting(finding -> finding.what().en())
                .containsExactly(
                        "The hall has no surface \"a\".",
                        "The hall has no surface \"b\".",
                        "The hall has no surface \"c\".",
                        "The hall has no device \"x\".",
                        "The hall has no device \"y\".",
                        "The hall has no address \"p\" in its \"allow\".",
                        "The hall has no address \"q\" in its \"allow\".",
                        "The hall has no input \"u\".",
                        "The hall has no input \"v\".");
    }

    private static Set<SurfaceName> surfaces(String... names) {
        return Set.copyOf(List.of(names).stream().map(SurfaceName::new).toList());
    }
}
