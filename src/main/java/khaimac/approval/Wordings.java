package khaimac.approval;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import khaimac.asset.Hashes;
import khaimac.cue.Change;
import khaimac.scene.LookRef;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;

/** What all looks of a show say. */
public final class Wordings {
    private Wordings() {}

    /**
     * Every look that has a name; of those that are written in their place, the ones that say something.
     *
     * @param content of a file by its name, as a hash; empty where there is none
     */
    public static List<Wording> of(Show show, UnaryOperator<String> content) {
        var all = new ArrayList<Wording>();
        show.looks().forEach((name, look) -> all.add(Wording.of(new Spot.Named(name), look, show, content)));
        show.idle().forEach((surface, ref) -> add(all, new Spot.Idle(surface), ref, show, content));
        for (var part : show.segments()) {
            var turns = new HashMap<SurfaceName, Integer>();
            for (var cue : part.cues())
                for (var change : cue.changes()) {
                    var ref = change.look();
                    if (ref == null || !(change instanceof Change.Picture picture)) continue;
                    int turn = turns.getOrDefault(picture.surface(), 0);
                    if (add(all, new Spot.InCue(part.id(), picture.surface(), turn), ref, show, content))
                        turns.put(picture.surface(), turn + 1);
                }
        }
        return List.copyOf(all);
    }

    private static boolean add(List<Wording> all, Spot spot, LookRef ref, Show show, UnaryOperator<String> content) {
        if (!(ref instanceof LookRef.Inline(var look))) return false;
        var wording = Wording.of(spot, look, show, content);
        if (wording.says()) all.add(wording);
        return wording.says();
    }

    /** The same words, the same version. */
    public static String version(List<Wording> all) {
        var words = all.stream().map(one -> one.spot() + " " + one.hash()).collect(Collectors.joining("\n"));
        return Hashes.hash(words.getBytes(StandardCharsets.UTF_8));
    }
}
