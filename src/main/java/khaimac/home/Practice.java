package khaimac.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import khaimac.clock.Watch;
import khaimac.journal.FolderDisk;
import khaimac.machine.Folders;
import khaimac.prepare.Manuscript;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;
import khaimac.showfile.Folder;

/**
 * Edits of a copy that nobody sees. Java has got to know the way then, and the first edit that a person makes is
 * answered as quickly as the others.
 */
public final class Practice {
    private static final int EDITS = 250;
    /** A long show is as well known after fewer. */
    private static final Duration MOST = Duration.ofSeconds(2);

    private static final String NAME = "copy.show.json";

    private Practice() {}

    public static void on(Manuscript text, Watch watch) {
        try {
            var place = Files.createTempDirectory("khaimac-practice");
            try {
                edit(place, text, watch);
            } finally {
                Folders.delete(place);
            }
        } catch (IOException e) {
            // Nobody waits for it: the first edits take longer.
        }
    }

    private static void edit(Path place, Manuscript text, Watch watch) throws IOException {
        var file = Files.write(place.resolve(NAME), text.bytes());
        var history = new FolderDisk(place.resolve("history"));
        var now = watch.now().wall();
        try (var copy = Manuscript.open(new FolderDisk(place), history, NAME, Folder.of(file), () -> now)) {
            var segments = copy.show().segments();
            var until = watch.now().steady().plus(MOST);
            for (int edit = 0;
                    edit < EDITS && !segments.isEmpty() && watch.now().steady().compareTo(until) < 0;
                    edit++) {
                var segment = segments.get(edit % segments.size());
                var name = new SegmentField.Name(segment.name() + " " + edit);
                copy.edit("practice", copy.revision(), new ShowEdit.SetSegment(segment.id(), name));
            }
        }
    }
}
