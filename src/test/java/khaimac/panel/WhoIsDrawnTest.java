package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Wish;
import khaimac.notation.Notation;
import khaimac.panel.words.ToPage;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Lots;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Test;

/** Whose name comes up is read on the wall first, and on no page before: who reads along may be anybody. */
class WhoIsDrawnTest {
    private static final Show SHOW = ShowFile.read(
                    "show.json",
                    """
        {"format": "khaimac-show/1", "title": "Tất niên", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"lots": {"draw": "khach.csv", "heading": "BỐC THĂM"}},
         "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "20m",
                       "cues": [{"at": "start", "put": {"backdrop": "lots"}}]}]}
        """.getBytes(StandardCharsets.UTF_8),
                    Beside.of(Map.of("khach.csv", "name,note\nNguyễn An,\nTrần Bình,\nLê Chi,\n")))
            .show();

    private final List<Fact> facts = new ArrayList<>();
    private final Evening evening =
            Evening.open(SHOW, "test", Mode.SHOW, Ceremony.doors(SHOW, null), Operator.NOBODY, happening -> {
                if (happening instanceof Happening.Happened(var fact)) facts.add(fact);
            });

    private Instant at(String time) {
        return SHOW.date().day().atTime(LocalTime.parse(time)).atZone(SHOW.zone()).toInstant();
    }

    private void go(String time) {
        evening.until(at(time));
        evening.ask("go", new Wish.Go());
    }

    private ToPage.State told(Instant now) {
        return new States(evening.run(), now, 1, file -> null)
                .desk(
                        List.of(),
                        List.of(),
                        List.of(),
                        false,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        null,
                        null,
                        null);
    }

    private static String written(Object message) {
        return new String(Notation.write(message), StandardCharsets.UTF_8);
    }

    @Test
    void no_page_is_told_a_name_before_the_wall_shows_it() {
        go("08:00");
        go("08:01");
        go("08:01:05");
        var winner = evening.run().drawn("khach.csv").all().getLast().name();
        var shown = Lots.shown(at("08:01:05"));
        var rests = told(shown.minusMillis(1)).draws().getFirst();
        assertThat(rests.winners()).isEmpty();
        assertThat(rests.shown()).isEqualTo(shown);
        assertThat(written(told(shown.minusMillis(1)))).doesNotContain(winner);
        var read = told(shown).draws().getFirst();
        assertThat(read.winners()).containsExactly(winner);
        assertThat(read.shown()).isNull();
    }
}
