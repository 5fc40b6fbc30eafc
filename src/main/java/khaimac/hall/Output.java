package khaimac.hall;

import java.util.List;

/**
 * A connection to a device, and which surfaces it shows where in its picture.
 *
 * @param name unique in the hall
 * @param shows later ones lie above earlier ones; driven pixels follow each other in this order
 */
public record Output(String name, Wire wire, List<Shown> shows, Light light) {
    public Output {
        shows = List.copyOf(shows);
    }
}
