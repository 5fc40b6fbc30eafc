package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import khaimac.show.Difference;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.show.Thing;
import khaimac.showfile.shows.SchemaTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What differs between two shows is said in edits, and the edits lead from the one to the other. */
class DifferenceTest {
    private static final int SEEDS = 40;
    private static final int EDITS = 12;

    static Stream<Path> shipped() throws IOException {
        return SchemaTest.shipped();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_edits_between_two_shows_lead_from_the_one_to_the_other(Path file) throws IOException {
        var show = show(file);
        int whole = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            var edits = new RandomEdits(seed);
            var after = show;
            for (int i = 0; i < EDITS; i++) {
                var edit = edits.next(after);
                if (edit.refusal(after) == null) after = edit.on(after);
            }
            var found = Difference.between(show, after);
            var made = made(show, found);
            if (found.stream().allMatch(one -> one.edit() != null)) {
                assertThat(made).as("seed " + seed).isEqualTo(after);
                whole++;
            }
            var rest = Difference.between(made, after);
            assertThat(rest).as("seed " + seed).allMatch(one -> one.edit() == null);
        }
        assertThat(whole).isGreaterThan(SEEDS / 2);
    }

    @Test
    void two_words_for_one_part_meet_and_those_for_two_parts_do_not() {
        var name = new ShowEdit.SetSegment("a", new SegmentField.Name("Khai mạc"));
        var other = new ShowEdit.SetSegment("a", new SegmentField.Name("Bế mạc"));
        var length = new ShowEdit.SetSegment("a", new SegmentField.Length(Duration.ofMinutes(3)));
        var gone = new ShowEdit.RemoveSegment("a");
        assertThat(Thing.meet(Thing.of(name), Thing.of(other))).isTrue();
        assertThat(Thing.meet(Thing.of(name), Thing.of(length))).isFalse();
        assertThat(Thing.meet(Thing.of(name), Thing.of(gone))).isTrue();
        assertThat(Thing.meet(Thing.of(name), Thing.of(new ShowEdit.RemoveSegment("b"))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_show_does_not_differ_from_itself(Path file) throws IOException {
        assertThat(Difference.between(show(file), show(file))).isEmpty();
    }

    private static Show made(Show show, Iterable<Difference> found) {
        var made = show;
        for (var one : found) {
            var edit = one.edit();
            if (edit != null) made = edit.on(made);
        }
        return made;
    }

    private static Show show(Path file) throws IOException {
        return ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                .show();
    }
}
