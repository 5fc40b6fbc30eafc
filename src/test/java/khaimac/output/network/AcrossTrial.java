package khaimac.output.network;

import khaimac.hall.Measure;
import khaimac.hall.Wire;

/**
 * Runs on a cable that ends in another machine with OLA's daemon: Art-Net goes there, is read back, and the machine
 * answers.
 */
final class AcrossTrial {
    private AcrossTrial() {}

    public static void main(String... words) throws Exception {
        var ola = new Ola("nsenter", "-t", System.getenv("FAR"), "-n");
        ola.await();
        ola.patch("ArtNet", 5, 6);
        try (var lights = new Lights(300, new Wire.ArtNet(5, "10.9.0.2", "v0", Wire.ArtNet.Sync.BROADCAST))) {
            var lamps = lights.show(1);
            if (!Lights.waited(() -> ola.shows(lamps, 5))) throw new IllegalStateException("no light: " + lights.told);
            System.out.println("artnet read back exactly");
            if (!Lights.waited(() -> answers(lights)))
                throw new IllegalStateException("not heard: " + lights.told + lights.runner.health());
            System.out.println("it is heard to answer");
        }
        try (var lights = new Lights(300, new Wire.Sacn(5, "10.9.0.2", "v0", 100))) {
            lights.show(1);
            Lights.until("announced", () -> lights.runner.health().sent() > 3);
        }
    }

    private static boolean answers(Lights lights) {
        return lights.runner.health().measures().contains(new Measure("device answers", 1, ""));
    }
}
