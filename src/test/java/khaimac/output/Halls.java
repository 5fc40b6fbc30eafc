package khaimac.output;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.hall.Light;
import khaimac.hall.Output;
import khaimac.hall.Rotate;
import khaimac.hall.Shown;
import khaimac.hall.Surface;
import khaimac.hall.Wire;
import khaimac.scene.SurfaceName;

/** Small halls, and pictures for them. */
public final class Halls {
    public static final SurfaceName BANNER = new SurfaceName("banner");

    private Halls() {}

    /** One surface, shown by one output, pixel by pixel. */
    public static Hall of(int width, int height, Wire wire, Light light) {
        var output = new Output("Băng chữ", wire, List.of(new Shown(BANNER, 0, 0, Rotate.NONE, null)), light);
        return new Hall("", "", Map.of(BANNER, Surface.of(width, height)), List.of(output), Map.of(), Map.of());
    }

    /** One output that shows several surfaces. */
    public static Hall of(Map<SurfaceName, Surface> surfaces, Wire wire, Shown... shows) {
        return new Hall(
                "",
                "",
                new LinkedHashMap<>(surfaces),
                List.of(new Output("Tường", wire, List.of(shows), Light.PLAIN)),
                Map.of(),
                Map.of());
    }

    /** What people call a surface of these halls: never what files call it. */
    public static Sentence called(SurfaceName surface) {
        return new Sentence("Màn hình «" + surface + "»", "Screen «" + surface + "»");
    }

    /** A picture as a painter hands it over: 0xRRGGBB, row by row. */
    public static ByteBuffer picture(int... colours) {
        var bytes = ByteBuffer.allocateDirect(colours.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int colour : colours) bytes.putInt(0xFF000000 | colour);
        return bytes.rewind();
    }

    /** A picture of one colour. */
    public static ByteBuffer plain(int width, int height, int colour) {
        var colours = new int[width * height];
        java.util.Arrays.fill(colours, colour);
        return picture(colours);
    }
}
