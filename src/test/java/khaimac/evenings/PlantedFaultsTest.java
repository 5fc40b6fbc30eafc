package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import khaimac.Reckons;
import khaimac.clock.Moment;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.desk.Judge;
import khaimac.desk.Role;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Next;
import khaimac.engine.Run;
import khaimac.engine.Sight;
import khaimac.engine.Stamp;
import khaimac.engine.Wish;
import khaimac.finding.Sentence;
import khaimac.journal.Disk;
import khaimac.journal.Journal;
import khaimac.journal.Pen;
import khaimac.scene.Entrance;
import khaimac.show.Begins;
import khaimac.show.SegmentField;
import org.junit.jupiter.api.Test;

/**
 * A simulation that notices nothing proves nothing: each mistake that is planted here turns an invariant red by its
 * name.
 */
@Reckons
class PlantedFaultsTest {
    private static final int SEEDS = 1_500;
    private static final int SOUND = 150;
    private static final long STEPS = 6_000;

    @Test
    void nothing_planted_nothing_red() {
        assertThat(reds(new Parts(), Set.of(), 1, SOUND)).isEmpty();
    }

    @Test
    void a_journal_that_forgets_loses_what_was_answered() {
        assertThat(red(
                        new Parts() {
                            private int batches;

                            @Override
                            Pen pen(Journal journal) {
                                return batch -> ++batches % 5 == 0
                                        ? new Pen.Outcome(true, Sentence.NONE)
                                        : journal.write(batch);
                            }
                        },
                        "noAnsweredActionCouldBeLost"))
                .isTrue();
    }

    @Test
    void an_answer_before_the_fsync_is_no_answer() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    void force(khaimac.journal.DiskFile file) {
                                        // "It will be there in a moment."
                                    }
                                };
                            }
                        },
                        "noAnsweredActionCouldBeLost"))
                .isTrue();
    }

    @Test
    void a_start_that_overlooks_the_last_lines_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    public byte[] read(String name) throws IOException {
                                        var bytes = super.read(name);
                                        if (!name.startsWith("journal-")) return bytes;
                                        int end = bytes.length;
                                        for (int lines = 0; lines < 3 && end > 0; lines++)
                                            for (end--; end > 0 && bytes[end - 1] != '\n'; ) end--;
                                        return java.util.Arrays.copyOf(bytes, Math.max(0, end));
                                    }
                                };
                            }
                        },
                        "noAnsweredActionIsLostInACrash"))
                .isTrue();
    }

    @Test
    void a_journal_that_writes_on_into_a_folder_that_is_gone_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    boolean isAt(khaimac.journal.DiskFile file, String name) {
                                        return true;
                                    }
                                };
                            }
                        },
                        "whatWasAnsweredIsOnTheDiskThatTheLampNames"))
                .isTrue();
    }

    @Test
    void a_desk_that_says_nothing_of_what_is_lost_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    public byte[] read(String name) throws IOException {
                                        var bytes = super.read(name);
                                        if (!name.startsWith("journal-")) return bytes;
                                        int end = bytes.length;
                                        for (int lines = 0; lines < 4 && end > 0; lines++)
                                            for (end--; end > 0 && bytes[end - 1] != '\n'; ) end--;
                                        return java.util.Arrays.copyOf(bytes, Math.max(0, end));
                                    }
                                };
                            }
                        },
                        "whatIsToldLostIsWhatIsLost"))
                .isTrue();
    }

    @Test
    void a_desk_that_takes_the_largest_sign_of_life_is_noticed() {
        var largest = new java.time.Instant[] {java.time.Instant.MIN};
        assertThat(red(
                        judging((run, command, moment) -> {
                            var wish = command.wish();
                            if (wish instanceof Wish.Open) largest[0] = java.time.Instant.MIN;
                            if (run.opened()
                                    && !(wish instanceof Wish.Recover)
                                    && run.at(moment).isAfter(largest[0])) largest[0] = run.at(moment);
                            return run.decide(
                                    wish instanceof Wish.Recover back
                                            ? new Command(command.sight(), new Wish.Recover(largest[0], back.leftOut()))
                                            : command,
                                    moment);
                        }),
                        "nothingIsGuessedForward"))
                .isTrue();
    }

    @Test
    void a_double_go_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            if (!(command.wish() instanceof Wish.Go)) return run.decide(command, moment);
                            var sight = command.sight();
                            var fresh = new Sight(
                                    sight.id() + run.seq(),
                                    sight.who(),
                                    run.epoch(),
                                    run.seen(),
                                    run.rev(),
                                    run.at(moment));
                            return run.decide(new Command(fresh, new Wish.Go()), moment);
                        }),
                        "aDoubleTapStartsNothingTwice",
                        "aPressFromAnOldPageChangesNothing"))
                .isTrue();
    }

    @Test
    void an_answer_to_another_wish_of_the_same_id_is_noticed() {
        var answered = new HashMap<String, Decision.Accepted>();
        assertThat(red(
                        judging((run, command, moment) -> {
                            // Another evening has the same ids.
                            if (!run.opened()) answered.clear();
                            var id = command.sight().id();
                            var before = answered.get(id);
                            if (before != null) return new Decision.Accepted(before.facts(), true);
                            var decision = run.decide(command, moment);
                            if (!id.isEmpty() && decision instanceof Decision.Accepted accepted)
                                answered.put(id, accepted);
                            return decision;
                        }),
                        "anIdNeverAnswersForAnotherWish"))
                .isTrue();
    }

    @Test
    void a_failed_send_that_counts_as_sent_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            boolean countsAsSent(boolean succeeded) {
                                return true;
                            }
                        },
                        "aFailedSendIsNotTakenForShown"))
                .isTrue();
    }

    @Test
    void running_through_what_was_missed_is_noticed() {
        assertThat(red(
                        17,
                        judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            if (!(command.wish() instanceof Wish.Recover)
                                    || !(decision instanceof Decision.Accepted(var facts, boolean again)))
                                return decision;
                            var through = new ArrayList<Fact>();
                            for (var fact : facts) {
                                if (fact.deed() instanceof Deed.Missed missed) {
                                    for (var cue : missed.cues()) {
                                        if (cue.cue() >= 0)
                                            through.add(new Fact(
                                                    new Stamp(run.seq() + through.size() + 1, fact.at(), "", ""),
                                                    new Deed.CueStarted(cue.segment(), cue.cue(), true)));
                                    }
                                } else if (fact.deed() instanceof Deed.Recovered) through.add(fact);
                            }
                            return new Decision.Accepted(List.copyOf(through), false);
                        }),
                        "afterACrashAtMostOneCueStarts"))
                .isTrue();
    }

    @Test
    void a_checksum_that_is_not_checked_is_noticed() {
        assertThat(red(
                        129,
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    public byte[] read(String name) throws IOException {
                                        return Forged.withRightChecksums(super.read(name));
                                    }
                                };
                            }
                        },
                        "afterACrashTheWallIsAsItWasLeft"))
                .isTrue();
    }

    @Test
    void a_core_that_reads_the_wall_clock_is_noticed() {
        assertThat(red(
                        new Parts() {
                            private Moment began = new Moment(Programme.START, Duration.ZERO);

                            @Override
                            Judge judge() {
                                return (run, command, moment) -> {
                                    if (command.wish() instanceof Wish.Open || command.wish() instanceof Wish.Recover)
                                        began = moment;
                                    var passed = Duration.between(began.wall(), moment.wall());
                                    return run.decide(
                                            command,
                                            new Moment(
                                                    moment.wall(),
                                                    began.steady().plus(passed)));
                                };
                            }
                        },
                        "aClockThatIsSetMovesNothing"))
                .isTrue();
    }

    @Test
    void an_edit_for_later_that_goes_on_air_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> run.decide(
                                command.wish() instanceof Wish.Retitle(var look, var text, long rev, boolean air)
                                        ? new Command(command.sight(), new Wish.Retitle(look, text, rev, true))
                                        : command,
                                moment)),
                        "anEditForLaterChangesNoLivePicture"))
                .isTrue();
    }

    @Test
    void a_save_over_somebody_elses_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> run.decide(
                                command.wish() instanceof Wish.Retitle(var look, var text, long rev, boolean air)
                                        ? new Command(
                                                command.sight(), new Wish.Retitle(look, text, run.lookRev(look), air))
                                        : command,
                                moment)),
                        "noSaveIsOverwrittenUnseen"))
                .isTrue();
    }

    @Test
    void a_press_that_is_stamped_where_it_is_heard_and_not_where_it_came_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            var sight = command.sight();
                            if (sight.id().isEmpty()) return run.decide(command, moment);
                            var heard = new Sight(
                                    sight.id(), sight.who(), sight.epoch(), sight.seen(), sight.rev(), run.at(moment));
                            return run.decide(command.with(heard), moment);
                        }),
                        "aPressThatIsLateStartsNothing"))
                .isTrue();
    }

    @Test
    void a_hold_that_comes_late_and_is_not_heard_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            var age = Duration.between(command.sight().sent(), run.at(moment));
                            return command.wish() instanceof Wish.Cover && age.toSeconds() >= 3
                                    ? new Decision.Refused(new Sentence("Đến chậm.", "Too late."))
                                    : run.decide(command, moment);
                        }),
                        "holdAndBlankAreAlwaysHeard"))
                .isTrue();
    }

    @Test
    void a_hold_that_is_not_heard_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> command.wish() instanceof Wish.Cover
                                        && !run.clockJump().isZero()
                                ? new Decision.Refused(new Sentence("Đang bận.", "Busy."))
                                : run.decide(command, moment)),
                        "holdAndBlankAreAlwaysHeard"))
                .isTrue();
    }

    @Test
    void a_file_that_is_trusted_after_it_failed_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    void force(khaimac.journal.DiskFile file) throws IOException {
                                        try {
                                            file.force();
                                        } catch (IOException e) {
                                            file.force();
                                        }
                                    }
                                };
                            }
                        },
                        "aFileThatFailedIsNeverTrustedAgain"))
                .isTrue();
    }

    @Test
    void deleting_what_is_damaged_is_noticed() {
        assertThat(red(
                        52,
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    public void rename(String from, String to) throws IOException {
                                        if (to.endsWith(".damaged")) delete(from);
                                        else super.rename(from, to);
                                    }
                                };
                            }
                        },
                        "theOnlyCopyIsNeverDeleted"))
                .isTrue();
    }

    @Test
    void a_panel_that_shows_yesterday_and_says_nothing_is_noticed() {
        assertThat(red(
                        new Parts() {
                            private Feed first;

                            @Override
                            Feed delivered(Feed newest) {
                                if (first == null || first.life() != newest.life()) first = newest;
                                return first;
                            }
                        },
                        "aPanelIsRightOrSaysItIsStale"))
                .isTrue();
    }

    @Test
    void a_panel_with_a_picture_that_never_was_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Feed delivered(Feed newest) {
                                var mixed = new ArrayList<>(newest.showings());
                                java.util.Collections.reverse(mixed);
                                return newest.showing(mixed);
                            }
                        },
                        "aPanelIsRightOrSaysItIsStale"))
                .isTrue();
    }

    @Test
    void a_copy_of_the_show_that_is_not_the_show_leaves_the_hall_without_a_wall() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Disk disk(Disk shaky) {
                                return new LyingDisk(shaky) {
                                    @Override
                                    public byte[] read(String name) throws IOException {
                                        return name.equals("show.json") ? new byte[] {'{', '}'} : super.read(name);
                                    }
                                };
                            }
                        },
                        "afterACrashThereIsAWall"))
                .isTrue();
    }

    @Test
    void a_mixture_of_pictures_on_the_wall_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Feed delivered(Feed newest) {
                                var mixed = new ArrayList<>(newest.showings());
                                java.util.Collections.reverse(mixed);
                                return newest.showing(mixed);
                            }
                        },
                        "theWallShowsOnlyWhatWasCommitted"))
                .isTrue();
    }

    @Test
    void a_viewer_who_is_taken_for_an_operator_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Role taken(Role role) {
                                return role == Role.VIEWER ? Role.OPERATOR : role;
                            }
                        },
                        "nobodyActsBeyondTheirRights"))
                .isTrue();
    }

    @Test
    void a_desk_that_oversleeps_keeps_a_hold_waiting() {
        assertThat(red(
                        new Parts() {
                            @Override
                            long wakes(long wanted) {
                                return wanted + World.SECOND;
                            }
                        },
                        "holdAndBlankAreDoneAtOnce"))
                .isTrue();
    }

    @Test
    void a_journal_that_never_tries_again_is_noticed() {
        assertThat(red(
                        new Parts() {
                            @Override
                            Pen pen(Journal journal) {
                                var failed = new boolean[1];
                                return batch -> {
                                    if (failed[0]) return new Pen.Outcome(false, Sentence.same("…"));
                                    var outcome = journal.write(batch);
                                    failed[0] = !outcome.kept();
                                    return outcome;
                                };
                            }
                        },
                        "withoutFaultsAllIsWellWithinTenSeconds"))
                .isTrue();
    }

    @Test
    void a_cue_that_starts_by_itself_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) ->
                                command.wish() instanceof Wish.Tick && run.live() != null && run.seq() % 7 == 0
                                        ? run.decide(new Command(command.sight(), new Wish.Go()), moment)
                                        : run.decide(command, moment)),
                        "nothingStartsUnasked"))
                .isTrue();
    }

    @Test
    void a_wish_that_leads_to_a_part_without_its_opening_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            boolean leads = command.wish() instanceof Wish.Go
                                    || command.wish() instanceof Wish.Jump
                                    || command.wish() instanceof Wish.Back;
                            if (!leads) return run.decide(command, moment);
                            return run.decideAlone(command, moment);
                        }),
                        "aWishShowsWhereItLeads"))
                .isTrue();
    }

    @Test
    void a_clock_that_cuts_off_a_speaker_who_was_given_more_time_is_noticed() {
        assertThat(red(
                        449,
                        judging((run, command, moment) -> {
                            var next = run.next() instanceof Next.StartSegment(var segment)
                                            && segment.begins() == Begins.CLOCK
                                    ? segment
                                    : null;
                            boolean itsTime = next != null
                                    && next.start() != null
                                    && !run.at(moment).isBefore(next.start());
                            boolean cuts = command.wish() instanceof Wish.Tick && itsTime && run.live() != null;
                            return run.decide(cuts ? new Command(command.sight(), new Wish.Go()) : command, moment);
                        }),
                        "whatBeginsByItselfBeginsWhenItWasExpected"))
                .isTrue();
    }

    @Test
    void letters_that_come_apart_are_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> run.decide(
                                command.wish() instanceof Wish.Retitle(var name, var look, long rev, boolean air)
                                        ? new Command(
                                                command.sight(),
                                                new Wish.Retitle(
                                                        name,
                                                        khaimac.scene.Looks.words(look, PlantedFaultsTest::apart),
                                                        rev,
                                                        air))
                                        : command,
                                moment)),
                        "everyLetterOnTheWallWasCommitted"))
                .isTrue();
    }

    private static String apart(String text) {
        return java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFD);
    }

    @Test
    void a_refusal_without_a_word_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            return decision instanceof Decision.Refused
                                    ? new Decision.Refused(Sentence.NONE)
                                    : decision;
                        }),
                        "aRefusalIsASentence"))
                .isTrue();
    }

    @Test
    void a_desk_that_dies_of_the_same_words_for_ever_is_noticed() {
        assertThat(red(
                        74,
                        new Parts() {
                            @Override
                            boolean careful(boolean diedAgainAndAgain) {
                                return false;
                            }
                        },
                        "aPoisonousFactDoesNotStopTheNextLife"))
                .isTrue();
    }

    @Test
    void a_part_that_is_added_and_takes_away_the_pictures_of_the_next_is_noticed() {
        assertThat(red(
                        judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            if (!(decision instanceof Decision.Accepted(var facts, boolean again))
                                    || again
                                    || facts.isEmpty()
                                    || !(facts.getFirst().deed() instanceof Deed.PartAdded(var part, var after)))
                                return decision;
                            var all = new ArrayList<>(facts);
                            var clears = Programme.SURFACES.stream()
                                    .<Change>map(surface -> new Change.Clear(surface, Entrance.CUT))
                                    .toList();
                            var cue = new Cue("", "", new Trigger.FromStart(Duration.ZERO), clears, Sentence.NONE);
                            all.set(
                                    0,
                                    new Fact(
                                            facts.getFirst().stamp(),
                                            new Deed.PartAdded(SegmentField.withCues(part, List.of(cue)), after)));
                            return new Decision.Accepted(List.copyOf(all), false);
                        }),
                        "anAddedPartSpoilsNothing"))
                .isTrue();
    }

    static Parts judging(Judge judge) {
        return new Parts() {
            @Override
            Judge judge() {
                return judge;
            }
        };
    }

    interface Other {
        Deed than(Run run, Deed deed);
    }

    /** The first fact of a decision is another one. */
    static Parts deciding(Other other) {
        return judging((run, command, moment) -> {
            var decision = run.decide(command, moment);
            if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again || facts.isEmpty())
                return decision;
            var deed = other.than(run, facts.getFirst().deed());
            return deed.equals(facts.getFirst().deed())
                    ? decision
                    : new Decision.Accepted(List.of(new Fact(facts.getFirst().stamp(), deed)), false);
        });
    }

    static boolean red(Parts parts, String... names) {
        return red(1, parts, names);
    }

    /**
     * @param likely the seed that was red when this was written, tried before all: it saves the search. Where it is not
     *     red any more the others are tried as ever, and whoever has the time writes the new one here.
     */
    static boolean red(long likely, Parts parts, String... names) {
        var wanted = Set.of(names);
        return reds(parts, wanted, likely, likely).stream().anyMatch(wanted::contains)
                || reds(parts, wanted, 1, SEEDS).stream().anyMatch(wanted::contains);
    }

    /** The names of what turned red; the search ends with the first that was looked for. */
    private static Set<String> reds(Parts parts, Set<String> wanted, long first, long last) {
        var reds = new HashSet<String>();
        for (long seed = first; seed <= last && reds.stream().noneMatch(wanted::contains); seed++) {
            var evenings = new Evenings(parts);
            try {
                evenings.run(seed, seed, STEPS, evening -> {});
            } catch (IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException e) {
                // A planted fault may leave facts that follow from nothing; the evening ends there.
                continue;
            }
            for (var violation : evenings.violations()) reds.add(violation.invariant());
        }
        return reds;
    }
}
