package khaimac.home.halls;

import java.util.List;
import khaimac.finding.Finding;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.hall.Output;
import khaimac.hall.Surface;
import khaimac.scene.SurfaceName;
import khaimac.show.Names;
import khaimac.showfile.HallText;
import org.jspecify.annotations.Nullable;

/** A hall that is worked on, as its page shows it. */
final class HallSheets {
    private static final int MOST_PACE = 1_000;

    private HallSheets() {}

    static HallTold.Sheet of(String name, Draft draft, List<String> runs, HallTold.@Nullable Lit lit) {
        var text = draft.text();
        var hall = text.hall();
        return new HallTold.Sheet(
                name,
                draft.revision(),
                hall.name(),
                draft.told(),
                draft.isFresh(),
                draft.isChanged(),
                draft.canUndo(),
                draft.canRedo(),
                draft.hasFormer(),
                hall.surfaces().entrySet().stream()
                        .map(one -> face(one.getKey(), one.getValue()))
                        .toList(),
                hall.outputs().stream().map(output -> plug(hall, output)).toList(),
                text.reading().findings().stream()
                        .filter(finding -> finding.severity() != Severity.NOTE)
                        .map(finding -> trouble(text, finding))
                        .toList(),
                runs,
                lit,
                Cables.ALL);
    }

    private static HallTold.Face face(SurfaceName name, Surface surface) {
        return new HallTold.Face(
                name.text(),
                surface.name() == null ? "" : surface.name(),
                Names.usual(name),
                surface.width(),
                surface.height(),
                surface.place());
    }

    private static HallTold.Plug plug(Hall hall, Output output) {
        var picture = hall.picture(output);
        var universes = hall.universes(output);
        double pace = output.wire()
                .picturesPerSecond(hall.pixels(output), output.light().order().channels());
        return new HallTold.Plug(
                output.name(),
                output.wire(),
                output.light(),
                output.wire().drivesPixels(),
                picture.width(),
                picture.height(),
                universes == null ? 0 : universes.last(),
                (int) Math.min(MOST_PACE, pace),
                output.shows().stream()
                        .map(shown -> {
                            var region = hall.region(shown);
                            return new HallTold.Lies(
                                    shown.surface().text(),
                                    region.x(),
                                    region.y(),
                                    region.width(),
                                    region.height(),
                                    shown.rotate(),
                                    shown.wired());
                        })
                        .toList());
    }

    private static HallTold.Trouble trouble(HallText text, Finding finding) {
        var spot = text.spot(finding);
        return new HallTold.Trouble(
                finding.severity(),
                finding.place().spot(),
                finding.what(),
                finding.now(),
                finding.instead(),
                spot.surface(),
                spot.output());
    }
}
