package khaimac.render;

/** How a line is told from what lies under it, and how it has to be. */
public record Told(String text, double ratio, double needed) {
    /** Whether it is read; what a soft edge loses is no fault. */
    public boolean isRead() {
        return ratio >= needed * 0.97;
    }
}
