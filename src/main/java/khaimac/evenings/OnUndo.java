package khaimac.evenings;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.function.Predicate;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Run;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.show.Notes;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import org.jspecify.annotations.Nullable;

/** What undo and a step back bring back, and what they never do once more. */
final class OnUndo extends Claims {
    OnUndo(Complaints complaints) {
        super(complaints);
    }

    /** 21. … and the rows of a list, if nothing else has been said of it since. */
    void undoBringsBackTheList(Deed.ListCorrected edit, Run then, Run before, Run after) {
        boolean alone = before.lookRev(edit.look()) == then.lookRev(edit.look()) + 1;
        must(
                !alone || Objects.equals(after.look(edit.look()), then.look(edit.look())),
                "undoBringsBackTheList",
                () -> after.look(edit.look()));
    }

    /**
     * 22. Undo brings back the pictures, sounds, devices and times of before a step, exactly; what lies over them
     * stays.
     *
     * @param over the sounds that are at their end since then: nobody hears them again
     */
    void undoBringsBackWhatWas(Run then, Run after, Predicate<Sounding> over) {
        var sounds = then.sounds().stream().filter(over.negate()).toList();
        must(
                after.sounds().equals(sounds) && after.devices().equals(then.devices()),
                "undoBringsBackWhatWas",
                () -> after.sounds() + " " + after.devices() + " instead of " + sounds + " " + then.devices());
        must(
                Objects.equals(noteless(after.live()), noteless(then.live())) || after.rev() != then.rev(),
                "undoBringsBackWhatWas",
                () -> after.live() + " instead of " + then.live());
        // Where the agenda was edited since, times and the words that tell them are other ones.
        if (after.rev() != then.rev() || !after.announced().equals(then.announced())) return;
        must(
                Objects.equals(after.clock(), then.clock()),
                "undoBringsBackWhatWas",
                () -> after.clock() + " instead of " + then.clock());
        for (var surface : Programme.SURFACES) {
            boolean bare = Alike.isBare(then, surface)
                    && Alike.isBare(after, surface)
                    && !isSungOut(then, surface, over);
            must(
                    !bare || Alike.isSame(undrawn(after.showing(surface)), undrawn(then.showing(surface))),
                    "undoBringsBackWhatWas",
                    () -> after.showing(surface) + " instead of " + then.showing(surface));
        }
    }

    /** The words of a song whose sound is over since are over with it. */
    private static boolean isSungOut(Run then, SurfaceName surface, Predicate<Sounding> over) {
        return then.showing(surface).look() instanceof Look.Lyrics song
                && then.sounds().stream()
                        .anyMatch(sound -> sound.name().equals(song.with()) && over.test(sound));
    }

    /** 22. A part that was moved is where it was, and all others with it; sounds and pictures were never moved. */
    void undoBringsBackTheOrder(Run then, Run after) {
        var was = then.show().segments().stream().map(Segment::id).toList();
        var is = after.show().segments().stream().map(Segment::id).toList();
        boolean alike = new HashSet<>(was).equals(new HashSet<>(is));
        must(!alike || was.equals(is), "undoBringsBackTheOrder", () -> is + " instead of " + was);
    }

    /** A note that somebody wrote meanwhile is nobody's press, and stays. */
    private static @Nullable Segment noteless(@Nullable Segment segment) {
        return segment == null ? null : new SegmentField.ForPosts(Notes.NONE).on(segment);
    }

    /** 22. … and what was inserted, or had been, before somebody inserted or took away something else. */
    void undoBringsBackWhatWasInserted(Run then, Run after) {
        for (var surface : Programme.SURFACES) {
            var was = then.laid(surface);
            var is = after.laid(surface);
            must(
                    Objects.equals(was, is),
                    "undoBringsBackWhatWasInserted",
                    () -> surface + " has " + is + " instead of " + was);
        }
    }

    /** 22. … and the words of before a correction. */
    void undoBringsBackTheWords(String look, Run then, Run after) {
        must(Objects.equals(after.look(look), then.look(look)), "undoBringsBackTheWords", () -> after.look(look));
    }

    /** 22. … and the plan of before it was taken from its file. */
    void undoBringsBackThePlan(Run then, Run after) {
        must(
                after.show().equals(then.show()) && after.looks().equals(then.looks()),
                "undoBringsBackThePlan",
                () -> after.show() + " instead of " + then.show());
    }

    /** 34. One step back goes over the last step, and is taken again from there: never two at once. */
    void aStepBackIsOneStep(long stepped, long last) {
        must(stepped == last, "aStepBackIsOneStep", () -> stepped + " instead of " + last);
    }

    /** 34. After a step back the audience sees what it saw before that step, to the look and the page. */
    void aStepBackShowsWhatWasBefore(SurfaceName surface, Showing then, Showing after) {
        must(
                undrawn(after).samePicture(undrawn(then)),
                "aStepBackShowsWhatWasBefore",
                () -> surface + ": " + after + " instead of " + then);
    }

    /** 34. … and a film goes on where it was left. */
    void aFilmGoesOnWhereItWasLeft(SurfaceName surface, Duration left, Duration goesOn) {
        must(left.equals(goesOn), "aFilmGoesOnWhereItWasLeft", () -> surface + ": " + goesOn + " instead of " + left);
    }

    /** 35. A step back, and one that is taken again, is pictures alone: nothing is sent, heard or told once more. */
    void aStepBackSendsNothing(Run before, Run after, Instant now) {
        var sounds = before.sounds().stream()
                .filter(sound -> !Expected.isOver(sound, now))
                .toList();
        must(
                after.sounds().equals(sounds)
                        && after.devices().equals(before.devices())
                        && after.underway().equals(before.underway()),
                "aStepBackSendsNothing",
                () -> after.sounds() + " " + after.devices() + " instead of " + before.sounds() + " "
                        + before.devices());
    }

    /** 35. … and no cue of a person is run through once more. */
    void aStepBackStartsNothing(Fact fact, boolean withAStep) {
        must(!withAStep, "aStepBackStartsNothing", () -> fact);
    }

    /** Without what was drawn by lot: an audience has seen that, and nothing takes it back. */
    private static Showing undrawn(Showing showing) {
        return showing.of(Looks.each(showing.look(), look -> look instanceof Look.Draw draw ? draw.with(null) : look));
    }
}
