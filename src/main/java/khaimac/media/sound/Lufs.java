package khaimac.media.sound;

import java.nio.file.Path;
import khaimac.media.Unplayable;

/** How loud the sound of a file is, as EBU R 128 measures it. */
public final class Lufs {
    private Lufs() {}

    /** All of it is listened to, as fast as that goes. What is silent is at -70. */
    public static double of(Path file) throws Unplayable {
        try (var decoding = Decoding.of(file)) {
            var loudness = new Loudness();
            for (var piece = decoding.next(); piece != null; piece = decoding.next()) loudness.feed(piece);
            return loudness.loudness();
        }
    }
}
