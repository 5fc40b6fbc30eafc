package khaimac.evenings;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Over;
import khaimac.engine.Run;
import khaimac.engine.Timing;
import khaimac.scene.DeviceState;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Phase;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/** What an audience sees and hears, and a screen or a speaker is told, is what the facts say. */
final class OnWall extends Claims {
    OnWall(Complaints complaints) {
        super(complaints);
    }

    /**
     * 3. A surface shows the committed picture of a state that was published: never a mixture, never an edit nobody
     * committed.
     */
    void theWallShowsOnlyWhatWasCommitted(Showing shown, Showing committed) {
        must(shown.equals(committed), "theWallShowsOnlyWhatWasCommitted", () -> shown + " instead of " + committed);
    }

    /** 3. Black is somebody's explicit wish. */
    void theWallIsBlackOnlyByWish(Showing showing, Over.@Nullable Kind cover, boolean coveredBlack) {
        if (showing.look() instanceof Look.Blank)
            must(cover == Over.Kind.BLANK || coveredBlack, "theWallIsBlackOnlyByWish", () -> showing);
    }

    /** 36. What lies over the pictures lies over no black, no SAFE and no message. */
    void nothingLiesOverWhatCovers(Showing showing, Over.@Nullable Kind cover, boolean told) {
        boolean covers = cover == Over.Kind.BLANK || cover == Over.Kind.SAFE || (cover == null && told);
        must(!covers || showing.overlays().isEmpty(), "nothingLiesOverWhatCovers", () -> showing);
    }

    /** 4. What can be read on a surface is what was committed, letter by letter, in composed letters. */
    void everyLetterOnTheWallWasCommitted(Look look, Set<String> committed) {
        for (var title : Looks.all(look, Look.Title.class))
            for (var line : title.lines())
                must(
                        committed.contains(line.text()) && Normalizer.isNormalized(line.text(), Normalizer.Form.NFC),
                        "everyLetterOnTheWallWasCommitted",
                        line::text);
    }

    /** 8. Every fact stands where the steady clock says, whatever somebody does to the wall clock. */
    void aClockThatIsSetMovesNothing(Fact fact, Instant line) {
        must(fact.at().equals(line), "aClockThatIsSetMovesNothing", () -> fact + " at " + line);
    }

    /** 33. A wrong clock that is set right moves no picture: a film, a crawl, a page is as far as it was. */
    void aClockThatIsSetMovesNoPicture(Run before, Run after, Fact fact) {
        if (!(fact.deed() instanceof Deed.ClockSettled(var by, var slept)) || slept) return;
        var now = fact.at();
        for (var surface : Programme.SURFACES) {
            var was = before.showing(surface);
            var is = after.showing(surface);
            if (was.look() instanceof Look.Blank) continue;
            must(
                    shifted(was, by).samePicture(is)
                            && was.since().plus(by).equals(is.since())
                            && was.run(now.minus(by)).equals(is.run(now)),
                    "aClockThatIsSetMovesNoPicture",
                    () -> is + " was " + was + " before " + fact);
        }
    }

    /** The same with a draw as long ago as it was. */
    private static Showing shifted(Showing showing, Duration by) {
        return showing.of(Looks.shifted(showing.look(), by));
    }

    /** 17. A panel shows the desk as it was at the number it states, or says that it is stale. */
    void aPanelIsRightOrSaysItIsStale(boolean saysStale, boolean equal, boolean recent) {
        must(
                saysStale || (equal && recent),
                "aPanelIsRightOrSaysItIsStale",
                () -> "recent " + recent + ", equal " + equal);
    }

    /** 18. What is on the wall follows from the journal alone. */
    void theJournalExplainsTheWall(List<Showing> shown, List<Showing> replayed) {
        must(shown.equals(replayed), "theJournalExplainsTheWall", () -> shown + " but the facts say " + replayed);
    }

    /** 21. What is heard is what walking here would have given, and it goes on where it is. */
    void theHallHearsWhatTheShowSays(List<Sounding> heard, List<Sounding> should) {
        must(heard.equals(should), "theHallHearsWhatTheShowSays", () -> heard + " instead of " + should);
    }

    /** 30. A film is where it should be by now, whoever died meanwhile; reckoned apart from who shows it. */
    void aFilmIsWhereTheFactsSay(
            SurfaceName surface, String file, Duration run, @Nullable String should, @Nullable Duration where) {
        must(
                file.equals(should) && run.equals(where),
                "aFilmIsWhereTheFactsSay",
                () -> surface + " shows " + file + " at " + run + " instead of " + should + " at " + where);
    }

    /** 31. Nobody sees a film jump back, unless somebody has set it, or something led elsewhere. */
    void aFilmNeverGoesBackByItself(SurfaceName surface, Duration before, Duration run) {
        must(
                run.compareTo(before) >= 0,
                "aFilmNeverGoesBackByItself",
                () -> surface + " was at " + before + " and is at " + run);
    }

    /**
     * 32. What has run out, or could not be shown any more, does not begin again by itself.
     *
     * @param over what is over on that surface, and was not touched since
     */
    void aFilmThatIsOverStartsNoMore(SurfaceName surface, String file, Duration run, @Nullable FilmOver over) {
        boolean again = over != null && over.file().equals(file) && (over.gone() || run.compareTo(over.least()) < 0);
        must(!again, "aFilmThatIsOverStartsNoMore", () -> surface + " shows " + file + " at " + run + ": " + over);
    }

    /**
     * 29. What was stopped is not wanted, but for as long as it takes to go out.
     *
     * @param stopped what was, and was not brought back by undoing
     */
    void whatWasStoppedIsNotWanted(List<Sounding> wanted, Set<Sounding> stopped) {
        for (var sound : wanted) must(!stopped.contains(sound), "whatWasStoppedIsNotWanted", () -> sound);
    }

    /** 21. A device is what it was told last, whatever way led here. */
    void noDeviceIsLeftAsItWas(Map<String, DeviceState> devices, Map<String, DeviceState> should) {
        must(devices.equals(should), "noDeviceIsLeftAsItWas", () -> devices + " instead of " + should);
    }

    /** 19. Nobody is shown a negative time without the mark of over time. */
    void aSpeakerIsToldOfOvertime(Timing timing) {
        var left = timing.remaining();
        if (left != null && left.isNegative())
            must(timing.phase() == Phase.OVERTIME, "aSpeakerIsToldOfOvertime", () -> timing.phase());
    }

    /** 20. What a player takes for shown is shown. */
    void aFailedSendIsNotTakenForShown(@Nullable Object believed, @Nullable Object shown) {
        must(
                Objects.equals(believed, shown),
                "aFailedSendIsNotTakenForShown",
                () -> believed + " but it shows " + shown);
    }

    /** 20, and the second half of every evening: without faults all is well within ten seconds. */
    void withoutFaultsAllIsWellWithinTenSeconds(Map<String, Boolean> green) {
        var red = new HashMap<>(green);
        red.values().removeIf(isGreen -> isGreen);
        must(red.isEmpty(), "withoutFaultsAllIsWellWithinTenSeconds", () -> new java.util.TreeSet<>(red.keySet()));
    }
}
