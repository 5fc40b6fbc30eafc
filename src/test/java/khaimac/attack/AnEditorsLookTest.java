package khaimac.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import khaimac.clock.VirtualClock;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One message of an editor would have ended the evening: the desk died of it, and of the journal after every start. */
class AnEditorsLookTest {
    private static final SurfaceName WALL = new SurfaceName("wall");
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "t", "date": "2024-01-30", "surfaces": ["wall"],
         "looks": {"s": {"stack": ["m", "m"]}, "t": {"stack": ["s"]}, "m": {"message": "x"},
                   "many": {"stack": ["ticker", "ticker", "ticker", "ticker", "ticker", "ticker", "ticker", "ticker"]},
                   "ticker": {"ticker": ["a"]}, "crawl": {"crawl": "a"}, "rows": {"roster": "a.csv"},
                   "score": {"score": {"home": "a", "away": "b"}}, "pictures": {"slides": ["a.png"]},
                   "clock": {"countdown": "10m"}, "sum": {"count": 5},
                   "of7": {"stack": ["s", "s", "s", "s", "s", "s", "s"]}},
         "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "10m",
           "cues": [{"at": "start", "put": {"wall": "of7"}}]}]}\
        """;
    private static final String LONG = "x".repeat(100_000);

    private final VirtualClock clock = new VirtualClock(Instant.parse("2024-01-30T00:59:00Z"));
    private Run run = Run.of(ShowFile.read(SHOW).show());

    private Decision decide(Wish wish) {
        var sight = new Sight(
                "",
                "editor",
                run.epoch(),
                run.seen(),
                run.rev(),
                run.opened() ? run.at(clock.now()) : clock.now().wall());
        return run.decide(new Command(sight, wish), clock.now());
    }

    private void happens(Wish wish) {
        var decision = decide(wish);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        if (decision instanceof Decision.Accepted(var facts, boolean again)) run = run.after(facts);
    }

    private void begin() {
        happens(new Wish.Open("", Mode.SHOW));
        happens(new Wish.Go());
    }

    private void refused(Wish wish) {
        var decision = inTime(() -> decide(wish));
        assertThat(decision instanceof Decision.Refused).as("it is refused").isTrue();
        if (decision instanceof Decision.Refused(var because)) {
            assertThat(because.vi()).contains("Không có gì thay đổi. Hãy");
            assertThat(because.en()).contains("Nothing changed. ");
        }
    }

    private static <T> T inTime(Supplier<T> work) {
        return assertTimeoutPreemptively(Duration.ofSeconds(5), work::get);
    }

    private static LookRef named(String name) {
        return new LookRef.Named(name);
    }

    private static Look stack(int many, LookRef of) {
        return new Look.Stack(Collections.nCopies(many, of));
    }

    private static LookRef deep(int many) {
        LookRef look = new LookRef.Inline(new Look.Blank());
        for (int i = 0; i < many; i++) look = new LookRef.Inline(stack(1, look));
        return look;
    }

    /** A look, and what an editor wishes in its place. */
    record Hostile(String look, Look text, boolean onlyThere) {
        Hostile(String look, Look text) {
            this(look, text, false);
        }

        @Override
        public String toString() {
            return look + " as a " + text.getClass().getSimpleName();
        }
    }

    static final List<Hostile> HOSTILE = List.of(
            new Hostile("s", stack(40, named("s"))),
            new Hostile("s", stack(2, named("s")), true),
            new Hostile("s", stack(1, named("t")), true),
            new Hostile("s", stack(2, new LookRef.Inline(stack(2, named("s")))), true),
            new Hostile("s", stack(8, new LookRef.Inline(stack(8, named("m"))))),
            new Hostile("s", stack(5, named("m")), true),
            new Hostile("s", stack(1, deep(9))),
            new Hostile("s", stack(0, named("m"))),
            new Hostile("s", stack(1, named("nobody"))),
            new Hostile("m", new Look.Message(LONG, Style.PLAIN)),
            new Hostile("m", new Look.Message("{show.title} ".repeat(10_000), Style.PLAIN)),
            new Hostile("ticker", new Look.Ticker(List.of(), Duration.ofSeconds(8), Style.PLAIN)),
            new Hostile("ticker", new Look.Ticker(Collections.nCopies(101, "a"), Duration.ofSeconds(8), Style.PLAIN)),
            new Hostile("ticker", new Look.Ticker(List.of(LONG), Duration.ofSeconds(8), Style.PLAIN)),
            new Hostile("ticker", new Look.Ticker(List.of("a"), Duration.ofSeconds(-8), Style.PLAIN)),
            new Hostile("ticker", new Look.Ticker(List.of("a"), Duration.ofDays(9_999_999), Style.PLAIN)),
            new Hostile("crawl", new Look.Crawl("a", Integer.MAX_VALUE, Style.PLAIN)),
            new Hostile("rows", roster(1, 0, "a")),
            new Hostile("rows", roster(10_001, 6, "a")),
            new Hostile("rows", roster(1, 6, LONG)),
            new Hostile("score", board(LONG, 0)),
            new Hostile("score", board("a", -1)),
            new Hostile("sum", number(-1, null)),
            new Hostile("sum", number(Long.MAX_VALUE, null)),
            new Hostile("sum", number(5, new Look.Climb(Long.MIN_VALUE, Instant.MIN))),
            new Hostile("score", board("a", 1_000)),
            new Hostile("pictures", slides(List.of("/etc/passwd"))),
            new Hostile("pictures", slides(List.of("../a.png"))),
            new Hostile("pages", pages("/etc/passwd.pdf", 1)),
            new Hostile("pages", pages("a.pdf", 10_001)),
            new Hostile("pages", pages("a.pdf", -1)),
            new Hostile("pictures", slides(Collections.nCopies(1_001, "a.png"))),
            new Hostile("m", new Look.Message("a", styled(LONG))),
            new Hostile("clock", countdown(Duration.ofDays(1_000_000))));

    private static Look roster(int many, int rows, String name) {
        var row = new Look.RosterRow(name, "");
        var group = new Look.RosterGroup("", Collections.nCopies(many, row));
        return new Look.Roster("a.csv", "", List.of(group), rows, false, Style.PLAIN);
    }

    private static Look number(long to, Look.@org.jspecify.annotations.Nullable Climb climb) {
        return new Look.Count(0, to, Duration.ofSeconds(8), "", "", climb, Style.PLAIN);
    }

    private static Look board(String name, int points) {
        return new Look.Scoreboard(new Look.Side(name, points, 0), new Look.Side("b", 0, 0), false, Style.PLAIN);
    }

    private static Look slides(List<String> files) {
        return new Look.Slideshow(
                files.stream().map(file -> new Look.Slide(file, "")).toList(),
                Duration.ofSeconds(8),
                Duration.ZERO,
                Look.Fit.COVER,
                Style.PLAIN);
    }

    private static Look pages(String file, int many) {
        return new Look.Pages(file, many, Look.Fit.CONTAIN, Colour.BLACK);
    }

    private static Look countdown(Duration length) {
        return new Look.Countdown(new Look.Target.For(length), null, null, "", Style.PLAIN);
    }

    private static Style styled(String font) {
        var plain = Style.PLAIN;
        return new Style(
                plain.name(), plain.background(), plain.image(), plain.text(), plain.outline(), font, plain.motif());
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void what_no_file_may_hold_no_edit_may_bring(Hostile hostile) {
        begin();
        refused(new Wish.Retitle(hostile.look(), hostile.text(), 0, true));
    }

    @ParameterizedTest
    @FieldSource("HOSTILE")
    void nor_a_hand(Hostile hostile) {
        begin();
        // A few of the looks of the show, put up by hand, are no harm; written into one of them they are.
        assumeFalse(hostile.onlyThere());
        refused(new Wish.ByHand(new Change.Put(WALL, new LookRef.Inline(hostile.text()), Entrance.CUT)));
    }

    @Test
    void what_a_file_may_hold_an_edit_may_bring() {
        begin();
        happens(new Wish.Retitle("s", stack(3, named("m")), 0, true));
        happens(new Wish.Retitle("m", new Look.Message("{show.title}", Style.PLAIN), 0, true));
        happens(new Wish.ByHand(new Change.Put(WALL, new LookRef.Inline(stack(2, named("s"))), Entrance.CUT)));
    }

    @Test
    void a_message_is_no_longer_than_a_wall_shows() {
        begin();
        refused(new Wish.Message(WALL, LONG, null));
        happens(new Wish.Message(WALL, "Mời các đồng chí vào hội trường", null));
    }

    static Stream<Look> looks() {
        return Stream.of(stack(40, named("s")), stack(100_000, named("s")), stack(1, deep(90)));
    }

    /** A journal of yesterday's program may hold what no editor can bring any more. */
    @ParameterizedTest
    @MethodSource("looks")
    void such_a_look_in_an_old_journal_does_not_devour_the_desk(Look look) {
        begin();
        var fact = new Fact(
                new Stamp(run.seq() + 1, run.at(clock.now()), "", "editor"), new Deed.Retitled("s", look, 1, true));
        var after = inTime(() -> run.after(fact));
        var showing = inTime(() -> after.showing(WALL));
        assertThat(inTime(() -> Looks.all(showing.look(), Look.class))).hasSizeLessThan(200_000);
        assertThat(inTime(() -> after.wanted(clock.now()))).isNotNull();
    }
}
