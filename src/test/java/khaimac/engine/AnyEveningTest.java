package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import khaimac.Reckons;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.scene.Look;
import khaimac.scene.Phase;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Evenings nobody planned: any command at any moment, with clocks that jump and desks that die. Whatever happens, the
 * promises hold after every single step.
 */
@Reckons
class AnyEveningTest {
    private static final int STEPS = 1_500;
    private static final List<SurfaceName> SURFACES =
            List.of(new SurfaceName("backdrop"), new SurfaceName("banner"), new SurfaceName("stage"));

    private static final List<Change.Steering> STEERINGS = List.of(
            new Change.Steering.Halt(),
            new Change.Steering.GoOn(),
            new Change.Steering.To(Duration.ofSeconds(40)),
            new Change.Steering.By(Duration.ofSeconds(-10)));
    private static final List<Over.Kind> COVERS = List.of(Over.Kind.HOLD, Over.Kind.BLANK, Over.Kind.SAFE);

    private final Show show = ShowFile.read("""
        {"format": "khaimac-show/1", "title": "Buổi lễ", "date": "2024-01-30", "surfaces": ["backdrop", "banner",
          "stage"],
         "looks": {
           "a": {"title": [{"name": "A"}]}, "b": {"title": [{"name": "B"}]}, "both": {"split": {"left": "a",
             "right": "b"}},
           "slogan": {"crawl": "KHẨU HIỆU {now.name}"}, "clock": {"countdown": "segment"},
           "film": {"film": "media/f.mp4", "length": "1m", "then": "idle"}, "board": {"agenda": "all"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "3m", "begins": "clock", "cues": [
              {"at": "start", "put": {"backdrop": "a", "stage": "clock", "banner": "slogan"}},
              {"on": "go", "put": {"backdrop": "both"}, "play": "media/x.ogg"},
              {"at": "end-30s", "put": {"stage": {"message": "Còn {remaining}"}}},
              {"on": "overtime", "put": {"stage": {"message": "HẾT GIỜ"}}}]},
           {"id": "two", "name": "Hai", "length": "2m", "begins": "follow", "elastic": "1m", "cues": [
              {"id": "x", "at": "start+10s", "put": {"backdrop": "film"}},
              {"on": "film-end", "put": {"backdrop": "b"}, "idle": {"backdrop": "b"}},
              {"after": {"cue": "x", "by": "5s"}, "level": {"banner": 0.5}}]},
           {"id": "three", "name": "Ba", "length": "0s", "hold": true},
           {"id": "four", "name": "Bốn", "start": "08:06", "length": "4m", "ends-at": "fixed", "cues": [
              {"on": "warning", "clear": ["backdrop", "stage"]}, {"at": "08:08", "put": {"banner": "board"}}]},
           {"id": "five", "name": "Năm", "length": "1m", "skip": true}]}
        """).show();

    static java.util.stream.LongStream seeds() {
        return java.util.stream.LongStream.rangeClosed(1, 60);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatever_happens_the_promises_hold_after_every_step(long seed) {
        var random = new Random(seed);
        var moment = new Moment(show.plan().slot(0).start().minusSeconds(30), Duration.ZERO);
        var run = Run.of(show);
        var facts = new ArrayList<Fact>();
        run = follow(
                run,
                run.decide(
                        new Command(sight(run, moment, "open", random), new Wish.Open("test", Mode.REHEARSAL)), moment),
                facts);
        for (int step = 0; step < STEPS; step++) {
            moment = later(moment, random);
            boolean dies = random.nextInt(120) == 0;
            if (dies) moment = new Moment(moment.wall().plusMillis(random.nextInt(20_000)), Duration.ZERO);
            var command = dies
                    ? new Command(sight(run, moment, "", random), new Wish.Recover(null, null))
                    : any(run, moment, step, random);
            var before = run;
            var live = pictures(run);
            var decision = run.decide(command, moment);
            int known = facts.size();
            run = follow(run, decision, facts);
            promises(before, run, live, command, decision, facts.subList(known, facts.size()), moment);
        }
        assertThat(Run.of(show).after(facts)).as("the facts alone lead here").isEqualTo(run);
        oncePerVisit(facts);
    }

    private static void promises(
            Run before,
            Run run,
            Map<SurfaceName, Showing> live,
            Command command,
            Decision decision,
            List<Fact> facts,
            Moment moment) {
        if (decision instanceof Decision.Refused(var because)) {
            assertThat(run).as("a refusal changes nothing").isSameAs(before);
            assertThat(because.vi()).isNotBlank();
            assertThat(because.en()).isNotBlank();
        }
        // An id that was used for another wish is refused, whatever is wished.
        boolean isNew = before.ledger().answers().to(command.sight().id()).isEmpty();
        if (command.wish() instanceof Wish.Cover && isNew && recent(command, before, moment))
            assertThat(decision)
                    .as("hold, blank and safe are heard in every state")
                    .isInstanceOf(Decision.Accepted.class);
        if (command.wish() instanceof Wish.Retitle retitle && !retitle.onAir() && facts.size() == 1)
            assertThat(pictures(run))
                    .as("an edit for the next take changes no live pixel")
                    .isEqualTo(live);
        for (var surface : SURFACES) {
            var showing = run.showing(surface);
            // Holding a surface that was blanked keeps it black.
            boolean heldBlack =
                    run.cover(surface) == Over.Kind.HOLD && live.get(surface).look() instanceof Look.Blank;
            boolean blankAsked = run.cover(surface) == Over.Kind.BLANK || heldBlack;
            assertThat(showing.look() instanceof Look.Blank)
                    .as("black only by explicit wish")
                    .isEqualTo(blankAsked);
            assertThat(showing.at(run.at(moment)).words()).isNotNull();
        }
        long starts = facts.stream()
                .filter(fact -> fact.deed() instanceof Deed.SegmentStarted
                        || (fact.deed() instanceof Deed.CueStarted(var id, int cue, boolean late) && late))
                .count();
        if (command.wish() instanceof Wish.Recover)
            assertThat(starts)
                    .as("at most one thing starts by itself after the desk was away")
                    .isLessThanOrEqualTo(1);
        var timing = Timing.of(run, run.at(moment));
        if (timing.remaining() != null && timing.remaining().isNegative())
            assertThat(timing.phase()).isEqualTo(Phase.OVERTIME);
        Instant last = Instant.MIN;
        for (var row : timing.rows()) {
            if (row.state() == Timing.State.NEXT || row.state() == Timing.State.LATER) {
                assertThat(row.expectedStart())
                        .as("expected times never go back")
                        .isAfterOrEqualTo(last);
                last = row.expectedStart();
            }
        }
    }

    /** A cue is started at most once in a visit; only one that turns pages may come again, and this show has none. */
    private static void oncePerVisit(List<Fact> facts) {
        Set<String> started = new HashSet<>();
        for (var fact : facts) {
            if (fact.deed() instanceof Deed.SegmentStarted) started.clear();
            if (fact.deed() instanceof Deed.CueStarted(var id, int cue, boolean late))
                assertThat(started.add(id + cue))
                        .as(id + ", cue " + cue + " once in a visit")
                        .isTrue();
        }
    }

    private static boolean recent(Command command, Run run, Moment moment) {
        return Duration.between(command.sight().sent(), run.at(moment)).abs().compareTo(Duration.ofSeconds(2)) <= 0;
    }

    private static Map<SurfaceName, Showing> pictures(Run run) {
        var all = new HashMap<SurfaceName, Showing>();
        for (var surface : SURFACES) all.put(surface, run.showing(surface));
        return all;
    }

    private static Run follow(Run run, Decision decision, List<Fact> all) {
        if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again) return run;
        all.addAll(facts);
        return run.after(facts);
    }

    /** Mostly a little time passes; now and then the laptop sleeps, or somebody sets the clock. */
    private static Moment later(Moment moment, Random random) {
        var next = moment.plus(Duration.ofMillis(random.nextInt(3_000)));
        return switch (random.nextInt(200)) {
            case 0 -> next.wallSetBy(Duration.ofSeconds(random.nextInt(7_200) - 3_600L));
            case 1 -> next.wallSetBy(Duration.ofSeconds(random.nextInt(600)));
            case 2 -> next.plus(Duration.ofSeconds(random.nextInt(30)));
            default -> next;
        };
    }

    private static Sight sight(Run run, Moment moment, String id, Random random) {
        var now = run.opened() ? run.at(moment) : moment.wall();
        boolean stale = random.nextInt(8) == 0;
        return new Sight(
                id,
                "operator",
                stale && random.nextBoolean() ? run.epoch() - 1 : run.epoch(),
                stale ? new Seen(run.seen().visit(), run.seen().step() + 1) : run.seen(),
                stale && random.nextBoolean() ? run.rev() + 1 : run.rev(),
                random.nextInt(20) == 0 ? now.minusSeconds(3) : now.minusMillis(random.nextInt(500)));
    }

    private static Command any(Run run, Moment moment, int step, Random random) {
        // Now and then the id of the press before: a double tap.
        var sight = sight(run, moment, "press-" + (random.nextInt(10) == 0 ? step - 1 : step), random);
        var segment = List.of("one", "two", "three", "four", "five", "nobody").get(random.nextInt(6));
        var surface = SURFACES.get(random.nextInt(3));
        Set<SurfaceName> some = random.nextBoolean() ? Set.of(surface) : Set.copyOf(SURFACES);
        var title = new Look.Title(List.of(new TitleLine(Role.NAME, "CHỮ " + step)), Style.RED_GOLD);
        return switch (random.nextInt(31)) {
            case 0, 1 -> new Command(sight, new Wish.Go());
            case 2 -> new Command(sight, new Wish.Jump(segment));
            case 3 -> new Command(sight, new Wish.Join(segment));
            case 4 -> new Command(sight, new Wish.Back());
            case 5 -> new Command(sight, new Wish.Add(Duration.ofSeconds(random.nextInt(240) - 120L)));
            case 6 -> new Command(sight, new Wish.Pause());
            case 7 -> new Command(sight, new Wish.Resume());
            case 8 -> new Command(sight, new Wish.Skip(segment, random.nextBoolean()));
            case 9 -> new Command(sight, new Wish.Reorder(segment, random.nextBoolean() ? null : "four"));
            case 10 -> new Command(sight, new Wish.Cover(some, COVERS.get(random.nextInt(3))));
            case 11, 12 -> new Command(sight, new Wish.Release(some));
            case 13 ->
                new Command(
                        sight,
                        new Wish.Retitle(
                                random.nextBoolean() ? "a" : "b", title, run.lookRev("a"), random.nextBoolean()));
            case 14 ->
                new Command(
                        sight,
                        new Wish.Message(surface, "LỜI NHẮN", random.nextBoolean() ? null : Duration.ofSeconds(20)));
            case 15 -> new Command(sight, new Wish.EndMessage(surface));
            case 16 -> new Command(sight, new Wish.Delay(Duration.ofMinutes(random.nextInt(10) - 3L)));
            case 17 -> new Command(sight, new Wish.ApplyDelay());
            case 18 ->
                new Command(sight, new Wish.Fit(Map.of("two", Duration.ofSeconds(60 + random.nextInt(80))), null));
            case 19 -> new Command(sight, new Wish.Unfit());
            case 20 ->
                run.films().isEmpty()
                        ? new Command(sight, new Wish.FilmEnded(surface, "media/f.mp4", Instant.EPOCH))
                        : new Command(sight, run.films().getFirst().ended());
            case 23 -> new Command(sight, new Wish.ByHand(new Change.Steer(surface, STEERINGS.get(random.nextInt(4)))));
            case 24, 25, 26 -> new Command(sight, new Wish.StepBack(Stepback.last(run)));
            case 27 ->
                new Command(
                        sight,
                        new Wish.AddPart("PHẦN " + step, "", Duration.ofMinutes(1), segment, random.nextBoolean()));
            case 28 -> new Command(sight, new Wish.RemovePart("added-1"));
            case 21 -> new Command(sight, new Wish.CatchUp());
            case 22 -> new Command(sight, new Wish.SettleClock(random.nextBoolean()));
            default -> new Command(sight(run, moment, "", random), new Wish.Tick());
        };
    }
}
