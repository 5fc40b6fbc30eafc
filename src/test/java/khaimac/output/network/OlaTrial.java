package khaimac.output.network;

import java.util.List;
import khaimac.hall.Wire;

/** Runs in a network of its own, beside OLA's daemon: lights go to it in every way it understands, and are read back from it. */
final class OlaTrial {
    private OlaTrial() {}

    private record Case(String name, int count, int first, Wire wire) {}

    /** @param words the address of the daemon, and the interface it listens at */
    public static void main(String... words) {
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
                        throw new IllegalStateException(ola.devices() + one.name + ": " + lights.told + " " + lights.runner.health());
                }
                System.out.println(one.name + " read back exactly");
            }
        }
    }
}
