package khaimac.proof;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import khaimac.finding.Finding;
import khaimac.finding.Place;
import khaimac.finding.Sentence;
import khaimac.finding.Severity;
import khaimac.hall.Hall;
import khaimac.media.film.Clip;
import khaimac.render.Wall;
import khaimac.scene.Look;
import khaimac.show.Show;
import khaimac.showfile.language.Times;
import khaimac.showfile.shows.Places;
import org.jspecify.annotations.Nullable;

/** What a writer should know about the films of a show before anybody waits for one in a hall. */
public final class FilmChecks {
    /** A machine that is only just fast enough stumbles over the first thing that it does besides. */
    public static final double ENOUGH = 1.2;

    /** Nobody sees that a film is so much longer or shorter than was written. */
    private static final Duration HARDLY = Duration.ofSeconds(2);

    private static final Sentence LEFT_OUT = new Sentence(
            "Phim không lên màn hình: hình trước đó ở lại, rồi hiện hình chờ.",
            "It is not shown: the picture before it stays, and then the idle look comes.");

    private static final Sentence EXPORT = new Sentence(
            "Hãy xuất lại phim thành MP4 (H.264, tiếng AAC).", "Export it again as MP4 (H.264, AAC sound).");

    private static final Sentence PREPARE = new Sentence(
            "Hãy chạy “khaimac media --prepare” và dùng bản sao nó làm.",
            "Run \"khaimac media --prepare\" and use the copy that it makes.");

    /** Who looks into files. */
    public interface Files {
        /** What is known of a film that is shown on such a wall; null: there is no file, which is told elsewhere. */
        @Nullable
        Known of(String file, Wall wall);
    }

    /**
     * What is known of a file.
     *
     * @param clip null: it is no film that can be shown
     * @param wrong why not
     * @param pace how often it could run in the time it takes
     */
    public record Known(@Nullable Clip clip, Sentence wrong, double pace) {}

    private final Map<String, Finding> found = new LinkedHashMap<>();

    private FilmChecks() {}

    /** @param hall null where nobody said in which hall it will be */
    public static List<Finding> of(Show show, @Nullable Hall hall, Places places, Files files) {
        var checks = new FilmChecks();
        for (var use : ShownFilms.of(show, places)) {
            var known = files.of(use.film().file(), use.wall(hall));
            if (known != null) checks.look(use, known, use.wall(hall));
        }
        return List.copyOf(checks.found.values());
    }

    /** No film can be looked into on this machine. */
    public static Finding blind(Places places, Sentence why) {
        return new Finding(Severity.WARNING, Place.whole(places.file()), why, Sentence.NONE, Sentence.NONE);
    }

    private void look(ShownFilms.Use use, Known known, Wall wall) {
        var film = use.film();
        var name = "“" + film.file() + "”";
        var clip = known.clip();
        if (clip == null) {
            tell(
                    use,
                    "broken",
                    Severity.WARNING,
                    new Sentence(
                            "Phim " + name + " không chiếu được: "
                                    + known.wrong().vi() + ".",
                            "The film " + name + " cannot be shown: "
                                    + known.wrong().en() + "."),
                    LEFT_OUT,
                    EXPORT);
            return;
        }
        ends(use, clip, name);
        if (film.volume() > 0 && film.volume() != 1 && !clip.sound())
            tell(
                    use,
                    "silent",
                    Severity.WARNING,
                    new Sentence(
                            "Phim " + name + " không có tiếng, mà kịch bản đặt âm lượng cho nó.",
                            "The film " + name + " has no sound, and the show sets its volume."),
                    new Sentence("Phim chạy không tiếng.", "It runs silently."),
                    new Sentence(
                            "Hãy xuất lại phim với tiếng, hoặc bỏ “volume”.",
                            "Export it with its sound, or leave \"volume\" out."));
        for (var note : clip.notes())
            tell(use, note.en(), Severity.WARNING, Sentence.same(name + ":").and(note), Sentence.NONE, Sentence.NONE);
        if (known.pace() > 0 && known.pace() < ENOUGH) {
            var pace = String.format(Locale.ROOT, "%.1f", known.pace());
            var size = wall.width() + "×" + wall.height();
            tell(
                    use,
                    "slow",
                    Severity.WARNING,
                    new Sentence(
                            "Máy này giải phim " + name + " cho màn hình " + size + " chỉ nhanh gấp " + pace
                                    + " lần giờ thật.",
                            "This machine makes the pictures of " + name + " for a surface of " + size + " only " + pace
                                    + " times as fast as it runs."),
                    new Sentence("Phim có thể giật.", "It may stumble."),
                    PREPARE);
        }
    }

    private void ends(ShownFilms.Use use, Clip clip, String name) {
        var film = use.film();
        var length = Times.written(whole(clip.length()));
        var to = film.to();
        if (film.from().compareTo(clip.length()) >= 0
                || (to != null && to.compareTo(clip.length().plus(HARDLY)) > 0))
            tell(
                    use,
                    "beyond",
                    Severity.WARNING,
                    new Sentence(
                            "Phim " + name + " chỉ dài " + length + ": “from” hoặc “to” ở sau chỗ hết phim.",
                            "The film " + name + " is only " + length + " long: \"from\" or \"to\" is beyond its end."),
                    new Sentence("Hình cuối của phim ở lại.", "Its last picture stays."),
                    new Sentence("Hãy sửa “from” và “to”.", "Mend \"from\" and \"to\"."));
        var segment = use.segment();
        boolean written = film.runs() != null;
        var runs = film.runs(clip.length());
        // What was written was compared with the part when the file was read.
        if (segment == null || runs == null) return;
        boolean over = !written
                && !segment.length().isZero()
                && film.then() != Look.FilmEnd.LOOP
                && runs.compareTo(segment.length().plus(HARDLY)) > 0;
        if (over)
            tell(
                    use,
                    "long" + segment.id(),
                    Severity.WARNING,
                    new Sentence(
                            "Phim " + name + " dài " + Times.written(whole(runs)) + ", phần “" + segment.name()
                                    + "” chỉ có " + Times.written(segment.length()) + ".",
                            "The film " + name + " runs " + Times.written(whole(runs)) + ", the segment \""
                                    + segment.name() + "\" has only " + Times.written(segment.length()) + "."),
                    new Sentence(
                            "Phần này sẽ quá giờ, hoặc phim bị cắt khi bấm GO.",
                            "The segment runs over, or GO cuts the film off."),
                    new Sentence(
                            "Hãy cho phần này thêm giờ, hoặc đặt “to”.", "Give the segment more time, or set \"to\"."));
    }

    private static Duration whole(Duration length) {
        return Duration.ofSeconds(length.plusMillis(500).toSeconds());
    }

    /** Once, however often it is shown. */
    private void tell(
            ShownFilms.Use use, String about, Severity severity, Sentence what, Sentence now, Sentence instead) {
        found.putIfAbsent(
                use.film().file() + use.place() + about, new Finding(severity, use.place(), what, now, instead));
    }
}
