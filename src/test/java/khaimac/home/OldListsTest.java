package khaimac.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import khaimac.finding.Sentence;
import khaimac.machine.SystemWatch;
import khaimac.prepare.Manuscript;
import khaimac.text.OldCodes;
import khaimac.text.OldLetters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A list as offices saved it for twenty years is edited where it lies: it is UTF-8 then, and nothing is lost. */
class OldListsTest {
    private static final String SHOW = "le-thu";
    private static final String LIST = "rosters/khen.csv";
    private static final String TEXT = """
        {"format": "khaimac-show/1", "title": "Lễ trao thưởng", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"khen": {"roster": "rosters/khen.csv", "page": 6}},
         "segments": [{"id": "mot", "name": "Trao thưởng", "start": "08:00", "length": "5m",
           "cues": [{"at": "start", "put": {"backdrop": "khen"}}]}]}
        """;
    private static final String ROWS = """
        # Danh sách khen thưởng, gửi lại lần hai
        STT;Họ và tên;Chức vụ;Hình thức khen thưởng
        1;Nguyễn Thị Tuyết;"Bí thư Chi bộ; xã Đại Đồng";Bằng khen
        2;Trần Văn Hưởng;"Đảng ủy ""phường"" Ngọc Hà";Bằng khen

        3;Đỗ Quỳnh Như;Trường Tiểu học Mỹ Đức;Giấy khen
        4;Lê Đức Thọ;Hội Cựu chiến binh;Giấy khen
        """;

    @TempDir
    private Path folder;

    private Studio studio;

    @BeforeEach
    void open() throws IOException {
        Files.createDirectories(folder.resolve("rosters"));
        Files.writeString(folder.resolve(SHOW + ".show.json"), TEXT);
        studio = new Studio(folder, new SystemWatch());
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private Manuscript text() throws IOException {
        var text = Objects.requireNonNull(studio.manuscript(SHOW));
        text.look();
        return text;
    }

    private Told.Sheet sheet() throws IOException {
        var unsigned = new Told.Approval(Sentence.NONE, null, List.of(), List.of());
        return Sheets.of(SHOW, text(), "Lan", false, unsigned, List.of());
    }

    private Told.NameList list() throws IOException {
        return sheet().lists().getFirst();
    }

    private Told does(Asked.Wish wish) throws IOException {
        return studio.about(text(), "Lan", new Asked.About(SHOW, text().revision(), wish));
    }

    private void restarted() {
        studio.close();
        studio = new Studio(folder, new SystemWatch());
    }

    private static String rows(char separator, String lineEnd) {
        return ROWS.replace(';', separator).replace("\n", lineEnd);
    }

    /** What stands there without what only says how it is saved. */
    private String saved() throws IOException {
        var bytes = Files.readAllBytes(folder.resolve(LIST));
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }

    record Code(String called, String how) {
        private byte[] bytes(String text) {
            return switch (how) {
                case "UTF-16LE" -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE);
                case "UTF-16BE" -> text.getBytes(StandardCharsets.UTF_16BE);
                default -> OldCodes.in(OldLetters.valueOf(how), text);
            };
        }
    }

    static Stream<Arguments> codes() {
        var codes = Stream.of(OldLetters.WINDOWS, OldLetters.VNI, OldLetters.TCVN3)
                .map(code -> new Code(code.called(), code.name()));
        var wide = Stream.of("UTF-16LE", "UTF-16BE").map(how -> new Code("UTF-16", how));
        return Stream.concat(codes, wide)
                .flatMap(code -> Stream.of(";\r\n", ",\n", "\t\r\n", "|\n")
                        .map(how -> Arguments.of(code, how.charAt(0), how.substring(1))));
    }

    @ParameterizedTest
    @MethodSource("codes")
    void a_list_in_an_old_code_is_edited_and_is_UTF8_from_then_on(Code code, char separator, String lineEnd)
            throws IOException {
        var rows = rows(separator, lineEnd);
        var old = code.bytes(rows);
        Files.write(folder.resolve(LIST), old);
        var before = list();
        assertThat(before.anew().vi()).contains(code.called()).contains("lưu lại bằng UTF-8");
        assertThat(before.groups()).hasSize(2);
        var first = before.groups().getFirst().rows();
        assertThat(first.getLast().note()).isEqualTo("Đảng ủy \"phường\" Ngọc Hà");
        // Who only looks changes nothing.
        assertThat(Files.readAllBytes(folder.resolve(LIST))).isEqualTo(old);

        var done = does(new Asked.Wish.SetRow(
                LIST, 0, 0, "Nguyễn Thị Ánh Tuyết", first.getFirst().note()));
        assertThat(done).isInstanceOfSatisfying(Told.Done.class, told -> assertThat(
                        told.told().vi())
                .contains("UTF-8")
                .contains(LIST + ".cu"));
        var edited = rows.replace("Thị Tuyết", "Thị Ánh Tuyết");
        assertThat(saved()).isEqualTo(edited);
        assertThat(folder.resolve(LIST + ".cu")).hasBinaryContent(old);
        assertThat(list().anew().isEmpty()).isTrue();
        assertThat(list().groups().getFirst().rows().getFirst().name()).isEqualTo("Nguyễn Thị Ánh Tuyết");
        assertThat(list().groups().getLast()).isEqualTo(before.groups().getLast());

        // Home is started again, and what was done can still be taken back, made again, and gone back to.
        restarted();
        assertThat(sheet().undoable()).isTrue();
        assertThat(does(new Asked.Wish.Undo())).isInstanceOf(Told.Done.class);
        assertThat(saved()).isEqualTo(rows);
        assertThat(does(new Asked.Wish.Redo())).isInstanceOf(Told.Done.class);
        assertThat(saved()).isEqualTo(edited);
        restarted();
        assertThat(does(new Asked.Wish.GoBack(1))).isInstanceOf(Told.Done.class);
        assertThat(saved()).isEqualTo(rows);
        restarted();
        assertThat(text().revision()).isEqualTo(5);
        assertThat(list().groups()).isEqualTo(before.groups());
        assertThat(folder.resolve(LIST + ".cu2")).doesNotExist();
    }

    @Test
    void rows_are_pasted_moved_and_taken_out_of_it_like_of_any_other() throws IOException {
        Files.write(folder.resolve(LIST), OldCodes.in(OldLetters.VNI, rows(';', "\r\n")));
        assertThat(does(new Asked.Wish.AddRows(LIST, 1, 2, "Phạm Văn Mẫu\tHội Chữ thập đỏ")))
                .isInstanceOf(Told.Done.class);
        assertThat(does(new Asked.Wish.MoveRow(LIST, 1, 2, 0))).isInstanceOf(Told.Done.class);
        assertThat(does(new Asked.Wish.RemoveRow(LIST, 0, 1))).isInstanceOf(Told.Done.class);
        assertThat(list().groups())
                .extracting(group -> group.rows().stream().map(Told.Row::name).toList())
                .containsExactly(
                        List.of("Nguyễn Thị Tuyết"), List.of("Phạm Văn Mẫu", "Đỗ Quỳnh Như", "Lê Đức Thọ"));
        assertThat(saved()).contains("Bí thư Chi bộ; xã Đại Đồng");
    }

    @Test
    void what_another_program_wrote_meanwhile_in_the_old_code_is_taken_over_or_asked_about() throws IOException {
        var rows = rows(';', "\r\n");
        Files.write(folder.resolve(LIST), OldCodes.in(OldLetters.WINDOWS, rows));
        assertThat(does(new Asked.Wish.SetRow(LIST, 1, 1, "Lê Đức Thọ (đã sửa)", "Hội Cựu chiến binh")))
                .isInstanceOf(Told.Done.class);
        // A spreadsheet had the old file open, and saves it as it knows it, with other words in two rows.
        var theirs = OldCodes.in(
                OldLetters.WINDOWS,
                rows.replace("Lê Đức Thọ", "Lê Đức Thắng").replace("Văn Hưởng", "Văn Hướng"));
        Files.write(folder.resolve(LIST), theirs);
        assertThat(list().groups().getFirst().rows().getLast().name()).isEqualTo("Trần Văn Hướng");
        assertThat(list().groups().getLast().rows().getLast().name()).isEqualTo("Lê Đức Thọ (đã sửa)");
        assertThat(saved())
                .isEqualTo(rows.replace("Lê Đức Thọ", "Lê Đức Thọ (đã sửa)").replace("Hưởng", "Hướng"));
        assertThat(folder.resolve(LIST + ".cu2")).hasBinaryContent(theirs);
        // A list is one thing there: what they wrote into it is offered row by row.
        var clashes = sheet().clashes();
        assertThat(clashes).hasSize(2);
        for (var clash : clashes) {
            var offered = Objects.requireNonNull(clash.theirs()).vi();
            var settled = new Asked.Wish.Settle(clash.outside(), clash.clash(), offered.contains("Lê Đức Thắng"));
            assertThat(does(settled)).isInstanceOf(Told.Done.class);
        }
        assertThat(saved()).contains("Lê Đức Thắng").doesNotContain("đã sửa");
        restarted();
        assertThat(sheet().clashes()).isEmpty();
        assertThat(list().groups().getLast().rows().getLast().name()).isEqualTo("Lê Đức Thắng");
    }

    @Test
    void typed_in_the_letters_of_a_face_and_saved_as_UTF8_it_is_edited_too() throws IOException {
        var rows = rows(';', "\r\n");
        var typed = new String(OldCodes.in(OldLetters.TCVN3, rows), Charset.forName("windows-1252"));
        Files.writeString(folder.resolve(LIST), typed);
        assertThat(list().anew().vi()).contains("TCVN3");
        assertThat(does(new Asked.Wish.SetRow(LIST, 1, 1, "Lê Đức Thắng", "Hội Cựu chiến binh")))
                .isInstanceOf(Told.Done.class);
        assertThat(Files.readString(folder.resolve(LIST))).isEqualTo(rows.replace("Đức Thọ", "Đức Thắng"));
        assertThat(Files.readString(folder.resolve(LIST + ".cu"))).isEqualTo(typed);
        restarted();
        assertThat(does(new Asked.Wish.GoBack(1))).isInstanceOf(Told.Done.class);
        assertThat(Files.readString(folder.resolve(LIST))).isEqualTo(rows);
    }

    @Test
    void a_list_whose_bytes_are_broken_is_no_old_code_and_is_not_written_over() throws IOException {
        var broken = "STT;Họ và tên\n1;An\n2;B\u0000".getBytes(StandardCharsets.UTF_8);
        broken[broken.length - 1] = (byte) 0xC3;
        Files.write(folder.resolve(LIST), broken);
        assertThat(list().anew().isEmpty()).isTrue();
        assertThat(does(new Asked.Wish.SetRow(LIST, 0, 0, "Anh", ""))).isInstanceOf(Told.Refused.class);
        assertThat(Files.readAllBytes(folder.resolve(LIST))).isEqualTo(broken);
    }
}
