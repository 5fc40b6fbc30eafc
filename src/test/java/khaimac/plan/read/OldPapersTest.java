package khaimac.plan.read;

import static khaimac.plan.read.Documents.document;
import static khaimac.plan.read.Documents.header;
import static khaimac.plan.read.Documents.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import khaimac.office.Office;
import khaimac.text.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Files of before 2007 are read through LibreOffice, where it is installed. */
class OldPapersTest {
    private static final byte[] LETTER = "{\\rtf1\\ansi Chao co\\par Khai mac}".getBytes(StandardCharsets.US_ASCII);

    private static final String LINKED = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
          xmlns:xlink="http://www.w3.org/1999/xlink" office:version="1.2"
          office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>Chao co\
        <draw:frame svg:width="3cm" svg:height="3cm" text:anchor-type="as-char">\
        <draw:image xlink:href="http://127.0.0.1:PORT/a.png" xlink:type="simple"/></draw:frame></text:p>
        </office:text></office:body></office:document>
        """;

    @TempDir
    Path folder;

    private static List<String> lines(Office office, String name, byte[] content) throws Exception {
        return Shown.lines(new Papers(office).read(name, new ByteArrayInputStream(content), Shown.still()));
    }

    /** The one of this machine, if it can do this: one for slides alone cannot. */
    private static Office office(byte[] content, String from, String to) throws Exception {
        var office = Office.find();
        assumeTrue(office != null, "LibreOffice is not installed here");
        boolean can = office.convert(content, from, to, _ -> true) == Office.Came.MADE;
        assumeTrue(can, "LibreOffice of this machine makes no " + to + " of " + from);
        return office;
    }

    private static byte[] made(Office office, byte[] content, String from, String to) throws Exception {
        var made = new ByteArrayOutputStream();
        office.convert(content, from, to, file -> {
            Files.copy(file, made);
            return true;
        });
        return made.toByteArray();
    }

    @Test
    void an_old_word_file_and_an_old_workbook_are_read_as_the_new_ones() throws Exception {
        var plan = document()
                .line("Chương trình:")
                .table(header("TT", "Nội dung", "Thực hiện"), row("1", "Chào cờ", "MC"), row("2", "Khai mạc", "^"));
        var office = office(plan.docx(), "docx", "doc");
        var doc = made(office, plan.docx(), "docx", "doc");
        assertThat(Kind.of(doc)).isEqualTo(Kind.OLE);
        assertThat(lines(office, "p.doc", doc))
                .containsExactly(
                        "Chương trình:",
                        "!| TT | Nội dung | Thực hiện |",
                        "| 1 | Chào cờ | MC |",
                        "| 2 | Khai mạc | ^ |");
        var rtf = made(office, plan.docx(), "docx", "rtf");
        assertThat(lines(office, "p.doc", rtf)).contains("| 1 | Chào cờ | MC |");
        var workbook = office(plan.xlsx(), "xlsx", "xls");
        assertThat(lines(workbook, "p.xls", made(workbook, plan.xlsx(), "xlsx", "xls")))
                .containsExactly(
                        "Chương trình:",
                        "| TT | Nội dung | Thực hiện |",
                        "| 1 | Chào cờ | MC |",
                        "| 2 | Khai mạc | ^ |");
    }

    @Test
    void a_picture_that_an_old_file_points_to_is_not_fetched() throws Exception {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var text = LINKED.replace("PORT", String.valueOf(server.getLocalPort()))
                    .getBytes(StandardCharsets.UTF_8);
            var office = office(text, "fodt", "doc");
            var doc = made(office, text, "fodt", "doc");
            assertThat(Kind.holds(doc, "127.0.0.1", StandardCharsets.UTF_16LE))
                    .as("it points there")
                    .isTrue();
            assertThat(lines(office, "p.doc", doc)).contains("Chao co");
            server.setSoTimeout(1);
            assertThatThrownBy(server::accept).isInstanceOf(SocketTimeoutException.class);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void one_that_hangs_is_killed_when_patience_ends_and_one_that_fails_is_told() throws Exception {
        var program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\nsleep 600\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        assertThatThrownBy(() -> lines(new Office(program, Duration.ofMillis(300)), "p.rtf", LETTER))
                .isInstanceOfSatisfying(
                        Unreadable.class, why -> assertThat(why.why().vi()).contains("quá lâu"));
        Files.writeString(program, "#!/bin/sh\nexit 1\n");
        assertThatThrownBy(() -> lines(new Office(program, Duration.ofSeconds(20)), "p.rtf", LETTER))
                .isInstanceOfSatisfying(
                        Unreadable.class,
                        why -> assertThat(why.why().vi()).contains("LibreOffice không chuyển được", ".docx"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void who_stops_the_reading_stops_the_conversion() throws Exception {
        var program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\nsleep 600\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> lines(new Office(program, Duration.ofSeconds(60)), "p.rtf", LETTER))
                    .isInstanceOfSatisfying(
                            Unreadable.class, why -> assertThat(why.why().en()).contains("stopped"));
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
