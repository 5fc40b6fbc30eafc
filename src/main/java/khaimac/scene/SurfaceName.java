package khaimac.scene;

/** A named place in the hall that a show may address, such as "backdrop" or "banner". */
public record SurfaceName(String text) implements Comparable<SurfaceName> {
    @Override
    public int compareTo(SurfaceName other) {
        return text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
