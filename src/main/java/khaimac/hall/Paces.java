package khaimac.hall;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.SurfaceName;

/**
 * How many pictures a second each surface of a hall is painted. It is as many as the quickest output shows that has the
 * surface, or another one beside it. A slower output takes every second or third of them, so that what runs moves by
 * the same way from each picture it shows to the next.
 */
public final class Paces {
    /** What most outputs show; a surface that no device shows is painted as if one did. */
    public static final int USUAL = 60;

    private final Hall hall;
    private final Map<SurfaceName, Integer> surfaces = new HashMap<>();

    public Paces(Hall hall) {
        this.hall = hall;
        boolean settled = false;
        // One output may show two surfaces, and the second be shown by another output: they all keep one pace.
        while (!settled) {
            settled = true;
            for (var output : devices()) {
                int quickest = output.shows().stream()
                        .mapToInt(shown -> surfaces.getOrDefault(shown.surface(), 0))
                        .max()
                        .orElse(0);
                int pace = Math.max(quickest, of(output));
                for (var shown : output.shows())
                    settled &= Integer.valueOf(pace).equals(surfaces.put(shown.surface(), pace));
            }
        }
    }

    private List<Output> devices() {
        return hall.outputs().stream()
                .filter(output -> !(output.wire() instanceof Wire.Simulated))
                .toList();
    }

    /** How many pictures a second a surface is painted. */
    public int of(SurfaceName surface) {
        return surfaces.getOrDefault(surface, USUAL);
    }

    /** How many pictures a second an output can show. */
    public int of(Output output) {
        double most = output.wire()
                .picturesPerSecond(hall.pixels(output), output.light().order().channels());
        return Math.max(1, (int) Math.floor(output.wire().drivesPixels() ? Math.min(USUAL, most) : most));
    }

    /** Of so many pictures of a surface an output takes one; 1: all of them. */
    public int every(Output output, SurfaceName surface) {
        return output.wire() instanceof Wire.Simulated ? 1 : Math.ceilDiv(of(surface), of(output));
    }

    /** How many pictures a second of a surface an output shows. */
    public double shown(Output output, SurfaceName surface) {
        return of(surface) / (double) every(output, surface);
    }
}
