package khaimac.player;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.finding.Sentence;
import khaimac.hall.Light;
import khaimac.hall.Size;
import khaimac.hall.Wire;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.output.Halls;
import khaimac.output.serial.Await;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class HallOutputsTest {
    private static final Watch WATCH =
            () -> new Moment(Instant.EPOCH.plusNanos(System.nanoTime()), Duration.ofNanos(System.nanoTime()));

    private final List<Sentence> told = new CopyOnWriteArrayList<>();

    @Test
    void a_cable_that_is_pulled_in_a_rehearsal_is_lost_and_comes_back() {
        try (var outputs = outputs(false)) {
            outputs.feeds(Halls.BANNER);
            outputs.tend(tend(false, Set.of(Halls.BANNER)));
            Await.until("it is told", () -> only(outputs).words().en().contains("is out (rehearsal)"));
            assertThat(only(outputs).state()).isEqualTo("missing");
            assertThat(told).hasSize(1);

            outputs.tend(tend(false, Set.of()));
            Await.until("it is connected again", () -> only(outputs).state().equals("waiting"));
        } finally {
            Families.SIMULATED.pulled(Set.of());
        }
    }

    @Test
    void what_is_not_armed_reaches_no_device() {
        try (var outputs = outputs(false)) {
            assertThat(only(outputs).family()).isEqualTo("serial");
            Await.until("it is simulated", () -> only(outputs).state().equals("waiting"));
            assertThat(told).isEmpty();

            outputs.tend(tend(true, Set.of()));
            Await.until("the device is missed", () -> only(outputs).state().equals("missing"));
            Await.until("that is told", () -> !told.isEmpty());
            assertThat(told.getFirst().en()).contains("is not on this machine");
        }
    }

    @Test
    void brightness_is_as_the_operator_wished_it() {
        try (var outputs = outputs(false)) {
            outputs.tend(new ToPeer.Tend(false, Map.of("Băng chữ", 0.4), Map.of(), Set.of(), null));
            assertThat(only(outputs).brightness()).isEqualTo(0.4);
            assertThat(only(outputs).shows()).containsExactly(Halls.BANNER);
        }
    }

    @Test
    void an_output_says_its_number_and_below_it_its_name_where_there_is_room() {
        assertThat(Fitted.number(2, "Màn trái", new Size(768, 384)))
                .isEqualTo(new Look.Title(
                        List.of(new TitleLine(Role.NAME, "2"), new TitleLine(Role.DATELINE, "Màn trái")), Style.PLAIN));
        assertThat(Fitted.number(2, "Màn trái", new Size(96, 48))).isEqualTo(new Look.Message("2", Style.PLAIN));
        assertThat(Fitted.number(2, "Màn trái", new Size(300, 1))).isInstanceOf(Look.Plain.class);
    }

    private static ToDesk.OutputState only(HallOutputs outputs) {
        return outputs.states().outputs().getFirst();
    }

    private static ToPeer.Tend tend(boolean armed, Set<SurfaceName> pulled) {
        return new ToPeer.Tend(armed, Map.of(), Map.of(), pulled, null);
    }

    private HallOutputs outputs(boolean armed) {
        var hall = Halls.of(4, 1, new Wire.Serial("/nowhere/tty", Wire.Speaks.TPM2, 115_200), Light.PLAIN);
        return new HallOutputs(hall, armed, WATCH, new DeskTime(WATCH), null, told::add, (name, wall, output) -> {
            throw new AssertionError("nothing is painted here");
        });
    }
}
