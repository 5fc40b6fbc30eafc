package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import khaimac.clock.Moment;
import khaimac.clock.Watch;
import khaimac.desk.Desk;
import khaimac.desk.Role;
import khaimac.desk.ShowCopy;
import khaimac.engine.Command;
import khaimac.engine.Mode;
import khaimac.engine.Over;
import khaimac.engine.Sight;
import khaimac.engine.Wish;
import khaimac.finding.Language;
import khaimac.journal.FolderDisk;
import khaimac.scene.SurfaceName;
import khaimac.showfile.language.Beside;
import khaimac.terminal.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A run read afterwards on the command line. */
class RunVerbsTest {
    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    private static Said khaimac(String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        var language = List.of(args).contains("en") ? Language.EN : Language.VI;
        var terminal = new Terminal(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                new ByteArrayInputStream(new byte[0]),
                language,
                Path.of("").toAbsolutePath(),
                false);
        int code = Main.run(terminal, args);
        return new Said(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Lan starts the first part, adds two minutes, blanks the backdrop, and jumps over the second part. */
    private String run() throws Exception {
        var show = ShowCopy.of("show", """
            {"format": "khaimac-show/1", "title": "Lễ, và \\"hội\\"", "date": "2024-01-30", "surfaces": ["backdrop"],
             "looks": {"a": {"title": [{"name": "A"}]}},
             "segments": [
               {"id": "one", "name": "Khai mạc, chào cờ", "start": "08:00", "length": "5m", "cues": [{"at": "start",
                 "put": {"backdrop": "a"}}]},
               {"id": "two", "name": "Văn nghệ", "length": "5m", "cues": [{"on": "go", "send": {"to": "lights",
                 "osc": "/x"}}]},
               {"id": "three", "name": "Bế mạc", "length": "5m"}]}
            """.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        var now = new Moment(show.reading().show().plan().slot(0).start(), Duration.ZERO);
        Watch watch = () -> now;
        try (var desk = Desk.open(new FolderDisk(folder), show, Mode.SHOW, watch, Throwable::printStackTrace)) {
            var latest = desk.follow();
            for (var onAir = desk.onAir(); !onAir.run().opened(); )
                onAir = java.util.Objects.requireNonNull(latest.take(Duration.ofSeconds(20)));
            ask(desk, watch, new Wish.Go());
            ask(desk, watch, new Wish.Add(Duration.ofMinutes(2)));
            ask(desk, watch, new Wish.Cover(java.util.Set.of(new SurfaceName("backdrop")), Over.Kind.BLANK));
            ask(desk, watch, new Wish.Jump("three"));
        }
        return folder.toString();
    }

    private static void ask(Desk desk, Watch watch, Wish wish) throws Exception {
        var run = desk.onAir().run();
        var sight = new Sight("tap-" + run.seq(), "Lan", run.epoch(), run.seen(), run.rev(), run.at(watch.now()));
        assertThat(desk.ask(Role.OPERATOR, new Command(sight, wish))
                        .toCompletableFuture()
                        .get(20, TimeUnit.SECONDS)
                        .accepted())
                .isTrue();
    }

    @Test
    void a_journal_is_told_in_words_and_to_machines() throws Exception {
        var said = khaimac("journal", run());
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("2024-01-30 08:00:00")
                .contains("▶ Khai mạc, chào cờ")
                .contains("Tắt đen: Phông nền   – Lan")
                .contains("không làm: lights: OSC /x");
        var lines =
                khaimac("journal", folder.toString(), "--json").out().lines().toList();
        var mapper = JsonMapper.builder().build();
        var kinds = lines.stream()
                .map(mapper::readTree)
                .filter(line -> line.has("fact"))
                .map(line -> line.get("fact").get("kind").asString())
                .toList();
        assertThat(kinds).contains("opened", "segment-started", "time-added", "covered");
        assertThat(mapper.readTree(lines.getLast()).get("facts").asInt()).isEqualTo(kinds.size());
    }

    @Test
    void a_torn_journal_is_told_and_nothing_in_the_folder_is_touched() throws Exception {
        run();
        var journal = folder.resolve("journal-000001.log");
        var bytes = Files.readAllBytes(journal);
        Files.write(journal, java.util.Arrays.copyOf(bytes, bytes.length - 20));
        var said = khaimac("journal", folder.toString(), "--lang", "en");
        assertThat(said.code()).isEqualTo(1);
        assertThat(said.out()).contains("is not whole");
        assertThat(files()).containsExactlyInAnyOrder("journal-000001.log", "show.json");
        assertThat(khaimac("report", folder.toString(), "--lang", "en").out()).contains("is not whole");
    }

    @Test
    void a_report_says_planned_against_actual_who_did_what_and_what_was_not_done() throws Exception {
        var said = khaimac("report", run(), "--lang", "en");
        assertThat(said.code()).isZero();
        assertThat(said.out())
                .contains("PLANNED")
                .contains("WHO DID WHAT")
                .contains("2 min more")
                .contains("– Lan")
                .contains("left out: lights: OSC /x")
                .contains("Never on: Văn nghệ");
        var mapper = JsonMapper.builder().build();
        var json =
                mapper.readTree(khaimac("report", folder.toString(), "--json").out());
        assertThat(json.get("summary").get("segments").size()).isEqualTo(3);
        assertThat(json.get("acts").size()).isEqualTo(5);
        assertThat(json.get("left").size()).isEqualTo(2);
        var csv = khaimac("report", folder.toString(), "--csv").out().lines().toList();
        assertThat(csv.getFirst())
                .as("a spreadsheet reads its letters by the first one")
                .isEqualTo("\uFEFFwhat,at,until,planned,planned-until,name,who,changed,old,new");
        assertThat(csv.get(1)).startsWith("segment,2024-01-30T08:00:00+07:00,").endsWith("\"Khai mạc, chào cờ\",,,,");
        assertThat(csv).hasSize(1 + 3 + 5 + 2);
    }

    @Test
    void a_report_on_paper_says_old_and_new_words_who_was_told_what_and_where_it_lies() throws Exception {
        var show = ShowCopy.of("show", """
            {"format": "khaimac-show/1", "title": "Đại hội chi bộ", "date": "2024-01-30", "surfaces": ["stage"],
             "looks": {"a": {"title": [{"kind": "ĐẠI HỘI"}, {"name": "CHI BỘ 3"}]}},
             "segments": [
               {"id": "one", "name": "Khai mạc", "start": "08:00", "length": "5m", "cues": [{"at": "start",
                 "put": {"stage": "a"}}]},
               {"id": "two", "name": "Văn nghệ", "length": "10m", "elastic": "5m"},
               {"id": "three", "name": "Bế mạc", "length": "5m"}]}
            """.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
        var now = new Moment(show.reading().show().plan().slot(0).start(), Duration.ZERO);
        Watch watch = () -> now;
        try (var desk = Desk.open(new FolderDisk(folder), show, Mode.SHOW, watch, Throwable::printStackTrace)) {
            var latest = desk.follow();
            for (var onAir = desk.onAir(); !onAir.run().opened(); )
                onAir = java.util.Objects.requireNonNull(latest.take(Duration.ofSeconds(20)));
            ask(desk, watch, new Wish.Go());
            var words = new khaimac.scene.Look.Title(
                    List.of(
                            new khaimac.scene.TitleLine(khaimac.scene.Role.KIND, "ĐẠI HỘI"),
                            new khaimac.scene.TitleLine(khaimac.scene.Role.NAME, "CHI BỘ 4")),
                    khaimac.scene.Style.RED_GOLD);
            ask(desk, watch, new Wish.Retitle("a", words, 0, true));
            ask(desk, watch, new Wish.Delay(Duration.ofMinutes(10)));
            ask(desk, watch, new Wish.Message(new SurfaceName("stage"), "Còn 5 phút", null));
            ask(desk, watch, new Wish.Fit(java.util.Map.of("two", Duration.ofMinutes(7)), null));
            ask(desk, watch, new Wish.Reorder("three", "two"));
        }
        var file = folder.resolve("bien-ban.pdf");
        var said = khaimac("report", folder.toString(), "--pdf", file.toString());
        org.junit.jupiter.api.Assumptions.assumeTrue(said.code() != Painted.NO_PAINTER, said.err());
        assertThat(said.code()).isZero();
        try (var document = org.apache.pdfbox.Loader.loadPDF(file.toFile())) {
            var text = new org.apache.pdfbox.text.PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text)
                    .contains("BIÊN BẢN BUỔI LỄ", "Đại hội chi bộ", "buổi lễ chưa kết thúc")
                    .contains("SỬA KHI ĐANG CHẠY", "CHI BỘ 3", "CHI BỘ 4", "Lan")
                    .contains("10 phút", "7 phút", "cuối chương trình trước “Văn nghệ”", "Thông báo chậm 10 phút")
                    .contains("Còn 5 phút", "Chưa diễn ra: Văn nghệ")
                    .contains(folder.getFileName().toString());
        }
        var json = JsonMapper.builder().build().readTree(khaimac("report", folder.toString(), "--json")
                .out());
        assertThat(json.get("over").asBoolean()).isFalse();
        assertThat(json.get("changes").get(0).get("old").get("vi").asString()).isEqualTo("CHI BỘ 3");
        assertThat(json.get("changes").get(0).get("new").get("vi").asString()).isEqualTo("CHI BỘ 4");
        assertThat(json.get("changes").size()).isEqualTo(3);
        assertThat(json.get("delays").size()).isEqualTo(1);
        assertThat(json.get("messages").size()).isEqualTo(1);
        assertThat(khaimac("report", folder.toString()).out()).contains("CHI BỘ 3 → CHI BỘ 4");
    }

    @Test
    void a_folder_without_a_run_is_told() {
        assertThat(khaimac("journal", folder.toString()).code()).isEqualTo(2);
        assertThat(khaimac("report", folder.resolve("nowhere").toString()).err())
                .contains("nowhere");
    }

    @Test
    void evenings_end_with_steps_and_violations_and_a_seed_replays_to_the_byte() {
        var said = khaimac("evenings", "--seeds", "3..6", "--steps", "2000", "--lang", "en");
        assertThat(said.code()).isZero();
        assertThat(said.out().lines().toList().getLast()).isEqualTo("8,000 steps, 0 violations");
        var json =
                khaimac("evenings", "--seeds", "5", "--steps", "2000", "--json").out();
        assertThat(json)
                .contains("\"digest\"")
                .isEqualTo(khaimac("evenings", "--seeds", "5", "--steps", "2000", "--json")
                        .out());
        assertThat(khaimac("evenings", "--seeds", "five").code()).isEqualTo(Main.WRONG_USE);
    }

    private List<String> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
