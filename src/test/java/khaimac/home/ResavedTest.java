package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Objects;
import khaimac.machine.SystemWatch;
import khaimac.prepare.Answer;
import khaimac.prepare.Manuscript;
import khaimac.show.ShowEdit;
import khaimac.show.ShowField;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A show file that cannot be edited says what is the matter, and one press makes one of it that can. */
class ResavedTest {
    private static final String SHOW = "le-thu";
    private static final String TEXT = """
        {"format": "khaimac-show/1", // lời ghi chú ở lại
         "title": "Lễ trao thưởng", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"title": {"title": [{"name": "TRAO THƯỞNG NĂM HỌC"}]}},
         "segments": [{"id": "mot", "name": "Đón tiếp đại biểu", "start": "08:00", "length": "5m",
           "cues": [{"at": "start", "put": {"backdrop": "title"}}]}]}
        """;

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void open() {
        studio = new Studio(folder, new SystemWatch());
    }

    private Manuscript opened(byte[] bytes) throws IOException {
        Files.write(file(), bytes);
        return Objects.requireNonNull(studio.manuscript(SHOW));
    }

    private Path file() {
        return folder.resolve(SHOW + ".show.json");
    }

    private static Answer titled(Manuscript text) {
        return text.edit("a", text.revision(), new ShowEdit.SetShow(new ShowField.Title("Lễ khác")));
    }

    /** As old programs save it: letters, and signs behind them. */
    private static byte[] old(String text) {
        var apart = new StringBuilder();
        for (var letter : text.split("(?<=.)(?=.)|(?<=\n)|(?=\n)", -1)) {
            var parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
            // A hat, a bow or a horn stays with its letter; the tone stands behind.
            var tone = parts.codePoints()
                    .filter(one -> "\u0300\u0301\u0303\u0309\u0323".indexOf(one) >= 0)
                    .findFirst();
            var bare = parts.codePoints()
                    .filter(one -> "\u0300\u0301\u0303\u0309\u0323".indexOf(one) < 0)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
            apart.append(Normalizer.normalize(bare, Normalizer.Form.NFC));
            if (tone.isPresent()) apart.appendCodePoint(tone.getAsInt());
        }
        return apart.toString().getBytes(Charset.forName("windows-1258"));
    }

    @Test
    void a_file_in_an_old_code_says_so_and_is_saved_anew_beside_a_copy_with_its_comments() throws IOException {
        var bytes = old(TEXT);
        var text = opened(bytes);
        assertThat(text.show().title()).isEqualTo("Lễ trao thưởng");
        assertThat(text.unsound().vi()).contains("Windows-1258").contains("chưa sửa được ở đây");
        assertThat(titled(text)).isInstanceOf(Answer.Refused.class);
        var done = Resaved.of(folder, SHOW, text);
        assertThat(done).isInstanceOf(Told.Done.class);
        assertThat(((Told.Done) done).told().vi()).contains("le-thu.show.json.cu");
        assertThat(folder.resolve(SHOW + ".show.json.cu")).hasBinaryContent(bytes);
        assertThat(Files.readString(file(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        assertThat(text.unsound().isEmpty()).isTrue();
        assertThat(titled(text)).isInstanceOf(Answer.Done.class);
        assertThat(Files.readString(file())).contains("Lễ khác", "lời ghi chú ở lại");
    }

    @Test
    void a_file_whose_quotes_a_word_processor_made_is_edited_as_it_is() throws IOException {
        var bytes = TEXT.replace("\"title\": \"Lễ trao thưởng\"", "“title”: “Lễ trao thưởng”")
                .replace("\"name\": \"Đón", "‘name’: \"Đón")
                .getBytes(StandardCharsets.UTF_8);
        var text = opened(bytes);
        assertThat(text.show().title()).isEqualTo("Lễ trao thưởng");
        assertThat(text.unsound().isEmpty()).isTrue();
        assertThat(titled(text)).isInstanceOf(Answer.Done.class);
        assertThat(text.show().title()).isEqualTo("Lễ khác");
    }

    @Test
    void a_sound_file_is_left_alone() throws IOException {
        var text = opened(TEXT.getBytes(StandardCharsets.UTF_8));
        assertThat(text.unsound().isEmpty()).isTrue();
        assertThat(Resaved.of(folder, SHOW, text)).isInstanceOf(Told.Refused.class);
        assertThat(folder.resolve(SHOW + ".show.json.cu")).doesNotExist();
    }
}
