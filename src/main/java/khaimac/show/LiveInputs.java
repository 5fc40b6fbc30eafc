package khaimac.show;

import java.util.Set;
import java.util.TreeSet;
import khaimac.scene.Look;

/** The inputs of its hall that a show shows live. */
public final class LiveInputs {
    private LiveInputs() {}

    /** By name. */
    public static Set<String> of(Show show) {
        var names = new TreeSet<String>();
        EveryLook.of(show, look -> {
            if (look instanceof Look.Live live) names.add(live.input());
            return look;
        });
        return names;
    }
}
