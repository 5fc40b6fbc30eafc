package khaimac.app;

import static khaimac.plan.read.Documents.header;
import static khaimac.plan.read.Documents.row;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import khaimac.finding.Language;
import khaimac.plan.read.Documents;
import khaimac.plan.read.Documents.Dress;
import khaimac.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** The command line as somebody uses it. */
class VerbsTest {
    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said khaimac(String... args) {
        return typing("", args);
    }

    private static Said typing(String typed, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var language = java.util.List.of(args).contains("en") ? Language.EN : Language.VI;
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)),
                language,
                Path.of("").toAbsolutePath(),
                false);
        int code = Main.run(terminal, args);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void asked_for_help_it_explains_itself_in_both_languages() {
        assertThat(khaimac("--help").out())
                .contains("Cách dùng")
                .contains("rehearse")
                .contains("simulate")
                .contains("check");
        assertThat(khaimac("--lang", "en").out()).contains("Usage").contains("rehearse");
        assertThat(khaimac("--help").code()).isZero();
    }

    @Test
    void media_lists_the_slides_of_a_show_and_what_is_left_to_do_and_check_says_it_too() throws IOException {
        var show = Files.writeString(folder.resolve("t.show.json"), """
            {"format": "khaimac-show/1", "title": "T", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"a": {"pages": "a.pdf"}, "b": {"pages": "b.pptx"}, "c": {"pages": "c.pdf"}},
             "segments": [{"name": "A", "start": "08:00", "length": "5m", "cues": [
               {"at": "start", "put": {"backdrop": "a"}}, {"on": "go", "put": {"backdrop": "b"}},
               {"on": "go", "put": {"backdrop": "c"}}]}]}
            """);
        Files.copy(Path.of("show-files/media/bao-cao.pdf"), folder.resolve("a.pdf"));
        Files.writeString(folder.resolve("b.pptx"), "PK");
        Files.writeString(folder.resolve("c.pdf"), "%PDF-1.7");
        var listed = khaimac("media", show.toString());
        assertThat(listed.code()).isEqualTo(1);
        assertThat(listed.out().lines().filter(line -> line.contains("a.pdf")).findFirst())
                .hasValueSatisfying(line -> assertThat(line).contains("trình chiếu", "5 trang"));
        assertThat(listed.out())
                .contains("c.pdf", "hỏng hoặc không phải PDF")
                .containsAnyOf("--prepare", "LibreOffice");
        assertThat(khaimac("media", show.toString(), "--json").out().lines())
                .hasSize(3)
                .allMatch(line -> line.contains("\"kind\":\"slides\""));
        assertThat(khaimac("check", show.toString()).out())
                .contains("“b.pptx” chưa được chuyển sang PDF", "“c.pdf” hỏng hoặc không phải PDF");
    }

    @Test
    void import_makes_drafts_that_check_reads_and_asks_for_what_the_plan_does_not_say() throws IOException {
        var plan = Documents.document()
                .line("KẾ HOẠCH", Dress.CENTRED)
                .line("Tổ chức Lễ khen thưởng xã Ví Dụ năm 2026", Dress.CENTRED)
                .line("1. Thời gian: 8h00 ngày 14/02/2026 (thứ Sáu)")
                .line("2. Địa điểm: Nhà văn hóa xã Ví Dụ")
                .line("3. Chương trình")
                .table(
                        header("TT", "Thời gian", "Nội dung", "Thực hiện"),
                        row("1", "8h00 - 8h10", "Chào cờ", "Văn phòng"),
                        row("2", "8h10 - 8h40", "Trao giấy khen", "UBND xã"))
                .line("4. Danh sách khen thưởng")
                .table(
                        header("TT", "Họ và tên", "Đơn vị", "Hình thức"),
                        row("1", "Nguyễn Văn Mẫu", "Thôn 1", "Giấy khen"));
        var file = folder.resolve("Kế hoạch lễ.docx");
        Files.write(file, plan.docx());
        var said = khaimac("import", file.toString(), "--out", folder.toString());
        assertThat(said.code()).as(said.err()).isEqualTo(1);
        assertThat(said.out())
                .contains(
                        "ke-hoach-le.show.json",
                        "“Lễ khen thưởng xã Ví Dụ năm 2026”: 2 phần",
                        "Sai thứ hay sai ngày?",
                        "Ai tổ chức?");
        var show = folder.resolve("ke-hoach-le.show.json");
        assertThat(Files.readString(show))
                .contains("\"start\": \"08:10\", \"end\": " + "\"08:40\"", "\"by\": \"UBND xã\"");
        assertThat(folder.resolve("rosters/ke-hoach-le-danh-sach-khen-thuong.csv"))
                .hasContent("""
                    # Danh sách khen thưởng
                    group,name,note
                    Giấy khen,Nguyễn Văn Mẫu,Thôn 1
                    """);
        assertThat(khaimac("check", show.toString()).out()).doesNotContain("LỖI");
        var again = khaimac("import", file.toString(), "--out", show.toString(), "--lang", "en");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("Nothing was written").contains("--force");
        var lines = khaimac("import", file.toString(), "--out", show.toString(), "--force", "--json")
                .out()
                .lines()
                .toList();
        assertThat(lines).allSatisfy(line -> assertThat(
                        JsonMapper.shared().readTree(line).has("kind"))
                .isTrue());
        assertThat(lines.getLast()).contains("\"drafts\":1");
        assertThat(khaimac("import", folder.resolve("none.docx").toString()).code())
                .isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run",
                "player",
                "torture",
                "attack",
                "rehearse",
                "simulate",
                "check",
                "media",
                "frame",
                "schema",
                "journal",
                "report",
                "evenings",
                "bench",
                "figures"
            })
    void every_verb_explains_itself_without_a_word_missing_in_either_language(String verb) {
        for (var lang : new String[] {"vi", "en"}) {
            var lines = khaimac(verb, "--help", "--lang", lang).out().lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                var line = lines.get(at);
                assertThat(line.length()).isLessThanOrEqualTo(100);
                if (!line.strip().startsWith("-") || line.startsWith(" ".repeat(12))) continue;
                // What it means stands behind an option, or below one that is long.
                boolean explained =
                        line.strip().contains("  ") || lines.get(at + 1).startsWith("            ");
                assertThat(explained).as(line).isTrue();
            }
        }
    }

    @Test
    void wrong_use_is_a_sentence_and_never_a_stack_trace() {
        for (var args : new String[][] {
            {"chekc"},
            {"check"},
            {"check", "a", "b"},
            {"rehearse", "x", "--speed", "fast"},
            {"--lang", "fr"},
            {"check", "--hal", "x"}
        }) {
            var said = khaimac(args);
            assertThat(said.code()).as(String.join(" ", args)).isEqualTo(Main.WRONG_USE);
            assertThat(said.err())
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ")
                    .isNotBlank();
        }
        assertThat(khaimac("chekc").err()).contains("Có phải “check” không?");
        assertThat(khaimac("check", "--hal", "x", "--lang", "en").err()).contains("Did you mean \"--hall\"?");
    }

    @Test
    void a_file_that_is_not_there_is_told_by_name() {
        var said = khaimac("check", "không-có.show.json");
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("không-có.show.json");
    }

    @Test
    void check_ends_with_0_clean_1_warnings_only_2_errors() throws IOException {
        assertThat(khaimac("check", "vinh-bao-2024-04-09").code()).isZero();
        assertThat(khaimac(
                                "check",
                                write(
                                        "warn",
                                        "{\"format\": \"khaimac-show/1\", \"title\": \"t\", "
                                                + "\"date\": \"2024-01-30\","
                                                + " \"surfaces\": [\"a\"], \"segmnets\": [], "
                                                + "\"segments\": []}"))
                        .code())
                .isEqualTo(1);
        var broken = khaimac(
                "check",
                write(
                        "error",
                        "{\"format\": \"khaimac-show/1\", \"title\": \"t\", \"date\": "
                                + "\"30/01/2024\", \"surfaces\":"
                                + " [\"a\"], \"segments\": []}"),
                "--lang",
                "en");
        assertThat(broken.code()).isEqualTo(2);
        assertThat(broken.out()).contains("error.show.json, line 1, column 52").contains("2024-01-30");
    }

    @Test
    void check_tells_machines_the_same_as_people() throws IOException {
        var file = write(
                "warn",
                "{\"format\": \"khaimac-show/1\", \"title\": \"t\", \"date\": \"2024-01-30\", "
                        + "\"surfaces\": [\"a\"],"
                        + " \"segmnets\": [], \"segments\": []}");
        var lines = khaimac("check", file, "--json").out().lines().toList();
        var mapper = JsonMapper.builder().build();
        var finding = mapper.readTree(lines.getFirst());
        assertThat(finding.get("severity").asString()).isEqualTo("warning");
        assertThat(finding.get("instead").get("en").asString()).isEqualTo("Did you mean \"segments\"?");
        assertThat(mapper.readTree(lines.getLast()).get("warnings").asInt()).isEqualTo(2);
    }

    @Test
    void the_same_input_gives_the_same_bytes() throws IOException {
        var script = folder.resolve("script.txt");
        Files.writeString(script, """
            08:20:10 go
            08:40 add +2m
            09:05 jump phong-su
            09:10 retitle title-a 4 HUY HIỆU
            09:12 blank backdrop
            """);
        for (var args : new String[][] {
            {"simulate", "vinh-bao-2024-01-30", "--json"},
            {"simulate", "vinh-bao-2024-01-30", "--seed", "42", "--json"},
            {"simulate", "vinh-bao-2024-01-30", "--script", script.toString()},
        }) {
            var first = khaimac(args);
            assertThat(first.code()).isZero();
            assertThat(khaimac(args).out()).isEqualTo(first.out());
        }
        assertThat(khaimac("simulate", "vinh-bao-2024-01-30", "--seed", "1").out())
                .isNotEqualTo(khaimac("simulate", "vinh-bao-2024-01-30", "--seed", "2")
                        .out());
    }

    @Test
    void a_simulation_says_every_fact_and_every_change_as_json_lines_and_ends_with_planned_against_actual() {
        var mapper = JsonMapper.builder().build();
        var kinds = new ArrayList<String>();
        String last = "";
        for (var line : khaimac("simulate", "vinh-bao-2024-01-30", "--json")
                .out()
                .lines()
                .toList()) {
            var object = mapper.readTree(line);
            if (object.has("fact")) kinds.add(object.get("fact").get("kind").asString());
            if (object.has("surface"))
                assertThat(object.get("shows").has("look")).isTrue();
            last = line;
        }
        assertThat(kinds).startsWith("opened", "segment-started").endsWith("time-up", "closed");
        assertThat(mapper.readTree(last).get("summary").get("segments").size()).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"trao-huy-hieu+90s", "trao-huy-hieu#2", "09:08:30"})
    void a_frame_of_any_moment_is_painted_in_the_surfaces_own_size(String moment) throws IOException {
        var file = folder.resolve("frame.png");
        var said = khaimac(
                "frame", "vinh-bao-2024-01-30", "--surface", "backdrop", "--at", moment, "--out", file.toString());
        org.junit.jupiter.api.Assumptions.assumeTrue(said.code() != 3, said.err());
        assertThat(said.code()).isZero();
        var picture = javax.imageio.ImageIO.read(file.toFile());
        assertThat(picture.getWidth()).isEqualTo(1920);
        assertThat(picture.getHeight()).isEqualTo(768);
    }

    @Test
    void a_moment_or_a_surface_that_does_not_exist_is_told_with_the_nearest_one() {
        assertThat(khaimac("frame", "vinh-bao-2024-01-30", "--surface", "backdrop", "--at", "trao-huy-hie")
                        .err())
                .contains("trao-huy-hieu");
        assertThat(khaimac("frame", "vinh-bao-2024-01-30", "--surface", "backdrop", "--at", "trao-huy-hieu#99")
                        .code())
                .isEqualTo(2);
        assertThat(khaimac("frame", "vinh-bao-2024-01-30", "--surface", "bakdrop", "--at", "08:10")
                        .err())
                .contains("backdrop");
    }

    @Test
    void a_script_line_that_is_not_understood_is_told_and_the_rest_is_played() throws IOException {
        var script = folder.resolve("script.txt");
        Files.writeString(script, "08:00 goo\n08:10 blank backdrop\n");
        var said = khaimac("simulate", "vinh-bao-2024-01-30", "--script", script.toString());
        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains("script.txt, dòng 1, cột 1").contains("go");
        assertThat(said.out()).contains("Tắt đen: Phông nền");
    }

    @Test
    void a_rehearsal_runs_to_its_end_and_says_planned_against_actual() {
        var said = khaimac("rehearse", "vinh-bao-2024-04-09", "--speed", "10000");
        assertThat(said.code()).isZero();
        assertThat(said.out()).contains("Kết thúc buổi lễ").contains("DỰ KIẾN");
    }

    @Test
    void in_a_rehearsal_with_hands_enter_is_go_and_every_other_line_is_as_in_a_script() {
        var said =
                typing("\nblank all\nnonsense\nquit\n", "rehearse", "vinh-bao-2024-04-09", "--hands", "--speed", "25");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("▶ Tuyên bố lý do")
                .contains("Tắt đen: Phông nền, Bảng chương trình, Màn hình sân khấu")
                .contains("Không hiểu “nonsense”");
    }

    @ParameterizedTest
    @ValueSource(strings = {"show-files/show.schema.json", "displays/hall.schema.json"})
    void the_schemas_that_are_shipped_are_what_the_program_prints(String file) throws IOException {
        var language = file.startsWith("show") ? "show" : "hall";
        assertThat(Files.readString(Path.of(file)))
                .as("make it anew: khaimac schema " + language + " > " + file)
                .isEqualTo(khaimac("schema", language).out());
    }

    @Test
    void a_show_is_packed_for_another_machine_and_without_what_is_missing_only_when_it_is_wished() throws IOException {
        var show = write("le", """
            {"format": "khaimac-show/1", "title": "Lễ", "date": "2026-01-10", "surfaces": ["backdrop"],
             "looks": {"phim": {"film": "media/phim.mp4"}},
             "segments": [{"id": "a", "name": "A", "start": "08:00", "length": "5m"}]}
            """);
        var zip = folder.resolve("le.khaimac.zip");
        var home = folder.resolve("nha");
        var refused = khaimac("pack", show, "--out", zip.toString());
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("media/phim.mp4").contains("--without-missing");
        assertThat(zip).doesNotExist();
        assertThat(khaimac("pack", show, "--out", zip.toString(), "--without-missing")
                        .code())
                .isEqualTo(1);
        Files.createDirectories(folder.resolve("media"));
        Files.writeString(folder.resolve("media/phim.mp4"), "phim");
        assertThat(khaimac("pack", show, "--out", zip.toString()).err()).contains("--force");
        assertThat(khaimac("pack", show, "--out", zip.toString(), "--force", "--hall", "simulated")
                        .code())
                .isZero();
        assertThat(khaimac("unpack", zip.toString(), "--into", home.toString(), "--look")
                        .out())
                .contains("displays/simulated.hall.json");
        assertThat(home).doesNotExist();
        assertThat(khaimac("unpack", zip.toString(), "--into", home.toString()).code())
                .isZero();
        Files.writeString(home.resolve("show-files/media/phim.mp4"), "khác");
        var beside = khaimac("unpack", zip.toString(), "--into", home.toString(), "--lang", "en");
        assertThat(beside.code()).isEqualTo(1);
        assertThat(beside.out()).contains("phim-2.mp4").contains("le-2");
        assertThat(khaimac("check", home.resolve("show-files/le-2.show.json").toString())
                        .out())
                .doesNotContain("Không thấy tệp");
        assertThat(khaimac("unpack", show, "--into", home.toString()).code()).isEqualTo(2);
    }

    @Test
    void help_files_have_the_same_words_in_both_languages() throws IOException {
        assertThat(keys("vi")).isEqualTo(keys("en"));
    }

    private static java.util.List<String> keys(String language) throws IOException {
        return Files.readAllLines(Path.of("src/main/resources/khaimac/app/help_" + language + ".properties")).stream()
                .filter(line -> line.contains(" = "))
                .map(line -> line.substring(0, line.indexOf(" = ")))
                .toList();
    }

    private String write(String name, String text) throws IOException {
        var file = folder.resolve(name + ".show.json");
        Files.writeString(file, text);
        return file.toString();
    }
}
