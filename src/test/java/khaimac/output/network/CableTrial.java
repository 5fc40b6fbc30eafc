package khaimac.output.network;

import java.io.IOException;
import java.util.List;
import khaimac.hall.Wire;
import khaimac.output.Health;

/**
 * Runs in a network of its own, pulls the cable of the interface that lights go through, takes the card away, and puts
 * both back.
 */
final class CableTrial {
    private CableTrial() {}

    public static void main(String... words) throws Exception {
        try (var lights = new Lights(480, new Wire.Sacn(1, null, "v0", 100))) {
            lights.show(1);
            expect(lights, Health.State.UP, "");
            ip("link", "set", "v1", "down");
            expect(lights, Health.State.LOST, "is off or unplugged");
            ip("link", "set", "v1", "up");
            expect(lights, Health.State.UP, "");
            ip("link", "del", "v0");
            expect(lights, Health.State.LOST, "has no network interface \"v0\"");
            ip("link", "add", "v0", "type", "veth", "peer", "name", "v1");
            ip("addr", "add", "10.9.0.1/24", "brd", "+", "dev", "v0");
            ip("link", "set", "v0", "up");
            ip("link", "set", "v1", "up");
            expect(lights, Health.State.UP, "");
            System.out.println("lost and found twice");
        }
    }

    private static void expect(Lights lights, Health.State state, String words) {
        long began = System.nanoTime();
        if (!Lights.waited(() ->
                lights.state() == state && lights.runner.health().words().en().contains(words)))
            throw new IllegalStateException("not " + state + ": " + lights.told);
        System.out.println(state + " after " + (System.nanoTime() - began) / 1_000_000 + " ms: "
                + lights.runner.health().words().en());
    }

    private static void ip(String... words) throws IOException {
        var command = new java.util.ArrayList<>(List.of("ip"));
        command.addAll(List.of(words));
        new ProcessBuilder(command).inheritIO().start().onExit().join();
    }
}
