package khaimac.media.sound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import khaimac.media.Unplayable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever a file is, it comes out as stereo at one rate, each beep where it was. */
class DecodingTest {
    @TempDir
    private Path folder;

    private Path beeps() throws IOException {
        return Tones.wav(folder.resolve("beeps.wav"), Samples.RATE, 2, 4, Tones::beep);
    }

    private static void beepsEachSecond(float[] heard, int many) {
        var beeps = Tones.beeps(heard);
        assertThat(beeps).hasSize(many);
        for (int at = 0; at < many; at++) assertThat(beeps.get(at)).isCloseTo(at, within(0.006));
    }

    @ParameterizedTest
    @CsvSource({"8000, 1", "22050, 2", "44100, 1", "44100, 2", "48000, 2", "96000, 2"})
    void every_rate_becomes_one(int rate, int sides) throws Exception {
        var file = Tones.wav(folder.resolve("a.wav"), rate, sides, 3, Tones::beep);
        var heard = Tones.decoded(file);
        assertThat(heard.length / 2).isCloseTo(3 * Samples.RATE, within(64));
        beepsEachSecond(heard, 3);
    }

    @Test
    void mono_is_heard_from_both_sides_alike() throws Exception {
        var heard = Tones.decoded(Tones.wav(folder.resolve("a.wav"), 48_000, 1, 1, Tones.sine(440, 0.5)));
        for (int frame = 0; frame < heard.length / 2; frame++)
            assertThat(heard[frame * 2]).isEqualTo(heard[frame * 2 + 1]);
    }

    @ParameterizedTest
    @CsvSource({
        "a.mp3, -c:a libmp3lame",
        "a.ogg, -c:a libvorbis",
        "a.opus, -c:a libopus",
        "a.m4a, -c:a aac",
        "a.flac, -c:a flac",
        "a.mp4, -f lavfi -i color=red:s=64x64:d=4 -c:a aac -c:v mpeg4 -shortest",
        "b.wav, -ac 6",
        "c.mkv, -c:a ac3 -ac 6",
    })
    void every_kind_of_file_has_its_beeps_where_they_were(String name, String how) throws Exception {
        var words = new java.util.ArrayList<>(java.util.List.of("-i", beeps().toString()));
        words.addAll(Arrays.asList(how.split(" ")));
        var heard = Tones.decoded(Tones.ffmpeg(folder.resolve(name), words.toArray(String[]::new)));
        beepsEachSecond(heard, 4);
    }

    @Test
    void the_cover_of_a_record_is_no_sound_and_harms_none() throws Exception {
        var cover =
                Tones.ffmpeg(folder.resolve("cover.png"), "-f", "lavfi", "-i", "color=red:s=64x64", "-frames:v", "1");
        var file = Tones.ffmpeg(
                folder.resolve("a.mp3"),
                "-i",
                beeps().toString(),
                "-i",
                cover.toString(),
                "-map",
                "0:a",
                "-map",
                "1:v",
                "-c:v",
                "png",
                "-disposition:v",
                "attached_pic",
                "-c:a",
                "libmp3lame");
        beepsEachSecond(Tones.decoded(file), 4);
    }

    @Test
    void from_the_middle_on_it_is_what_it_is_from_there() throws Exception {
        var whole = Tones.decoded(beeps());
        try (var decoding = Decoding.of(beeps())) {
            assertThat(decoding.seek(70_001)).isTrue();
            var piece = decoding.next();
            assertThat(piece).isNotNull();
            assertThat(decoding.at() - piece.length / 2).isEqualTo(70_001);
            assertThat(piece).isEqualTo(Arrays.copyOfRange(whole, 140_002, 140_002 + piece.length));
        }
    }

    @Test
    void sound_that_begins_later_than_its_film_begins_later() throws Exception {
        var file = Tones.ffmpeg(
                folder.resolve("late.mkv"),
                "-f",
                "lavfi",
                "-i",
                "color=red:s=64x64:d=5",
                "-itsoffset",
                "1",
                "-i",
                beeps().toString(),
                "-map",
                "0:v",
                "-map",
                "1:a",
                "-c:v",
                "mpeg4",
                "-c:a",
                "pcm_s16le");
        assertThat(Tones.beeps(Tones.decoded(file)).getFirst()).isCloseTo(1, within(0.004));
    }

    @Test
    void a_file_that_is_cut_off_is_heard_as_far_as_it_goes() throws Exception {
        var file = Tones.ffmpeg(folder.resolve("a.mp3"), "-i", beeps().toString(), "-c:a", "libmp3lame");
        var bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Tones.beeps(Tones.decoded(file))).isNotEmpty().hasSizeLessThan(4);
    }

    @Test
    void noise_in_the_middle_costs_that_place() throws Exception {
        var file =
                Tones.ffmpeg(folder.resolve("a.mp3"), "-i", beeps().toString(), "-c:a", "libmp3lame", "-b:a", "128k");
        var bytes = Files.readAllBytes(file);
        for (int at = bytes.length / 2; at < bytes.length / 2 + 3_000; at++) bytes[at] = (byte) (at * 31);
        Files.write(file, bytes);
        var beeps = Tones.beeps(Tones.decoded(file));
        assertThat(beeps.getFirst()).isCloseTo(0, within(0.004));
        // Such a file does not say when anything is: what comes after what is lost comes sooner.
        assertThat(beeps.getLast()).isBetween(2.5, 3.01);
    }

    @Test
    void what_cannot_be_played_is_told_in_a_sentence() throws Exception {
        var empty = Files.write(folder.resolve("empty.mp3"), new byte[0]);
        var text = Files.writeString(folder.resolve("text.ogg"), "Đây không phải âm thanh.".repeat(200));
        var picture =
                Tones.ffmpeg(folder.resolve("p.mp4"), "-f", "lavfi", "-i", "color=red:s=64x64:d=1", "-c:v", "mpeg4");
        for (var file : java.util.List.of(empty, text, picture, folder.resolve("nowhere.wav")))
            assertThatThrownBy(() -> Decoding.of(file).close()).isInstanceOfSatisfying(Unplayable.class, wrong -> {
                assertThat(wrong.words().vi()).isNotBlank();
                assertThat(wrong.words().en()).isNotBlank();
            });
    }
}
