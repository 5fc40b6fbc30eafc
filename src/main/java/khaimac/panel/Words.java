package khaimac.panel;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import khaimac.cue.Change;
import khaimac.engine.PlaceWords;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.InPlace;
import khaimac.show.RosterEdits;
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
            var look = run.looks().getOrDefault(name, was);
            all.add(new ToPage.Titled(
                    name,
                    file.called(new LookRef.Named(name)),
                    run.lookRev(name),
                    surface,
                    look,
                    RosterEdits.rowless(was),
                    chronicle.edits(name)));
        });
        all.addAll(inPlace(run, chronicle));
        return new ToPage.Looks(List.copyOf(all));
    }

    /** What is written in cues and as idle looks, where it has words: each once, by its first place. */
    private static List<ToPage.Titled> inPlace(Run run, Chronicle chronicle) {
        var show = run.show();
        var places = new LinkedHashMap<Look, InPlace>();
        var many = new HashMap<Look, Integer>();
        for (var place : InPlace.in(show)) {
            boolean hasWords = RosterEdits.in(place.look()) != null
                    || Looks.texts(place.look()).stream().anyMatch(text -> !text.isBlank());
            if (!hasWords) continue;
            places.putIfAbsent(place.look(), place);
            many.merge(place.look(), 1, Integer::sum);
        }
        var all = new ArrayList<ToPage.Titled>();
        places.forEach((look, place) -> {
            var name = InPlace.name(show, look);
            if (name == null) return;
            var was = run.wasWritten(name);
            all.add(new ToPage.Titled(
                    name,
                    called(place, show, many.getOrDefault(look, 1) - 1),
                    run.lookRev(name),
                    place.surface(),
                    look,
                    RosterEdits.rowless(was == null ? look : was),
                    chronicle.edits(name)));
        });
        return all;
    }

    private static Sentence called(InPlace place, Show show, int more) {
        var where = PlaceWords.of(place, show);
        return more == 0
                ? where
                : new Sentence(where.vi() + ", và " + more + " chỗ nữa", where.en() + ", and in " + more + " more");
    }
}
