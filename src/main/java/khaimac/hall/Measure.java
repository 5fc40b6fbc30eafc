package khaimac.hall;

/** A figure that a driver has to tell about itself, such as pictures that were shown twice. */
public record Measure(String name, double value, String unit) {}
