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

    static Sung of(Stage stage, Look look) {
        var lyrics = Looks.first(look, Look.Lyrics.class);
        if (lyrics == null) return new Sung(look, null);
        var sound = sound(stage, lyrics.with());
        if (sound != null) {
            var over = sound.over();
            return new Sung(
                    over == null ? look : ending(look, Duration.between(sound.since(), over)),
                    Reel.begun(sound.since()));
        }
        return new Sung(look, film(stage, lyrics.with()));
    }

    /** Of several by one name the one that began last. */
    private static @Nullable Sounding sound(Stage stage, String name) {
        Sounding found = null;
        for (var sound : stage.sounds()) if (sound.name().equals(name)) found = sound;
        return found;
    }

    private static @Nullable Reel film(Stage stage, String file) {
        for (var placed : stage.tracked().values()) {
            var film = Looks.first(placed.look(), Look.Film.class);
            var screening = placed.film();
            if (film == null || screening == null || placed.isFilmOver()) continue;
            if (!film.file().equals(file)) continue;
            var reel = screening.reel();
            return new Reel(reel.since(), reel.at().plus(film.from()), reel.runs());
        }
        return null;
    }

    /** Where it is known when the sound is over, its words are gone with it; else when a player says so. */
    private static Look ending(Look look, Duration at) {
        return Looks.each(look, one -> one instanceof Look.Lyrics lyrics ? lyrics.ending(at) : one);
    }
}
