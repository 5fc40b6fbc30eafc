package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Language;
import khaimac.render.Painting;
import khaimac.terminal.Terminal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Home has painted: a look in a style that nobody has taken yet, and in words how well a look is read. */
class SketchTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ thử", "date": "2026-01-10", "surfaces": ["backdrop"],
         "styles": {"faint": {"background": ["#8e0b12"], "text": "#9c2a20", "outline": "#8e0b12", "motif": "none"}},
         "looks": {"title": {"title": [{"kind": "LỄ"}, {"name": "KỶ NIỆM"}], "style": "faint"}},
         "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "10m",
                       "cues": [{"at": "start", "put": {"backdrop": "title"}}]}]}
        """;

    @TempDir
    private Path folder;

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    /** One answer for each moment, as Home asks for it. */
    private List<byte[]> sketched(String width, String... moments) throws IOException {
        var show = Files.writeString(folder.resolve("thu.show.json"), SHOW);
        var lines = new StringBuilder();
        for (var moment : moments)
            lines.append(String.join("\t", show.toString(), "simulated", "backdrop", moment, width))
                    .append('\n');
        var out = new ByteArrayOutputStream();
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)),
                Language.VI,
                Path.of("").toAbsolutePath(),
                false);
        assertThat(new SketchVerb(terminal).call()).isZero();
        var in = new DataInputStream(new ByteArrayInputStream(out.toByteArray()));
        var all = new ArrayList<byte[]>();
        for (var _ : moments) all.add(in.readNBytes(in.readInt()));
        return all;
    }

    @Test
    void a_style_is_seen_on_the_shows_own_title_still_and_moving_before_anybody_takes_it() throws IOException {
        var all = sketched("200", "look:title", "worn:gala:0:title", "worn:gala:5000:title", "worn:no-such:0:title");
        assertThat(all).allMatch(picture -> picture.length > 500);
        assertThat(all.get(1)).isNotEqualTo(all.get(0)).isNotEqualTo(all.get(2));
        assertThat(Files.readString(folder.resolve("thu.show.json"))).isEqualTo(SHOW);
    }

    @Test
    void what_is_hardly_read_is_said_with_its_measured_ratio_and_another_style_mends_it() throws IOException {
        var all = sketched("words", "look:title", "worn:red-gold:0:title");
        assertThat(new String(all.get(0), StandardCharsets.UTF_8)).containsPattern("chỉ tương phản 1\\.[0-9] : 1");
        assertThat(new String(all.get(1), StandardCharsets.UTF_8)).doesNotContain("tương phản");
    }
}
