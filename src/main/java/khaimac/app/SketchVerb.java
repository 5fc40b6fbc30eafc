package khaimac.app;

import java.io.BufferedReader;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.finding.Sentence;
import khaimac.notation.Notation;
import khaimac.rehearsal.Moments;
import khaimac.render.Wall;
import khaimac.render.papers.Frames;
import khaimac.render.papers.Remarks;
import khaimac.scene.Entrance;
import khaimac.scene.LookRef;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.StyleEdits;
import khaimac.showfile.Folder;
import khaimac.terminal.Terminal;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/**
 * Paints pictures for Home, one for each line: show, hall, surface, moment and width, with tabs between; a line of show
 * and hall alone asks which pictures there are. Behind either may stand a folder with an older version of the show's
 * files. Home starts it; people do not.
 */
@Command(name = "sketch", hidden = true)
final class SketchVerb implements Callable<Integer> {
    /** Before the name of a look, where a moment would stand. */
    private static final String LOOK = "look:";

    /** Before the key of a picture of the strip, where a moment would stand. */
    private static final String SHOT = "shot:";

    /** Before a style, how far its ground has come (ms) and the name of a look, where a moment would stand. */
    private static final String WORN = "worn:";

    /** In place of a width: what should be known of the picture, in words. */
    private static final String REMARKS = "words";

    private static final int LEAST = 32;
    private static final int MOST = 1_920;

    /** Longer than any ground takes to come round. */
    private static final long MOST_MOTION = 600_000;

    /** As many shows as are prepared side by side. */
    private static final int STRIPS = 4;

    private final Terminal terminal;
    private @Nullable Frames frames;
    private @Nullable Folder folder;

    /** The strips that were asked for last, by show and hall: their pictures come one by one after them. */
    private final Map<String, Strips> strips = new LinkedHashMap<>();

    SketchVerb(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws IOException {
        var out = new DataOutputStream(terminal.out());
        try (var lines = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var picture = painted(line.split("\t", -1));
                out.writeInt(picture.length);
                out.write(picture);
                out.flush();
            }
        } finally {
            close();
        }
        return 0;
    }

    private byte[] painted(String[] words) {
        if (words.length == 2 || words.length == 3) return strip(words);
        if (words.length != 5 && words.length != 6) return new byte[0];
        try {
            if (words[3].startsWith(SHOT)) return shot(words);
            var sources = new Sources(terminal);
            var whole = sources.said(words[0]);
            var place = sources.hall(words[1]);
            if (whole == null || place == null) return new byte[0];
            var name = new SurfaceName(words[2]);
            var wall = Wall.of(place.hall(), name);
            if (wall == null || !whole.surfaces().contains(name)) return new byte[0];
            var worn = words[3].startsWith(WORN) ? words[3].substring(WORN.length()).split(":", 3) : new String[0];
            if (worn.length == 3) return worn(words, whole, wall, worn);
            boolean one = words[3].startsWith(LOOK);
            var show = one ? showing(whole, name, words[3].substring(LOOK.length())) : whole;
            if (show.segments().isEmpty()) return new byte[0];
            var moment = Moments.read(show, one ? show.segments().getFirst().id() : words[3]);
            if (moment.run() == null) return new byte[0];
            return made(words, moment.run().showing(name), moment.at(), wall);
        } catch (NumberFormatException | UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            return new byte[0];
        }
    }

    /** A look in another style, some time after it came up: what somebody would take. */
    private byte[] worn(String[] words, Show whole, Wall wall, String[] worn) {
        var name = new SurfaceName(words[2]);
        var show = showing(StyleEdits.trying(whole, worn[2], worn[0]), name, worn[2]);
        if (show.segments().isEmpty()) return new byte[0];
        var moment = Moments.read(show, show.segments().getFirst().id());
        if (moment.run() == null) return new byte[0];
        var at = moment.at().plusMillis(Math.clamp(Long.parseLong(worn[1]), 0, MOST_MOTION));
        return made(words, moment.run().showing(name), at, wall);
    }

    /** A picture as wide as it is wanted, or what somebody should know of it. */
    private byte[] made(String[] words, Showing showing, Instant at, Wall wall) {
        var frames = frames(new Sources(terminal).folder(words[0]));
        if (words[4].equals(REMARKS)) return Notation.write(Remarks.of(frames, showing.at(at), wall));
        int width = Math.clamp(Integer.parseInt(words[4]), LEAST, MOST);
        int height = Math.max(1, width * wall.height() / wall.width());
        return frames.jpeg(showing, at, wall, width, height);
    }

    /** What there is to be painted, as Home passes it on. */
    private byte[] strip(String[] words) {
        var drawn = drawn(words[0], words[1], words.length == 3 ? words[2] : "");
        return drawn == null ? new byte[0] : Notation.write(drawn.told());
    }

    /** @param version the folder of an older one; empty: as it is now */
    private @Nullable Strips drawn(String show, String hall, String version) {
        var sources = new Sources(terminal);
        var said = version.isEmpty() ? sources.said(show) : Older.said(Path.of(show), Path.of(version));
        var place = sources.hall(hall);
        if (said == null || place == null) return null;
        var drawn = Strips.of(said, place.hall(), sources.folder(show).assets());
        var name = named(show, hall, version);
        strips.remove(name);
        strips.put(name, drawn);
        if (strips.size() > STRIPS) strips.remove(strips.keySet().iterator().next());
        return drawn;
    }

    private static String named(String show, String hall, String version) {
        return String.join("\t", show, hall, version);
    }

    /** A picture by its key; where the show was written anew since, or this process is new, it is looked for again. */
    private byte[] shot(String[] words) {
        var key = words[3].substring(SHOT.length());
        var name = new SurfaceName(words[2]);
        var version = words.length == 6 ? words[5] : "";
        var known = strips.get(named(words[0], words[1], version));
        var found = known == null ? null : known.shot(key);
        if (found == null) {
            known = drawn(words[0], words[1], version);
            found = known == null ? null : known.shot(key);
        }
        var wall = known == null ? null : known.wall(name);
        if (found == null || wall == null) return new byte[0];
        return made(words, found.showing(), found.at(), wall);
    }

    /** A ceremony in which a surface shows a look and nothing else happens: what it is before any cue brings it. */
    private static Show showing(Show show, SurfaceName surface, String look) {
        if (!show.looks().containsKey(look) || show.segments().isEmpty()) return show.with(List.of());
        var put = new Change.Put(surface, new LookRef.Named(look), Entrance.CUT);
        var cue = new Cue("", "", new Trigger.FromStart(Duration.ZERO), List.of(put), Sentence.NONE);
        return show.with(List.of(SegmentField.withCues(show.segments().getFirst(), List.of(cue))));
    }

    /** One painter for a folder: what it has read of fonts and pictures is not read again. */
    private Frames frames(Folder of) {
        var known = frames;
        if (known != null && of.equals(folder)) return known;
        close();
        var opened = new Frames(of.assets());
        frames = opened;
        folder = of;
        return opened;
    }

    private void close() {
        var known = frames;
        frames = null;
        if (known != null) known.close();
    }
}
