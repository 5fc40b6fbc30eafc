package khaimac.desk;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import khaimac.journal.Disk;
import khaimac.showfile.ShowFile;
import khaimac.showfile.language.Beside;
import org.jspecify.annotations.Nullable;

/**
 * The show a run is of, with copies of all that was read for it: a run that is found again reads the copies, whatever
 * became of the originals. Media are not copied; the player looks for them where they were.
 *
 * @param copies by the name each has in the run's folder
 */
public record ShowCopy(ShowFile.Reading reading, Map<String, byte[]> copies) {
    private static final String SHOW = "show.json";
    private static final String HALL = "hall.json";
    private static final String BESIDE = "beside~";

    /** @param beside the folder the show lies in: its rosters are copied as they are read */
    public static ShowCopy of(String name, byte[] bytes, Beside beside) {
        var copies = new LinkedHashMap<String, byte[]>();
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
                return beside.exists(beside1);
            }
        });
        return new ShowCopy(reading, Map.copyOf(copies));
    }

    /** The hall it runs in, so that a run found again lights the same outputs. */
    public ShowCopy withHall(byte[] bytes) {
        var more = new LinkedHashMap<>(copies);
        more.put(HALL, bytes);
        return new ShowCopy(reading, Map.copyOf(more));
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
        return names.contains(HALL) ? show.withHall(disk.read(HALL)) : show;
    }

    private static String flat(String name) {
        return BESIDE + name.replace('/', '~').replace('\\', '~');
    }
}
