package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** No thread of a player waits for ever for a library, in whatever order they come to it. */
@Tag("processes")
class FirstTouchTest {
    private static final List<String> SKIJA = Stream.of(
                    "Path", "Image", "FontMgr", "Paint", "Surface", "Bitmap", "Typeface", "TextBlob", "Data", "Shader")
            .map(name -> "io.github.humbleui.skija." + name)
            .toList();

    private static final List<String> FFMPEG = List.of(
            "org.bytedeco.javacpp.PointerPointer",
            "org.bytedeco.javacpp.BytePointer",
            "org.bytedeco.ffmpeg.avutil.AVFrame",
            "org.bytedeco.ffmpeg.avutil.AVRational",
            "org.bytedeco.ffmpeg.global.avcodec",
            "org.bytedeco.ffmpeg.global.swscale",
            "org.bytedeco.ffmpeg.global.avdevice");

    private static final List<String> DOORS = List.of(
            "khaimac.media.Library",
            "khaimac.media.Opened",
            "khaimac.media.film.Scaler",
            "khaimac.media.film.Spool",
            "khaimac.media.sound.Decoding",
            "khaimac.media.live.Shot",
            "khaimac.render.live.LivePicture",
            "khaimac.render.live.Workshop",
            "khaimac.render.papers.Frames");

    private static List<String> said(List<String> before, List<String> atOnce) throws Exception {
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                FirstTouch.class.getName()));
        words.addAll(before);
        words.add(FirstTouch.AT_ONCE);
        words.addAll(atOnce);
        var process = new ProcessBuilder(words)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    @Test
    void threads_that_come_by_our_doors_at_once_all_get_in() throws Exception {
        assertThat(said(List.of(), DOORS)).containsExactly("ended");
    }

    @Test
    void behind_a_door_any_class_of_a_library_may_be_the_first_of_any_thread() throws Exception {
        assertThat(said(List.of("khaimac.render.live.LivePicture"), SKIJA)).containsExactly("ended");
        assertThat(said(List.of("khaimac.media.film.Scaler"), FFMPEG)).containsExactly("ended");
    }

    /** The day that this is no more so, the doors may go. It is so nearly every time: chance has ten. */
    @Test
    void without_a_door_they_wait_for_each_other() throws Exception {
        boolean waited = false;
        for (int turn = 0; turn < 10 && !waited; turn++)
            waited = said(List.of(), SKIJA).stream().anyMatch(line -> line.startsWith("waits for ever: "));
        assertThat(waited).isTrue();
    }
}
