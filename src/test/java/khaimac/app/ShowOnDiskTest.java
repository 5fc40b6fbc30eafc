package khaimac.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import khaimac.asset.Catalogue;
import khaimac.asset.Hashes;
import khaimac.asset.Signatures;
import khaimac.desk.ShowCopy;
import khaimac.engine.Deed;
import khaimac.engine.Fact;
import khaimac.engine.Mode;
import khaimac.engine.Run;
import khaimac.engine.Stamp;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.showfile.Folder;
import khaimac.trial.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The show file is looked after while a run is on: read when it stands still, and never taken over by itself. */
class ShowOnDiskTest {
    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ", "date": "2024-01-30", "surfaces": ["backdrop"],
         "looks": {"list": {"roster": "danh-sach.csv"}%s},
         "segments": [{"id": "one", "name": "Một", "start": "08:00", "length": "10m", "cues": [
           {"at": "start", "put": {"backdrop": "list"}}]},
           {"id": "two", "name": "Hai", "length": "10m"}]}
        """;

    @TempDir
    private Path folder;

    private final List<Sentence> told = new CopyOnWriteArrayList<>();
    private final List<Catalogue> grown = new CopyOnWriteArrayList<>();
    private final List<Throwable> mistakes = new CopyOnWriteArrayList<>();
    private volatile Run run = Run.of(khaimac.showfile.ShowFile.read("{}").show());

    private ShowOnDisk looking() throws IOException {
        var file = folder.resolve("le.show.json");
        Files.writeString(folder.resolve("danh-sach.csv"), "name\nNguyễn Văn An\nTrần Thị Bình\n");
        Files.writeString(file, SHOW.formatted(""));
        var opened = ShowCopy.of("le.show.json", Files.readAllBytes(file), Folder.of(file));
        var hashes = new Hashes(folder.resolve("known.json"), List.of(new Signatures()), (one, size) -> {});
        var assets = hashes.catalogue(Folder.of(file).assets(), opened.named());
        var fresh = Run.of(opened.reading().show());
        var at = opened.reading().show().plan().slot(0).start();
        run = fresh.after(new Fact(
                new Stamp(1, at, "", ""), new Deed.Opened(opened.reading().hash(), Mode.SHOW, 1, at)));
        return new ShowOnDisk(
                file,
                opened,
                hashes,
                () -> run,
                new ShowOnDisk.Grown(folder, assets, grown::add, mistakes::add),
                told::add,
                mistakes::add);
    }

    private void await(String words) {
        Waiting.until(
                () -> words + " is told: " + told + mistakes,
                () -> told.stream().anyMatch(one -> one.vi().contains(words)));
    }

    @Test
    void a_corrected_list_is_told_and_named_row_by_row() throws Exception {
        try (var file = looking()) {
            Files.writeString(folder.resolve("danh-sach.csv"), "name\nNguyễn Văn An\nTrần Thị Bình An\n");
            await("1 tên khác (Trần Thị Bình → Trần Thị Bình An)");
            await("gõ adopt");
            var adoption = file.get().adoption(run);
            assertThat(adoption.edits()).hasSize(1);
            assertThat(((Look.Roster) run.look("list")).groups().toString())
                    .as("nothing is taken over by itself")
                    .doesNotContain("Bình An");
            assertThat(mistakes).isEmpty();
        }
    }

    @Test
    void a_broken_file_is_told_and_waited_for() throws Exception {
        try (var file = looking()) {
            Files.writeString(folder.resolve("le.show.json"), SHOW.formatted("").replace("\"Một\"", "\"Mốt"));
            await("còn lỗi, chưa nhận được");
            assertThat(file.get()).isNull();
            Files.writeString(folder.resolve("le.show.json"), SHOW.formatted("").replace("\"Một\"", "\"Mốt\""));
            await("“Một”, tên mới: Mốt");
        }
    }

    @Test
    void a_picture_that_came_in_is_known_from_then_on_and_one_that_is_not_there_is_told() throws Exception {
        try (var file = looking()) {
            Files.write(folder.resolve("moi.png"), new byte[] {(byte) 137, 'P', 'N', 'G', 13, 10, 26, 10, 0});
            Files.writeString(
                    folder.resolve("le.show.json"),
                    SHOW.formatted(", \"moi\": {\"image\": \"moi.png\"}, \"xa\": {\"image\": \"xa.png\"}"));
            Waiting.until(
                    told::toString,
                    () -> file.get() != null && file.get().show().looks().size() == 3);
            assertThat(grown.getLast().of("moi.png")).isNotNull();
            assertThat(file.get().lacking()).containsExactly("xa.png");
            assertThat(ShowOnDisk.Grown.since(folder, Catalogue.EMPTY).files()).containsKey("moi.png");
        }
    }
}
