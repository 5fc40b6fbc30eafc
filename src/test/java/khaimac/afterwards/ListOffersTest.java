package khaimac.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Wish;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.show.InPlace;
import khaimac.show.RosterEdits;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.junit.jupiter.api.Test;

/** Names of a list, and words in a cue, that were put right live: offered to the files that they stand in. */
class ListOffersTest {
    private static final String TEXT = """
        {"format": "khaimac-show/1", "title": "Buổi lễ", "date": "2024-01-30", "surfaces": ["backdrop", "banner"],
         "looks": {"list": {"roster": "khen.csv", "page": 4, "heading": "KHEN THƯỞNG"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "3m", "cues": [
             {"at": "start", "put": {"backdrop": "list", "banner": {"crawl": "CHAO MỪNG"}}}]},
           {"id": "two", "name": "Hai", "length": "2m", "cues": [
             {"at": "start", "put": {"banner": {"crawl": "CHAO MỪNG"}}}]}]}
        """;
    private static final String ROWS = "group,name,note\nA,Một,\nA,Hai,\nA,Ba,\nA,Bốn,\nA,Năm,\n";
    private static final Show SHOW = show(ROWS);

    private final List<Fact> facts = new ArrayList<>();
    private final Evening evening = Evening.open(
            SHOW, "", Mode.REHEARSAL, SHOW.plan().slot(0).start().minusSeconds(30), Operator.NOBODY, happening -> {
                if (happening instanceof Happening.Happened(var fact)) facts.add(fact);
            });

    private static Show show(String rows) {
        return ShowFile.read(
                        "le.show.json",
                        TEXT.getBytes(StandardCharsets.UTF_8),
                        Beside.of("khen.csv", rows.getBytes(StandardCharsets.UTF_8)))
                .show();
    }

    private void correct(ShowEdit.OfRows... rows) {
        var run = evening.run();
        evening.ask("", new Wish.CorrectList("list", List.of(rows), run.lookRev("list"), true));
    }

    private static ShowEdit.SetRow set(int row, String name) {
        return new ShowEdit.SetRow("khen.csv", 0, row, new Look.RosterRow(name, ""));
    }

    private List<Offer> offers(Show file) {
        var left = Left.of("runs/le", false, Instant.parse("2026-11-28T05:00:00Z"), evening.run(), facts, null);
        return Offers.of(file, List.of(left));
    }

    private static Offer.Words words(Offer offer) {
        return (Offer.Words) offer;
    }

    private static List<String> names(Show show) {
        return Objects.requireNonNull(RosterEdits.groups(show, "khen.csv")).getFirst().rows().stream()
                .map(Look.RosterRow::name)
                .toList();
    }

    @Test
    void only_the_people_who_were_put_right_are_offered_and_come_to_what_the_file_says_by_now() {
        evening.ask("", new Wish.GoAnyway());
        correct(set(1, "Hái"), new ShowEdit.AddRow("khen.csv", 0, "A", 5, new Look.RosterRow("Sáu", "")));
        var offer = words(offers(SHOW).getFirst());
        assertThat(offer.was()).containsExactly("A: Hai");
        assertThat(offer.live()).containsExactly("A: Hái", "A: Sáu");
        assertThat(offer.both()).isFalse();
        var edited = show(ROWS.replace("A,Bốn", "A,Bón"));
        var taken = words(offers(edited).getFirst()).edit().on(edited);
        assertThat(names(taken)).containsExactly("Một", "Hái", "Ba", "Bón", "Năm", "Sáu");
        assertThat(offers(taken)).isEmpty();
    }

    @Test
    void words_in_a_cue_are_offered_to_every_cue_that_says_them() {
        evening.ask("", new Wish.GoAnyway());
        var run = evening.run();
        var was = Objects.requireNonNull(run.look("one/1/banner"));
        evening.ask("", new Wish.Retitle("one/1/banner", Looks.text(was, 0, "CHÀO MỪNG"), 0, true));
        var taken = words(offers(SHOW).getFirst()).edit().on(SHOW);
        assertThat(InPlace.in(taken).stream().map(place -> Looks.texts(place.look()).getFirst()))
                .startsWith("CHÀO MỪNG", "CHÀO MỪNG");
        assertThat(offers(taken)).isEmpty();
    }
}
