package khaimac.evenings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import khaimac.Reckons;
import khaimac.cue.Change;
import khaimac.engine.Command;
import khaimac.engine.Decision;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Wish;
import khaimac.scene.DeviceState;
import khaimac.scene.Sounding;
import org.junit.jupiter.api.Test;

/**
 * Mistakes with sounds, devices and undo, planted one at a time: each must turn the invariant red that is there for it.
 */
@Reckons
class PlantedHallFaultsTest {
    /**
     * A desk that tells the player another hall than the facts say, after the kind of fact that a mistake would hang
     * on.
     */
    private abstract static class Telling extends Parts {
        abstract boolean after(Deed deed);

        abstract Expected.Hall told(Expected.Hall hall, Feed feed);

        @Override
        Feed delivered(Feed newest) {
            var latest = newest.onAir().latest();
            boolean here = latest.stream().anyMatch(fact -> after(fact.deed()));
            return here ? newest.with(told(newest.hall(), newest)) : newest;
        }
    }

    private static boolean isJump(Deed deed) {
        return deed instanceof Deed.SegmentStarted(var id, int visit, Deed.Start how, var started, var left)
                && how == Deed.Start.JUMP;
    }

    @Test
    void a_jump_that_forgets_a_sound_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        new Telling() {
                            @Override
                            boolean after(Deed deed) {
                                return isJump(deed);
                            }

                            @Override
                            Expected.Hall told(Expected.Hall hall, Feed feed) {
                                return new Expected.Hall(List.of(), hall.devices());
                            }
                        },
                        "theHallHearsWhatTheShowSays"))
                .isTrue();
    }

    @Test
    void a_recovery_that_begins_the_anthem_anew_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        new Telling() {
                            @Override
                            boolean after(Deed deed) {
                                return deed instanceof Deed.Recovered;
                            }

                            @Override
                            Expected.Hall told(Expected.Hall hall, Feed feed) {
                                var now = feed.onAir().latest().getLast().at();
                                var anew = new ArrayList<Sounding>();
                                for (var sound : hall.sounds()) anew.add(Sounding.now(sound.tune(), now));
                                return new Expected.Hall(List.copyOf(anew), hall.devices());
                            }
                        },
                        "theHallHearsWhatTheShowSays"))
                .isTrue();
    }

    @Test
    void a_go_that_cuts_off_the_anthem_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        PlantedFaultsTest.judging((run, command, moment) -> {
                            var cut = new Command(command.sight(), new Wish.GoAnyway());
                            return run.decide(command.wish() instanceof Wish.Go ? cut : command, moment);
                        }),
                        "whatIsSolemnIsNeverCutByACue"))
                .isTrue();
    }

    @Test
    void a_sound_that_is_stopped_and_goes_on_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        new Telling() {
                            @Override
                            boolean after(Deed deed) {
                                return deed instanceof Deed.ByHand(Change.StopSound _);
                            }

                            @Override
                            Expected.Hall told(Expected.Hall hall, Feed feed) {
                                // As if it had not been heard.
                                var on = hall.sounds().stream()
                                        .map(sound -> Sounding.now(sound.tune(), sound.since()))
                                        .toList();
                                return new Expected.Hall(on, hall.devices());
                            }
                        },
                        "whatWasStoppedIsNotWanted"))
                .isTrue();
    }

    @Test
    void an_undo_that_leaves_a_device_behind_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        new Telling() {
                            @Override
                            boolean after(Deed deed) {
                                return deed instanceof Deed.Undone;
                            }

                            @Override
                            Expected.Hall told(Expected.Hall hall, Feed feed) {
                                var left = new TreeMap<>(hall.devices());
                                left.put("projector", DeviceState.UNTOLD.showing(DeviceState.Picture.BLACK));
                                return new Expected.Hall(hall.sounds(), left);
                            }
                        },
                        "noDeviceIsLeftAsItWas"))
                .isTrue();
    }

    @Test
    void an_undo_that_brings_nothing_back_is_noticed() {
        assertThat(PlantedFaultsTest.red(
                        PlantedFaultsTest.judging((run, command, moment) -> {
                            var decision = run.decide(command, moment);
                            if (!(command.wish() instanceof Wish.Undo)) return decision;
                            if (!(decision instanceof Decision.Accepted(var facts, boolean again)) || again)
                                return decision;
                            // The fact names a step that is not the last, so nothing follows from it.
                            var stamp = facts.getFirst().stamp();
                            return new Decision.Accepted(
                                    List.of(new Fact(
                                            stamp, new Deed.Undone(1, run.seen().visit() + 1))),
                                    false);
                        }),
                        "undoBringsBackWhatWas"))
                .isTrue();
    }
}
