package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import khaimac.asset.AssetFolder;
import khaimac.hall.Hall;
import khaimac.home.Told;
import khaimac.showfile.HallFile;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripsTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ thử", "organiser": "Xã Thử", "date": "2026-01-10",
         "surfaces": ["backdrop", "stage", "nobody-has-it"], "idle": {"backdrop": "still", "stage": "still"},
         "looks": {"still": {"colour": "#204080"}, "title": {"title": [{"name": "TITLE"}]},
                   "text": {"message": "TEXT"}, "photo": {"image": "anh.png"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "08:00", "length": "10m",
            "cues": [{"at": "start", "put": {"backdrop": "title"}}, {"on": "go", "put": {"stage": "text"}}]},
           {"id": "two", "name": "Hai", "length": "10m",
            "cues": [{"at": "start", "put": {"backdrop": "photo"}}, {"on": "go", "put": {"backdrop": "title"}}]}]}
        """;

    @TempDir
    private Path folder;

    private Strips of(String text) throws IOException {
        Hall hall = HallFile.read("simulated", Files.readAllBytes(Path.of("displays", "simulated.hall.json")))
                .hall();
        var show = ShowFile.read(text).show();
        return Strips.of(show, hall, new AssetFolder(folder));
    }

    private static Set<String> keys(Told.Strip strip, int row) {
        var keys = new HashSet<String>();
        for (var change : strip.changes()) keys.add(change.shots().get(row).key());
        return keys;
    }

    @Test
    void what_looks_alike_has_one_key_wherever_it_comes_and_what_the_hall_lacks_has_none() throws IOException {
        var strip = of(SHOW).told();
        assertThat(keys(strip, 0)).hasSize(3);
        assertThat(keys(strip, 1)).hasSize(2);
        assertThat(keys(strip, 2)).containsExactly("");
        assertThat(strip.changes().get(1).shots().getFirst())
                .isEqualTo(strip.changes().getLast().shots().getFirst());
    }

    @Test
    void an_edit_changes_the_keys_of_what_it_changed_and_of_nothing_else() throws IOException {
        var before = of(SHOW).told();
        var after = of(SHOW.replace("TEXT", "Other words").replace("Một", "Một, sửa tên"))
                .told();
        assertThat(keys(after, 0)).isEqualTo(keys(before, 0));
        assertThat(keys(after, 1)).isNotEqualTo(keys(before, 1));
        assertThat(after.looks().get("title")).isEqualTo(before.looks().get("title"));
        assertThat(after.looks().get("text")).isNotEqualTo(before.looks().get("text"));
    }

    @Test
    void a_file_that_is_written_anew_by_its_name_is_another_picture() throws IOException {
        var before = keys(of(SHOW).told(), 0);
        Files.write(folder.resolve("anh.png"), "png".getBytes(StandardCharsets.UTF_8));
        var with = keys(of(SHOW).told(), 0);
        assertThat(with).isNotEqualTo(before);
        Files.write(folder.resolve("anh.png"), "another".getBytes(StandardCharsets.UTF_8));
        assertThat(keys(of(SHOW).told(), 0)).isNotEqualTo(with);
    }

    @Test
    void every_key_leads_to_a_picture() throws IOException {
        var strips = of(SHOW);
        for (int row = 0; row < 2; row++)
            assertThat(keys(strips.told(), row))
                    .allSatisfy(key -> assertThat(strips.shot(key)).isNotNull());
    }
}
