package khaimac.bench;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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

/** A hall of one surface, and pictures for it. */
final class SampleHall {
    static final SurfaceName BANNER = new SurfaceName("banner");

    private SampleHall() {}

    /** One surface that one output drives pixel by pixel. */
    static Hall hall(int width, int height, Wire wire, Light light) {
        var output = new Output("bench", wire, List.of(new Shown(BANNER, 0, 0, Rotate.NONE, null)), light);
        return new Hall("", "", Map.of(BANNER, Surface.of(width, height)), List.of(output), Map.of(), Map.of());
    }

    static ByteBuffer picture(int lamps, int colour) {
        var bytes = ByteBuffer.allocateDirect(lamps * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < lamps; i++) bytes.putInt(colour);
        return bytes.rewind();
    }
}
