package khaimac.hall;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.scene.SurfaceName;
import org.jspecify.annotations.Nullable;

/**
 * A place with what it has: surfaces, the outputs that show them, devices, the addresses a show may send to, and the
 * inputs that it may show live.
 * The maps keep the order they were written in.
 *
 * @param note for the people who prepare; never shown
 * @param outputs they show surfaces of this hall only
 * @param speakers where sounds are heard, by the names that shows call them
 */
public record Hall(
        String name,
        String note,
        Map<SurfaceName, Surface> surfaces,
        List<Output> outputs,
        Map<String, Device> devices,
        Map<String, Address> allow,
        Map<String, Input> inputs,
        Map<String, Speaker> speakers) {

    /** A hall with nothing in it: what is left of a file that could not be read. */
    public static final Hall EMPTY = new Hall("", "", Map.of(), List.of(), Map.of(), Map.of());

    public Hall {
        surfaces = Collections.unmodifiableMap(new LinkedHashMap<>(surfaces));
        outputs = List.copyOf(outputs);
        devices = Collections.unmodifiableMap(new LinkedHashMap<>(devices));
        allow = Collections.unmodifiableMap(new LinkedHashMap<>(allow));
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        speakers = Collections.unmodifiableMap(new LinkedHashMap<>(speakers));
        for (var output : outputs) {
            for (var shown : output.shows()) {
                if (!surfaces.containsKey(shown.surface()))
                    throw new IllegalArgumentException(
                            output.name() + " shows " + shown.surface() + ", which is not here");
            }
        }
    }

    /** Without a camera, and with the machine's own speaker alone. */
    public Hall(
            String name,
            String note,
            Map<SurfaceName, Surface> surfaces,
            List<Output> outputs,
            Map<String, Device> devices,
            Map<String, Address> allow) {
        this(name, note, surfaces, outputs, devices, allow, Map.of(), Map.of());
    }

    public @Nullable Surface surface(SurfaceName surface) {
        return surfaces.get(surface);
    }

    /** What people call its surfaces, as far as the hall says. */
    public Map<SurfaceName, String> names() {
        var called = new LinkedHashMap<SurfaceName, String>();
        surfaces.forEach((surface, one) -> {
            if (one.name() != null) called.put(surface, one.name());
        });
        return Collections.unmodifiableMap(called);
    }

    public @Nullable Output output(String named) {
        for (var output : outputs) if (output.name().equals(named)) return output;
        return null;
    }

    /** The outputs that show a surface. */
    public List<Output> showing(SurfaceName surface) {
        return outputs.stream()
                .filter(output -> output.shows().stream()
                        .anyMatch(shown -> shown.surface().equals(surface)))
                .toList();
    }

    /** Where a surface lies in the picture of the output that shows it. */
    public Region region(Shown shown) {
        var surface = surfaces.get(shown.surface());
        if (surface == null) throw new IllegalArgumentException("there is no surface " + shown.surface());
        return shown.region(surface);
    }

    /** How large the picture of an output is; zero by zero where it shows nothing and has no size of its own. */
    public Size picture(Output output) {
        var own = output.wire().picture();
        if (own != null) return own;
        int width = 0;
        int height = 0;
        for (var shown : output.shows()) {
            var region = region(shown);
            width = Math.max(width, region.right());
            height = Math.max(height, region.bottom());
        }
        return new Size(width, height);
    }

    /** How many pixels of surfaces an output shows. */
    public long pixels(Output output) {
        return output.shows().stream()
                .mapToLong(shown -> region(shown).pixels())
                .sum();
    }

    /** The universes an output fills; null where it speaks of none. */
    public @Nullable Universes universes(Output output) {
        return output.wire().universes(pixels(output), output.light().order().channels());
    }
}
