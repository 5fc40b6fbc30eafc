package khaimac.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import khaimac.Reckons;
import khaimac.show.ShowEdit;
import khaimac.showfile.RandomEdits;
import org.junit.jupiter.api.Test;

/** Two editors, another program, undo, redo, crashes and power cuts in any order: no answered edit is lost. */
@Reckons
class AnyEditorsTest {
    private static final int SEEDS = 20;
    private static final int TURNS = 40;
    private static final List<String> PEOPLE = List.of("Lan", "Minh");
    private static final Pattern COMMENT = Pattern.compile("\\bc\\d\\b");

    @Test
    void no_row_of_edits_crashes_and_saves_by_others_loses_what_was_answered() throws IOException {
        int answered = 0;
        for (long seed = 1; seed <= SEEDS; seed++) answered += new Turmoil(new Shelf(), seed).run();
        assertThat(answered).isGreaterThan(SEEDS * TURNS / 4);
    }

    @Test
    void neither_in_a_ceremony_of_a_real_size() throws IOException {
        var file = Path.of("show-files", "vinh-bao-2024-01-30.show.json");
        for (long seed = 1; seed <= 4; seed++) new Turmoil(Shelf.of(file), seed).run();
    }

    private static final class Turmoil {
        private final Shelf shelf;
        private final String about;
        private final Random random;
        private final RandomEdits edits;
        private Manuscript show;

        /** The steps that somebody was told are done, by their number. */
        private final TreeMap<Long, ShowEdit> answered = new TreeMap<>();

        Turmoil(Shelf shelf, long seed) throws IOException {
            this.shelf = shelf;
            this.about = "seed " + seed;
            this.random = new Random(seed);
            this.edits = new RandomEdits(seed);
            this.show = shelf.open();
        }

        int run() throws IOException {
            for (int turn = 0; turn < TURNS; turn++) {
                boolean crash = random.nextInt(4) == 0;
                var disk = random.nextBoolean() ? shelf.history : shelf.files;
                if (crash) disk.dieIn = random.nextInt(6);
                try {
                    turn();
                } catch (FrailDisk.Died died) {
                    crash = true;
                }
                if (crash) {
                    if (random.nextBoolean()) {
                        shelf.history.powerCut();
                        shelf.files.powerCut();
                    }
                    shelf.history.dieIn = -1;
                    shelf.files.dieIn = -1;
                    show = shelf.open();
                }
                holds();
            }
            return answered.size();
        }

        private void turn() throws IOException {
            var who = PEOPLE.get(random.nextInt(PEOPLE.size()));
            long seen = Math.max(1, show.revision() - random.nextInt(3));
            switch (random.nextInt(8)) {
                case 0 -> show.undo(who);
                case 1 -> show.redo(who);
                case 2 -> shelf.files.save(Shelf.FILE, byAnother(random.nextInt(3)));
                case 3 -> show.name(who, "bản " + show.revision());
                default -> {
                    var edit = edits.next(show.show());
                    if (show.edit(who, seen, edit) instanceof Answer.Done(long revision, var told))
                        answered.put(revision, edit);
                }
            }
        }

        /** A text editor that read the file some revisions ago, and saves it with a line of its own. */
        private byte[] byAnother(int ago) {
            long read = Math.max(1, show.revision() - ago);
            var bytes = show.bytesAt(read);
            var text = new String(bytes, StandardCharsets.UTF_8) + "// by hand " + show.revision() + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        }

        private void holds() throws IOException {
            show.look();
            assertThat(show.told().en()).as(about).isEmpty();
            assertThat(shelf.files.read(Shelf.FILE)).as(about).isEqualTo(show.bytes());
            for (var one : answered.entrySet())
                assertThat(show.steps().get((int) (one.getKey() - 1)).act())
                        .as(about)
                        .isInstanceOfSatisfying(
                                Act.Edited.class,
                                edited -> assertThat(edited.edit()).isEqualTo(one.getValue()));
            // What was answered is said by the show, unless a later step, a person or another program said otherwise.
            var again = shelf.open();
            assertThat(again.show()).as(about).isEqualTo(show.show());
            assertThat(again.steps()).as(about).isEqualTo(show.steps());
            assertThat(lost()).as(about).isEmpty();
        }

        /** What is neither in the text nor in a part of it that somebody took out, by an edit that was answered. */
        private Set<String> lost() {
            var before = comments(show.bytesAt(1));
            var now = comments(show.bytes());
            var lost = new LinkedHashSet<>(before);
            lost.removeAll(now);
            var outs = new ArrayList<ShowEdit>();
            for (var step : show.steps())
                if (step.act() instanceof Act.Edited(var edit, var back)) {
                    outs.add(edit);
                    outs.add(back);
                }
            boolean takesOut = outs.stream().anyMatch(AnyEditorsTest::takesOut);
            return takesOut ? Set.of() : lost;
        }
    }

    /** Whether words with their comments go with it. */
    private static boolean takesOut(ShowEdit edit) {
        return switch (edit) {
            case ShowEdit.RemoveSegment ignored -> true;
            case ShowEdit.RemoveCue ignored -> true;
            case ShowEdit.SetCue ignored -> true;
            case ShowEdit.SetLook ignored -> true;
            case ShowEdit.CallLook ignored -> true;
            case ShowEdit.SetStyle ignored -> true;
            case ShowEdit.Several(var all) -> all.stream().anyMatch(AnyEditorsTest::takesOut);
            case ShowEdit.SetShow ignored -> false;
            case ShowEdit.SetSegment ignored -> false;
            case ShowEdit.AddSegment ignored -> false;
            case ShowEdit.MoveSegment ignored -> false;
            case ShowEdit.AddCue ignored -> false;
            case ShowEdit.MoveCue ignored -> false;
            case ShowEdit.OfRows ignored -> false;
        };
    }

    private static Set<String> comments(byte[] text) {
        var found = new LinkedHashSet<String>();
        var matcher = COMMENT.matcher(new String(text, StandardCharsets.UTF_8));
        while (matcher.find()) found.add(matcher.group());
        return found;
    }
}
