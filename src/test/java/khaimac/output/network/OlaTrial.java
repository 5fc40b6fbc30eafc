package khaimac.output.network;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import khaimac.hall.Wire;

/**
 * Runs in a network of its own, beside OLA's daemon: lights go to it in every way it understands, and are read back
 * from it.
 */
final class OlaTrial {
    private OlaTrial() {}

    private record Case(String name, int count, int first, Wire wire) {}

    /** @param words the address of the daemon, and the interface it listens at */
    public static void main(String... words) throws Exception {
        var address = words[0];
        var through = words[1];
        var ola = new Ola();
        ola.await();
        ola.patch("E1.31", 1, 2, 3, 11, 12);
        ola.patch("ArtNet", 5, 6);
        var cases = List.of(
                new Case("sacn multicast", 480, 1, new Wire.Sacn(1, null, through, 100)),
                new Case("sacn unicast", 200, 11, new Wire.Sacn(11, address, through, 100)),
                new Case("artnet", 300, 5, new Wire.ArtNet(5, "127.0.0.1", "lo", Wire.ArtNet.Sync.BROADCAST)));
        for (var one : cases) {
            try (var lights = new Lights(one.count, one.wire)) {
                for (int picture = 0; picture < 3; picture++) {
                    var lamps = lights.show(picture);
                    if (!Lights.waited(() -> ola.shows(lamps, one.first)))
                        throw new IllegalStateException(
                                ola.devices() + one.name + ": " + lights.told + " " + lights.runner.health());
                }
                System.out.println(one.name + " read back exactly");
            }
        }
        comesBack(ola, address);
    }

    /** A player dies without a word after some pictures, and its successor has the same number of a sender. */
    private static void comesBack(Ola ola, String address) throws IOException {
        var source = new SacnPacket.Source(new UUID(3, 4), "Khai Mac", 100, 0);
        var to = new InetSocketAddress(address, SacnPacket.PORT);
        var before = new SacnDialect(new Stretches(510, 510), source, 11, false);
        var after = new SacnDialect(new Stretches(510, 510), source, 11, false);
        try (var way = DatagramChannel.open()) {
            for (int picture = 0; picture < 12; picture++)
                way.send(before.light(0, light(picture), true).bytes().rewind(), to);
            if (!Lights.waited(() -> ola.shows(light(11), 11)))
                throw new IllegalStateException("the first player is not seen");
            for (int picture = 100; picture < 102; picture++)
                way.send(after.light(0, light(picture), true).bytes().rewind(), to);
            if (!Lights.waited(() -> ola.shows(light(101), 11)))
                throw new IllegalStateException("the player that came back is not heard");
            System.out.println("a player that came back is heard with its second picture");
        }
    }

    private static byte[] light(int number) {
        var light = new byte[510];
        Arrays.fill(light, (byte) number);
        return light;
    }
}
