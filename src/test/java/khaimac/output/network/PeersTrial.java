package khaimac.output.network;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import khaimac.hall.Wire;

/**
 * Runs in a network of its own, beside two receivers that other people wrote, and compares what they show with what it
 * sends.
 */
final class PeersTrial {
    private PeersTrial() {}

    /** @param words the address of the interface, its name, and the script of the receivers */
    public static void main(String... words) throws Exception {
        var process = new ProcessBuilder("node", words[2], words[0], "1", "2", "3")
                .redirectErrorStream(true)
                .start();
        var shown = new ConcurrentHashMap<String, String>();
        Thread.ofPlatform().daemon().start(() -> process.inputReader().lines().forEach(line -> hear(line, shown)));
        try {
            if (!Lights.waited(() -> shown.containsKey("listening")))
                throw new IllegalStateException("the receivers do not start: " + shown);
            play("sacn", new Wire.Sacn(1, null, words[1], 100), shown);
            play("artnet", new Wire.ArtNet(1, words[0], words[1], Wire.ArtNet.Sync.BROADCAST), shown);
        } finally {
            process.destroyForcibly();
        }
    }

    private static void hear(String line, Map<String, String> shown) {
        int end = line.lastIndexOf(' ');
        if (end < 0) shown.put(line, "");
        else shown.put(line.substring(0, end), line.substring(end + 1));
        if (!line.startsWith("sacn ") && !line.startsWith("artnet ")) System.out.println(line);
    }

    private static void play(String protocol, Wire wire, Map<String, String> shown) {
        try (var lights = new Lights(480, wire)) {
            for (int picture = 0; picture < 3; picture++) {
                var lamps = lights.show(picture);
                if (!Lights.waited(() -> shows(protocol, lamps, shown)))
                    throw new IllegalStateException(protocol + ": " + shown + lights.told);
            }
            System.out.println(protocol + " read back exactly " + lights.told);
        }
    }

    private static boolean shows(String protocol, byte[] lamps, Map<String, String> shown) {
        for (int universe = 1; universe <= 3; universe++) {
            var slots = new byte[512];
            int start = (universe - 1) * 510;
            System.arraycopy(lamps, start, slots, 0, Math.min(510, lamps.length - start));
            if (!HexFormat.of().formatHex(slots).equals(shown.get(protocol + " " + universe))) return false;
        }
        return true;
    }
}
