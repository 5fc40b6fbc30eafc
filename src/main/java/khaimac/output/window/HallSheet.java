package khaimac.output.window;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.scene.SurfaceName;

/**
 * All surfaces of a hall one below the other on one picture, each as large as it is, and where each is seen on the
 * stage. To the rest of the house that picture is an output like any other.
 *
 * @param hall the same surfaces, and this one output
 */
public record HallSheet(Hall hall, Output output) {
    /** So that the edge of one does not shine into the next when they are made smaller. */
    private static final int BETWEEN = 16;

    /** The stage seen from the seats, as hall files draw it. */
    static final double SHAPE = 16.0 / 9;

    /** Surfaces without a place share what is left below. */
    private static final double FOOT = 0.86;

    public static HallSheet of(Hall hall, String title) {
        var shows = new ArrayList<Shown>();
        int y = 0;
        for (var surface : hall.surfaces().entrySet()) {
            shows.add(new Shown(surface.getKey(), 0, y, Rotate.NONE, null));
            y += surface.getValue().height() + BETWEEN;
        }
        var output = new Output(title, new Wire.Simulated(), shows, Light.PLAIN);
        return new HallSheet(new Hall(hall.name(), "", hall.surfaces(), List.of(output), Map.of(), Map.of()), output);
    }

    /** Where each surface is drawn: fractions of the stage. */
    static Map<SurfaceName, Surface.Place> places(Hall hall) {
        var places = new LinkedHashMap<SurfaceName, Surface.Place>();
        var without = new ArrayList<SurfaceName>();
        hall.surfaces().forEach((name, surface) -> {
            var place = surface.place();
            if (place == null) without.add(name);
            else places.put(name, place);
        });
        // Where nothing has a place, all of the stage is free.
        double top = places.isEmpty() ? 0 : FOOT;
        for (int i = 0; i < without.size(); i++) {
            var surface = hall.surfaces().get(without.get(i));
            double cell = 1.0 / without.size();
            if (surface != null)
                places.put(without.get(i), fitted(surface, new Surface.Place(i * cell, top, cell, 1 - top)));
        }
        return places;
    }

    /** As large as a cell allows, in its middle. */
    private static Surface.Place fitted(Surface surface, Surface.Place cell) {
        double shape = surface.width() / (double) surface.height() / SHAPE;
        double wide = Math.min(cell.width(), cell.height() * shape) * 0.96;
        double high = wide / shape;
        return new Surface.Place(
                cell.x() + (cell.width() - wide) / 2, cell.y() + (cell.height() - high) / 2, wide, high);
    }
}
