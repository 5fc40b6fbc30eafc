package khaimac.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import khaimac.asset.Catalogue;
import khaimac.journal.Disk;
import khaimac.notation.Notation;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The show a run is of, with copies of all that was read for it: a run that is found again reads the copies, whatever
 * became of the originals. Pictures and films are not copied: what they are is written down, and that counts.
 *
 * @param named the files that the show names, besides those that were copied
 * @param copies by the name each has in the run's folder
 */
public record ShowCopy(ShowFile.Reading reading, Set<String> named, Map<String, byte[]> copies) {
    private static final String SHOW = "show.json";
    private static final String HALL = "hall.json";
    private static final String RUN = "run.txt";
    private static final String ASSETS = "assets.json";
    private static final String BESIDE = "beside~";

    /** @param beside the folder the show lies in: its rosters are copied as they are read */
    public static ShowCopy of(String name, byte[] bytes, Beside beside) {
        var copies = new LinkedHashMap<String, byte[]>();
        var named = new LinkedHashSet<String>();
        copies.put(SHOW, bytes);
        var reading = ShowFile.read(name, bytes, new Beside() {
            @Override
            public byte @Nullable [] content(String beside1) {
                var content = beside.content(beside1);
                if (content != null) copies.put(flat(beside1), content);
                return content;
            }

            @Override
            public boolean exists(String beside1) {
                named.add(beside1);
                return beside.exists(beside1);
            }
        });
        named.add(Catalogue.OWN_WORDS);
        return new ShowCopy(reading, Set.copyOf(named), Map.copyOf(copies));
    }

    /** The hall it runs in, so that a run found again lights the same outputs. */
    public ShowCopy withHall(byte[] bytes) {
        return with(HALL, bytes);
    }

    /** What the files that the show names are when the run is opened. */
    public ShowCopy withAssets(Catalogue assets) {
        return with(ASSETS, Notation.write(assets));
    }

    /** The run that this copy is made for: epochs are counted within it. */
    public ShowCopy withRun(String name) {
        return with(RUN, name.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty where nobody has written it down, as in runs of older programs. */
    public String run() {
        var bytes = copies.get(RUN);
        return bytes == null ? "" : new String(bytes, StandardCharsets.UTF_8);
    }

    private ShowCopy with(String name, byte[] bytes) {
        var more = new LinkedHashMap<>(copies);
        more.put(name, bytes);
        return new ShowCopy(reading, named, Map.copyOf(more));
    }

    /** Null where nobody has written it down, as in runs of older programs, or it cannot be read any more. */
    public @Nullable Catalogue assets() {
        var bytes = copies.get(ASSETS);
        try {
            return bytes == null ? null : Notation.read(bytes, Catalogue.class);
        } catch (Notation.Unreadable e) {
            return null;
        }
    }

    public byte @Nullable [] hall() {
        return copies.get(HALL);
    }

    /** What lies in a run's folder; null where there is no show. */
    static @Nullable ShowCopy in(Disk disk) throws IOException {
        var names = disk.names();
        if (!names.contains(SHOW)) return null;
        var show = of(SHOW, disk.read(SHOW), new Beside() {
            @Override
            public byte @Nullable [] content(String name) {
                try {
                    return names.contains(flat(name)) ? disk.read(flat(name)) : null;
                } catch (IOException e) {
                    // The reader then says that it is not there.
                    return null;
                }
            }

            @Override
            public boolean exists(String name) {
                return true;
            }
        });
        for (var name : List.of(HALL, ASSETS, RUN)) if (names.contains(name)) show = show.with(name, disk.read(name));
        return show;
    }

    private static String flat(String name) {
        return BESIDE + name.replace('/', '~').replace('\\', '~');
    }
}
