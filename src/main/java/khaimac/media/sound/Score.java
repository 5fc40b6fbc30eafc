package khaimac.media.sound;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import khaimac.hall.Hall;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Reel;
import khaimac.scene.Showing;
import khaimac.scene.Sounding;
import khaimac.scene.SurfaceName;
import khaimac.scene.Wanted;

/**
 * What is heard, as one value: the sounds that are on, and the sound of every film that is really seen, once, however
 * many surfaces show it. What is black, idle or halted is not heard.
 */
final class Score {
    /** Music under a film or a voice: so much of it is left. */
    static final double DUCKED = 0.2;

    private Score() {}

    static List<Voice> of(Wanted wanted, Hall hall) {
        return of(wanted.surfaces(), wanted.sounds(), hall);
    }

    /** What the next GO would add. */
    static List<Voice> ahead(Wanted wanted, Hall hall) {
        return of(wanted.ahead().surfaces(), wanted.ahead().sounds(), hall);
    }

    private static List<Voice> of(Map<SurfaceName, Showing> surfaces, List<Sounding> sounds, Hall hall) {
        var all = new ArrayList<Voice>();
        for (var sound : sounds) all.add(of(sound, hall));
        var films = new LinkedHashMap<String, Voice>();
        surfaces.forEach((surface, showing) -> {
            for (var film : Looks.all(showing.look(), Look.Film.class)) {
                var reel = showing.reel() == null ? Reel.begun(showing.since()) : showing.reel();
                if (reel.runs() && film.volume() > 0)
                    films.putIfAbsent(film.file(), of(film, reel, showing, delay(surface, hall)));
            }
        });
        all.addAll(films.values());
        return List.copyOf(all);
    }

    private static Voice of(Sounding sound, Hall hall) {
        var tune = sound.tune();
        // A hall without that speaker has the machine's own.
        var to = hall.speakers().containsKey(tune.to()) ? tune.to() : "";
        return new Voice(
                tune.name() + " " + sound.since(),
                tune.name(),
                sound.since(),
                tune.file(),
                to,
                Reel.begun(sound.since()),
                Duration.ZERO,
                tune.loop() ? null : tune.length(),
                tune.loop(),
                tune.level(),
                tune.levelled(),
                tune.fade(),
                sound.ending(),
                tune.ducks(),
                delayOf(to, hall));
    }

    private static Voice of(Look.Film film, Reel reel, Showing showing, Duration delay) {
        var end = film.to() != null ? film.to() : film.length();
        var entrance = showing.entrance();
        boolean fades = entrance.kind() == Entrance.Kind.FADE || entrance.kind() == Entrance.Kind.THROUGH;
        return new Voice(
                "film " + film.file(),
                null,
                showing.since(),
                film.file(),
                "",
                reel,
                film.from(),
                end,
                film.then() == Look.FilmEnd.LOOP,
                film.volume(),
                true,
                fades ? entrance.length() : Duration.ZERO,
                null,
                false,
                delay);
    }

    /** The sound waits for a picture that is late, and besides as its speaker says. */
    private static Duration delay(SurfaceName name, Hall hall) {
        var surface = hall.surface(name);
        return delayOf("", hall).plusMillis(surface == null ? 0 : surface.delayMs());
    }

    private static Duration delayOf(String to, Hall hall) {
        var speaker = hall.speakers().get(to);
        return Duration.ofMillis(speaker == null ? 0 : speaker.delayMs());
    }

    /** How much is left of a voice under the others that are heard now. */
    static double duck(Voice voice, List<Voice> all, Predicate<Voice> heard) {
        boolean under = voice.ducks() && all.stream().anyMatch(other -> !other.ducks() && heard.test(other));
        return under ? DUCKED : 1;
    }

    /** Whether a voice is within its time, of so many frames; -1: nobody knows how many. */
    static boolean isOn(Voice voice, long frames, Instant now) {
        double position = voice.position(now);
        return position >= 0 && (voice.loop() || frames < 0 || position < frames) && voice.loud(now) > 0;
    }
}
