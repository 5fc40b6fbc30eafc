package khaimac.afterwards;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import khaimac.clock.Tempo;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Undoable;
import khaimac.engine.Wish;
import khaimac.notation.Notation;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Looks;
import khaimac.show.Notes;
import khaimac.show.Post;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;

/** What a run leaves for the show file: offered where it is true and news, with both where both have changed it. */
class OffersTest {
    private static final String TEXT = """
        {"format": "khaimac-show/1", "title": "Buổi lễ", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"a": {"title": [{"kind": "LỄ"}, {"name": "MỘT"}]}, "b": {"title": [{"name": "HAI"}]}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "3m", "cues": [{"at": "start",
             "put": {"backdrop": "a"}}]},
           {"id": "two", "name": "Hai", "length": "2m"},
           {"id": "three", "name": "Ba", "length": "10m"},
           {"id": "four", "name": "Bốn", "length": "1m"}]}
        """;
    private static final Show SHOW = ShowFile.read(TEXT).show();
    private static final Instant HELD = Instant.parse("2026-11-28T05:00:00Z");

    private final List<Fact> facts = new ArrayList<>();
    private final Evening evening = Evening.open(
            SHOW, "", Mode.REHEARSAL, SHOW.plan().slot(0).start().minusSeconds(30), Operator.NOBODY, happening -> {
                if (happening instanceof Happening.Happened(var fact)) facts.add(fact);
            });
    private final Instant began = evening.now();

    private static Show file(String was, String is) {
        assertThat(TEXT).contains(was);
        return ShowFile.read(TEXT.replace(was, is)).show();
    }

    private void go() {
        evening.ask("", new Wish.GoAnyway());
    }

    private void pass(Duration time) {
        evening.until(evening.truth().plus(time));
    }

    private void correct(String look, int place, String text) {
        var run = evening.run();
        var was = Objects.requireNonNull(run.look(look));
        evening.ask("", new Wish.Retitle(look, Looks.text(was, place, text), run.lookRev(look), true));
    }

    private Left left(Tempo tempo) {
        return Left.of("rehearsals/le", true, HELD, evening.run(), facts, tempo);
    }

    private Left left() {
        return left(new Tempo(List.of(new Tempo.Step(began, 1))));
    }

    private static List<String> told(Show file, Left... left) {
        return Offers.of(file, List.of(left)).stream()
                .map(offer -> switch (offer) {
                    case Offer.Words one ->
                        one.look() + ": " + one.was() + " " + one.file() + " " + one.live()
                                + (one.both() ? " both" : "");
                    case Offer.Note one ->
                        one.name() + ": " + one.post() + " [" + one.was() + "] [" + one.file() + "] [" + one.live()
                                + "]" + (one.both() ? " both" : "");
                    case Offer.Part one -> one.name() + " " + one.length() + " after " + one.after();
                    case Offer.Length one ->
                        one.part() + ": " + one.file() + " " + one.latest() + " " + one.shortest() + "–" + one.longest()
                                + " " + one.many();
                })
                .toList();
    }

    private void add(String name, String after) {
        evening.ask("", new Wish.AddPart(name, "Hội", Duration.ofMinutes(4), after, false));
    }

    @Test
    void a_part_that_was_added_and_was_on_is_offered_where_it_stood_and_what_never_was_on_is_not() {
        go();
        add("Chúc mừng", "one");
        add("Tặng hoa", "added-1");
        add("Chụp ảnh", "four");
        go();
        go();
        assertThat(told(SHOW, left())).containsExactly("Chúc mừng PT4M after Một", "Tặng hoa PT4M after Một");
        var offer = Offers.of(SHOW, List.of(left())).getFirst();
        var taken = offer.edit().on(SHOW);
        assertThat(taken.segments().get(1)).isEqualTo(evening.run().show().segments().get(1));
        assertThat(told(taken, left())).containsExactly("Tặng hoa PT4M after Chúc mừng");
        assertThat(offer.edit().inverse(SHOW).on(taken)).isEqualTo(SHOW);
        var written = new String(Notation.write(left()), java.nio.charset.StandardCharsets.UTF_8);
        assertThat(Notation.read(written.getBytes(java.nio.charset.StandardCharsets.UTF_8), Left.class))
                .isEqualTo(left());
    }

    @Test
    void words_that_were_corrected_live_are_offered_and_what_the_file_says_by_now_is_not() {
        go();
        correct("a", 1, "MỐT");
        correct("a", 1, "MỘT HAI");
        correct("b", 0, "SAI");
        correct("b", 0, "HAI");
        assertThat(told(SHOW, left())).containsExactly("a: [LỄ, MỘT] [LỄ, MỘT] [LỄ, MỘT HAI]");
        var offer = Offers.of(SHOW, List.of(left())).getFirst();
        var taken = offer.edit().on(SHOW);
        assertThat(Looks.texts(Objects.requireNonNull(taken.looks().get("a")))).containsExactly("LỄ", "MỘT HAI");
        assertThat(told(taken, left())).isEmpty();
        assertThat(offer.edit().inverse(SHOW).on(taken)).isEqualTo(SHOW);
    }

    @Test
    void what_both_have_changed_is_shown_with_both_and_what_the_file_changed_elsewhere_stays() {
        go();
        correct("a", 1, "SỬA LÚC CHẠY");
        assertThat(told(file("MỘT\"}]", "SỬA TRONG TỆP\"}]"), left()))
                .containsExactly("a: [LỄ, MỘT] [LỄ, SỬA TRONG TỆP] [LỄ, SỬA LÚC CHẠY] both");
        assertThat(told(file("\"LỄ\"", "\"ĐẠI LỄ\""), left()))
                .as("another line of the file stays as it is there")
                .containsExactly("a: [LỄ, MỘT] [ĐẠI LỄ, MỘT] [ĐẠI LỄ, SỬA LÚC CHẠY]");
        assertThat(told(
                        file(
                                "{\"title\": [{\"kind\": \"LỄ\"}, {\"name\": \"MỘT\"}]}",
                                "{\"title\": [{\"name\": \"X\"}]}"),
                        left()))
                .containsExactly("a: [LỄ, MỘT] [X] [LỄ, SỬA LÚC CHẠY] both");
    }

    @Test
    void of_two_runs_the_later_one_counts() {
        go();
        correct("a", 1, "LẦN ĐẦU");
        var first = left();
        correct("a", 1, "LẦN SAU");
        var second = new Left("runs/le", false, HELD.plusSeconds(60), left().corrections(), List.of(), null, null);
        assertThat(told(SHOW, second, first)).containsExactly("a: [LỄ, MỘT] [LỄ, MỘT] [LỄ, LẦN SAU]");
    }

    @Test
    void how_long_a_part_took_at_the_speed_of_life_is_offered_without_its_pauses() {
        go();
        pass(Duration.ofMinutes(2));
        evening.ask("", new Wish.Pause());
        pass(Duration.ofMinutes(5));
        evening.ask("", new Wish.Resume());
        pass(Duration.ofMinutes(3));
        go();
        pass(Duration.ofSeconds(132));
        go();
        assertThat(told(SHOW, left())).containsExactly("one: PT3M PT5M PT5M–PT5M 1");
        var taken = Offers.of(SHOW, List.of(left())).getFirst().edit().on(SHOW);
        assertThat(taken.segment("one").length()).isEqualTo(Duration.ofMinutes(5));
        assertThat(told(taken, left())).isEmpty();
    }

    @Test
    void of_several_rehearsals_the_latest_is_offered_with_the_range() {
        go();
        pass(Duration.ofMinutes(5));
        go();
        var first = left();
        var measured = List.of(new Measure("one", Duration.ofSeconds(248)));
        var later = new Left("", true, HELD.plusSeconds(9_000), List.of(), measured, null, null);
        assertThat(told(SHOW, later, first)).containsExactly("one: PT3M PT4M10S PT4M10S–PT5M 2");
    }

    @Test
    void a_part_that_was_jumped_out_of_taken_back_or_hurried_through_measures_nothing() {
        go();
        pass(Duration.ofMinutes(5));
        evening.ask("", new Wish.Jump("three"));
        pass(Duration.ofMinutes(6));
        go();
        pass(Duration.ofMinutes(1));
        assertThat(left().measures())
                .as("only what was left by GO")
                .extracting(Measure::part)
                .containsExactly("three");
        var undo = Objects.requireNonNull(Undoable.of(evening.run()));
        evening.ask("", new Wish.Undo(undo.seq()));
        assertThat(left().measures()).as("it was not over yet").isEmpty();
        pass(Duration.ofMinutes(1));
        go();
        assertThat(left().measures()).containsExactly(new Measure("three", Duration.ofMinutes(8)));
        assertThat(left(new Tempo(List.of(new Tempo.Step(began, 20)))).measures())
                .isEmpty();
        var hurried = new Tempo(List.of(
                new Tempo.Step(began, 1),
                new Tempo.Step(evening.now().minusSeconds(60), 10),
                new Tempo.Step(evening.now().minusSeconds(50), 1)));
        assertThat(left(hurried).measures()).isEmpty();
        assertThat(Left.of("", true, HELD, evening.run(), facts, null).measures())
                .isEmpty();
    }

    @Test
    void the_end_of_the_ceremony_ends_the_last_part() {
        evening.ask("", new Wish.Jump("four"));
        pass(Duration.ofMinutes(4));
        go();
        assertThat(evening.run().closed()).isTrue();
        assertThat(left().measures()).containsExactly(new Measure("four", Duration.ofMinutes(4)));
    }

    @Test
    void what_is_left_is_a_line_that_reads_back_the_same() {
        go();
        correct("a", 1, "MỘT HAI");
        pass(Duration.ofMinutes(5));
        go();
        var left = left();
        assertThat(Notation.read(Notation.write(left), Left.class)).isEqualTo(left);
        assertThat(left.isNothing()).isFalse();
    }

    @Test
    void a_tempo_reads_back_and_what_is_no_tempo_is_none() {
        var tempo = new Tempo(List.of(new Tempo.Step(began, 20), new Tempo.Step(began.plusSeconds(9), 1)));
        var text = tempo.steps().getFirst().line() + tempo.steps().getLast().line();
        assertThat(Tempo.read(text)).isEqualTo(tempo);
        assertThat(tempo.isLife(began, began.plusSeconds(20))).isFalse();
        assertThat(tempo.isLife(began.plusSeconds(10), began.plusSeconds(20))).isTrue();
        assertThat(Tempo.read("hôm nay 1\n")).isNull();
        assertThat(new Tempo(List.of()).isLife(began, began)).isFalse();
    }

    @Test
    void what_a_post_was_told_while_it_ran_is_offered_and_the_other_notes_stay() {
        go();
        evening.ask("", new Wish.Note("two", Post.LIGHT, "tắt đèn"));
        evening.ask("", new Wish.Note("two", Post.LIGHT, "tắt đèn khán phòng"));
        evening.ask("", new Wish.Note("one", Post.SOUND, "nhạc nhỏ"));
        evening.ask("", new Wish.Note("one", Post.SOUND, ""));
        assertThat(told(SHOW, left())).containsExactly("Hai: LIGHT [] [] [tắt đèn khán phòng]");
        var file = SHOW.segment("two");
        var noted = new ShowEdit.SetSegment("two", SegmentField.ForPosts.of(file, Post.MC, "đọc tên")).on(SHOW);
        var offer = Offers.of(noted, List.of(left())).getFirst();
        var taken = offer.edit().on(noted);
        assertThat(taken.segment("two").notes()).isEqualTo(new Notes("đọc tên", "", "tắt đèn khán phòng", ""));
        assertThat(told(taken, left())).isEmpty();
        assertThat(told(
                        new ShowEdit.SetSegment("two", SegmentField.ForPosts.of(file, Post.LIGHT, "mở đèn")).on(SHOW),
                        left()))
                .containsExactly("Hai: LIGHT [] [mở đèn] [tắt đèn khán phòng] both");
        assertThat(Notation.read(Notation.write(left()), Left.class)).isEqualTo(left());
    }
}
