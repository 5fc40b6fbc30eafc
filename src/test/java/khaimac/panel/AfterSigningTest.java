package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import khaimac.approval.Entry;
import khaimac.approval.Known;
import khaimac.approval.Wordings;
import khaimac.clock.Moment;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Rewritten;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Operate says which looks were changed after the signature, as they are up and as GO brings them; no wall knows. */
class AfterSigningTest {
    private static final String TEXT = """
        {"format": "khaimac-show/1", "title": "Buổi lễ", "date": "2024-01-30", "surfaces": ["backdrop", "stage"],
         "looks": {"a": {"title": [{"name": "MỘT"}]}, "b": {"title": [{"name": "HAI"}]},
                   "board": {"agenda": "all"}},
         "idle": {"backdrop": "a", "stage": {"message": "Nghỉ"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "3m", "cues": [
              {"at": "start", "put": {"backdrop": "a", "stage": "board"}}, {"on": "go", "put": {"backdrop": "b"}},
              {"on": "go", "put": {"stage": {"message": "Mời ngồi"}}}]},
           {"id": "two", "name": "Hai", "length": "2m"}]}
        """;
    private static final Show SHOW = ShowFile.read(TEXT).show();

    private Known known = known(SHOW);
    private final AfterSigning signing = new AfterSigning(() -> known);
    private final Evening evening = Evening.open(
            SHOW, "", Mode.REHEARSAL, SHOW.plan().slot(0).start().minusSeconds(30), Operator.NOBODY, ignored -> {});

    private static Known known(Show show) {
        var signed = new Entry.Signed(
                Instant.parse("2024-01-29T02:00:00Z"),
                "",
                "Ông Thử",
                "Chủ tịch",
                "",
                "",
                "",
                Wordings.of(show, file -> ""),
                List.of());
        return new Known(List.of(signed), Sentence.NONE, file -> "");
    }

    private ToPage.@Nullable Approved approved() {
        var now = evening.now();
        var zero = evening.run().at(new Moment(now, Duration.ZERO));
        return signing.approved(evening.run(), new Moment(now, Duration.between(zero, now)));
    }

    private List<String> told() {
        return Objects.requireNonNull(approved()).changed().stream()
                .map(one -> (one.coming() ? "GO " : "up ") + one.surface() + " "
                        + one.look().vi() + ": " + one.was() + " > " + one.now())
                .toList();
    }

    private void correct(String look, String text, boolean onAir) {
        var run = evening.run();
        var was = Objects.requireNonNull(run.look(look));
        evening.ask("", new Wish.Retitle(look, Looks.text(was, 0, text), run.lookRev(look), onAir));
    }

    @Test
    void as_it_was_signed_it_says_who_signed_and_nothing_else() {
        evening.ask("", new Wish.Go());
        assertThat(told()).isEmpty();
        assertThat(Objects.requireNonNull(approved()).words().vi())
                .isEqualTo("Ông Thử (Chủ tịch) duyệt ngày 29/1/2024");
    }

    @Test
    void a_correction_for_the_next_take_is_told_of_what_go_brings_and_one_for_now_of_what_is_up() {
        evening.ask("", new Wish.Go());
        correct("b", "HAI MỚI", false);
        assertThat(told()).containsExactly("GO backdrop “HAI”: HAI > HAI MỚI");
        correct("a", "MỘT MỚI", false);
        assertThat(told())
                .as("the wall still says what was signed")
                .containsExactly("GO backdrop “HAI”: HAI > HAI MỚI");
        correct("a", "MỘT MỚI HƠN", true);
        assertThat(told()).containsExactly("up backdrop “MỘT”: MỘT > MỘT MỚI HƠN", "GO backdrop “HAI”: HAI > HAI MỚI");
        evening.ask("", new Wish.Go());
        assertThat(told()).containsExactly("up backdrop “HAI”: HAI > HAI MỚI");
        evening.ask("", new Wish.Cover(Set.of(new SurfaceName("backdrop")), Over.Kind.BLANK));
        assertThat(told()).as("black says nothing").isEmpty();
    }

    @Test
    void a_word_that_is_given_back_is_signed_again() {
        evening.ask("", new Wish.Go());
        correct("a", "SAI", true);
        assertThat(told()).isNotEmpty();
        correct("a", "MỘT", true);
        assertThat(told()).isEmpty();
    }

    @Test
    void a_plan_that_is_taken_over_is_a_change_with_what_it_brings_and_the_old_board_stays_signed() {
        evening.ask("", new Wish.Go());
        var edited = ShowFile.read(TEXT.replace("HAI\"}]", "BA\"}]")
                        .replace("\"Hai\"", "\"Bế mạc\"")
                        .replace("Mời ngồi", "Mời nghỉ"))
                .show();
        var file = new Rewritten("", "other", edited, Set.of());
        evening.ask("", Rewritten.wish(file, evening.run(), "other"));
        assertThat(evening.run().show().segments().get(1).name()).isEqualTo("Bế mạc");
        assertThat(told())
                .as("the board on the wall tells the plan of before until the next step")
                .containsExactly("GO backdrop “BA”: HAI > BA", "GO stage chương trình: Một / Hai > Một / Bế mạc");
        evening.ask("", new Wish.Go());
        assertThat(told())
                .anyMatch(one -> one.startsWith("up stage chương trình: "))
                .anyMatch(one -> one.equals("GO stage hình không tên:  > Mời nghỉ"));
        known = new Known(
                List.of(known.signed().getFirst(), known(edited).signed().getFirst()), Sentence.NONE, file2 -> "");
        assertThat(told()).as("it was signed meanwhile").isEmpty();
    }

    @Test
    void where_nothing_was_signed_nothing_is_said_and_what_is_wrong_is() {
        known = Known.NOTHING;
        assertThat(approved()).isNull();
        known = new Known(List.of(), new Sentence("hỏng", "damaged"), file -> "");
        assertThat(Objects.requireNonNull(approved()).words().en()).isEqualTo("damaged");
    }

    @Test
    void what_is_wanted_of_the_hall_is_the_same_with_and_without_an_approval() {
        evening.ask("", new Wish.Go());
        correct("b", "HAI MỚI", false);
        var before = evening.run();
        assertThat(told()).isNotEmpty();
        assertThat(evening.run()).isSameAs(before);
    }
}
