package khaimac.panel.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import khaimac.cue.Trigger;
import khaimac.show.Show;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The ceremony of Kiến An from its first GO to its end, by a finger: at each GO what the button promised is what the
 * player shows.
 */
@Tag("processes")
class KienAnTest {
    private static final String NAME = "kien-an-2023-05-19";
    private static final int WIDTH = 640;
    private static final int HEIGHT = 256;

    /** Of its 163,840 points so many may be another colour: what a JPEG makes of edges. */
    private static final int ALIKE = 1_500;

    private static Rig rig;
    private static Show show;

    @BeforeAll
    static void open() throws Exception {
        var file = Path.of("show-files", NAME + ".show.json");
        show = ShowFile.read(file.toString(), Files.readAllBytes(file), Folder.of(file))
                .show();
        rig = Rig.of(folder -> NAME);
    }

    @AfterAll
    static void close() {
        if (rig != null) rig.close();
    }

    /** The plan says what the finger will find on the button, press after press. */
    private static List<String> promises() {
        var all = new ArrayList<String>();
        for (var segment : show.segments()) {
            all.add(segment.name());
            for (var cue : segment.cues()) if (cue.trigger() instanceof Trigger.Go) all.add(cue.name());
        }
        all.add("Kết thúc");
        return all;
    }

    @Test
    void a_whole_ceremony_is_run_from_the_tablet_and_every_go_keeps_its_promise() throws Exception {
        long begun = System.nanoTime();
        try (var tablet = rig.tablet()) {
            var page = tablet.page();
            page.locator(".go:not(:disabled)").waitFor();
            System.out.printf(
                    "panel: a browser that was never here may press GO after %d ms (goal 1000, on a machine that does"
                            + " nothing else)%n",
                    (System.nanoTime() - begun) / 1_000_000);
            // Ten times as fast: a picture that comes in over most of a second is there before the next press.
            tablet.opens("hall").taps("speed-10");
            page.locator("[data-press=speed-10][aria-pressed=true]").waitFor();
            tablet.opens("operate");
            var promises = promises();
            assertThat(promises).hasSizeGreaterThan(20);
            for (var words : promises) {
                Waiting.until(
                        () -> "the button says \"" + words + "\" and not \"" + tablet.goWords() + "\"",
                        () -> isNotRefused(tablet) && tablet.goWords().contains(words));
                if (words.equals("Kết thúc")) break;
                var promised = promised(tablet);
                tablet.go();
                var wanted = promised;
                Waiting.until(
                        () -> "after GO for \"" + words + "\" the player shows what was promised",
                        () -> isNotRefused(tablet) && (isFilm(words) || alike(wanted, player())));
            }
            tablet.go();
            Rig.reads(page, ".time-name", "Buổi lễ đã kết thúc");
            assertThat(tablet.button("go").isDisabled()).isTrue();
            page.setViewportSize(1093, 500);
            Rig.reads(page, ".brief", "Buổi lễ đã kết thúc");
            for (var segment : show.segments())
                assertThat(page.locator("[data-row=" + segment.id() + "] .row-state")
                                .textContent())
                        .contains("xong");
            assertThat(tablet.mistakes()).isEmpty();
        }
    }

    /** A film that runs shows another picture at each moment than the one it was promised with. */
    private static boolean isFilm(String words) {
        return words.startsWith("Phóng sự");
    }

    /** A press that was refused, for whatever reason, ends it with that reason. */
    private static boolean isNotRefused(Operator tablet) {
        assertThat(tablet.page().locator(".answer.refused, .answer.unknown").allTextContents())
                .as("what the line above GO says")
                .isEmpty();
        return true;
    }

    /**
     * What the button says that the backdrop will show: its picture under "next", or, where that stays, the one on air.
     */
    private static BufferedImage promised(Operator tablet) {
        var page = tablet.page();
        var coming = page.locator(".frame.coming").first();
        coming.locator(".picture.drawn").waitFor();
        if (coming.getAttribute("class").contains("same")) return player();
        return read(((String) coming.locator("canvas").evaluate("one => one.toDataURL('image/png')"))
                .substring("data:image/png;base64,".length()));
    }

    private static boolean alike(BufferedImage one, BufferedImage other) {
        return one.getWidth() == other.getWidth()
                && one.getHeight() == other.getHeight()
                && Stand.different(one, other) <= ALIKE;
    }

    private static BufferedImage player() {
        try {
            return rig.stand().picture(WIDTH, HEIGHT);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedImage read(String base64) {
        try {
            return ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(base64)));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
