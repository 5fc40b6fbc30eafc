package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import khaimac.Reckons;
import khaimac.clock.Moment;
import khaimac.scene.Phase;
import khaimac.show.Segment;
import org.junit.jupiter.api.Test;

/**
 * What is true of the times of every show, whatever the operator does. A seed names a show and an evening; it is in
 * every failure.
 */
@Reckons
class TimingPropertiesTest {
    private static final int SEEDS = 300;
    private static final int STEPS = 25;

    @Test
    void expected_starts_never_decrease_along_the_list() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            var timing = walk.timing();
            var latest = Instant.MIN;
            int live = walk.live();
            for (int index = Math.max(0, live); index < timing.rows().size(); index++) {
                if (index != live && walk.segments().get(index).skip()) continue;
                var row = timing.rows().get(index);
                assertThat(row.expectedStart())
                        .as("%s: start of %s", walk, row.segment())
                        .isAfterOrEqualTo(latest);
                assertThat(row.expectedEnd())
                        .as("%s: end of %s", walk, row.segment())
                        .isAfterOrEqualTo(row.expectedStart());
                latest = row.expectedStart();
            }
        });
    }

    @Test
    void how_late_it_is_follows_from_what_was_said_once_for_as_long_as_nobody_does_anything() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            var said = Timing.lateness(walk.evening.run(), walk.evening.now());
            for (int minute = 0; minute <= 40; minute += 8) {
                var then = walk.evening.now().plus(Duration.ofMinutes(minute));
                var offset = Timing.of(walk.evening.run(), then).offset();
                assertThat(said == null ? null : said.at(then))
                        .as("%s: in %s minutes", walk, minute)
                        .isEqualTo(offset);
            }
        });
    }

    @Test
    void every_segment_to_come_keeps_its_length_or_its_fixed_end() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            for (int index = walk.live() + 1; index < walk.segments().size(); index++) {
                var segment = walk.segments().get(index);
                if (segment.skip()) continue;
                var row = walk.timing().rows().get(index);
                var end = segment.fixedEnd()
                        ? later(row.expectedStart(), row.plannedEnd())
                        : row.expectedStart().plus(segment.length());
                assertThat(row.expectedEnd())
                        .as("%s: end of %s", walk, row.segment())
                        .isEqualTo(end);
            }
        });
    }

    @Test
    void a_segment_with_a_time_of_its_own_is_never_expected_before_it() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            for (int index = walk.live() + 1; index < walk.segments().size(); index++) {
                if (walk.segments().get(index).linked()) continue;
                var row = walk.timing().rows().get(index);
                assertThat(row.expectedStart())
                        .as("%s: %s", walk, row.segment())
                        .isAfterOrEqualTo(row.plannedStart());
            }
        });
    }

    @Test
    void where_everything_is_linked_the_end_moves_by_the_lateness_and_nothing_else() {
        walks(Agendas::linked, TimingPropertiesTest::act, walk -> {
            var timing = walk.timing();
            if (walk.live() < 0 || timing.offset() == null) return;
            assertThat(timing.expectedEnd())
                    .as("%s: end", walk)
                    .isEqualTo(timing.plannedEnd().plus(timing.offset()));
            for (int index = walk.live() + 1; index < timing.rows().size(); index++) {
                if (walk.segments().get(index).skip()) continue;
                var row = timing.rows().get(index);
                assertThat(row.expectedStart())
                        .as("%s: %s", walk, row.segment())
                        .isEqualTo(row.plannedStart().plus(timing.offset()));
            }
        });
    }

    @Test
    void what_was_held_touches_and_adds_up_to_the_clock() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            var held = walk.evening.run().held();
            // After the end somebody may still jump somewhere; nothing was on in between.
            if (held.isEmpty() || walk.closedOnce) return;
            var sum = Duration.ZERO;
            var end = held.getFirst().started();
            for (var one : held) {
                assertThat(one.started())
                        .as("%s: %s begins as the one before ends", walk, one.segment())
                        .isEqualTo(end);
                end = one.ended() == null ? walk.evening.now() : one.ended();
                sum = sum.plus(Duration.between(one.started(), end));
            }
            assertThat(sum)
                    .as("%s: sum", walk)
                    .isEqualTo(Duration.between(held.getFirst().started(), walk.evening.now()));
        });
    }

    @Test
    void what_has_passed_and_what_remains_is_what_was_planned_added_and_paused() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            var visit = walk.evening.run().progress().live();
            var remaining = walk.timing().remaining();
            if (visit == null
                    || remaining == null
                    || walk.segments().get(walk.live()).fixedEnd()) return;
            var passed = Duration.between(visit.started(), walk.evening.now());
            assertThat(passed.plus(remaining))
                    .as("%s", walk)
                    .isEqualTo(walk.segments()
                            .get(walk.live())
                            .length()
                            .plus(walk.added)
                            .plus(walk.paused()));
        });
    }

    @Test
    void the_lateness_does_not_jump_when_a_linked_segment_comes_after_the_time_was_up() {
        int changes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var walk = new Walk(seed, Agendas.linked(new Random(seed)));
            walk.go();
            for (int step = 0; step < STEPS && walk.live() >= 0; step++) {
                if (walk.random.nextBoolean()) walk.add();
                if (walk.random.nextInt(4) == 0) walk.pauseFor(walk.minutes(15));
                var timing = walk.timing();
                if (timing.remaining() == null) break;
                var left = timing.remaining().isNegative() ? Duration.ZERO : timing.remaining();
                // Most often on the second, sometimes some minutes over time.
                walk.pass(left.plus(walk.random.nextInt(3) == 0 ? walk.minutes(5) : Duration.ZERO));
                if (walk.evening.run().next() instanceof Next.Close) break;
                var before = walk.timing().offset();
                walk.go();
                assertThat(walk.timing().offset()).as("%s", walk).isEqualTo(before);
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(SEEDS);
    }

    @Test
    void the_lateness_does_not_jump_when_segments_follow_by_themselves() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var walk = new Walk(seed, Agendas.following(new Random(seed)));
            walk.go();
            walk.add();
            var last = walk.segments().getLast();
            for (int step = 0; step < STEPS; step++) {
                if (last.equals(walk.evening.run().live())) break;
                var before = walk.timing();
                var passed = walk.minutes(30);
                walk.pass(passed);
                if (last.equals(walk.evening.run().live())) break;
                assertThat(walk.timing().offset()).as("%s", walk).isEqualTo(before.offset());
                assertThat(walk.timing().expectedEnd()).as("%s: end", walk).isEqualTo(before.expectedEnd());
            }
            assertThat(walk.evening.run().missed()).as("%s: missed", walk).isEmpty();
        }
    }

    @Test
    void what_begins_by_itself_begins_when_it_was_expected() {
        var began = new int[1];
        walks(
                Agendas::byThemselves,
                walk -> {
                    if (walk.random.nextInt(6) == 0) walk.announce();
                    act(walk);
                },
                walk -> {
                    var run = walk.evening.run();
                    if (run.paused()) return;
                    var rows = walk.timing().rows();
                    var then = new Moment(
                            walk.evening.now(), Duration.between(run.timeline().origin(), walk.evening.now()));
                    var far = run.announced().isZero();
                    for (var due = run.nextDue(); due != null; due = run.nextDue()) {
                        then = then.plus(Duration.between(run.at(then), due));
                        var tick = new Command(
                                new Sight("", "", run.epoch(), run.seen(), run.rev(), due), new Wish.Tick());
                        var facts = ((Decision.Accepted) run.decide(tick, then)).facts();
                        run = run.after(facts);
                        for (var fact : facts) {
                            if (!(fact.deed() instanceof Deed.SegmentStarted start)) continue;
                            var row = rows.get(run.show().indexOf(start.segment()));
                            assertThat(fact.at())
                                    .as("%s: %s begins", walk, start.segment())
                                    .isEqualTo(row.expectedStart());
                            began[0]++;
                            if (!far) return;
                        }
                    }
                });
        assertThat(began[0]).isGreaterThan(SEEDS * 5);
    }

    @Test
    void GO_at_the_expected_moment_moves_nothing_that_is_to_come() {
        int changes = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            var walk = new Walk(seed, Agendas.inOrder(new Random(seed)));
            walk.go();
            for (int step = 0; step < STEPS; step++) {
                if (walk.random.nextInt(3) == 0) walk.add();
                int next = walk.evening.run().show().nextAfter(walk.live());
                if (next < 0) break;
                for (int tries = 0; tries < 3; tries++) {
                    var wait = Duration.between(
                            walk.evening.now(), walk.timing().rows().get(next).expectedStart());
                    if (wait.isPositive()) walk.pass(wait);
                }
                var before = walk.timing();
                walk.go();
                var after = walk.timing();
                for (int index = next + 1; index < before.rows().size(); index++) {
                    if (walk.segments().get(index).skip()) continue;
                    assertThat(after.rows().get(index).expectedStart())
                            .as("%s: %s", walk, before.rows().get(index).segment())
                            .isEqualTo(before.rows().get(index).expectedStart());
                }
                changes++;
            }
        }
        assertThat(changes).isGreaterThan(SEEDS);
    }

    @Test
    void a_pause_moves_everything_by_exactly_its_length() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var walk = new Walk(seed, Agendas.linked(new Random(seed)));
            walk.go();
            walk.pass(walk.minutes(20));
            for (int step = 0; step < 4; step++) {
                if (walk.random.nextBoolean()) walk.add();
                var before = walk.timing();
                var length = walk.minutes(45);
                walk.pauseFor(length);
                var after = walk.timing();
                assertThat(after.remaining()).as("%s: remaining", walk).isEqualTo(before.remaining());
                assertThat(after.overtime()).as("%s: overtime", walk).isEqualTo(before.overtime());
                assertThat(Duration.between(before.expectedEnd(), after.expectedEnd()))
                        .as("%s: end", walk)
                        .isEqualTo(length);
                for (int index = walk.live() + 1; index < after.rows().size(); index++) {
                    var moved = Duration.between(
                            before.rows().get(index).expectedStart(),
                            after.rows().get(index).expectedStart());
                    assertThat(moved)
                            .as("%s: %s", walk, after.rows().get(index).segment())
                            .isEqualTo(length);
                }
            }
        }
    }

    @Test
    void a_pause_changes_no_fixed_end() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var agenda = new ArrayList<>(Agendas.linked(new Random(seed)));
            agenda.replaceAll(Agendas::fixed);
            var paused = new Walk(seed, agenda);
            var other = new Walk(seed, agenda);
            paused.go();
            other.go();
            var length = paused.minutes(45);
            paused.pauseFor(length);
            other.pass(length);
            assertThat(paused.timing()).as("%s", paused).isEqualTo(other.timing());
        }
    }

    /** Two evenings with the same hands; in one, somebody keeps setting the laptop's clock. */
    @Test
    void setting_the_clock_changes_no_time_at_all() {
        for (long seed = 0; seed < SEEDS; seed++) {
            var agenda = Agendas.anything(new Random(seed));
            var still = new Walk(seed, agenda);
            var set = new Walk(seed, agenda);
            var steps = new Random(seed);
            for (int step = 0; step < STEPS; step++) {
                act(still);
                act(set);
                set.evening.setClock(Duration.ofSeconds(steps.nextLong(-100_000, 100_000)));
                assertThat(set.timing()).as("%s", set).isEqualTo(still.timing());
            }
        }
    }

    @Test
    void what_remains_is_negative_only_over_time() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            var timing = walk.timing();
            boolean negative = timing.remaining() != null && timing.remaining().isNegative();
            assertThat(timing.phase() == Phase.OVERTIME)
                    .as("%s: %s", walk, timing.phase())
                    .isEqualTo(negative);
            assertThat(timing.overtime())
                    .as("%s: overtime", walk)
                    .isEqualTo(negative ? timing.remaining().negated() : Duration.ZERO);
        });
    }

    @Test
    void time_was_up_exactly_when_nothing_remains() {
        walks(Agendas::anything, TimingPropertiesTest::act, walk -> {
            var visit = walk.evening.run().progress().live();
            var remaining = walk.timing().remaining();
            if (visit == null || remaining == null) return;
            assertThat(visit.timeUp()).as("%s: %s left", walk, remaining).isEqualTo(!remaining.isPositive());
        });
    }

    private interface Agenda {
        List<Segment> of(Random random);
    }

    private static void walks(Agenda agenda, Consumer<Walk> act, Consumer<Walk> check) {
        for (long seed = 0; seed < SEEDS; seed++) {
            var walk = new Walk(seed, agenda.of(new Random(seed)));
            check.accept(walk);
            for (int step = 0; step < STEPS; step++) {
                act.accept(walk);
                check.accept(walk);
            }
        }
    }

    /** One thing an operator may do, after a while. */
    private static void act(Walk walk) {
        walk.pass(walk.minutes(12));
        switch (walk.random.nextInt(9)) {
            case 0, 1, 2 -> walk.go();
            case 3, 4 -> walk.add();
            case 5 -> walk.pauseFor(walk.minutes(10));
            case 6 -> walk.hold();
            case 7 -> walk.skip();
            default -> walk.jump();
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
