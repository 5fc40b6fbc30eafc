package khaimac.output.light;

import khaimac.hall.Hall;
import khaimac.hall.Output;

/** The order in which the pixels of an output hang on their cable, worked out once. */
public final class Cable {
    private Cable() {}

    /**
     * For each pixel of the cable, where it is in the output's picture: row × width + column. Surfaces follow each
     * other in the order in which the output shows them, each wired in its own way.
     */
    public static int[] of(Hall hall, Output output) {
        int width = hall.picture(output).width();
        var places = new int[Math.toIntExact(hall.pixels(output))];
        int first = 0;
        for (var shown : output.shows()) {
            var region = hall.region(shown);
            var wiring = shown.wired();
            for (int y = 0; y < region.height(); y++) {
                for (int x = 0; x < region.width(); x++) {
                    int number = wiring.number(x, y, region.width(), region.height());
                    places[first + number] = (region.y() + y) * width + region.x() + x;
                }
            }
            first += (int) region.pixels();
        }
        return places;
    }
}
