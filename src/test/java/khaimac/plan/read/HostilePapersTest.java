package khaimac.plan.read;

import static khaimac.plan.read.Documents.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import khaimac.Waits;
import khaimac.clock.Moment;
import khaimac.plan.paper.Block;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody brings, it is read, cut or refused with a sentence, in bounded time and memory. */
@Waits
@Timeout(120)
class HostilePapersTest {
    private static final String WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    /** What a hostile content is refused with. */
    private static String refused(String name, byte[] content) {
        try {
            Shown.read(name, content);
            return "";
        } catch (Unreadable why) {
            assertThat(why.why().vi()).isNotBlank();
            assertThat(why.why().en()).isNotBlank();
            return why.why().en();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] word(String head, String body) {
        var parts = new LinkedHashMap<>(Documents.Docx.parts("", 12));
        parts.put(
                "word/document.xml",
                head + "<w:document xmlns:w=\"" + WORDS + "\"><w:body>" + body + "</w:body></w:document>");
        return Documents.zip(parts);
    }

    // ------------------------------------------------------------------ what grows

    /** One entry that is written again and again: small when packed. */
    static byte[] bomb(String entry, String begin, String again, String end, long bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : Documents.Docx.parts("", 12).entrySet()) {
                if (part.getKey().equals(entry)) continue;
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(begin.getBytes(StandardCharsets.UTF_8));
            var some = again.repeat(Math.max(1, (1 << 16) / again.length())).getBytes(StandardCharsets.UTF_8);
            for (long written = 0; written < bytes; written += some.length) zip.write(some);
            zip.write(end.getBytes(StandardCharsets.UTF_8));
        }
        return out.toByteArray();
    }

    private static final String BEGIN = "<w:document xmlns:w=\"" + WORDS + "\"><w:body>";
    private static final String END = "</w:body></w:document>";

    interface Made {
        byte[] content() throws IOException;
    }

    /** Everything that wants much memory, by name. */
    static Map<String, Made> greedy() {
        var all = new LinkedHashMap<String, Made>();
        all.put("spaces.docx", () -> bomb("word/document.xml", BEGIN, "      ", END, 300L << 20));
        all.put(
                "one word.docx",
                () -> bomb(
                        "word/document.xml",
                        BEGIN + "<w:p><w:r><w:t>",
                        "aaaaaaaa",
                        "</w:t></w:r></w:p>" + END,
                        300L << 20));
        all.put(
                "paragraphs.docx",
                () -> bomb("word/document.xml", BEGIN, "<w:p><w:r><w:t>chữ</w:t></w:r></w:p>", END, 200L << 20));
        all.put(
                "attribute.docx",
                () -> bomb("word/document.xml", BEGIN + "<w:p a=\"", "aaaaaaaa", "\"/>" + END, 300L << 20));
        all.put(
                "styles.docx",
                () -> bomb(
                        "word/styles.xml",
                        "<w:styles xmlns:w=\"" + WORDS + "\">",
                        "<w:style w:styleId=\"a\"/>",
                        "</w:styles>",
                        300L << 20));
        all.put("cells.xlsx", () -> cells(1000, 1000));
        all.put(
                "shared.xlsx",
                () -> Documents.zip(Documents.SheetsOnPaper.xlsx(
                        "a",
                        "<sheetData>" + ("<row>" + "<c t=\"s\"><v>0</v></c>".repeat(100) + "</row>").repeat(2000)
                                + "</sheetData>",
                        "",
                        "<si><t>" + "dài ".repeat(2000) + "</t></si>")));
        all.put(
                "merged.xlsx",
                () -> Documents.zip(Documents.SheetsOnPaper.xlsx(
                        "a",
                        "<sheetData>" + "<row><c><v>1</v></c><c><v>2</v></c></row>".repeat(5000)
                                + "</sheetData><mergeCells>" + "<mergeCell ref=\"A1:XFD1048576\"/>".repeat(30_000)
                                + "</mergeCells>",
                        "",
                        "")));
        all.put(
                "repeated.ods",
                () -> Documents.zip(Documents.Odt.parts(
                        "application/vnd.oasis.opendocument.spreadsheet",
                        "",
                        "<office:spreadsheet><table:table><table:table-row"
                                + " table:number-rows-repeated=\"1000000\"><table:table-cell"
                                + " table:number-columns-repeated=\"16000\"><text:p>chữ</text:p></table:table-cell>"
                                + "</table:table-row>"
                                + "</table:table></office:spreadsheet>")));
        all.put(
                "spaces.odt",
                () -> Documents.zip(Documents.Odt.parts(
                        "application/vnd.oasis.opendocument.text",
                        "",
                        "<office:text>" + "<text:p>a<text:s text:c=\"2000000000\"/>b</text:p>".repeat(1000)
                                + "</office:text>")));
        all.put("large.txt", () -> "Chào cờ, hát Quốc ca\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        all.put("large.csv", () -> "1,2,3,4,5,6,7,8,9\n".repeat(2_000_000).getBytes(StandardCharsets.UTF_8));
        all.put(
                "table.html",
                () -> ("<table>" + "<tr><td rowspan=65000 colspan=60>a".repeat(100_000))
                        .getBytes(StandardCharsets.UTF_8));
        all.put("bomb.pdf", () -> packedPdf(600L << 20));
        return all;
    }

    private static byte[] cells(int rows, int columns) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var part : Documents.SheetsOnPaper.xlsx("a", "", "", "").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                if (!part.getKey().endsWith("sheet1.xml")) {
                    zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                    continue;
                }
                zip.write("<worksheet><sheetData>".getBytes(StandardCharsets.UTF_8));
                var row = "<row>" + "<c><v>12</v></c>".repeat(columns) + "</row>";
                for (int i = 0; i < rows; i++) zip.write(row.getBytes(StandardCharsets.UTF_8));
                zip.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    /** A page whose drawing unpacks to so many spaces. */
    private static byte[] packedPdf(long bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var deflated = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_SPEED))) {
            var some = " ".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
            for (long written = 0; written < bytes; written += some.length) deflated.write(some);
        }
        var out = new ByteArrayOutputStream();
        out.write("""
            %PDF-1.4
            1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
            2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
            3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >> endobj
            4 0 obj << /Filter /FlateDecode /Length LENGTH >>
            stream
            """.replace("LENGTH", String.valueOf(packed.size())).getBytes(StandardCharsets.US_ASCII));
        out.write(packed.toByteArray());
        out.write("\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    @Test
    void what_wants_much_memory_is_cut_or_refused_within_512_megabytes() throws Exception {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        HostilePapersTest.class.getName())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        // Those want much of nothing, and there is no reason to refuse them.
        var small = Set.of("merged.xlsx", "spaces.odt", "table.html");
        for (var name : greedy().keySet())
            assertThat(said).as(said).containsPattern(name + (small.contains(name) ? ": read" : ": (cut|refused)"));
        assertThat(said).as(said).doesNotContain("OutOfMemory");
    }

    /** Reads each in the memory that this process has. */
    public static void main(String[] none) throws IOException {
        for (var one : greedy().entrySet()) {
            var name = one.getKey();
            try {
                var paper = Shown.read(name, one.getValue().content());
                System.out.println(name + ": "
                        + (paper.told().isEmpty() ? "read " + paper.blocks().size() : "cut"));
            } catch (Unreadable why) {
                System.out.println(name + ": refused, " + why.why().en());
            }
        }
    }

    @Test
    void a_file_of_half_a_gigabyte_is_refused_before_all_of_it_is_in_memory() {
        var given = new AtomicLong();
        var endless = new InputStream() {
            @Override
            public int read() {
                return given.incrementAndGet() > 500L << 20 ? -1 : 'a';
            }

            @Override
            public int read(byte[] into, int from, int most) {
                Arrays.fill(into, from, from + most, (byte) 'a');
                return given.addAndGet(most) > 500L << 20 ? -1 : most;
            }
        };
        assertThatThrownBy(() -> new Papers(null).read("p.docx", endless, Shown.still()))
                .isInstanceOfSatisfying(
                        Unreadable.class, why -> assertThat(why.why().vi()).contains("lớn hơn 64 MB"));
        assertThat(given.get()).isLessThan(80L << 20);
    }

    @Test
    void what_was_cut_begins_as_the_file_does_and_says_so() throws IOException {
        var paper = Shown.read("p.xlsx", cells(1000, 1000));
        assertThat(paper.told().get(0).vi()).contains("chỉ đọc phần đầu");
        var table = (Block.Table) paper.blocks().get(0);
        assertThat(table.rows().get(0).cells()).hasSize(1000);
        assertThat(table.rows().size()).isBetween(150, 201);
    }

    // ------------------------------------------------------------------ what points outside

    @Test
    void nothing_is_fetched_and_no_entity_is_believed() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var address = "http://127.0.0.1:" + server.getLocalPort() + "/";
            var body = "<w:p><w:r><w:t>&x;</w:t></w:r></w:p>";
            assertThat(refused("p.docx", word("<!DOCTYPE a [<!ENTITY x SYSTEM \"" + address + "\">]>", body)))
                    .contains("broken");
            assertThat(refused("p.docx", word("<!DOCTYPE a SYSTEM \"" + address + "a.dtd\">", body)))
                    .contains("broken");
            assertThat(refused("p.docx", word("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>", body)))
                    .contains("broken");
            var lol = new StringBuilder("<!DOCTYPE a [<!ENTITY x0 \"lol\">");
            for (int i = 1; i < 30; i++)
                lol.append("<!ENTITY x" + i + " \"" + ("&x" + (i - 1) + ";").repeat(10) + "\">");
            assertThat(refused("p.docx", word(lol + "]>", "<w:p><w:r><w:t>&x29;</w:t></w:r></w:p>")))
                    .contains("broken");

            var linked = new LinkedHashMap<>(Documents.Docx.parts("<w:p><w:r><w:t>Chào cờ</w:t></w:r></w:p>", 12));
            linked.computeIfPresent(
                    "word/_rels/document.xml.rels",
                    (_, text) -> text.replace(
                            "</Relationships>",
                            "<Relationship Id=\"rId7\" Type=\"x/attachedTemplate\" TargetMode=\"External\" Target=\""
                                    + address
                                    + "\"/><Relationship Id=\"rId8\" Type=\"x/image\" TargetMode=\"External\" Target=\""
                                    + address
                                    + "\"/></Relationships>"));
            assertThat(Shown.lines("p.docx", Documents.zip(linked))).containsExactly("Chào cờ");
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(java.net.SocketTimeoutException.class);
        }
    }

    // ------------------------------------------------------------------ what is broken

    @Test
    void depth_beyond_reason_is_told_as_broken() {
        var deep = "<w:tbl><w:tr><w:tc>".repeat(5000) + "</w:tc></w:tr></w:tbl>".repeat(5000);
        assertThat(refused("p.docx", word("", deep))).contains("broken");
        var html = "<table><tr><td>".repeat(50_000).getBytes(StandardCharsets.UTF_8);
        assertThat(refused("p.html", html)).contains("no words");
    }

    @Test
    void broken_files_of_every_kind_are_told_and_never_thrown() throws IOException {
        var plan = document().line("Chào cờ").table(Documents.row("TT", "Nội dung"), Documents.row("1", "Khai mạc"));
        var random = new Random(14);
        for (var content : new byte[][] {plan.docx(), plan.odt(), plan.xlsx(), plan.ods(), plan.pdf()}) {
            for (int length : new int[] {4, 30, content.length / 3, content.length - 1})
                refused("p", Arrays.copyOf(content, length));
            for (int i = 0; i < 150; i++) {
                var broken = content.clone();
                for (int flips = 0; flips < 12; flips++)
                    broken[random.nextInt(broken.length)] = (byte) random.nextInt();
                refused("p", broken);
            }
        }
    }

    @Test
    void words_that_are_broken_within_a_whole_zip_are_told_and_never_thrown() throws IOException {
        var random = new Random(15);
        var parts = Documents.Docx.entries(document()
                .line("Chào cờ", Documents.Dress.NUMBERED)
                .table(Documents.row("TT", "Nội dung"), Documents.row("1", "^"))
                .pieces());
        for (var name : new String[] {"word/document.xml", "word/numbering.xml", "word/styles.xml"})
            for (int i = 0; i < 200; i++) {
                var broken = new LinkedHashMap<>(parts);
                var text = new StringBuilder(parts.get(name));
                int from = random.nextInt(text.length());
                text.delete(from, Math.min(text.length(), from + random.nextInt(40)));
                broken.put(name, text.toString());
                refused("p.docx", Documents.zip(broken));
            }
    }

    @Test
    void what_is_no_document_is_told() {
        var random = new byte[5000];
        new Random(3).nextBytes(random);
        assertThat(refused("p.docx", random)).contains("not known");
        assertThat(refused("p.docx", new byte[0])).contains("no words");
        assertThat(refused("p.zip", Documents.zip(Map.of("a.txt", "Chào cờ")))).contains("not known");
        assertThat(refused("p.png", "\u0089PNG\r\n\u001a\n".getBytes(StandardCharsets.ISO_8859_1)))
                .contains("picture");
        assertThat(refused("p.docx", document().docx())).contains("no words");
    }

    @Test
    void a_file_is_read_by_its_path_and_one_that_is_gone_is_told(@TempDir Path folder) throws IOException {
        var file = Files.write(
                folder.resolve("kế hoạch.docx"), document().line("Chào cờ").docx());
        var papers = new Papers(null);
        assertThat(papers.read(file, Shown.still()).name()).isEqualTo("kế hoạch.docx");
        Files.delete(file);
        for (var none : new Path[] {file, folder})
            assertThatThrownBy(() -> papers.read(none, Shown.still()))
                    .isInstanceOfSatisfying(
                            Unreadable.class, why -> assertThat(why.why().vi()).contains("Không mở được"));
    }

    @Test
    void a_document_with_a_password_is_told() {
        var ole = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        var name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);
        assertThat(refused("p.docx", ole)).contains("password");
    }

    @Test
    void an_old_file_without_libreoffice_is_told_how_to_save_it() {
        var ole = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, ole, 0, 4);
        assertThat(refused("p.doc", ole)).contains(".docx");
        var name = "Workbook".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, ole, 1024, name.length);
        assertThat(refused("p.xls", ole)).contains(".xlsx");
        assertThat(refused("p.rtf", "{\\rtf1 Chao co}".getBytes(StandardCharsets.US_ASCII)))
                .contains(".docx");
    }

    // ------------------------------------------------------------------ what takes long

    @Test
    void reading_ends_when_patience_does_or_when_somebody_stops_it() throws IOException {
        var content = bomb("word/document.xml", BEGIN, "<w:p><w:r><w:t>a</w:t></w:r></w:p>", END, 8L << 20);
        var steps = new AtomicLong();
        var running = Patience.of(
                () -> new Moment(Instant.EPOCH, Duration.ofMillis(steps.incrementAndGet())), Duration.ofMillis(50));
        assertThatThrownBy(() -> new Papers(null).read("p.docx", new ByteArrayInputStream(content), running))
                .isInstanceOfSatisfying(
                        Unreadable.class, why -> assertThat(why.why().en()).contains("too long"));
        Thread.currentThread().interrupt();
        try {
            for (var one : new byte[][] {content, document().line("Chào cờ").pdf()})
                assertThatThrownBy(() -> Shown.read("p", one))
                        .isInstanceOfSatisfying(
                                Unreadable.class,
                                why -> assertThat(why.why().en()).contains("stopped"));
        } finally {
            assertThat(Thread.interrupted())
                    .as("whoever stopped it still knows")
                    .isTrue();
        }
    }
}
