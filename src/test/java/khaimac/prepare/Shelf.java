package khaimac.prepare;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import khaimac.show.SegmentField;
import khaimac.show.ShowEdit;

/** A show that people edit in these tests, with the two disks that it lies on. */
final class Shelf {
    static final String FILE = "buoi-le.show.json";
    static final String LIST = "rosters/khen.csv";
    static final String TEXT = """
        // c1 the head
        {"format": "khaimac-show/1", "title": "Lễ thử", "date": "2025-03-01",
         "surfaces": ["backdrop", "stage"], // c2
         "looks": {
           // c3 above a look
           "a": {"message": "A", "style": "plain"}, // c4
           "khen": {"roster": "rosters/khen.csv", "page": 6}
         },
         "segments": [
           // c5 above a part
           {"id": "mot", "name": "Một", "start": "08:00", "end": "08:30", "cues": [
             {"on": "go", "put": {"backdrop": "a"}} // c6
           ]},
           {"id": "hai", "name": "Hai", "length": "10m"}, // c7
           {"id": "ba", "name": "Ba", "length": "5m"} /* c8 */
         ]
        }
        // c9 the end
        """;

    final FrailDisk files = new FrailDisk();
    final FrailDisk history = new FrailDisk();
    private Instant now = Instant.parse("2025-02-01T01:00:00Z");

    Shelf() {
        this(TEXT.getBytes(StandardCharsets.UTF_8));
        files.save(LIST, "name,note\nAn,1\nBình,2\n".getBytes(StandardCharsets.UTF_8));
    }

    Shelf(byte[] show) {
        files.save(FILE, show);
    }

    /** A shipped show with the lists beside it. */
    static Shelf of(Path show) throws IOException {
        var shelf = new Shelf(Files.readAllBytes(show));
        var rosters = show.resolveSibling("rosters");
        try (var lists = Files.list(rosters)) {
            for (var list : lists.toList()) shelf.files.save("rosters/" + list.getFileName(), Files.readAllBytes(list));
        }
        return shelf;
    }

    Manuscript open() throws IOException {
        return Manuscript.open(files, history, FILE, files, () -> now = now.plusSeconds(1));
    }

    String text() throws IOException {
        return new String(files.read(FILE), StandardCharsets.UTF_8);
    }

    /** Another program saves the file. */
    void save(String text) {
        files.save(FILE, text.getBytes(StandardCharsets.UTF_8));
    }

    static ShowEdit name(String segment, String name) {
        return new ShowEdit.SetSegment(segment, new SegmentField.Name(name));
    }
}
