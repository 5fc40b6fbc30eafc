package khaimac.media;

import static org.bytedeco.ffmpeg.global.avcodec.avcodec_get_name;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_AUDIO;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is heard of a file, as it says.
 *
 * @param rate so many times a second
 */
public record Heard(Duration length, String codec, int rate, int channels) {
    static {
        Library.first();
    }

    /** Null: there is no sound in it. */
    public static @Nullable Heard of(Path file) throws Unplayable {
        try (var opened = Opened.of(file.toString(), null)) {
            var stream = opened.best(AVMEDIA_TYPE_AUDIO);
            if (stream == null) return null;
            var coding = stream.codecpar();
            return new Heard(
                    opened.length(),
                    avcodec_get_name(coding.codec_id()).getString(),
                    coding.sample_rate(),
                    coding.ch_layout().nb_channels());
        }
    }
}
