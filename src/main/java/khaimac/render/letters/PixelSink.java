package khaimac.render.letters;

/** Takes the lit pixels of a text. */
@FunctionalInterface
interface PixelSink {
    void lit(int x, int y);
}
