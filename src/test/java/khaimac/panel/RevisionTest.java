package khaimac.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import khaimac.Reckons;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Timing;
import khaimac.engine.Wish;
import khaimac.notation.Notation;
import khaimac.notation.Tree;
import khaimac.panel.words.ToPage;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Operator;
import khaimac.scene.Digits;
import khaimac.scene.Reading;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import khaimac.trial.PageModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a page puts together from changes is true, and what it reckons from anchors the desk would say too. */
@Reckons
class RevisionTest {
    private static final int STEPS = 60;

    private static final Show SHOW = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Buổi lễ", "date": "2024-01-30", "surfaces": ["backdrop", "stage"],
         "looks": {"a": {"title": [{"name": "A"}]}, "left": {"countdown": "segment", "label": "Còn lại"},
                   "both": {"split": {"left": "left", "right": "a"}}},
         "idle": {"stage": {"clock": "hh:mm:ss"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "3m", "cues": [
              {"at": "start", "put": {"backdrop": "a", "stage": "left"}}, {"on": "go", "put": {"backdrop": "both"}},
              {"at": "end-30s", "put": {"stage": {"message": "Còn {remaining}"}}}]},
           {"id": "two", "name": "Hai", "length": "2m", "elastic": "1m"},
           {"id": "three", "name": "Ba", "start": "08:07", "length": "4m", "ends-at": "fixed"},
           {"id": "four", "name": "Bốn", "start": "08:20", "length": "4m"},
           {"id": "five", "name": "Năm", "length": "1m", "skip": true},
           {"id": "six", "name": "Sáu", "length": "1m"}]}
        """).show();

    @TempDir
    private Path folder;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 40);
    }

    /** An evening, and what a page that came at its beginning was told of it. */
    private static final class Told {
        private final Random random;
        private final Evening evening;
        private final PageModel page = new PageModel();
        private final List<Map<String, Tree>> changes = new ArrayList<>();
        private @Nullable Revision state;
        private @Nullable Revision backstage;

        Told(long seed) {
            random = new Random(seed);
            var doors = SHOW.plan().slot(0).start().plusSeconds(random.nextInt(-120, 120));
            evening = Evening.open(SHOW, "", Mode.REHEARSAL, doors, Operator.NOBODY, ignored -> {});
        }

        void step() {
            switch (random.nextInt(8)) {
                case 0, 1 -> ask(new Wish.Go());
                case 2 -> ask(new Wish.Add(Duration.ofSeconds(random.nextInt(-90, 90))));
                case 3 -> ask(evening.run().paused() ? new Wish.Resume() : new Wish.Pause());
                case 4 -> ask(new Wish.Jump(part()));
                case 5 -> ask(new Wish.Skip(part(), random.nextBoolean()));
                case 6 -> ask(new Wish.Cover(Set.of(new SurfaceName("stage")), Over.Kind.BLANK));
                default -> evening.until(evening.truth().plusMillis(random.nextInt(100_000)));
            }
        }

        private String part() {
            return SHOW.segments().get(random.nextInt(SHOW.segments().size())).id();
        }

        private void ask(Wish wish) {
            evening.ask("", wish);
        }

        States states(Instant now) {
            return new States(evening.run(), now, 1, file -> null);
        }

        ToPage.State desk(Instant now) {
            return states(now)
                    .desk(
                            List.of(), List.of(), List.of(), false, List.of(), List.of(), List.of(), List.of(), null,
                            null, null);
        }

        void look() {
            var now = evening.now();
            state = told(state, desk(now), now);
            backstage = told(backstage, states(now).backstage(List.of()), now);
        }

        private Revision told(@Nullable Revision before, ToPage.Part newest, Instant now) {
            var next = before == null ? Revision.first(newest) : before.next(newest, now);
            var message = Notation.read(bytes(before == null ? next.all(now) : next.change()), ToPage.class);
            if (before != null && message instanceof ToPage.Change change)
                changes.add(Map.of(
                        "before", Tree.brief(before.part()), "change", change.change(), "after", Tree.brief(newest)));
            assertThat(page.hear(message)).isEqualTo(newest);
            return next;
        }
    }

    private static byte[] bytes(@Nullable Frame frame) {
        if (!(frame instanceof Frame.Words(ByteBuffer json))) throw new IllegalArgumentException("no words: " + frame);
        var bytes = new byte[json.remaining()];
        json.duplicate().get(bytes);
        return bytes;
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void what_is_put_together_from_changes_is_what_is_true(long seed) {
        var told = new Told(seed);
        for (int step = 0; step < STEPS; step++) {
            told.step();
            told.look();
        }
    }

    /** As long as nothing new is said, what the page reckons from the old is what the desk would say anew. */
    @ParameterizedTest
    @MethodSource("seeds")
    void what_was_said_once_stays_true_until_something_else_is_said(long seed) {
        var told = new Told(seed);
        int held = 0;
        for (int step = 0; step < STEPS; step++) {
            told.step();
            var now = told.evening.now();
            var before = told.desk(now);
            for (int later : new int[] {0, 1, 700, 20_000, 400_000}) {
                var then = now.plusMillis(later);
                if (!told.desk(then).equals(before)) continue;
                held++;
                var timing = Timing.of(told.evening.run(), then);
                var end = new ToPage.Shift(Duration.ZERO, null);
                for (int at = 0; at < before.agenda().size(); at++) {
                    var row = before.agenda().get(at);
                    var late = row.late() == null ? end : row.late();
                    end = row.lateEnd() == null ? late : row.lateEnd();
                    assertThat(row.planned().plus(by(late, then)))
                            .isEqualTo(timing.rows().get(at).expectedStart());
                    assertThat(row.plannedEnd().plus(by(end, then)))
                            .isEqualTo(timing.rows().get(at).expectedEnd());
                }
                for (var on : before.surfaces()) {
                    var shown = told.evening.run().showing(on.name()).at(then).words();
                    assertThat(words(on.reading(), then)).isEqualTo(shown);
                }
            }
        }
        assertThat(held).as("it was worth looking").isGreaterThan(STEPS * 2);
    }

    private static Duration by(ToPage.Shift shift, Instant now) {
        return shift.since() == null ? shift.by() : Duration.between(shift.since(), now);
    }

    private static String words(Reading reading, Instant now) {
        var text = reading.text();
        for (int at = 0; at < reading.clocks().size(); at++) {
            var digits = switch (reading.clocks().get(at)) {
                case Reading.Clock.Left(var ends) -> Digits.countdown(Duration.between(now, ends));
                case Reading.Clock.Day(var zone, boolean seconds) -> {
                    var time = now.atZone(zone);
                    var minutes = Digits.two(time.getHour()) + ":" + Digits.two(time.getMinute());
                    yield seconds ? minutes + ":" + Digits.two(time.getSecond()) : minutes;
                }
            };
            text = text.replace(Character.toString(0xE000 + at), digits);
        }
        return text;
    }

    /** The page's own program, in a JavaScript beside us, on the same changes. */
    @Test
    void the_pages_program_puts_the_same_together() throws Exception {
        var all = new ArrayList<Map<String, Tree>>();
        for (long seed : seeds().toArray()) {
            var told = new Told(seed);
            for (int step = 0; step < STEPS; step++) {
                told.step();
                told.look();
            }
            all.addAll(told.changes);
        }
        Files.write(folder.resolve("told.json"), Notation.write(all));
        var said = new Node(folder).says("""
            import {readFileSync} from "node:fs";
            import {isDeepStrictEqual} from "node:util";
            import {applied} from "./changes.js";
            const told = JSON.parse(readFileSync("told.json", "utf8"));
            for (const {before, change, after} of told) {
                const kept = JSON.stringify(before);
                const made = applied(before, change);
                if (!isDeepStrictEqual(made, after)) throw new Error(JSON.stringify({before, change, after}));
                if (JSON.stringify(before) !== kept) throw new Error("the old one was touched");
            }
            console.log("the same: " + told.length);
            """);
        assertThat(said).isEqualTo("the same: " + all.size());
    }

    @Test
    void the_pages_program_reckons_the_same_times() throws Exception {
        var cases = new ArrayList<Map<String, Object>>();
        for (long seed : seeds().toArray()) {
            var told = new Told(seed);
            for (int step = 0; step < STEPS; step++) told.step();
            var now = told.evening.now().truncatedTo(ChronoUnit.MILLIS);
            var timing = Timing.of(told.evening.run(), now);
            cases.add(Map.of(
                    "state", Tree.brief(told.desk(now)),
                    "now", now,
                    "starts",
                            timing.rows().stream()
                                    .map(Timing.Row::expectedStart)
                                    .toList(),
                    "ends", timing.rows().stream().map(Timing.Row::expectedEnd).toList(),
                    "end", timing.expectedEnd()));
        }
        Files.write(folder.resolve("cases.json"), Notation.write(cases));
        var said = new Node(folder).says("""
            import {readFileSync} from "node:fs";
            import {expected, expectedEnd} from "./lateness.js";
            import {instant} from "./times.js";
            const near = (one, other) => {
                const words = new Date(one).toISOString() + " is not " + new Date(other).toISOString();
                if (Math.abs(one - other) > 2) throw new Error(words);
            };
            const cases = JSON.parse(readFileSync("cases.json", "utf8"));
            for (const {state, now, starts, ends, end} of cases) {
                const at = instant(now);
                expected(state.agenda, at).forEach((row, index) => {
                    near(row.start, instant(starts[index]));
                    near(row.end, instant(ends[index]));
                });
                near(expectedEnd(state, at), instant(end));
            }
            console.log("the same: " + cases.length);
            """);
        assertThat(said).isEqualTo("the same: " + cases.size());
    }
}
