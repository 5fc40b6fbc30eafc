package khaimac.panel.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaimac.Waits;
import khaimac.engine.Command;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.hall.Measure;
import khaimac.link.ToDesk;
import khaimac.notation.Notation;
import khaimac.panel.Devices;
import khaimac.panel.Visit;
import khaimac.panel.words.FromPage;
import khaimac.panel.words.Right;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a page costs: while nothing happens, for a press, and whatever names the show has. */
@Waits
class CostTest {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final int BEATS = 6;
    private static final int MOST_A_SECOND = 200;
    private static final int MOST_A_PRESS = 1_350;

    @TempDir
    private Path folder;

    private @Nullable Hut hut;

    @AfterEach
    void close() {
        if (hut != null) hut.close();
    }

    /** An evening of four hours with a countdown on a surface. */
    private static String show() {
        var segments =
                IntStream.range(0, 24).mapToObj(at -> """
                    {"id": "p%d", "name": "Phần thứ %d của chương trình", "by": "Ban tổ chức", "length": "10m",
                     "cues": [{"at": "start", "put": {"backdrop": "t", "stage": "left"}}]}\
                    """.formatted(at, at + 1)).collect(Collectors.joining(",\n"));
        return """
            {"format": "khaimac-show/1", "title": "Lễ thử", "date": "2026-11-26", "surfaces": ["backdrop", "stage"],
             "looks": {"t": {"title": [{"name": "Xin chào"}]}, "left": {"countdown": "segment", "label": "Còn lại"},
                       "r": {"roster": "names.csv"}},
             "segments": [%s]}
            """.formatted(segments);
    }

    /** Outputs whose figures never stand still. */
    private static final class Ticking implements Devices {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public List<ToPage.OfPlayer> all() {
            int now = asked.incrementAndGet();
            var outputs = IntStream.range(0, 3)
                    .mapToObj(at -> output("output-" + at, now))
                    .toList();
            return List.of(new ToPage.OfPlayer("player", true, false, outputs, List.of()));
        }

        private static ToDesk.OutputState output(String name, int now) {
            var stage = List.of(new SurfaceName("stage"));
            var gap = Duration.ofMillis(40 + now % 7);
            var figures = List.of(new Measure("bytes", now * 1.7, "kB/s"));
            double fps = 24 + 1.0 / now;
            return new ToDesk.OutputState(
                    name, "serial", stage, "up", Sentence.NONE, Instant.EPOCH, fps, now, 0, 0, gap, 1, null, figures);
        }

        @Override
        public @Nullable Instant numbers() {
            return null;
        }

        @Override
        public void identify() {}

        @Override
        public void pattern(String output, Look.@Nullable Pattern pattern) {}

        @Override
        public void brightness(String output, double of) {}

        @Override
        public String askToArm() {
            return "";
        }

        @Override
        public boolean arm(String code) {
            return false;
        }

        @Override
        public void rest() {}
    }

    /** @param names how many stand on its roster */
    private Hut open(String text, int names) {
        var rows = IntStream.range(0, names)
                .mapToObj("Nguyễn Thị Hoa %d"::formatted)
                .collect(Collectors.joining("\n"));
        var opened = new Hut(folder, text, Map.of("names.csv", "name\n" + rows), new Ticking());
        hut = opened;
        return opened;
    }

    private static ToPage.State go(Hut.Tab tab, ToPage.State seen) throws InterruptedException {
        var sight = new Sight("tap" + seen.seq(), "", seen.epoch(), seen.seen(), seen.rev(), Instant.now());
        tab.say(new FromPage.Wish(1, new Command(sight, new Wish.Go())));
        return tab.hears(ToPage.State.class, state -> state.seq() > seen.seq());
    }

    private static void pass(Hut.Tab tab, int beats) throws InterruptedException {
        for (int beat = 0; beat < beats; beat++) {
            tab.say(new FromPage.Beat(beat));
            tab.hears(ToPage.Echo.class, echo -> true);
            LockSupport.parkNanos(BEAT.toNanos());
        }
    }

    @Test
    void while_only_a_countdown_and_outputs_tick_a_page_is_told_next_to_nothing() throws Exception {
        try (var tab = open(show(), 0).tab(hut.admin())) {
            var state = go(tab, tab.hears(ToPage.State.class, ToPage.State::opened));
            assertThat(state.surfaces())
                    .anySatisfy(on -> assertThat(on.reading().clocks()).isNotEmpty());
            pass(tab, 1);
            tab.heard();
            long before = tab.bytes();
            pass(tab, BEATS);
            assertThat((tab.bytes() - before) / BEATS).as("bytes a second").isLessThanOrEqualTo(MOST_A_SECOND);
            assertThat(tab.heard()).as("no state").noneMatch(ToPage.State.class::isInstance);
        }
    }

    @Test
    void a_press_is_told_as_one_state_that_says_what_has_changed() throws Exception {
        try (var tab = open(show(), 0).tab(hut.admin())) {
            var state = go(tab, tab.hears(ToPage.State.class, ToPage.State::opened));
            // This is late: everything that is expected moves.
            pass(tab, 2);
            tab.heard();
            long before = tab.bytes();
            state = go(tab, state);
            var live = state.live();
            assertThat(live).isNotNull();
            assertThat(live.segment()).isEqualTo("p1");
            LockSupport.parkNanos(BEAT.multipliedBy(2).toNanos());
            assertThat(tab.bytes() - before).as("bytes for a press").isLessThanOrEqualTo(MOST_A_PRESS);
            assertThat(tab.heard()).as("no second state").noneMatch(ToPage.State.class::isInstance);
        }
    }

    @Test
    void a_page_that_comes_back_or_has_lost_something_is_told_everything() throws Exception {
        var cookie = open(show(), 0).admin();
        ToPage.State seen;
        try (var tab = hut.tab(cookie)) {
            seen = go(tab, tab.hears(ToPage.State.class, ToPage.State::opened));
            tab.heard();
            tab.say(new FromPage.Again());
            var kinds = List.of(
                    tab.hears(ToPage.Part.class, part -> true),
                    tab.hears(ToPage.Part.class, part -> true),
                    tab.hears(ToPage.Part.class, part -> true));
            assertThat(kinds).hasExactlyElementsOfTypes(ToPage.State.class, ToPage.Looks.class, ToPage.Outputs.class);
            assertThat(kinds.getFirst()).isEqualTo(seen);
        }
        try (var back = hut.tab(cookie)) {
            assertThat(back.hears(ToPage.State.class, state -> true)).isEqualTo(seen);
        }
    }

    /** What a message makes is counted in bytes: they are the same every time. */
    @Test
    void a_message_of_a_page_costs_the_same_whatever_names_the_show_has() throws Exception {
        long few = bytesOfABeat(0);
        hut.close();
        long many = bytesOfABeat(4_000);
        assertThat(many).isLessThan(few * 2 + 10_000);
    }

    private long bytesOfABeat(int names) throws Exception {
        var opened = open(show(), names);
        opened.admin();
        var visit = Visit.enter(opened.lobby.panel(), "page", "page", Right.CONTROL, null, new Sink());
        var beat = Notation.write(new FromPage.Beat(1));
        for (int warm = 0; warm < 5; warm++) assertThat(visit.says(beat)).isTrue();
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        visit.says(beat);
        long made = threads.getCurrentThreadAllocatedBytes() - before;
        visit.leave();
        return made;
    }

    private record Sink() implements Visit.Wire {
        @Override
        public void words(ByteBuffer json, Runnable sent, Runnable failed) {
            sent.run();
        }

        @Override
        public void picture(ByteBuffer bytes, Runnable sent, Runnable failed) {
            sent.run();
        }

        @Override
        public void cut() {}
    }

    @Test
    void the_first_try_in_a_show_of_four_thousand_names_tells_which_one_is_nearly_written() throws Exception {
        try (var tab = open(show(), 4_000).tab(hut.admin())) {
            tab.hears(ToPage.State.class, ToPage.State::opened);
            var title = hut.desk.onAir().run().show().looks().get("t");
            var style = title instanceof Look.Title it ? it.style() : null;
            var text = new Look.Message("Nguyễn Thị Hoà 3999", style);
            tab.say(new FromPage.Try(1, "t", text, new SurfaceName("backdrop")));
            assertThat(tab.hears(ToPage.Tried.class, tried -> true).names()).hasSize(1);
        }
    }
}
