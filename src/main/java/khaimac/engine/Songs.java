package khaimac.engine;

import java.time.Duration;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Reel;
import khaimac.scene.Sounding;
import org.jspecify.annotations.Nullable;

/** Where the song is whose words a look shows. It follows from the sound or the film alone, so it survives whatever. */
final class Songs {
    /** @param reel how far it is, from the beginning of its file; null: nothing of it is heard */
    record Sung(Look look, @Nullable Reel reel) {}

    private Songs() {}

    static Sung of(Run run, Look look) {
        var lyrics = Looks.first(look, Look.Lyrics.class);
        if (lyrics == null) return new Sung(look, null);
        var sound = sound(run, lyrics.with());
        if (sound != null) {
            var ends = sound.tune().loop() ? null : sound.tune().length();
            return new Sung(ends == null ? look : ending(look, ends), Reel.begun(sound.since()));
        }
        return new Sung(look, film(run, lyrics.with()));
    }

    /** Of several by one name the one that began last. */
    private static @Nullable Sounding sound(Run run, String name) {
        Sounding found = null;
        for (var sound : run.sounds()) if (sound.name().equals(name)) found = sound;
        return found;
    }

    private static @Nullable Reel film(Run run, String file) {
        for (var surface : run.show().surfaces()) {
            var screened = run.screened(surface);
            if (screened == null || screened.over() || screened.lost()) continue;
            var film = screened.film();
            if (!film.file().equals(file)) continue;
            var reel = screened.reel();
            return new Reel(reel.since(), reel.at().plus(film.from()), reel.runs());
        }
        return null;
    }

    /** Where it is written how long the sound is, its words are gone with it; else when a player says so. */
    private static Look ending(Look look, Duration at) {
        return Looks.each(look, one -> one instanceof Look.Lyrics lyrics ? lyrics.ending(at) : one);
    }
}
