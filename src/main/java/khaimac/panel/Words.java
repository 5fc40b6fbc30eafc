package khaimac.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.engine.Run;
import khaimac.panel.words.ToPage;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;

/** The looks of a show with the surface each is meant for, as people correct them. */
final class Words {
    private Show file;
    private final Map<String, SurfaceName> places = new LinkedHashMap<>();

    /** Which version of the file that is. */
    private String version;

    Words(Run run) {
        this.file = run.approved();
        this.version = run.adopted();
        place();
    }

    private void place() {
        places.clear();
        for (var segment : file.segments()) {
            for (var cue : segment.cues()) {
                for (var change : cue.changes()) if (change instanceof Change.Put put) at(put.look(), put.surface());
            }
        }
        file.idle().forEach((surface, look) -> at(look, surface));
    }

    private void at(LookRef look, SurfaceName surface) {
        for (var name : Looks.names(look, file.looks()::get)) places.putIfAbsent(name, surface);
    }

    /** Every look as the next take has it. */
    synchronized ToPage.Looks of(Run run, Chronicle chronicle) {
        if (!run.adopted().equals(version)) {
            file = run.approved();
            version = run.adopted();
            place();
        }
        var all = new ArrayList<ToPage.Titled>();
        // In the order of the file, whatever was changed: a list that moves under a finger is mistaken for another.
        file.looks().forEach((name, was) -> {
            var surface = places.get(name);
            if (surface == null && !file.surfaces().isEmpty())
                surface = file.surfaces().getFirst();
            if (surface == null) return;
            all.add(new ToPage.Titled(
                    name,
                    file.called(new LookRef.Named(name)),
                    run.lookRev(name),
                    surface,
                    run.looks().getOrDefault(name, was),
                    was,
                    chronicle.edits(name)));
        });
        return new ToPage.Looks(List.copyOf(all));
    }
}
