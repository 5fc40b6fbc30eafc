package khaimac.showfile;
import java.util.*;
import khaimac.finding.Finding;
import khaimac.hall.Hall;
import khaimac.scene.SurfaceName;
public final class HallChecks {
    private HallChecks() {}
    public static List<Finding> of(Set<SurfaceName> used, Set<String> devices, Set<String> sends, Hall hall, String file) { return List.of(); }
}
