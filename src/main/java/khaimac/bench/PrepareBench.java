package khaimac.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import khaimac.home.Practice;
import khaimac.journal.FolderDisk;
import khaimac.machine.Folders;
import khaimac.machine.House;
import khaimac.machine.ResidentMemory;
import khaimac.machine.SystemWatch;
import khaimac.prepare.Answer;
import khaimac.prepare.Manuscript;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import khaimac.showfile.Folder;

/** From a plan to a show, and an edit to the disk: what somebody waits for who prepares a ceremony. */
public final class PrepareBench {
    private static final String SHOW = "vinh-bao-2024-01-30.show.json";
    private static final int EDITS = 200;
    private static final int ROUNDS = 3;
    private static final int PAGES = 20;
    private static final int LINES_A_PAGE = 38;
    private static final int ROWS = 1_000;
    private static final long PATIENCE_SECONDS = 60;

    private final Figures told;
    private final Path home;
    private final Path folder;
    private final SystemWatch watch = new SystemWatch();

    private PrepareBench(Figures told, Path home, Path folder) {
        this.told = told;
        this.home = home;
        this.folder = folder;
    }

    public static void run(Figures told) throws Exception {
        var folder = Files.createTempDirectory(Path.of("").toAbsolutePath(), "khaimac-bench");
        try {
            var home = Path.of(System.getProperty("khaimac.home", ".")).toAbsolutePath();
            var bench = new PrepareBench(told, home, folder);
            told.take("edit, answered from the disk", bench::edits);
            told.take("a Word plan, cold", () -> bench.imported("plan.docx", plan(), "a Word plan of 20 pages", 3_000));
            told.take("a list, cold", () -> bench.imported("list.csv", list(), "a list of 1,000 rows", 1_000));
            told.take("the pictures of a ceremony", () -> StripBench.run(told, home, folder));
            told.take("Home: memory", bench::home);
        } finally {
            Folders.delete(folder);
        }
    }

    private void edits() throws IOException {
        var shows = Files.createDirectories(folder.resolve("shows"));
        copy(home.resolve("show-files").resolve(SHOW), shows);
        var history = new FolderDisk(folder.resolve("history"));
        var wall = watch.now().wall();
        try (var text =
                Manuscript.open(new FolderDisk(shows), history, SHOW, Folder.of(shows.resolve(SHOW)), () -> wall)) {
            // As Home does when a show is opened.
            Practice.on(text, watch);
            var segments = text.show().segments();
            var taken = new double[EDITS];
            for (int edit = 0; edit < EDITS; edit++) {
                var segment = segments.get(edit % segments.size()).id();
                var name = new ShowEdit.SetSegment(segment, new SegmentField.Name("Phần số " + edit));
                long from = System.nanoTime();
                if (!(text.edit("bench", text.revision(), name) instanceof Answer.Done))
                    throw new IOException("an edit was refused");
                taken[edit] = (System.nanoTime() - from) / 1e6;
            }
            var samples = Samples.of(taken);
            told.accept(new Figure(
                    "prepare: an edit, answered from the disk",
                    samples.spread().getOrDefault("p99", samples.median()),
                    "ms",
                    samples.spread(),
                    15,
                    false));
        }
    }

    private void imported(String name, byte[] content, String what, double goal) throws Exception {
        var file = Files.write(folder.resolve(name), content);
        var taken = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var words = House.java("-Xmx512m", home);
            words.addAll(
                    List.of("import", file.toString(), "--out", folder.resolve("out-" + name + round) + "", "--json"));
            long from = System.nanoTime();
            var process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve(name + ".said").toFile())
                    .start();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() > 1)
                throw new IOException(name + " was not understood");
            taken[round] = (System.nanoTime() - from) / 1e6;
        }
        var samples = Samples.of(taken);
        told.accept(new Figure(
                "prepare: " + what + ", cold, process and all", samples.median(), "ms", samples.spread(), goal, false));
    }

    /** With its pages open at nobody's, after it has read every show. */
    private void home() throws Exception {
        var place = Files.createDirectories(folder.resolve("home"));
        for (var part : List.of("show-files", "displays")) {
            try (var files = Files.list(home.resolve(part))) {
                for (var file : files.filter(Files::isRegularFile).toList()) copy(file, place.resolve(part));
            }
        }
        var words = House.java("-Xmx96m", place);
        words.addAll(List.of("home", "--no-browser"));
        var process = new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("home.said").toFile())
                .start();
        try {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
            var link = place.resolve("runs").resolve(".home").resolve("link");
            while (!Files.exists(link) && System.nanoTime() < until) Thread.sleep(20);
            var key = Files.readString(link);
            for (int asked = 0; asked < 50; asked++) asks(key);
            told.accept(new Figure(
                    "prepare: memory of Home", ResidentMemory.of(process.toHandle()), "MB", Map.of(), 150, false));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static void asks(String link) throws IOException {
        var at = link.substring(0, link.indexOf('#'));
        for (var page : List.of("", "home/app.js", "home/prepare.js", "style/home.css")) {
            try (var in = java.net.URI.create(at + page).toURL().openStream()) {
                in.readAllBytes();
            }
        }
    }

    private static void copy(Path file, Path into) throws IOException {
        Files.createDirectories(into);
        Files.copy(file, into.resolve(file.getFileName()));
    }

    /** A plan as a word processor keeps it: an agenda of twenty items, and pages of tasks around it. */
    private static byte[] plan() throws IOException {
        var body = new StringBuilder();
        for (var line : List.of(
                "KẾ HOẠCH",
                "Tổ chức Hội nghị tổng kết năm 2025 của xã Thử Nghiệm",
                "1. Thời gian: 08 giờ, ngày 10 tháng 01 năm 2026",
                "2. Địa điểm: Nhà văn hóa xã Thử Nghiệm",
                "II. CHƯƠNG TRÌNH")) body.append(paragraph(line));
        body.append("<w:tbl>").append(row(List.of("TT", "Thời gian", "Nội dung", "Thực hiện")));
        for (int item = 0; item < 20; item++) {
            var from = "%dh%02d'".formatted(8 + item / 6, item % 6 * 10);
            var to = "%dh%02d'".formatted(8 + (item + 1) / 6, (item + 1) % 6 * 10);
            body.append(row(List.of(
                    Integer.toString(item + 1),
                    from + " - " + to,
                    "Báo cáo của thôn " + (item + 1),
                    "Ông Thử " + item)));
        }
        body.append("</w:tbl>").append(paragraph("III. TỔ CHỨC THỰC HIỆN"));
        for (int line = 0; line < PAGES * LINES_A_PAGE; line++)
            body.append(paragraph(
                    "- Bộ phận số " + line + " chuẩn bị nội dung được giao và báo cáo trước ngày 05/01/2026."));
        var zipped = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(zipped, StandardCharsets.UTF_8)) {
            entry(
                    zip,
                    "[Content_Types].xml",
                    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default"
                            + " Extension=\"rels\""
                            + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override"
                            + " PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-"
                            + "officedocument.wordprocessingml.document.main+xml\"/></Types>");
            entry(
                    zip,
                    "_rels/.rels",
                    "<Relationships"
                        + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship"
                        + " Id=\"rId1\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\""
                        + " Target=\"word/document.xml\"/></Relationships>");
            entry(
                    zip,
                    "word/document.xml",
                    "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>"
                            + body + "</w:body></w:document>");
        }
        return zipped.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String paragraph(String words) {
        return "<w:p><w:r><w:t xml:space=\"preserve\">"
                + words.replace("&", "&amp;").replace("<", "&lt;") + "</w:t></w:r></w:p>";
    }

    private static String row(List<String> cells) {
        var row = new StringBuilder("<w:tr>");
        for (var cell : cells) row.append("<w:tc>").append(paragraph(cell)).append("</w:tc>");
        return row.append("</w:tr>").toString();
    }

    private static byte[] list() {
        var rows = new ArrayList<String>();
        rows.add("Họ và tên,Đơn vị,Danh hiệu");
        for (int row = 0; row < ROWS; row++) rows.add("Nguyễn Văn Thử " + row + ",Thôn " + row % 20 + ",Giấy khen");
        return String.join("\n", rows).getBytes(StandardCharsets.UTF_8);
    }
}
