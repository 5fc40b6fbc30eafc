package khaimac.show;

import java.util.List;
import java.util.Set;
import khaimac.scene.Look;
import khaimac.scene.SurfaceName;

/**
 * Words that lie ready for what nobody hopes for, so that nobody has to write them then.
 *
 * @param name what its button says
 * @param look the words as they are set
 * @param surfaces where they are shown; empty: on all of them
 * @param silence whether the sounds of the show are silent meanwhile
 */
public record Emergency(String name, Look.Message look, List<SurfaceName> surfaces, boolean silence) {
    /** So many: whoever needs one reads all of their names. */
    public static final int MOST = 8;

    /** Where it is shown in a show that has these surfaces. */
    public Set<SurfaceName> on(List<SurfaceName> all) {
        var some = surfaces.stream().filter(all::contains).toList();
        return Set.copyOf(some.isEmpty() ? all : some);
    }

    Emergency with(Look.Message other) {
        return new Emergency(name, other, surfaces, silence);
    }
}
