package khaimac.output.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import khaimac.clock.Moment;
import khaimac.hall.Light;
import khaimac.hall.Wire;
import khaimac.output.Halls;
import khaimac.output.OutputRunner;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A lighting console reads what we send, through two widgets that are joined by a DMX cable, as in a hall. */
@Tag("processes")
class OlaTest {
    private static final List<String> OTHERS = List.of(
            "artnet",
            "dummy",
            "e131",
            "espnet",
            "ftdidmx",
            "gpio",
            "karate",
            "kinet",
            "milinst",
            "nanoleaf",
            "opendmx",
            "openpixelcontrol",
            "osc",
            "pathport",
            "sandnet",
            "shownet",
            "spi",
            "stageprofi",
            "uartdmx",
            "usbdmx",
            "renard");

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void a_console_reads_the_levels_that_a_usb_pro_was_sent() throws Exception {
        Pty.assumeSocat();
        Pty.assume("olad");
        Pty.assume("setpriv");
        var folder = open(Files.createTempDirectory("khaimac-ola"));
        Process console = null;
        try (var ours = new Pty(folder, "ours").plug();
                var theirs = new Pty(folder, "ttyU" + ProcessHandle.current().pid()).plug();
                var sent = new Controller(ours, Wire.Speaks.USB_PRO);
                var widget = new Widget(theirs)) {
            int port = free();
            console = console(folder, port, free());
            Await.until(
                    "the console has found the widget",
                    () -> get(port, "/json/get_ports").contains("USB"));
            var id = get(port, "/json/get_ports").replaceAll("(?s).*?\"id\": \"([^\"]*-I-[0-9]+)\".*", "$1");
            post(port, "/new_universe", "id=1&name=hall&add_ports=" + id);

            var hall = Halls.of(10, 1, new Wire.Serial(ours.port(), Wire.Speaks.USB_PRO, 57_600), Light.PLAIN);
            try (var runner = new OutputRunner(
                    new SerialFamily(new SerialPorts()), hall, hall.outputs().getFirst(), OlaTest::now, words -> {})) {
                runner.start();
                runner.show(Halls.BANNER, Halls.picture(0x007EE7, 0xFF0102, 3, 4, 5, 6, 7, 8, 9, 0x0A0B0C));
                Await.until("the widget has it", () -> !sent.pictures().isEmpty());
                Await.until("the console reads it", () -> {
                    widget.fromCable(sent.pictures().getLast());
                    return get(port, "/get_dmx?u=1")
                            .replace(" ", "")
                            .contains("[0,126,231,255,1,2,0,0,3,0,0,4,0,0,5,0,0,6,0,0,7,0,0,8,0,0,9,10,11,12");
                });
            }
            assertThat(sent.pictures().getLast()).hasSize(30);
        } finally {
            if (console != null) {
                // Asked, not killed: it takes its lock away.
                console.destroy();
                console.onExit().join();
            }
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) Files.deleteIfExists(file);
            }
        }
    }

    private static Moment now() {
        return new Moment(Instant.EPOCH, Duration.ofNanos(System.nanoTime()));
    }

    /** It does not run as root, and has to reach what lies here. */
    private static Path open(Path folder) throws IOException {
        return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    private static Process console(Path folder, int port, int rpc) throws IOException {
        var settings = open(Files.createDirectory(folder.resolve("conf")));
        for (var other : OTHERS) Files.writeString(settings.resolve("ola-" + other + ".conf"), "enabled = false\n");
        Files.writeString(
                settings.resolve("ola-usbserial.conf"),
                "enabled = true\ndevice_dir = " + folder + "\ndevice_prefix = ttyU\n");
        var words = new ArrayList<String>();
        if (System.getProperty("user.name").equals("root"))
            words.addAll(List.of("setpriv", "--reuid=olad", "--regid=nogroup", "--clear-groups"));
        words.addAll(List.of(
                "olad",
                "-c",
                settings.toString(),
                "-p",
                Integer.toString(port),
                "-r",
                Integer.toString(rpc),
                "--no-register-with-dns-sd"));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static int free() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private String get(int port, String path) {
        return said(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .build());
    }

    private void post(int port, String path, String form) {
        said(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build());
    }

    private String said(HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
                    .body();
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** The widget of the console: it says what it is, and hands over what comes along the DMX cable. */
    private static final class Widget implements AutoCloseable {
        private final OutputStream out;
        private final List<Integer> heard = new ArrayList<>();

        Widget(Pty pty) throws IOException {
            out = pty.out();
            var in = pty.in();
            Thread.ofPlatform().daemon().start(() -> {
                try (in) {
                    for (int one = in.read(); one >= 0; one = in.read()) hear(one);
                } catch (IOException e) {
                    // The console has gone.
                }
            });
        }

        private void hear(int one) throws IOException {
            heard.add(one);
            if (heard.getFirst() != 0x7E) heard.clear();
            if (heard.size() < 5) return;
            int length = heard.get(2) + heard.get(3) * 256;
            if (heard.size() < length + 5) return;
            answer(heard.get(1));
            heard.clear();
        }

        private void answer(int label) throws IOException {
            switch (label) {
                case 77 ->
                    say(
                            77,
                            HexFormat.of()
                                    .parseHex("45" + "4e"
                                            + HexFormat.of().formatHex("ENTTEC".getBytes(StandardCharsets.US_ASCII))));
                case 78 ->
                    say(
                            78,
                            HexFormat.of()
                                    .parseHex("0100"
                                            + HexFormat.of()
                                                    .formatHex("DMX USB Pro".getBytes(StandardCharsets.US_ASCII))));
                case 10 -> say(10, HexFormat.of().parseHex("78563412"));
                case 3 -> say(3, HexFormat.of().parseHex("4401090128"));
                default -> {}
            }
        }

        /** A universe has come in: a status, a start code, the levels. */
        void fromCable(byte[] levels) {
            var data = new byte[levels.length + 2];
            System.arraycopy(levels, 0, data, 2, levels.length);
            try {
                say(5, data);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        }

        private synchronized void say(int label, byte[] data) throws IOException {
            var message = new byte[data.length + 5];
            message[0] = 0x7E;
            message[1] = (byte) label;
            message[2] = (byte) data.length;
            message[3] = (byte) (data.length >> 8);
            System.arraycopy(data, 0, message, 4, data.length);
            message[message.length - 1] = (byte) 0xE7;
            out.write(message);
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }
}
