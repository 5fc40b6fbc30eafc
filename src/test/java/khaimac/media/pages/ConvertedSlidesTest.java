package khaimac.media.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import khaimac.asset.PageCount;
import khaimac.office.Office;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Presentations become documents before a show, by a program that may hang, fail or not be there. */
class ConvertedSlidesTest {
    private static final String TWO_PAGES = """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
          xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
          xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
          xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
          office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation">
        <office:body><office:presentation>
        <draw:page draw:name="1"><draw:frame svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="3cm">
          <draw:text-box><text:p>Báo cáo quý một</text:p></draw:text-box></draw:frame></draw:page>
        <draw:page draw:name="2"><draw:frame svg:x="2cm" svg:y="2cm" svg:width="20cm" svg:height="3cm">
          <draw:text-box><text:p>Xin cảm ơn</text:p></draw:text-box></draw:frame></draw:page>
        </office:presentation></office:body></office:document>
        """;

    @TempDir
    Path folder;

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void one_that_hangs_is_killed_with_all_that_it_started_and_it_is_told() throws Exception {
        var office = fake(
                "sleep 600 & echo $! > " + folder.resolve("child") + "; echo $$ > " + folder.resolve("it") + "; wait");
        var said = presentation().convert(new Office(office, Duration.ofSeconds(2)));
        assertThat(said.vi()).contains("bao-cao.odp", "quá 2 giây", "Hãy xuất PDF");
        assertThat(folder.resolve("bao-cao.odp.pdf")).doesNotExist();
        for (var who : new String[] {"child", "it"}) {
            long pid = Long.parseLong(Files.readString(folder.resolve(who)).strip());
            var process = ProcessHandle.of(pid);
            process.ifPresent(one -> one.onExit().join());
            assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive))
                    .as(who)
                    .isEmpty();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void one_that_makes_nothing_or_nonsense_leaves_what_was_there() throws Exception {
        var pdf = folder.resolve("bao-cao.odp.pdf");
        var before = Files.write(pdf, SpeakersSlides.numbered(2, 400, 300));
        var was = Files.readAllBytes(before);
        for (var does : new String[] {"exit 1", "echo nonsense > \"$8/document.pdf\""}) {
            var said = presentation().convert(new Office(fake(does), Duration.ofSeconds(20)));
            assertThat(said.vi()).as(does).contains("không chuyển được “bao-cao.odp”");
            assertThat(Files.readAllBytes(pdf)).as(does).isEqualTo(was);
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void it_works_in_a_profile_of_its_own_so_that_one_that_is_open_does_not_take_the_work_away() throws Exception {
        var args = folder.resolve("args");
        presentation().convert(new Office(fake("echo \"$@\" > " + args), Duration.ofSeconds(20)));
        var said = Files.readString(args);
        assertThat(said).contains("-env:UserInstallation=file:///", "--headless", "--convert-to pdf");
        var profile = said.substring(said.indexOf("file://") + 7, said.indexOf(" --headless"));
        assertThat(Path.of(profile).getParent()).as("and takes it away").doesNotExist();
    }

    @Test
    void the_office_of_this_machine_makes_the_pages_and_a_presentation_that_was_changed_is_noticed() throws Exception {
        var office = Office.find();
        assumeTrue(office != null, "LibreOffice is not installed here");
        var presentation = presentation();
        assertThat(presentation.state()).isEqualTo(Presentation.State.LACKING);
        assertThat(presentation.convert(office).vi()).isEmpty();
        assertThat(PageCount.of(presentation.pdf())).isEqualTo(new PageCount(PageCount.State.COUNTED, 2));
        assertThat(presentation.state()).isEqualTo(Presentation.State.READY);
        try (var sheets = new Sheets(new khaimac.asset.AssetFolder(folder))) {
            assertThat(sheets.paint("bao-cao.odp.pdf", 1, 320, 240, false).width())
                    .isPositive();
        }
        Files.writeString(presentation.source(), TWO_PAGES.replace("quý một", "quý hai"));
        assertThat(presentation.state()).isEqualTo(Presentation.State.CHANGED);
        Files.delete(presentation.source());
        assertThat(presentation.state()).as("only the PDF was brought").isEqualTo(Presentation.State.READY);
    }

    private Presentation presentation() throws IOException {
        var source = Files.writeString(folder.resolve("bao-cao.odp"), TWO_PAGES);
        return new Presentation(source, folder.resolve("bao-cao.odp.pdf"));
    }

    private Path fake(String does) throws IOException {
        var program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + does + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program;
    }
}
