package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.media.Heard;
import khaimac.media.Library;
import khaimac.media.Unplayable;
import khaimac.media.film.Clip;
import khaimac.media.film.EasyCopy;
import khaimac.proof.FilmChecks;
import khaimac.proof.ShownFilms;
import khaimac.render.Wall;
import khaimac.show.Show;
import khaimac.terminal.JsonLines;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Every film and sound of a show: what it is, whether it runs here in time, and a copy of it that does. */
@Command(name = "media")
final class MediaVerb implements Callable<Integer> {
    @Parameters(paramLabel = "SHOW", arity = "0..1", descriptionKey = "show")
    private String show = "";

    @Option(names = "--hall", paramLabel = "HALL", descriptionKey = "hall")
    private String hall = "simulated";

    @Option(names = "--prepare", descriptionKey = "prepare")
    private boolean prepare;

    @Option(names = "--json", descriptionKey = "json")
    private boolean json;

    private final Terminal terminal;
    private final JsonLines lines = new JsonLines(ZoneId.of("UTC"));
    private int worst;

    MediaVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var missing = Library.missing();
        if (missing != null) {
            terminal.complain(missing);
            return Painted.NO_PAINTER;
        }
        var sources = new Sources(terminal);
        var place = sources.hall(hall);
        if (place == null) return 2;
        var shows = show.isEmpty() ? sources.shows() : List.of(show);
        Set<String> known = new LinkedHashSet<>();
        for (var one : shows) {
            var reading = sources.show(one);
            if (reading == null) return 2;
            var facts = new FilmFacts(terminal, sources.folder(one));
            var uses = ShownFilms.of(reading.show(), reading.places());
            var largest = new LinkedHashMap<String, ShownFilms.Use>();
            for (var use : uses)
                largest.merge(
                        use.film().file(), use, (a, b) -> pixels(a, place.hall()) >= pixels(b, place.hall()) ? a : b);
            for (var use : largest.values()) if (known.add(use.film().file())) film(use, place.hall(), facts);
            for (var file : sounds(reading.show())) if (known.add(file)) sound(file, facts.path(file));
            facts.remember();
        }
        if (known.isEmpty())
            terminal.say("Kịch bản không có phim và âm thanh nào.", "The show names no films and no sounds.");
        return worst;
    }

    private static long pixels(ShownFilms.Use use, Hall hall) {
        var wall = use.wall(hall);
        return (long) wall.width() * wall.height();
    }

    private static Set<String> sounds(Show show) {
        var all = new LinkedHashSet<String>();
        for (var segment : show.segments())
            for (var cue : segment.cues())
                for (var change : cue.changes()) if (change instanceof Change.Play play) all.add(play.file());
        return all;
    }

    private void film(ShownFilms.Use use, Hall hall, FilmFacts facts) throws IOException {
        var file = use.film().file();
        var wall = use.wall(hall);
        var path = facts.path(file);
        var known = facts.of(file, wall);
        if (path == null || known == null) {
            absent(file);
            return;
        }
        var clip = known.clip();
        if (clip == null) {
            wrong(file, known.wrong());
            return;
        }
        if (known.pace() < FilmChecks.ENOUGH) worst = Math.max(worst, 1);
        var heard = clip.sound() ? heard(path) : null;
        if (json) {
            terminal.out().println(lines.line(object(file, use, wall, clip, known.pace(), heard)));
        } else {
            terminal.say(Sentence.same(file));
            var rate = clip.fps() > 0 ? figure(clip.fps()) : "?";
            var size = clip.width() + "×" + clip.height();
            terminal.say(new Sentence(
                    "   phim " + time(clip.length()) + ", " + size + ", " + rate + " hình/giây, " + clip.codec() + "; "
                            + words(heard).vi(),
                    "   film " + time(clip.length()) + ", " + size + ", " + rate + " pictures a second, " + clip.codec()
                            + "; " + words(heard).en()));
            var surface = use.surface().text() + " (" + wall.width() + "×" + wall.height() + ")";
            terminal.say(new Sentence(
                    "   máy này giải nhanh gấp " + figure(known.pace()) + " lần giờ thật, cho " + surface,
                    "   this machine makes its pictures " + figure(known.pace()) + " times as fast as it runs, for "
                            + surface));
            for (var note : clip.notes()) terminal.say(Sentence.same("   !").and(note));
        }
        if (prepare) prepare(file, path, wall, use);
    }

    private @Nullable Heard heard(Path path) {
        try {
            return Heard.of(path);
        } catch (Unplayable e) {
            return null;
        }
    }

    private static Sentence words(@Nullable Heard heard) {
        if (heard == null) return new Sentence("không có tiếng", "no sound");
        var what = heard.codec() + ", " + figure(heard.rate() / 1_000.0) + " kHz, " + heard.channels();
        return new Sentence(
                "tiếng " + what + " kênh", "sound " + what + (heard.channels() == 1 ? " channel" : " channels"));
    }

    private void sound(String file, @Nullable Path path) {
        if (path == null) {
            absent(file);
            return;
        }
        try {
            var heard = Heard.of(path);
            if (heard == null) {
                wrong(file, new Sentence("tệp không có tiếng", "there is no sound in it"));
            } else if (json) {
                var map = new LinkedHashMap<String, Object>();
                map.put("file", file);
                map.put("kind", "sound");
                map.put("seconds", heard.length().toMillis() / 1_000.0);
                put(map, heard);
                terminal.out().println(lines.line(map));
            } else {
                terminal.say(Sentence.same(file));
                var time = time(heard.length());
                terminal.say(new Sentence(
                        "   " + time + ", " + words(heard).vi(),
                        "   " + time + ", " + words(heard).en()));
            }
        } catch (Unplayable e) {
            wrong(file, e.words());
        }
    }

    private static void put(Map<String, Object> map, Heard heard) {
        map.put("sound", heard.codec());
        map.put("rate", heard.rate());
        map.put("channels", heard.channels());
    }

    private static Map<String, Object> object(
            String file, ShownFilms.Use use, Wall wall, Clip clip, double pace, @Nullable Heard heard) {
        var map = new LinkedHashMap<String, Object>();
        map.put("file", file);
        map.put("kind", "film");
        map.put("seconds", clip.length().toMillis() / 1_000.0);
        map.put("width", clip.width());
        map.put("height", clip.height());
        map.put("fps", clip.fps());
        map.put("codec", clip.codec());
        map.put("alpha", clip.alpha());
        if (heard != null) put(map, heard);
        map.put("surface", use.surface().text());
        map.put("surface-width", wall.width());
        map.put("surface-height", wall.height());
        map.put("pace", Math.rint(pace * 100) / 100);
        map.put("notes", clip.notes().stream().map(Sentence::en).toList());
        return map;
    }

    private void absent(String file) {
        wrong(file, new Sentence("không thấy tệp", "the file is not there"));
    }

    private void wrong(String file, Sentence why) {
        worst = Math.max(worst, 1);
        if (json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("file", file);
            map.put("wrong", why.en());
            terminal.out().println(lines.line(map));
        } else {
            terminal.say(Sentence.same(file));
            terminal.say(Sentence.same("   ✗").and(why));
        }
    }

    /** A copy beside it, under a name that says its size. */
    private void prepare(String file, Path path, Wall wall, ShownFilms.Use use) throws IOException {
        var name = copyName(file, wall);
        var to = path.resolveSibling(copyName(path.getFileName().toString(), wall));
        try {
            boolean there = Files.exists(to);
            if (!there)
                EasyCopy.of(path, to, wall.width(), wall.height(), use.film().fit());
            var written = "\"film\": \"" + name + "\"";
            var said = there
                    ? new Sentence(
                            "   bản dễ chiếu đã có: trong kịch bản hãy viết " + written
                                    + ". Muốn làm lại thì xóa tệp đó trước.",
                            "   the copy is there already: in the show write " + written
                                    + ". Delete it first to have it made again.")
                    : new Sentence(
                            "   đã tạo bản dễ chiếu: trong kịch bản hãy viết " + written + ". Phim gốc còn nguyên.",
                            "   a copy that plays easily was made: in the show write " + written
                                    + ". The film itself is as it was.");
            if (json) terminal.out().println(lines.line(Map.of("file", file, "copy", name, "made", !there)));
            else terminal.say(said);
        } catch (Unplayable e) {
            wrong(file, e.words());
        }
    }

    private static String copyName(String file, Wall wall) {
        int dot = file.lastIndexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)) + "-" + wall.width() + "x" + wall.height() + ".mp4";
    }

    private static String time(Duration length) {
        long seconds = length.plusMillis(500).toSeconds();
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value).replace(".0", "");
    }
}
