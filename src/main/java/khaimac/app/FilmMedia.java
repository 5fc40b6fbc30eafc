package khaimac.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import khaimac.asset.AssetFolder;
import khaimac.finding.Sentence;
import khaimac.hall.Hall;
import khaimac.media.Library;
import khaimac.media.Unplayable;
import khaimac.media.film.Clip;
import khaimac.media.film.EasyCopy;
import khaimac.proof.FilmChecks;
import khaimac.proof.ShownFilms;
import khaimac.render.Wall;
import khaimac.show.Show;
import khaimac.showfile.shows.Places;
import khaimac.terminal.Terminal;

/** Films: what they are, whether they run here in time, and copies of them that do. */
final class FilmMedia implements Media {
    private static final Sentence KIND = new Sentence("phim", "film");

    private static final Sentence PREPARE = new Sentence(
            "Máy này giải không kịp. Hãy chạy lại với --prepare và dùng bản sao.",
            "This machine is too slow for it. Run this again with --prepare and use the copy.");

    private static final Sentence NONE = new Sentence("không thấy tệp", "the file is not there");
    private static final Sentence BRING = new Sentence("Hãy đặt tệp vào đúng chỗ.", "Put the file in its place.");
    private static final Sentence EXPORT = new Sentence(
            "Hãy xuất lại phim thành MP4 (H.264, tiếng AAC).", "Export it again as MP4 (H.264, AAC sound).");

    private final Terminal terminal;
    private final Hall hall;

    /** @param hall in which the films are shown */
    FilmMedia(Terminal terminal, Hall hall) {
        this.terminal = terminal;
        this.hall = hall;
    }

    @Override
    public List<Found> of(Show show, AssetFolder folder, boolean prepare, Consumer<Sentence> told) throws IOException {
        // Each is looked at where it is shown largest.
        var largest = new LinkedHashMap<String, ShownFilms.Use>();
        for (var use : ShownFilms.of(show, new Places("")))
            largest.merge(use.film().file(), use, (a, b) -> pixels(a) >= pixels(b) ? a : b);
        if (largest.isEmpty()) return List.of();
        var missing = Library.missing();
        if (missing != null) {
            told.accept(missing);
            return List.of();
        }
        var facts = new FilmFacts(terminal, folder);
        var all = new ArrayList<Found>();
        for (var use : largest.values()) all.add(found(use, folder, facts, prepare, told));
        facts.remember();
        return all;
    }

    private long pixels(ShownFilms.Use use) {
        return (long) use.wall(hall).width() * use.wall(hall).height();
    }

    private Found found(
            ShownFilms.Use use, AssetFolder folder, FilmFacts facts, boolean prepare, Consumer<Sentence> told)
            throws IOException {
        var file = use.film().file();
        var wall = use.wall(hall);
        var path = folder.file(file);
        var known = facts.of(file, wall);
        if (path == null || known == null) return new Found(KIND, file, NONE, BRING);
        var clip = known.clip();
        if (clip == null) return new Found(KIND, file, known.wrong(), EXPORT);
        var todo = known.pace() < FilmChecks.ENOUGH ? PREPARE : Sentence.NONE;
        var sound = SoundMedia.facts(path);
        var heard = SoundMedia.words(path, sound);
        var about = new Sentence(
                SoundMedia.time(clip.length()) + ", " + clip.width() + "×" + clip.height() + ", " + rate(clip)
                        + " hình/giây, " + clip.codec() + ", "
                        + heard.vi()
                        + "; máy này giải nhanh gấp " + SoundMedia.figure(known.pace()) + " lần giờ thật, cho "
                        + shown(use, wall) + ".",
                SoundMedia.time(clip.length()) + ", " + clip.width() + "×" + clip.height() + ", " + rate(clip)
                        + " pictures a second, " + clip.codec() + ", "
                        + heard.en()
                        + "; this machine makes its pictures " + SoundMedia.figure(known.pace())
                        + " times as fast as it runs, for " + shown(use, wall) + ".");
        for (var note : clip.notes()) about = about.and(note);
        var details = new LinkedHashMap<>(facts(use, wall, clip, known.pace(), sound));
        if (prepare) {
            try {
                details.put("copy", prepared(file, path, wall, use, told));
                todo = Sentence.NONE;
            } catch (Unplayable e) {
                todo = e.words();
            }
        }
        return new Found(KIND, file, about, todo, details);
    }

    private static String rate(Clip clip) {
        return clip.fps() > 0 ? SoundMedia.figure(clip.fps()) : "?";
    }

    private static String shown(ShownFilms.Use use, Wall wall) {
        return use.surface().text() + " (" + wall.width() + "×" + wall.height() + ")";
    }

    private static Map<String, Object> facts(
            ShownFilms.Use use, Wall wall, Clip clip, double pace, Map<String, Object> sound) {
        var map = new LinkedHashMap<String, Object>();
        map.put("seconds", clip.length().toMillis() / 1_000.0);
        map.put("width", clip.width());
        map.put("height", clip.height());
        map.put("fps", clip.fps());
        map.put("codec", clip.codec());
        map.put("alpha", clip.alpha());
        map.putAll(sound);
        map.put("surface", use.surface().text());
        map.put("surface-width", wall.width());
        map.put("surface-height", wall.height());
        map.put("pace", Math.rint(pace * 100) / 100);
        map.put("notes", clip.notes().stream().map(Sentence::en).toList());
        return map;
    }

    /** A copy beside it, under a name that says its size; one that is there stays. */
    private static String prepared(String file, Path path, Wall wall, ShownFilms.Use use, Consumer<Sentence> told)
            throws Unplayable, IOException {
        var name = copy(file, wall);
        var to = path.resolveSibling(copy(path.getFileName().toString(), wall));
        boolean there = Files.exists(to);
        if (!there) {
            told.accept(new Sentence(
                    "Đang làm bản sao dễ chiếu của “" + file + "”.",
                    "Making a copy of \"" + file + "\" that plays easily."));
            EasyCopy.of(path, to, wall.width(), wall.height(), use.film().fit());
        }
        var written = "\"film\": \"" + name + "\"";
        told.accept(
                there
                        ? new Sentence(
                                "Bản sao dễ chiếu đã có: trong kịch bản hãy viết " + written
                                        + ". Muốn làm lại thì xóa tệp đó trước.",
                                "The copy is there already: in the show write " + written
                                        + ". Delete it first to have it made again.")
                        : new Sentence(
                                "Đã làm xong: trong kịch bản hãy viết " + written + ". Phim gốc còn nguyên.",
                                "It is made: in the show write " + written + ". The film itself is as it was."));
        return name;
    }

    private static String copy(String file, Wall wall) {
        int dot = file.lastIndexOf('.');
        return (dot < 0 ? file : file.substring(0, dot)) + "-" + wall.width() + "x" + wall.height() + ".mp4";
    }
}
