package khaimac.output.network;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** OLA's daemon, asked by its own programs and its own web page. */
final class Ola {
    private static final Pattern SLOTS = Pattern.compile("\"dmx\": \\[([^]]*)]");

    private final List<String> there;

    /** @param there what stands before a command so that it runs where the daemon is */
    Ola(String... there) {
        this.there = List.of(there);
    }

    void await() {
        if (!Lights.waited(() -> !get("/get_dmx?u=1").isEmpty()))
            throw new IllegalStateException("OLA does not answer");
    }

    void patch(String device, int... universes) {
        var listed = devices();
        var matcher =
                Pattern.compile("Device (\\d+): " + Pattern.quote(device)).matcher(listed.replace("Art-Net", "ArtNet"));
        if (!matcher.find()) throw new IllegalStateException("OLA has no " + device + ":\n" + listed);
        for (int port = 0; port < universes.length; port++)
            System.out.print(
                    run("ola_patch", "-d", matcher.group(1), "-p", "" + port, "-i", "-u", "" + universes[port]));
    }

    String devices() {
        return run("ola_dev_info");
    }

    boolean shows(byte[] lamps, int first) {
        for (int start = 0, universe = first; start < lamps.length; start += 510, universe++)
            if (!Arrays.equals(
                    slots(universe),
                    0,
                    Math.min(510, lamps.length - start),
                    lamps,
                    start,
                    Math.min(lamps.length, start + 510))) return false;
        return true;
    }

    private byte[] slots(int universe) {
        var matcher = SLOTS.matcher(get("/get_dmx?u=" + universe));
        if (!matcher.find() || matcher.group(1).isBlank()) return new byte[512];
        var numbers = matcher.group(1).split(",", -1);
        var slots = new byte[512];
        for (int i = 0; i < numbers.length; i++) slots[i] = (byte) Integer.parseInt(numbers[i].strip());
        return slots;
    }

    private String get(String path) {
        return run(
                "bash",
                "-c",
                "exec 3<>/dev/tcp/127.0.0.1/9090 && printf 'GET " + path + " HTTP/1.0\\r\\n\\r\\n' >&3 && cat <&3");
    }

    private String run(String... words) {
        try {
            var command = new ArrayList<>(there);
            command.addAll(List.of(words));
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(false)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.onExit().join();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
