package khaimac.render.grounds;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every motif that a style may name. To add one is a drawing and a line. */
final class Drawings {
    private static final Plain PLAIN = new Plain();

    static final Map<String, Drawing> ALL = all();

    private Drawings() {}

    private static Map<String, Drawing> all() {
        var all = new LinkedHashMap<String, Drawing>();
        all.put("none", PLAIN);
        all.put("star-rays", new StarRays());
        all.put("flag", new Flag());
        all.put("curtain", new CurtainFolds());
        all.put("drum-rings", new BronzeDrum(0));
        all.put("bronze-drum", new BronzeDrum(0xFFD8A24A));
        all.put("lotus", new Lotus(0xFFE77AA6, 0xFF2F8F57));
        all.put("white-lotus", new Lotus(0xFFD9DCE4, 0xFF3C4A48));
        all.put("ribbons", new Ribbons());
        all.put("streaks", new Streaks());
        all.put("doves", new Doves());
        all.put("skyline", new Skyline());
        all.put("mai", new Blossoms(0xFFFFCB1F, 0xFFF08A00, 0xFF7DB53B, true));
        all.put("dao", new Blossoms(0xFFF58BB0, 0xFFC2185B, 0xFF7FAE4A, false));
        all.put("rice", new Rice());
        all.put("waves", new Waves());
        return all;
    }

    /** A word that is not known stands for colours alone: somebody's file may be newer than this program. */
    static Drawing of(String motif) {
        return ALL.getOrDefault(motif, PLAIN);
    }

    static boolean isPlain(String motif) {
        return of(motif) == PLAIN;
    }
}
