package khaimac.app;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import khaimac.asset.AssetFolder;
import khaimac.asset.Hashes;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.hall.Hall;
import khaimac.home.Told;
import khaimac.rehearsal.Storyboard;
import khaimac.render.Wall;
import khaimac.scene.Look;
import khaimac.scene.LookFiles;
import khaimac.scene.Looks;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.language.Times;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of a show by what is to be seen on them: pictures with the same marks, of the same files, for the same
 * wall have the same key, whichever revision of the show they are of.
 */
final class Strips {
    private static final int KEY = 20;

    private final Map<SurfaceName, Wall> walls = new LinkedHashMap<>();
    private final Map<String, Storyboard.Shot> shots = new HashMap<>();
    private final Map<String, String> stamps = new HashMap<>();
    private final AssetFolder files;
    private final Told.Strip told;

    private Strips(Show show, Hall hall, AssetFolder files) {
        this.files = files;
        for (var surface : show.surfaces()) {
            var wall = Wall.of(hall, surface);
            if (wall != null) walls.put(surface, wall);
        }
        var board = Storyboard.of(show);
        var changes =
                board.columns().stream().map(column -> change(show, column)).toList();
        var looks = new LinkedHashMap<String, String>();
        if (!show.surfaces().isEmpty())
            board.looks()
                    .forEach((name, shot) -> looks.put(name, key(show.surfaces().getFirst(), shot)));
        told = new Told.Strip(show.surfaces().stream().map(this::band).toList(), changes, looks);
    }

    static Strips of(Show show, Hall hall, AssetFolder files) {
        return new Strips(show, hall, files);
    }

    Told.Strip told() {
        return told;
    }

    Storyboard.@Nullable Shot shot(String key) {
        return shots.get(key);
    }

    @Nullable
    Wall wall(SurfaceName surface) {
        return walls.get(surface);
    }

    private Told.Band band(SurfaceName surface) {
        var wall = walls.get(surface);
        return wall == null
                ? new Told.Band(surface.text(), 0, 0)
                : new Told.Band(surface.text(), wall.width(), wall.height());
    }

    private Told.Change change(Show show, Storyboard.Column column) {
        var pictures = new ArrayList<Told.Shot>();
        for (var surface : show.surfaces()) {
            var shot = column.shots().get(surface);
            pictures.add(
                    shot == null
                            ? new Told.Shot("", Told.Moves.NOT)
                            : new Told.Shot(
                                    key(surface, shot), moves(shot.showing().look())));
        }
        return new Told.Change(
                Times.written(column.at().atZone(show.zone()).toLocalTime()),
                column.part(),
                column.begins(),
                column.cues().stream()
                        .map(Cue::name)
                        .filter(name -> !name.isEmpty())
                        .toList(),
                also(column),
                List.copyOf(pictures));
    }

    private static List<Told.Also> also(Storyboard.Column column) {
        var also = new LinkedHashSet<Told.Also>();
        for (var cue : column.cues()) {
            for (var change : cue.changes()) {
                if (change instanceof Change.Sound) also.add(Told.Also.SOUND);
                if (change instanceof Change.Device) also.add(Told.Also.DEVICE);
                if (change instanceof Change.Send) also.add(Told.Also.MESSAGE);
                if (change instanceof Change.Put put && put.entrance().flourish() != null)
                    also.add(Told.Also.FLOURISH);
            }
        }
        return List.copyOf(also);
    }

    private static Told.Moves moves(Look look) {
        if (Looks.first(look, Look.Film.class) != null) return Told.Moves.FILM;
        if (Looks.first(look, Look.Countdown.class) != null) return Told.Moves.COUNTDOWN;
        if (Looks.isStill(look)) return Told.Moves.NOT;
        return Looks.onlyTicks(look) ? Told.Moves.CLOCK : Told.Moves.RUNS;
    }

    private String key(SurfaceName surface, Storyboard.Shot shot) {
        var wall = walls.get(surface);
        if (wall == null) return "";
        var said = new StringBuilder(wall.toString())
                .append(shot.showing().at(shot.at()).marks())
                .append(shot.showing().level());
        for (var file : LookFiles.of(shot.showing().look())) said.append(stamps.computeIfAbsent(file, this::stamp));
        var key = Hashes.hash(said.toString().getBytes(StandardCharsets.UTF_8)).substring(0, KEY);
        shots.putIfAbsent(key, shot);
        return key;
    }

    /** A file that was written anew is another picture, by the same name. */
    private String stamp(String name) {
        var file = files.file(name);
        return file == null
                ? name + "?"
                : name + file.toFile().length() + file.toFile().lastModified();
    }
}
