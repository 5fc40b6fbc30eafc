package khaimac.showfile;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import khaimac.finding.Language;
import khaimac.finding.Severity;
import khaimac.hall.Address;
import khaimac.hall.Device;
import khaimac.hall.Endpoint;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Rotate;
import khaimac.hall.Surface;
import khaimac.hall.Universes;
import khaimac.hall.Wire;
import khaimac.hall.Wiring;
import khaimac.scene.SurfaceName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.json.JsonMapper;

class HallFileTest {
    static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    static final String EVERYTHING = """
        {
          "format": "khaimac-hall/1",
          "name": "Hội trường có đủ mọi thứ",
          "note": "Không có thật.",
          "surfaces": {
            "backdrop": {"pixels": [1920, 768], "place": [0.15, 0.1, 0.7, 0.35], "pitch-mm": 3, "depth-m": 28,
                         "keep-free": {"left": 0.2, "right": 0.05, "top": 0.1, "bottom": 0.01}},
            "pano": {"pixels": [768, 384]},
            "banner": {"pixels": [128, 16], "pitch-mm": 10.5},
            "strip-a": {"pixels": [4, 120]}, "strip-b": {"pixels": [4, 120]}, "strip-c": {"pixels": [4, 120]},
            "lamps": {"pixels": [10, 10]}, "tree": {"pixels": [5, 5]}, "sign": {"pixels": [20, 4]},
              "ring": {"pixels": [60, 1]},
          },
          "outputs": [
            {"name": "LED", "window": {"monitor": {"connector": "HDMI-1", "model": "NovaStar",
              "mode": "2304x768@60"}, "pixels": [2304, 768], "fps": 50},
             "shows": [{"surface": "backdrop"}, {"surface": "pano", "at": [1920, 0], "rotate": 270}]},
            {"name": "Máy chiếu", "window": {"monitor": {"model": "Projector", "mode": "1920x1080"}},
              "shows": [{"surface": "backdrop", "rotate": 180}]},
            {"name": "Băng chữ", "serial": {"port": "/dev/ttyUSB0", "speaks": "adalight", "baud": 921600},
             "shows": [{"surface": "banner", "wiring": {"start": "top-right", "run": "columns", "serpentine": true}}],
             "light": {"gamma": 2.2, "brightness": 0.6, "white": [1, 0.9, 0.8], "order": "GRB"}},
            {"name": "Cây", "serial": {"port": "COM3", "speaks": "awa"}, "shows": [{"surface": "tree",
              "wiring": {"start": "bottom-right"}}]},
            {"name": "Biển", "serial": {"port": "COM4", "speaks": "tpm2", "baud": 500000},
              "shows": [{"surface": "sign"}]},
            {"name": "DMX", "serial": {"port": "COM5", "speaks": "usb-pro"}, "shows": [{"surface": "lamps"}],
              "light": {"order": "RGBW"}},
            {"name": "A", "sacn": {"universe": 1, "to": "multicast", "interface": "eth1", "priority": 150},
             "shows": [{"surface": "strip-a", "wiring": {"start": "bottom-left", "run": "rows"}}]},
            {"name": "B", "sacn": {"universe": 4, "to": "192.168.0.50"}, "shows": [{"surface": "strip-b",
              "rotate": 90}], "light": {"order": "BGRW"}},
            {"name": "C", "artnet": {"universe": 0, "to": "192.168.0.51", "interface": "eth1"},
              "shows": [{"surface": "strip-c"}]},
            {"name": "D", "ddp": {"to": "wled-ring.local", "interface": "eth1"}, "shows": [{"surface": "ring"}]},
            {"name": "E", "simulated": {}, "shows": [{"surface": "backdrop", "at": [5, 7]}]}
          ],
          "devices": {"processor": {"novastar": {"tcp": "192.168.0.10"}},
            "projector": {"pjlink": {"tcp": "192.168.0.20:4353"}}},
          "allow": {"lights": {"osc": "192.168.0.30:8000"}, "hook": {"http": "https://hooks.local:9000/hall/"}}
        }
        """;

    static Stream<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("displays"))) {
            return files.filter(file -> file.toString().endsWith(".hall.json")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void every_shipped_hall_reads_without_findings(Path file) throws IOException {
        var reading = HallFile.read(file.toString(), Files.readAllBytes(file));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.hall().surfaces()).isNotEmpty();
        assertThat(reading.hall().outputs()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_shipped_hall_that_is_written_reads_back_equal(Path file) throws IOException {
        assertReadsBackEqual(
                HallFile.read(file.toString(), Files.readAllBytes(file)).hall());
    }

    @Test
    void a_hall_with_everything_that_is_written_reads_back_equal() {
        var reading = read(EVERYTHING);
        // One surface on outputs of unequal pace: worth knowing, and as it was meant.
        assertThat(reading.findings()).allMatch(finding -> finding.severity() == Severity.NOTE);
        assertReadsBackEqual(reading.hall());
    }

    @Test
    void a_hall_with_everything_reads_as_it_is_written() {
        var hall = read(EVERYTHING).hall();

        assertThat(hall.name()).isEqualTo("Hội trường có đủ mọi thứ");
        assertThat(hall.note()).isEqualTo("Không có thật.");
        assertThat(hall.surfaces().keySet())
                .extracting(SurfaceName::text)
                .startsWith("backdrop", "pano", "banner", "strip-a");
        assertThat(hall.surface(new SurfaceName("backdrop")))
                .isEqualTo(new Surface(
                        1920,
                        768,
                        new Surface.Place(0.15, 0.1, 0.7, 0.35),
                        3.0,
                        28.0,
                        new Surface.KeepFree(0.2, 0.05, 0.1, 0.01)));
        assertThat(hall.surface(new SurfaceName("pano"))).isEqualTo(Surface.of(768, 384));
        var wires = hall.outputs().stream().map(output -> output.wire()).toList();
        assertThat(wires.get(0))
                .isEqualTo(
                        new Wire.Window(new khaimac.hall.Monitor("HDMI-1", "NovaStar", "2304x768@60"), 2304, 768, 50));
        assertThat(wires.get(1))
                .isEqualTo(new Wire.Window(new khaimac.hall.Monitor("", "Projector", "1920x1080"), 1920, 1080, 60));
        assertThat(wires.get(2)).isEqualTo(new Wire.Serial("/dev/ttyUSB0", Wire.Speaks.ADALIGHT, 921_600));
        assertThat(wires.get(3)).isEqualTo(new Wire.Serial("COM3", Wire.Speaks.AWA, 2_000_000));
        assertThat(wires.get(5)).isEqualTo(new Wire.Serial("COM5", Wire.Speaks.USB_PRO, 57_600));
        assertThat(wires.get(6)).isEqualTo(new Wire.Sacn(1, null, "eth1", 150));
        assertThat(wires.get(7)).isEqualTo(new Wire.Sacn(4, "192.168.0.50", "", 100));
        assertThat(wires.get(8)).isEqualTo(new Wire.ArtNet(0, "192.168.0.51", "eth1", Wire.ArtNet.Sync.BROADCAST));
        assertThat(wires.get(9)).isEqualTo(new Wire.Ddp("wled-ring.local", "eth1"));
        assertThat(wires.get(10)).isEqualTo(new Wire.Simulated());
        assertThat(hall.outputs().get(0).shows().get(1).rotate()).isEqualTo(Rotate.LEFT);
        assertThat(hall.outputs().get(2).light())
                .isEqualTo(new Light(2.2, 0.6, new Light.White(1, 0.9, 0.8), Light.Order.GRB));
        assertThat(hall.outputs().get(2).shows().getFirst().wiring())
                .isEqualTo(new Wiring(Wiring.Corner.TOP_RIGHT, Wiring.Run.COLUMNS, true));
        assertThat(hall.universes(hall.outputs().get(7))).isEqualTo(new Universes(4, 4));
        assertThat(hall.devices())
                .containsEntry("processor", new Device.NovaStar(new Endpoint("192.168.0.10", 5200)))
                .containsEntry("projector", new Device.PjLink(new Endpoint("192.168.0.20", 4353)));
        assertThat(hall.allow())
                .containsEntry("lights", new Address.Osc(new Endpoint("192.168.0.30", 8000)))
                .containsEntry("hook", new Address.Http("https://hooks.local:9000/hall"));
    }

    @Test
    void the_schema_accepts_every_shipped_hall_and_one_with_everything() throws IOException {
        var schema = schema();
        assertThat(schema.validate(LENIENT.readTree(EVERYTHING))).isEmpty();
        for (var file : shipped().toList())
            assertThat(schema.validate(LENIENT.readTree(Files.readString(file))))
                    .as("%s", file)
                    .isEmpty();
    }

    @Test
    void the_schema_rejects_what_the_reading_rejects() {
        var schema = schema();
        for (var wrong : List.of(
                EVERYTHING.replace("\"pitch-mm\": 3,", "\"pitch\": 3,"),
                EVERYTHING.replace("\"serpentine\"", "\"serpentin\""),
                EVERYTHING.replace("\"simulated\": {}", "\"simulatd\": {}"),
                EVERYTHING.replace("\"simulated\": {}", "\"simulated\": {}, \"ddp\": {\"to\": \"10.0.0.1\"}"),
                EVERYTHING.replace("\"rotate\": 270", "\"rotate\": 45"),
                EVERYTHING.replace("192.168.0.51", "192.168.0.510"),
                EVERYTHING.replace("192.168.0.30:8000", "192.168.0.30"),
                EVERYTHING.replace("[128, 16]", "[128]"),
                EVERYTHING.replace("[0.15, 0.1, 0.7, 0.35]", "[0.15, 0.1, 0.7, 1.35]"),
                EVERYTHING.replace("hall/1", "hall/2"))) {
            assertThat(wrong).isNotEqualTo(EVERYTHING);
            assertThat(schema.validate(LENIENT.readTree(wrong))).isNotEmpty();
            assertThat(read(wrong).findings()).isNotEmpty();
        }
    }

    @Test
    void what_is_written_fits_the_schema() {
        assertThat(schema().validate(
                                LENIENT.readTree(HallFile.write(read(EVERYTHING).hall()))))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_hall_file_that_breaks_off_anywhere_gives_what_there_is(Path file) throws IOException {
        var bytes = Files.readAllBytes(file);
        for (int length = 0; length < bytes.length; length += 7) assertHolds(Arrays.copyOf(bytes, length));
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void a_hall_file_with_wrong_bits_gives_what_there_is(Path file) throws IOException {
        var random = new Random(20240130);
        var bytes = Files.readAllBytes(file);
        for (int at = 0; at < bytes.length; at++) {
            var wrong = bytes.clone();
            wrong[at] ^= (byte) (1 << random.nextInt(8));
            assertHolds(wrong);
        }
    }

    @Test
    void a_hall_with_everything_holds_with_wrong_bits_and_wrong_lines() {
        var random = new Random(20240409);
        var bytes = EVERYTHING.getBytes(UTF_8);
        for (int i = 0; i < 2_000; i++) {
            var wrong = bytes.clone();
            for (int bits = 0; bits < 1 + i % 5; bits++)
                wrong[random.nextInt(wrong.length)] ^= (byte) (1 << random.nextInt(8));
            assertHolds(wrong);
        }
        var lines = EVERYTHING.lines().toList();
        for (int left = 0; left < lines.size(); left++) {
            var text = new StringBuilder();
            for (int i = 0; i < lines.size(); i++)
                if (i != left) text.append(lines.get(i)).append('\n');
            assertHolds(text.toString().getBytes(UTF_8));
        }
    }

    @Test
    void anything_at_all_in_any_place_never_throws() {
        for (var odd : List.of(
                "null",
                "true",
                "-1",
                "1e400",
                "\"\"",
                "\" \"",
                "[]",
                "{}",
                "[[]]",
                "[null]",
                "{\"\": {}}",
                "\"x\"",
                "99999999999")) {
            for (var key : List.of(
                    "format",
                    "name",
                    "note",
                    "surfaces",
                    "outputs",
                    "devices",
                    "allow",
                    "pixels",
                    "place",
                    "pitch-mm",
                    "depth-m",
                    "keep-free",
                    "left",
                    "window",
                    "monitor",
                    "connector",
                    "model",
                    "mode",
                    "fps",
                    "shows",
                    "surface",
                    "at",
                    "rotate",
                    "wiring",
                    "start",
                    "run",
                    "serpentine",
                    "light",
                    "gamma",
                    "brightness",
                    "white",
                    "order",
                    "serial",
                    "port",
                    "speaks",
                    "baud",
                    "sacn",
                    "artnet",
                    "ddp",
                    "simulated",
                    "universe",
                    "to",
                    "interface",
                    "priority",
                    "novastar",
                    "pjlink",
                    "tcp",
                    "osc",
                    "http")) {
                // Before the first of that name: the first one counts.
                assertHolds(EVERYTHING
                        .replace("\"" + key + "\":", "\"" + key + "\": " + odd + ", \"" + key + "\":")
                        .getBytes(UTF_8));
            }
        }
    }

    private static void assertHolds(byte[] bytes) {
        var reading = HallFile.read("hall.json", bytes);
        for (var finding : reading.findings()) {
            assertThat(finding.what().vi()).isNotEmpty();
            assertThat(finding.what().en()).isNotEmpty();
        }
        assertReadsBackEqual(reading.hall());
    }

    /** Also a damaged hall is one that can be written and read. */
    private static void assertReadsBackEqual(Hall hall) {
        var written = HallFile.write(hall);
        var again = HallFile.read("again.hall.json", written.getBytes(UTF_8)).hall();
        assertThat(again).as(() -> written).isEqualTo(hall);
        assertThat(List.copyOf(again.surfaces().keySet()))
                .isEqualTo(List.copyOf(hall.surfaces().keySet()));
    }

    static Schema schema() {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        return registry.getSchema(LENIENT.writeValueAsString(HallFile.schema()));
    }

    static HallFile.Reading read(String text) {
        return HallFile.read("hall.json", text.getBytes(UTF_8));
    }

    static String said(HallFile.Reading reading) {
        return String.join(
                "\n",
                reading.findings().stream()
                        .map(finding -> finding.in(Language.EN))
                        .toList());
    }
}
