package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.hall.Hall;
import khaimac.hall.Speaker;
import khaimac.hall.Surface;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.scene.Tune;
import khaimac.scene.Wanted;
import org.junit.jupiter.api.Test;

/** What is heard follows from what the hall should be: nothing that is not seen, and nothing twice. */
class ScoreTest {
    private static final Instant START = Instant.parse("2024-01-30T01:00:00Z");
    private static final SurfaceName LEFT = new SurfaceName("left");
    private static final SurfaceName RIGHT = new SurfaceName("right");
    private static final Hall HALL = new Hall(
            "",
            "",
            Map.of(LEFT, Surface.of(10, 10), RIGHT, new Surface(10, 10, null, null, null, Surface.KeepFree.NONE, 80, null)),
            List.of(),
            Map.of(),
            Map.of(),
            Map.of(),
            Map.of("san-khau", new Speaker("USB", 40, "")));

    private static final Look FILM = new Look.Film(
            "media/f.mp4",
            Duration.ofSeconds(10),
            Duration.ofSeconds(40),
            null,
            Look.FilmEnd.HOLD,
            Look.Fit.CONTAIN,
            0.8);

    private static Showing showing(Look look, Reel reel) {
        return new Showing(look, START, Entrance.CUT, 0, null, reel, 1);
    }

    private static Wanted wanted(Map<SurfaceName, Showing> surfaces, Sounding... sounds) {
        return new Wanted(1, 1, surfaces, List.of(sounds), Map.of(), Wanted.Ahead.NOTHING);
    }

    private static List<Voice> heard(Map<SurfaceName, Showing> surfaces, Sounding... sounds) {
        return Score.of(wanted(surfaces, sounds), HALL);
    }

    @Test
    void a_film_is_heard_once_however_many_surfaces_show_it() {
        var both = new LinkedHashMap<SurfaceName, Showing>();
        both.put(LEFT, showing(FILM, Reel.begun(START)));
        both.put(RIGHT, showing(new Look.Stack(List.of(new LookRef.Inline(FILM))), Reel.begun(START)));
        assertThat(heard(both)).singleElement().satisfies(voice -> {
            assertThat(voice.file()).isEqualTo("media/f.mp4");
            assertThat(voice.from()).isEqualTo(Duration.ofSeconds(10));
            assertThat(voice.most()).isEqualTo(30 * 48_000);
            assertThat(voice.level()).isEqualTo(0.8);
            assertThat(voice.to()).isEmpty();
        });
    }

    @Test
    void what_is_black_idle_or_halted_is_not_heard() {
        assertThat(heard(Map.of(LEFT, showing(new Look.Blank(), null)))).isEmpty();
        assertThat(heard(Map.of(LEFT, showing(FILM, new Reel(START, Duration.ofSeconds(3), false)))))
                .isEmpty();
        var mute = new Look.Film("media/f.mp4", Duration.ZERO, null, null, Look.FilmEnd.HOLD, Look.Fit.CONTAIN, 0);
        assertThat(heard(Map.of(LEFT, showing(mute, Reel.begun(START))))).isEmpty();
    }

    @Test
    void a_film_that_was_set_somewhere_is_heard_from_there() {
        var reel = new Reel(START, Duration.ofSeconds(5), true);
        var voice = heard(Map.of(LEFT, showing(FILM, reel))).getFirst();
        assertThat(voice.position(START.plusSeconds(2))).isEqualTo(7 * 48_000.0);
    }

    @Test
    void the_sound_of_a_film_waits_for_its_surface_and_a_sound_for_its_speaker() {
        assertThat(heard(Map.of(RIGHT, showing(FILM, Reel.begun(START))))
                        .getFirst()
                        .delay())
                .isEqualTo(Duration.ofMillis(80));
        var tune = new Tune("a", "media/a.ogg", "san-khau", 1, Duration.ZERO, false, null, false, false, true);
        assertThat(heard(Map.of(), Sounding.now(tune, START))).singleElement().satisfies(voice -> {
            assertThat(voice.to()).isEqualTo("san-khau");
            assertThat(voice.delay()).isEqualTo(Duration.ofMillis(40));
        });
    }

    @Test
    void what_goes_to_a_speaker_that_is_not_here_is_heard_from_the_machine() {
        var tune = new Tune("a", "media/a.ogg", "nowhere", 1, Duration.ZERO, false, null, false, false, true);
        assertThat(heard(Map.of(), Sounding.now(tune, START)).getFirst().to()).isEmpty();
    }

    @Test
    void music_goes_down_under_whatever_does_not_and_only_then() {
        var music = Sounding.now(new Tune("m", "m.ogg", "", 1, Duration.ZERO, true, null, false, true, true), START);
        var other = Sounding.now(Tune.of("x.ogg"), START);
        var voices = heard(Map.of(LEFT, showing(FILM, Reel.begun(START))), music, other);
        var low = voices.getFirst();
        assertThat(Score.duck(low, voices, voice -> true)).isEqualTo(Score.DUCKED);
        assertThat(Score.duck(low, voices, voice -> false)).isEqualTo(1);
        assertThat(Score.duck(voices.get(1), voices, voice -> true)).isEqualTo(1);
        assertThat(Score.duck(low, List.of(low), voice -> true)).isEqualTo(1);
    }

    @Test
    void a_sound_is_on_from_its_beginning_to_its_end_and_one_that_goes_on_for_ever() {
        var once = heard(Map.of(), Sounding.now(Tune.of("x.ogg"), START)).getFirst();
        assertThat(Score.isOn(once, 48_000, START.minusSeconds(1))).isFalse();
        assertThat(Score.isOn(once, 48_000, START.plusMillis(999))).isTrue();
        assertThat(Score.isOn(once, 48_000, START.plusMillis(1_000))).isFalse();
        var music = Sounding.now(new Tune("m", "m.ogg", "", 1, Duration.ZERO, true, null, false, true, true), START);
        var ending = music.ending(START.plusSeconds(100), Duration.ofSeconds(4));
        assertThat(Score.isOn(heard(Map.of(), music).getFirst(), 48_000, START.plusSeconds(900)))
                .isTrue();
        assertThat(Score.isOn(heard(Map.of(), ending).getFirst(), 48_000, START.plusSeconds(105)))
                .isFalse();
    }
}
