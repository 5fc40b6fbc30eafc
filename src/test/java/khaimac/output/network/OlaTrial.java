package khaimac.output.network;

import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import khaimac.hall.Wire;

/** Runs in a network of its own, beside OLA's daemon: lights go to it in every way it understands, and are read back from it. */
final class OlaTrial {
    private static final Pattern SLOTS = Pattern.compile("\"dmx\": \\[([^]]*)]");

    private OlaTrial() {}

    private record Case(String name, int count, int first, Wire wire) {}

    /** @param words the address of the daemon, and the interface it listens at */
    public static void main(String... words) throws Exception {
        var address = words[0];
        var through = words[1];
        if (!Lights.waited(() -> answers("/get_dmx?u=1"))) fail("OLA does not answer");
        patch("E1.31", 1, 2, 3, 11, 12);
        patch("ArtNet", 5, 6);
        var cases = List.of(
                new Case("sacn multicast", 480, 1, new Wire.Sacn(1, null, through, 100)),
                new Case("sacn unicast", 200, 11, new Wire.Sacn(11, address, through, 100)),
                new Case("artnet", 300, 5, new Wire.ArtNet(5, "127.0.0.1", "lo")));
        for (var one : cases) {
            try (var lights = new Lights(one.count, one.wire)) {
                for (int picture = 0; picture < 3; picture++) {
                    var lamps = lights.show(picture);
                    if (!Lights.waited(() -> shows(lamps, one.first))) fail(run("ola_dev_info") + one.name + ": " + lights.told + " " + lights.runner.health());
                }
                System.out.println(one.name + " read back exactly");
            }
        }
    }

    private static void patch(String device, int... universes) throws Exception {
        var listed = run("ola_dev_info");
        var matcher = Pattern.compile("Device (\\d+): " + Pattern.quote(device)).matcher(listed.replace("Art-Net", "ArtNet"));
        if (!matcher.find()) fail("OLA has no " + device + ":\n" + listed);
        for (int port = 0; port < universes.length; port++)
            System.out.print(run("ola_patch", "-d", matcher.group(1), "-p", "" + port, "-i", "-u", "" + universes[port]));
    }

    private static boolean shows(byte[] lamps, int first) {
        for (int start = 0, universe = first; start < lamps.length; start += 510, universe++)
            if (!Arrays.equals(slots(universe), 0, Math.min(510, lamps.length - start), lamps, start, Math.min(lamps.length, start + 510))) return false;
        return true;
    }

    private static byte[] slots(int universe) {
        var matcher = SLOTS.matcher(get("/get_dmx?u=" + universe));
        if (!matcher.find() || matcher.group(1).isBlank()) return new byte[512];
        var numbers = matcher.group(1).split(",", -1);
        var slots = new byte[512];
        for (int i = 0; i < numbers.length; i++) slots[i] = (byte) Integer.parseInt(numbers[i].strip());
        return slots;
    }

    private static boolean answers(String path) {
        return !get(path).isEmpty();
    }

    private static String get(String path) {
        try (var in = URI.create("http://127.0.0.1:9090" + path).toURL().openStream()) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    private static String run(String... command) throws Exception {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        process.waitFor();
        return said;
    }

    private static void fail(String why) {
        System.out.println(why);
        System.exit(1);
    }
}
