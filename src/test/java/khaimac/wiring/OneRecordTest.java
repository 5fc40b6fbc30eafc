package khaimac.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.link.Link;
import khaimac.notation.Notation;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;
import khaimac.show.Names;
import org.junit.jupiter.api.Test;

/** A state that has no room in a record of the link is never sent as one. */
class OneRecordTest {
    private static final Instant NOW = Instant.parse("2024-01-30T01:00:00Z");

    private final List<Sentence> told = new ArrayList<>();
    private final OneRecord record = new OneRecord(told::add, Names.NONE::surfaces);

    private static Showing showing(Look look) {
        return new Showing(look, NOW, Entrance.CUT, 0, null, 1);
    }

    private static Look list(int rows) {
        var row = new Look.RosterRow("Nguyễn Văn A".repeat(20), "");
        var group = new Look.RosterGroup("", Collections.nCopies(rows, row));
        return new Look.Roster("a.csv", "", List.of(group), 6, false, Style.PLAIN);
    }

    private static Wanted wanted(Map<SurfaceName, Showing> surfaces, Map<SurfaceName, Showing> ahead) {
        return new Wanted(1, 7, surfaces, List.of(), Map.of(), new Wanted.Ahead(ahead, List.of()));
    }

    private static Map<SurfaceName, Showing> surfaces(Look... looks) {
        var all = new LinkedHashMap<SurfaceName, Showing>();
        for (int i = 0; i < looks.length; i++) all.put(new SurfaceName("wall-" + i), showing(looks[i]));
        return all;
    }

    private Wanted sent(Wanted wanted) {
        var want = record.of(wanted);
        assertThat(Notation.pack(want).line().length).isLessThanOrEqualTo(Link.MOST_BYTES);
        return want.wanted();
    }

    @Test
    void what_has_room_is_sent_whole() {
        var wanted = wanted(surfaces(list(100), new Look.Blank()), surfaces(list(50)));
        assertThat(sent(wanted)).isEqualTo(wanted);
        assertThat(told).isEmpty();
    }

    @Test
    void what_comes_next_gives_way_to_what_is_on() {
        var surfaces = surfaces(list(8_000));
        assertThat(sent(wanted(surfaces, surfaces(list(8_000))))).isEqualTo(wanted(surfaces, Map.of()));
        assertThat(told).isEmpty();
    }

    @Test
    void the_largest_keeps_its_picture_the_others_and_black_come_through_and_it_is_said_once() {
        var surfaces = surfaces(list(9_000), list(8_000), new Look.Blank(), list(10));
        var left = new SurfaceName("wall-0");
        var some = new LinkedHashMap<>(surfaces);
        some.remove(left);
        assertThat(sent(wanted(surfaces, Map.of())).surfaces()).isEqualTo(some);
        assertThat(sent(wanted(surfaces, surfaces(list(9_000)))).surfaces()).isEqualTo(some);
        assertThat(told).singleElement().satisfies(words -> assertThat(words.en())
                .contains("The new picture of the screen wall-0 is too large"));
        var black = surfaces(new Look.Blank(), new Look.Blank(), new Look.Blank(), new Look.Blank());
        assertThat(sent(wanted(black, surfaces(list(10_000), list(10_000)))).surfaces())
                .as("black reaches every screen, whatever comes next")
                .isEqualTo(black);
    }
}
