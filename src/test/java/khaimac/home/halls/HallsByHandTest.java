package khaimac.home.halls;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Monitor;
import khaimac.hall.Region;
import khaimac.hall.Rotate;
import khaimac.hall.Wire;
import khaimac.hall.Wiring;
import khaimac.scene.SurfaceName;
import khaimac.showfile.HallText;
import khaimac.showfile.HallText.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody does on the page in whatever order: the file says it, without an error, and keeps what is his. */
class HallsByHandTest {
    private static final int ACTS = 60;
    private static final Pattern COMMENT = Pattern.compile("c\\d\\d\\b");

    private static final String COMMENTED = """
        // c01 the head
        {"format": "khaimac-hall/1", // c02
          "name": "Nhà văn hóa", /* c03 */
          "colour-of-the-sky": "blue",
          "surfaces": { // c04
            // c05 above one
            "backdrop": {"pixels": [1280, 512], "pitch-mm": 3}, // c06 behind it
            "banner": {
              // c07 inside
              "pixels": [64, 16],
              "place": [0.1, 0.1, 0.2, 0.1], // c08
            }
          },
          "outputs": [
            // c09 above one
            {"name": "LED", "window": {"monitor": {"connector": "HDMI-1"}, /* c10 */ "pixels": [1920, 1080], "fps": 60},
             "shows": [
               // c11 above a region
               {"surface": "backdrop"} // c12
             ]}, // c13
            {"name": "Băng chữ", /* c14 */ "serial": {"port": "COM3", "speaks": "adalight", "baud": 115200},
              "shows": [{"surface": "banner", "rotate": 0, "wiring": {"start": "top-left"}}]}
          ],
          "devices": {"led": {"novastar": {"tcp": "10.0.0.2"}}} // c15
        }
        // c16 the end
        """;

    private static HallText made(HallText text, HallWish wish) {
        var done = Hand.does(text.hall(), wish);
        assertThat(done.because().vi()).as("%s", wish).isEmpty();
        if (done.hall() == null) throw new AssertionError(wish);
        if (text.saying(done.hall()) instanceof Outcome.Made(var made)) return made;
        throw new AssertionError(wish + " is refused: " + text.saying(done.hall()));
    }

    private static String words(HallText text) {
        return new String(text.bytes(), UTF_8);
    }

    private static HallText commented() {
        return HallText.of("hall.hall.json", COMMENTED.getBytes(UTF_8));
    }

    @Test
    void only_the_words_that_say_something_else_are_written() {
        var text = commented();
        var moved = made(text, new HallWish.Lay("backdrop", "LED", "LED", 640, 8, 0));
        assertThat(words(moved))
                .isEqualTo(COMMENTED.replace(
                        "{\"surface\": \"backdrop\"} // c12", "{\"surface\": \"backdrop\", \"at\": [640, 8]} // c12"));
        var turned = made(text, new HallWish.Turn("banner", "Băng chữ", Rotate.HALF));
        assertThat(words(turned)).isEqualTo(COMMENTED.replace("\"rotate\": 0", "\"rotate\": 180"));
        var called = made(text, new HallWish.Rename("backdrop", "phong"));
        assertThat(words(called)).isEqualTo(COMMENTED.replace("\"backdrop\"", "\"phong\""));
        var faster =
                made(text, new HallWish.Rewire("Băng chữ", new Wire.Serial("COM3", Wire.Speaks.ADALIGHT, 500_000)));
        assertThat(words(faster)).isEqualTo(COMMENTED.replace("115200", "500000"));
    }

    @Test
    void what_would_be_an_error_in_the_file_is_refused_in_the_words_of_its_reader() {
        var text = commented();
        var twice = Hand.does(
                text.hall(),
                new HallWish.Connect("Hai", new Wire.Window(new Monitor("HDMI-1", "", ""), 800, 600, 60), "", 0, 0));
        assertThat(twice.hall()).isNotNull();
        assertThat(text.saying(twice.hall()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.because().vi()).contains("cũng dùng cổng HDMI-1"));
        var far = Hand.does(text.hall(), new HallWish.Rewire("Băng chữ", new Wire.Sacn(70_000, "10.0.0.9", "", 100)));
        assertThat(far.hall()).isNotNull();
        assertThat(text.saying(far.hall()))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.because().vi()).contains("63999"));
    }

    @Test
    void a_surface_of_a_show_is_made_as_large_as_there_is_room_for() {
        var text = made(commented(), new HallWish.Lay("pano", "", "LED", 5, 5, 0));
        assertThat(text.hall().surface(new SurfaceName("pano")).size().pixels()).isEqualTo(1920 * (1080 - 512));
        assertThat(text.hall().region(text.hall().outputs().getFirst().shows().get(1)))
                .isEqualTo(new Region(0, 512, 1920, 568));
        assertThat(Hand.does(text.hall(), new HallWish.Lay("zwei", "", "LED", 0, 0, 0))
                        .hall())
                .as("640 × 512 are free")
                .isNotNull();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void a_hall_that_was_made_by_any_row_of_acts_is_read_without_an_error_and_says_what_was_done(long seed)
            throws IOException {
        var random = new Random(seed);
        var files = List.of("simulated", "hdmi-panels", "serial-banner", "sacn-strips");
        var text = seed % 3 == 0
                ? HallText.of("new.hall.json", FreshHall.of("Mới").getBytes(UTF_8))
                : seed % 3 == 1
                        ? commented()
                        : HallText.of(
                                "x.hall.json",
                                Files.readAllBytes(Path.of("displays", files.get(random.nextInt(4)) + ".hall.json")));
        int made = 0;
        for (int act = 0; act < ACTS; act++) {
            var wish = wish(text.hall(), random);
            var done = Hand.does(text.hall(), wish);
            if (done.hall() == null) {
                assertThat(done.because().vi()).as("%s", wish).isNotEmpty();
                continue;
            }
            switch (text.saying(done.hall())) {
                case Outcome.Refused(var because) ->
                    assertThat(because.vi()).as("%s", wish).isNotEmpty().doesNotContain("không ghi được điều này");
                case Outcome.Made(var next) -> {
                    var read = HallText.of("again.hall.json", next.bytes());
                    assertThat(read.hall()).as("%s", wish).isEqualTo(done.hall());
                    if (!read.hall().surfaces().isEmpty())
                        assertThat(read.reading().findings())
                                .as("%s in %s", wish, words(next))
                                .noneMatch(finding -> finding.severity() == Severity.ERROR);
                    if (!loses(wish))
                        assertThat(comments(words(next))).as("%s", wish).containsAll(comments(words(text)));
                    assertThat(words(next)).contains(seed % 3 == 1 ? "colour-of-the-sky" : "khaimac-hall/1");
                    text = next;
                    made++;
                }
            }
        }
        assertThat(made).isGreaterThan(ACTS / 4);
    }

    /** Whoever takes something out takes the comment at it out too. */
    private static boolean loses(HallWish wish) {
        return wish instanceof HallWish.Remove
                || wish instanceof HallWish.TakeOff
                || wish instanceof HallWish.Disconnect
                || wish instanceof HallWish.Rewire
                || (wish instanceof HallWish.Lay lay && !lay.from().equals(lay.output()));
    }

    private static List<String> comments(String words) {
        return COMMENT.matcher(words).results().map(one -> one.group()).toList();
    }

    private static HallWish wish(Hall hall, Random random) {
        var surfaces = new ArrayList<>(
                hall.surfaces().keySet().stream().map(SurfaceName::text).toList());
        surfaces.addAll(List.of("mới", "new-" + random.nextInt(5)));
        var outputs = new ArrayList<>(
                hall.outputs().stream().map(output -> output.name()).toList());
        outputs.add("không có");
        var surface = surfaces.get(random.nextInt(surfaces.size()));
        var output = outputs.get(random.nextInt(outputs.size()));
        int one = 1 + random.nextInt(1500);
        int two = 1 + random.nextInt(900);
        return switch (random.nextInt(17)) {
            case 0 -> new HallWish.Title("Tên " + one);
            case 1 -> new HallWish.NewSurface("new-" + random.nextInt(5), one, two);
            case 2 -> new HallWish.Resize(surface, one, two);
            case 3 -> new HallWish.Rename(surface, "new-" + random.nextInt(5));
            case 4 -> new HallWish.Remove(surface);
            case 5 ->
                new HallWish.Stage(
                        surface,
                        random.nextDouble() * 1.2 - 0.1,
                        random.nextDouble(),
                        random.nextDouble(),
                        random.nextDouble());
            case 6, 7, 8 ->
                new HallWish.Connect(
                        random.nextBoolean() ? "LED" : "",
                        wire(random),
                        random.nextBoolean() ? surface : "",
                        one % 100,
                        two % 50);
            case 9, 10 -> new HallWish.Lay(surface, "", output, one, two, random.nextInt(20));
            case 11 ->
                new HallWish.Lay(surface, outputs.get(random.nextInt(outputs.size())), output, one - 700, two, 8);
            case 12 -> new HallWish.TakeOff(surface, output);
            case 13 -> new HallWish.Turn(surface, output, pick(Rotate.values(), random));
            case 14 ->
                random.nextBoolean()
                        ? new HallWish.Wind(
                                surface,
                                output,
                                new Wiring(
                                        pick(Wiring.Corner.values(), random),
                                        pick(Wiring.Run.values(), random),
                                        random.nextBoolean()))
                        : new HallWish.Seen(surface, output, pick(Wiring.Corner.values(), random));
            case 15 ->
                random.nextBoolean()
                        ? new HallWish.Rewire(output, wire(random))
                        : new HallWish.Call(output, "Ra " + two % 4);
            default ->
                random.nextInt(3) == 0
                        ? new HallWish.Disconnect(output)
                        : new HallWish.Shine(
                                output,
                                new Light(
                                        random.nextInt(7),
                                        random.nextDouble(),
                                        Light.White.EVEN,
                                        pick(Light.Order.values(), random)));
        };
    }

    private static <T> T pick(T[] all, Random random) {
        return Arrays.asList(all).get(random.nextInt(all.length));
    }

    private static Wire wire(Random random) {
        int number = random.nextInt(5);
        return switch (random.nextInt(6)) {
            case 0 ->
                new Wire.Serial("COM" + number, pick(Wire.Speaks.values(), random), 9_600 * (1 + random.nextInt(200)));
            case 1 ->
                new Wire.Sacn(
                        random.nextInt(3) * 30 + number, random.nextBoolean() ? null : "10.0.0." + number, "eth1", 100);
            case 2 -> new Wire.ArtNet(random.nextInt(40_000), "10.0.1." + number, "", Wire.ArtNet.Sync.BROADCAST);
            case 3 -> new Wire.Ddp(number == 0 ? "" : "10.0.2." + number, "eth1");
            case 4 -> new Wire.Simulated();
            default -> {
                int width = 320 * (1 + random.nextInt(6));
                yield new Wire.Window(new Monitor("HDMI-" + number, "", width + "x720"), width, 720, 60);
            }
        };
    }
}
