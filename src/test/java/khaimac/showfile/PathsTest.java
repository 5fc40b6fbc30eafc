package khaimac.showfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import khaimac.cue.Change;
import khaimac.finding.Severity;
import khaimac.scene.Look;
import khaimac.showfile.ShowText.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths as Windows writes them. */
class PathsTest extends BadInput {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.createDirectories(folder.resolve("media"));
        for (var name : new String[] {"nhac.mp3", "phông nền.png", "tập.png"})
            Files.write(folder.resolve("media").resolve(name), new byte[] {1});
    }

    private ShowText text(String path) {
        var text = withLooks(
                "\"r\": {\"image\": \"" + path + "\"}",
                "{\"on\": \"go\", \"put\": {\"backdrop\": \"r\"}, \"play\": \"media/nhac.mp3\"},"
                        + "{\"on\": \"go\", \"stop\": \"media\\\\nhac.mp3\"}");
        return ShowText.of("le.show.json", text.getBytes(StandardCharsets.UTF_8), new Folder(folder));
    }

    private static String file(ShowText text) {
        return ((Look.Image) text.show().looks().get("r")).file();
    }

    private static String written(ShowText text) {
        return new String(text.bytes("le.show.json"), StandardCharsets.UTF_8);
    }

    private ShowText cured(ShowText text) {
        for (var curable = text.curable(1); !curable.isEmpty(); curable = text.curable(1))
            text = ((Outcome.Made) text.cured(curable.getFirst())).text();
        return text;
    }

    /** Before some letters a backslash means something to JSON, before others nothing at all. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "media\\\\phông nền.png",
                "media\\phông nền.png",
                ".\\\\media\\\\phông nền.png",
                "media\\\\\\\\phông nền.png",
                "./media//phông nền.png"
            })
    void a_backslash_is_read_as_a_slash_and_said_with_its_cure(String path) {
        var text = text(path);
        assertThat(file(text)).isEqualTo("media/phông nền.png");
        assertThat(text.reading().hasErrors()).isFalse();
        assertThat(text.reading().findings()).anyMatch(one -> one.severity() == Severity.NOTE && one.cure() != null);
        assertThat(written(cured(text))).contains("{\"image\": \"media/phông nền.png\"}");
    }

    @Test
    void what_JSON_makes_of_a_backslash_and_a_letter_is_that_letter_again() {
        var text = text("media\\tập.png");
        assertThat(file(text)).isEqualTo("media/tập.png");
        assertThat(written(cured(text))).contains("{\"image\": \"media/tập.png\"}");
    }

    @Test
    void a_sound_is_stopped_by_its_file_with_any_slash() {
        var cues = text("media/tập.png").show().segments().getFirst().cues();
        assertThat(((Change.StopSound) cues.get(1).changes().getFirst()).names()).containsExactly("media/nhac.mp3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C:\\\\Users\\\\an\\\\Desktop\\\\tập.png",
                "C:\\Users\\an\\tập.png",
                "D:/le/tập.png",
                "file:///D:/le/tập.png",
                "\\\\\\\\may-chu\\\\le\\\\tập.png",
                "/home/an/tập.png",
                "https://vd.vn/tập.png"
            })
    void a_file_somewhere_else_is_to_be_brought_beside_the_show_and_the_one_there_is_one_tap(String path) {
        var text = text(path);
        var finding = finding(text.reading(), "does not travel with the show");
        assertThat(finding.instead().vi()).contains("chép tệp vào thư mục kịch bản").contains("media/tập.png");
        assertThat(written(cured(text))).contains("{\"image\": \"media/tập.png\"}");
    }
}
