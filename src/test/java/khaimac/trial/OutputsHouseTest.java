package khaimac.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import khaimac.guard.Guard;
import khaimac.guard.Rules;
import khaimac.hall.Wire;
import khaimac.machine.Folders;
import khaimac.output.serial.Controller;
import khaimac.output.serial.Pty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Guard, desk and player as processes, and a banner at the end of a cable. */
@Tag("processes")
class OutputsHouseTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final Pattern CODE = Pattern.compile("outputs arm ([0-9]{4})");
    private static final int LAMPS = 24 * 16;

    private Path folder;

    @BeforeEach
    void aFolderOnARealDisk() throws IOException {
        folder = Files.createTempDirectory(
                Files.createDirectories(Path.of("target")).toAbsolutePath(), "house");
    }

    @AfterEach
    void nothingStays() {
        Folders.delete(folder);
    }

    @Test
    void a_rehearsal_reaches_a_banner_only_when_it_is_armed_in_two_steps_and_what_is_set_live_outlives_the_player()
            throws Exception {
        Pty.assumeSocat();
        try (var pty = new Pty(folder, "tty").plug();
                var banner = new Controller(pty, Wire.Speaks.AWA);
                var house = new RealHouse(
                                HOME, "vinh-bao-2024-01-30", hall(pty.port()), folder.resolve("run"), Rules.USUAL)
                        .start()) {
            boolean up = house.awaitPicture(Waiting.LONG);
            assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
            assertThat(up).as(house.said()).isTrue();

            // The picture may be up before the desk has heard of its outputs: it says so, and is asked again.
            Waiting.until(house::said, () -> answer(house, "outputs").contains("Backdrop · serial"));
            assertThat(banner.pictures()).as("nobody has armed it").isEmpty();
            type(house, "outputs arm 0000");
            Waiting.until(house::said, () -> house.said().contains("The code is wrong"));
            assertThat(banner.pictures()).isEmpty();

            type(house, "outputs arm");
            Waiting.until(house::said, () -> CODE.matcher(house.said()).find());
            var code = CODE.matcher(house.said());
            assertThat(code.find()).isTrue();
            type(house, "outputs arm " + code.group(1));
            Waiting.until(house::said, () -> !banner.pictures().isEmpty());
            assertThat(banner.pictures().getFirst()).hasSize(3 * LAMPS);

            type(house, "pattern bars Backdrop");
            Waiting.until(house::said, () -> first(banner) == 0xC0);
            type(house, "brightness 25 Backdrop");
            Waiting.until(house::said, () -> first(banner) < 0x70);

            // What it has heard a moment before it dies is told it again by the desk, a little later than the picture.
            Waiting.until(house::said, () -> kept().contains("\"Backdrop\":0.25"));
            int pictures = banner.pictures().size();
            RealHouse.kill(house.guard().player());
            Waiting.until(house::said, () -> banner.pictures().size() > pictures + 2);
            assertThat(banner.pictures().subList(pictures, banner.pictures().size()))
                    .as("the pattern and the brightness are the first thing that is seen again")
                    .extracting(picture -> picture[0] & 0xFF)
                    .allSatisfy(red -> assertThat(red).isBetween(0x60, 0x70));

            type(house, "pattern off Backdrop");
            type(house, "outputs rest");
            Waiting.until(house::said, () -> house.said().contains("No device is reached"));
        }
    }

    @Test
    void a_banner_that_is_not_there_is_said_and_the_rest_of_the_show_starts() throws Exception {
        Pty.assumeSocat();
        try (var pty = new Pty(folder, "tty");
                var house = new RealHouse(
                                HOME, "vinh-bao-2024-01-30", hall(pty.port()), folder.resolve("run"), Rules.USUAL)
                        .start()) {
            boolean up = house.awaitPicture(Waiting.LONG);
            assumeTrue(up || !house.said().contains("graphics libraries are missing"), house.said());
            assertThat(up).as(house.said()).isTrue();
            type(house, "outputs arm");
            Waiting.until(house::said, () -> CODE.matcher(house.said()).find());
            var code = CODE.matcher(house.said());
            assertThat(code.find()).isTrue();
            type(house, "outputs arm " + code.group(1));
            Waiting.until(house::said, () -> house.said().contains("is not on this machine"));

            pty.plug();
            try (var banner = new Controller(pty, Wire.Speaks.AWA)) {
                Waiting.until(house::said, () -> !banner.pictures().isEmpty());
                Waiting.until(house::said, () -> house.said().contains("is back"));
            }
        }
    }

    private String kept() {
        try {
            return Files.readString(folder.resolve("run").resolve("house").resolve("picture.json"));
        } catch (IOException e) {
            return "";
        }
    }

    private static int first(Controller banner) {
        return banner.pictures().isEmpty() ? -1 : banner.pictures().getLast()[0] & 0xFF;
    }

    private static String answer(RealHouse house, String line) {
        int before = house.said().length();
        type(house, line);
        Waiting.until(house::said, () -> house.said().length() > before);
        return house.said().substring(before);
    }

    private static void type(RealHouse house, String line) {
        // It is heard as soon as the desk is up, and then once.
        var heard = new AtomicBoolean();
        Waiting.until(house::said, () -> heard.get() || typed(house, line, heard));
    }

    private static boolean typed(RealHouse house, String line, AtomicBoolean heard) {
        if (house.guard().typed(line) == Guard.Heard.DESK) heard.set(true);
        return heard.get();
    }

    private String hall(String port) throws IOException {
        return Files.writeString(folder.resolve("small.hall.json"), """
            {"format": "khaimac-hall/1", "name": "Nhỏ", "surfaces": {"backdrop": {"pixels": [24, 16]}},
             "outputs": [{"name": "Backdrop", "serial": {"port": "%s", "speaks": "awa"},
               "shows": [{"surface": "backdrop"}]}]}
            """.formatted(port))
                .toString();
    }
}
