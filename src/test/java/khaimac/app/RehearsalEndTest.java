package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import khaimac.engine.Mode;
import khaimac.finding.Language;
import khaimac.home.Held;
import khaimac.terminal.Terminal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rehearsal that was begun in a terminal drops nothing in silence as it ends. */
class RehearsalEndTest {
    private static final String SHOW = "le-thu";

    @TempDir
    private Path home;

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private Terminal terminal;
    private Path file;

    @BeforeEach
    void open() throws IOException {
        file = Files.createDirectories(home.resolve("show-files")).resolve(SHOW + ".show.json");
        Files.writeString(file, Held.TEXT);
        var out = new PrintStream(said, true, StandardCharsets.UTF_8);
        terminal = new Terminal(out, out, InputStream.nullInputStream(), Language.VI, home, false);
    }

    private String said() {
        return said.toString(StandardCharsets.UTF_8);
    }

    @Test
    void its_corrections_are_told_and_kept_for_the_show_and_its_folder_goes() throws IOException {
        var place = RehearsalEnd.begin(terminal, SHOW);
        assertThat(place).startsWith(home.resolve("runs/rehearsals"));
        Held.corrected(file, place, Mode.REHEARSAL);
        var end = new RehearsalEnd(terminal, SHOW, place);
        end.end();
        end.end();
        assertThat(said()).contains("2 hình").contains("TRAO THƯỞNG").contains("Sửa & thời lượng");
        assertThat(said().split("chưa đổi", -1)).as("told once").hasSize(2);
        assertThat(place).doesNotExist();
        assertThat(home.resolve("show-files/.khaimac").resolve(SHOW).resolve("rehearsed.jsonl"))
                .content(StandardCharsets.UTF_8)
                .contains("TRAO THƯỞNG")
                .contains("MỪNG XUÂN");
    }

    @Test
    void of_a_show_that_is_not_on_the_shelf_the_record_stays_and_it_is_said_where() throws IOException {
        var elsewhere = Files.createDirectories(home.resolve("usb")).resolve("la.show.json");
        Files.writeString(elsewhere, Held.TEXT);
        var place = RehearsalEnd.begin(terminal, elsewhere.toString());
        Held.corrected(elsewhere, place, Mode.REHEARSAL);
        new RehearsalEnd(terminal, elsewhere.toString(), place).end();
        assertThat(said()).contains("TRAO TẶNG → ").contains(place.toString());
        assertThat(place).exists();
        khaimac.machine.Folders.delete(place);
    }

    @Test
    void one_in_which_nothing_was_corrected_leaves_nothing_and_says_nothing() throws IOException {
        var place = RehearsalEnd.begin(terminal, SHOW);
        Held.plain(file, place, Mode.REHEARSAL);
        new RehearsalEnd(terminal, SHOW, place).end();
        assertThat(place).doesNotExist();
        assertThat(said()).isEmpty();
    }
}
