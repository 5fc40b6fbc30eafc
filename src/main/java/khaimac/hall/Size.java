package khaimac.hall;

/** How large a picture is, in pixels. */
public record Size(int width, int height) {
    public long pixels() {
        return (long) width * height;
    }
}
