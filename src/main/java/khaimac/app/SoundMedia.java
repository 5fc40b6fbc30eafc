package khaimac.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import khaimac.asset.AssetFolder;
import khaimac.cue.Change;
import khaimac.finding.Sentence;
import khaimac.media.Heard;
import khaimac.media.Unplayable;
import khaimac.media.sound.Lufs;
import khaimac.show.Show;
import org.jspecify.annotations.Nullable;

/** Sounds: what they are, and whether they can be played. */
final class SoundMedia implements Media {
    private static final Sentence KIND = new Sentence("âm thanh", "sound");
    /** How loud it is on the whole. */
    private static final String LUFS = "lufs";

    private static final Sentence SILENT = new Sentence("không có tiếng", "no sound");

    private static final Sentence EXPORT =
            new Sentence("Hãy xuất lại tệp thành MP3 hoặc WAV.", "Export it again as MP3 or WAV.");

    private static final Sentence BRING = new Sentence("Hãy đặt tệp vào đúng chỗ.", "Put the file in its place.");

    @Override
    public List<Found> of(Show show, AssetFolder folder, boolean prepare, Consumer<Sentence> told) {
        var all = new ArrayList<Found>();
        for (var file : files(show)) all.add(found(file, folder.file(file)));
        return all;
    }

    private static Set<String> files(Show show) {
        var all = new LinkedHashSet<String>();
        for (var segment : show.segments())
            for (var cue : segment.cues())
                for (var change : cue.changes())
                    if (change instanceof Change.Play play) all.add(play.tune().file());
        return all;
    }

    private static Found found(String file, @Nullable Path path) {
        if (path == null) return new Found(KIND, file, new Sentence("không thấy tệp", "the file is not there"), BRING);
        try {
            var heard = Heard.of(path);
            if (heard == null) return new Found(KIND, file, SILENT, EXPORT);
            var time = Sentence.same(time(heard.length()) + ",");
            var facts = facts(path);
            return new Found(KIND, file, time.and(words(heard, facts)), Sentence.NONE, facts);
        } catch (Unplayable e) {
            return new Found(KIND, file, e.words(), EXPORT);
        }
    }

    /** What is heard of a file, in words. */
    static Sentence words(Path path, Map<String, Object> facts) {
        try {
            var heard = Heard.of(path);
            return heard == null ? SILENT : words(heard, facts);
        } catch (Unplayable e) {
            return SILENT;
        }
    }

    private static Sentence words(Heard heard, Map<String, Object> facts) {
        var what = heard.codec() + ", " + figure(heard.rate() / 1_000.0) + " kHz, " + heard.channels();
        var loud = facts.get(LUFS) instanceof Double lufs ? ", " + figure(lufs) + " LUFS" : "";
        return new Sentence(
                "tiếng " + what + " kênh" + loud,
                "sound " + what + (heard.channels() == 1 ? " channel" : " channels") + loud);
    }

    /** And for programs, with how loud it is; nothing where nothing is heard. */
    static Map<String, Object> facts(Path path) {
        var map = new LinkedHashMap<String, Object>();
        try {
            var heard = Heard.of(path);
            if (heard == null) return map;
            map.put("sound", heard.codec());
            map.put("sound-seconds", heard.length().toMillis() / 1_000.0);
            map.put("rate", heard.rate());
            map.put("channels", heard.channels());
            map.put(LUFS, Math.rint(Lufs.of(path) * 10) / 10);
        } catch (Unplayable e) {
            // What it says of itself is told; whoever plays it says what is wrong.
        }
        return map;
    }

    static String time(Duration length) {
        long seconds = length.plusMillis(500).toSeconds();
        return String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    static String figure(double value) {
        return String.format(Locale.ROOT, value >= 100 ? "%.0f" : "%.1f", value).replaceFirst("[.]0$", "");
    }
}
