package khaimac.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import khaimac.asset.Hashes;
import khaimac.show.Show;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is signed of a show, what of it is told when something has changed, and what is never believed. */
class ApprovalTest {
    private static final Instant NOON = Instant.parse("2026-11-28T05:00:00Z");

    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ trao tặng", "date": "2024-01-30", "venue": "Nhà văn hóa",
         "surfaces": ["backdrop", "stage"],
         "styles": {"own": {"background": "#102030", "image": "nen.png"}},
         "looks": {
           "title": {"title": [{"name": "LỄ TRAO TẶNG"}, {"dateline": "{show.venue}, {show.date:long}"}]},
           "list": {"roster": "danh-sach.csv"},
           "board": {"agenda": "now-next"},
           "picture": {"image": "anh.png"},
           "dressed": {"message": "Xin mời", "style": "own"},
           "clock": {"countdown": "segment"}},
         "idle": {"backdrop": {"message": "Nghỉ giải lao"}},
         "segments": [
           {"id": "one", "name": "Khai mạc", "by": "Ông An", "start": "08:00", "length": "10m", "cues": [
             {"at": "start", "put": {"backdrop": "title"}},
             {"on": "go", "put": {"stage": {"message": "Mời đứng lên"}}},
             {"on": "go", "put": {"stage": {"message": "Mời ngồi"}}}]},
           {"id": "two", "name": "Bế mạc", "length": "10m"}]}
        """;

    @TempDir
    private Path folder;

    private Show show(String text) throws IOException {
        var file = file();
        Files.writeString(file, text);
        var reading = ShowFile.read("le.show.json", text.getBytes(StandardCharsets.UTF_8), Folder.of(file));
        assertThat(reading.findings().stream().filter(finding -> finding.severity() == khaimac.finding.Severity.ERROR))
                .isEmpty();
        return reading.show();
    }

    private Path file() {
        return folder.resolve("le.show.json");
    }

    private Show show() throws IOException {
        Files.writeString(folder.resolve("danh-sach.csv"), "group,name,note\nGiấy khen,Nguyễn Văn An,Thôn 1\n");
        Files.writeString(folder.resolve("anh.png"), "a picture");
        Files.writeString(folder.resolve("nen.png"), "a ground");
        return show(SHOW);
    }

    private String content(String name) {
        try {
            var file = folder.resolve(name);
            return Files.exists(file) ? Hashes.hash(Files.readAllBytes(file)) : "";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<Wording> words(Show show) {
        return Wordings.of(show, this::content);
    }

    private static Entry.Signed signed(List<Wording> words) {
        var page = new Page(2, List.of("title"), "one", new khaimac.scene.SurfaceName("backdrop"), "abc");
        return new Entry.Signed(
                NOON, "Máy này", "Nguyễn Văn Thử", "Chủ tịch", "simulated", "maket-1.pdf", "", words, List.of(page));
    }

    private Since after(Entry.Signed signed, String text) throws IOException {
        return Since.of(signed, words(show(text)));
    }

    private static List<String> told(Since since) {
        return since.fates().stream()
                .filter(fate -> fate.state() != Fate.State.SIGNED)
                .map(fate -> fate.state() + " " + fate.spot())
                .toList();
    }

    @Test
    void a_show_that_nobody_touched_is_as_it_was_signed() throws IOException {
        var signed = signed(words(show()));
        assertThat(after(signed, SHOW).isAsSigned()).isTrue();
        assertThat(after(signed, SHOW).fates()).hasSize(10);
    }

    @Test
    void a_letter_of_a_title_is_told_with_what_it_said_and_its_page() throws IOException {
        var signed = signed(words(show()));
        var since = after(signed, SHOW.replace("LỄ TRAO TẶNG", "LỄ TRAO THƯỞNG"));
        var fate = since.of(Fate.State.CHANGED).getFirst();
        assertThat(told(since)).containsExactly("CHANGED Named[look=title]");
        assertThat(fate.was().words()).contains("LỄ TRAO TẶNG / Nhà văn hóa, ngày 30 tháng 01 năm 2024");
        assertThat(fate.now().words()).contains("LỄ TRAO THƯỞNG");
        assertThat(fate.page()).isEqualTo(2);
    }

    @Test
    void what_the_show_says_of_itself_in_a_title_is_a_word_of_the_title() throws IOException {
        var signed = signed(words(show()));
        assertThat(told(after(signed, SHOW.replace("2024-01-30", "2024-01-31"))))
                .containsExactly("CHANGED Named[look=title]");
        assertThat(told(after(signed, SHOW.replace("Nhà văn hóa", "Sân vận động"))))
                .contains("CHANGED Named[look=title]");
    }

    @Test
    void names_of_a_list_pictures_and_grounds_are_signed_too() throws IOException {
        var signed = signed(words(show()));
        Files.writeString(folder.resolve("danh-sach.csv"), "group,name,note\nGiấy khen,Nguyễn Văn Anh,Thôn 1\n");
        assertThat(told(after(signed, SHOW))).containsExactly("CHANGED Named[look=list]");
        var _ = show();
        Files.writeString(folder.resolve("anh.png"), "another picture");
        assertThat(told(after(signed, SHOW))).containsExactly("CHANGED Named[look=picture]");
        Files.writeString(folder.resolve("anh.png"), "a picture");
        Files.delete(folder.resolve("nen.png"));
        assertThat(told(after(signed, SHOW))).containsExactly("CHANGED Named[look=dressed]");
    }

    @Test
    void the_names_of_parts_are_words_of_the_agenda_and_their_times_are_not() throws IOException {
        var signed = signed(words(show()));
        assertThat(told(after(signed, SHOW.replace("Ông An", "Bà Bình")))).containsExactly("CHANGED Named[look=board]");
        assertThat(after(signed, SHOW.replace("08:00", "09:00")).isAsSigned()).isTrue();
        assertThat(after(signed, SHOW.replace("#102030", "#405060")).isAsSigned())
                .as("colours are no words")
                .isTrue();
    }

    @Test
    void looks_in_their_place_are_told_and_one_between_two_others_changes_neither() throws IOException {
        var signed = signed(words(show()));
        assertThat(told(after(signed, SHOW.replace("Nghỉ giải lao", "Giải lao"))))
                .containsExactly("CHANGED Idle[surface=backdrop]");
        var between = "{\"on\": \"go\", \"put\": {\"stage\": {\"message\": \"Mời hát\"}}},\n";
        assertThat(told(after(
                        signed,
                        SHOW.replace(
                                "{\"on\": \"go\", \"put\": {\"stage\": {\"message\": \"Mời ngồi\"}}",
                                between + "{\"on\": \"go\", \"put\": {\"stage\": {\"message\": \"Mời ngồi\"}}"))))
                .containsExactly("NEW InCue[part=one, surface=stage, turn=1]");
        assertThat(told(after(signed, SHOW.replace("Mời ngồi", "Mời ngồi xuống"))))
                .containsExactly("CHANGED InCue[part=one, surface=stage, turn=1]");
    }

    @Test
    void a_look_that_is_new_and_one_that_is_gone_are_told() throws IOException {
        var signed = signed(words(show()));
        var since = after(
                signed, SHOW.replace("\"picture\": {\"image\": \"anh.png\"}", "\"more\": {\"message\": \"Thêm\"}"));
        assertThat(told(since)).containsExactly("NEW Named[look=more]", "GONE Named[look=picture]");
    }

    @Test
    void it_reads_back_as_it_was_written_and_no_other_byte_is_believed() throws IOException {
        var approval = Approval.NONE.with(signed(words(show()))).with(new Entry.TakenBack(NOON, "Lan"));
        var bytes = approval.bytes();
        assertThat(Approval.read(bytes)).isEqualTo(approval);
        for (int at = 0; at < bytes.length; at += 7) {
            var other = bytes.clone();
            other[at] ^= 1;
            assertThat(Approval.read(other)).as("byte " + at).isNull();
        }
        for (int end = 0; end < bytes.length; end += 11)
            assertThat(Approval.read(Arrays.copyOf(bytes, end)))
                    .as("up to " + end)
                    .isNull();
        var lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        assertThat(Approval.read((lines.get(0) + "\n" + lines.get(1) + "\n").getBytes(StandardCharsets.UTF_8)))
                .as("without its last line it would say that it was never taken back")
                .isNull();
    }

    @Test
    void what_was_taken_back_counts_no_more_and_stays_in_the_history() throws IOException {
        var approval = Approval.NONE.with(signed(words(show())));
        assertThat(approval.signed()).isNotNull();
        var back = approval.with(new Entry.TakenBack(NOON, "Lan"));
        assertThat(back.signed()).isNull();
        assertThat(back.entries()).hasSize(2);
    }

    @Test
    void it_lies_beside_the_show_and_what_is_wrong_with_it_is_told_and_set_aside_never_deleted() throws IOException {
        var words = words(show());
        var beside = ApprovalFolder.of(file());
        assertThat(beside.found().with(words)).isEqualTo(Standing.NONE);
        var book = "%PDF".getBytes(StandardCharsets.UTF_8);
        var entry = signed(words);
        entry = new Entry.Signed(
                entry.at(), "", "A", "", "simulated", beside.nextBook(), Hashes.hash(book), words, entry.pages());
        beside.keepBook(entry.book(), book);
        assertThat(beside.keep(null, Approval.NONE.with(entry))).isTrue();
        assertThat(folder.resolve("approved/le/maket-1.pdf")).exists();
        assertThat(beside.found().with(words).told().isEmpty()).isTrue();
        assertThat(beside.found().with(words).since().isAsSigned()).isTrue();
        assertThat(beside.nextBook()).isEqualTo("maket-2.pdf");
        assertThat(beside.keep(null, Approval.NONE))
                .as("somebody else was first")
                .isFalse();

        Files.writeString(folder.resolve("approved/le/maket-1.pdf"), "%PDF another");
        assertThat(beside.found().with(words).told().en()).contains("not what it was");
        Files.delete(folder.resolve("approved/le/maket-1.pdf"));
        assertThat(beside.found().with(words).told().en()).contains("not in the folder");

        var log = folder.resolve("approved/le/approval.jsonl");
        Files.writeString(log, Files.readString(log).replace("\"name\":\"A\"", "\"name\":\"B\""));
        assertThat(beside.found().with(words).since()).isNull();
        assertThat(beside.found().with(words).told().en()).contains("not believed");
        assertThat(beside.keep(beside.bytes(), Approval.NONE.with(entry))).isTrue();
        assertThat(Files.readString(folder.resolve("approved/le/damaged-1.jsonl")))
                .contains("\"name\":\"B\"");
        assertThat(folder.resolve("approved/le/approval.jsonl.moi")).doesNotExist();
    }

    @Test
    void a_copied_folder_has_the_approval_with_it() throws IOException {
        var words = words(show());
        ApprovalFolder.of(file()).keep(null, Approval.NONE.with(signed(words)));
        var elsewhere = folder.resolve("elsewhere");
        Files.createDirectories(elsewhere.resolve("approved/le"));
        Files.copy(folder.resolve("approved/le/approval.jsonl"), elsewhere.resolve("approved/le/approval.jsonl"));
        assertThat(ApprovalFolder.of(elsewhere.resolve("le.show.json"))
                        .found()
                        .with(words)
                        .since())
                .isNotNull();
    }
}
