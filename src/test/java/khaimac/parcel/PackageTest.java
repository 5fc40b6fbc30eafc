package khaimac.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import khaimac.finding.Sentence;
import khaimac.showfile.Folder;
import khaimac.showfile.ShowFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A show goes to another machine as one file, and nothing that is there is lost by it. */
class PackageTest {
    private static final String SHOW = """
        // Viết bằng tay
        {
          "format": "khaimac-show/1",
          "title": "Lễ thử",
          "date": "2026-01-10",
          "surfaces": ["backdrop"],
          "styles": {"le": {"font": "fonts/chu.ttf", "image": "media/nen.png"}}, // kiểu của xã
          "looks": {
            "a": {"title": [{"name": "media/phim.mp4 là tên phim"}], "style": "le"},
            "phim": {"film": "media/phim.mp4"},
            "bai": {"pages": "media/bao-cao.pptx"},
            "ds": {"roster": "rosters/khen.csv"}
          },
          "idle": {"backdrop": "a"},
          "segments": [
            {"id": "mot", "name": "Một", "start": "08:00", "length": "5m",
             "cues": [{"at": "start", "put": {"backdrop": "phim"}, "play": "media/nhac.ogg"},
                      {"on": "go", "name": "Dừng", "stop": "media/nhac.ogg"}]}
          ]
        }
        """;

    @TempDir
    private Path folder;

    private Path here;
    private Path there;
    private Path show;

    @BeforeEach
    void a_show_with_all_sorts_of_files() throws IOException {
        here = folder.resolve("here");
        there = folder.resolve("there");
        show = put(here, "show-files/le-thu.show.json", SHOW);
        put(here, "show-files/fonts/chu.ttf", "phông");
        put(here, "show-files/media/nen.png", "ảnh");
        put(here, "show-files/media/phim.mp4", "phim");
        put(here, "show-files/media/bao-cao.pptx", "bài");
        put(here, "show-files/media/bao-cao.pptx.pdf", "trang");
        put(here, "show-files/media/nhac.ogg", "nhạc");
        put(here, "show-files/rosters/khen.csv", "name,note\nNguyễn Văn Thử,Thôn 1\n");
        put(here, "show-files/compounds.txt", "xã Thử\n");
        put(here, "show-files/approved/le-thu/2026-01-01/maket.pdf", "đã ký");
        put(here, "show-files/approved/le-khac/maket.pdf", "của buổi khác");
        put(here, "displays/nha-van-hoa.hall.json", "{}");
    }

    static Path put(Path home, String name, String text) throws IOException {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private String at(String name) throws IOException {
        return Files.readString(there.resolve(name));
    }

    static Path packed(Path show, Path hall, Path into) throws Refused, IOException {
        var ready = Packing.of(show, hall).ready();
        try (var out = Files.newOutputStream(into)) {
            ready.write(out);
        }
        assertThat(Files.size(into)).isEqualTo(ready.length());
        return into;
    }

    private Path packed() throws Refused, IOException {
        return packed(show, here.resolve("displays/nha-van-hoa.hall.json"), folder.resolve("le-thu.khaimac.zip"));
    }

    private Unpacking.Arrived arrived(String... replace) throws Refused, IOException {
        try (var unpacking = Unpacking.open(packed())) {
            return unpacking.into(there, Set.of(replace));
        }
    }

    private static List<String> files(Path home) throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> home.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> !name.endsWith("/lock"))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> english(Unpacking.Arrived arrived) {
        return arrived.told().stream().map(Sentence::en).toList();
    }

    @Test
    void all_that_a_show_names_arrives_as_it_was_and_no_file_of_another_show() throws Exception {
        var arrived = arrived();
        assertThat(arrived).isEqualTo(new Unpacking.Arrived("le-thu", List.of()));
        var all = new ArrayList<>(files(here));
        all.remove("show-files/approved/le-khac/maket.pdf");
        assertThat(files(there)).isEqualTo(all);
        for (var name : all) assertThat(there.resolve(name)).as(name).hasSameBinaryContentAs(here.resolve(name));
    }

    @Test
    void the_same_files_give_the_same_bytes_whenever_they_are_packed() throws Exception {
        var first = Files.readAllBytes(packed());
        Files.setLastModifiedTime(show, FileTime.fromMillis(1_000_000_000_000L));
        assertThat(Files.readAllBytes(packed())).isEqualTo(first);
    }

    @Test
    void what_a_show_names_and_is_not_there_is_told_before_it_is_packed_and_where_it_arrives() throws Exception {
        Files.delete(here.resolve("show-files/media/phim.mp4"));
        Files.delete(here.resolve("show-files/media/bao-cao.pptx.pdf"));
        assertThat(Packing.of(show, null).missing()).containsExactly("media/phim.mp4");
        assertThat(english(arrived())).singleElement().asString().contains("media/phim.mp4");
    }

    @Test
    void a_file_that_is_another_one_here_gets_another_name_and_the_show_says_it_in_the_same_words_otherwise()
            throws Exception {
        put(there, "show-files/media/phim.mp4", "phim của buổi khác");
        put(there, "show-files/media/nhac.ogg", "nhạc khác");
        put(there, "show-files/media/nhac-2.ogg", "cũng khác");
        put(there, "displays/nha-van-hoa.hall.json", "{ }");
        var arrived = arrived();
        assertThat(at("show-files/media/phim.mp4")).isEqualTo("phim của buổi khác");
        assertThat(at("show-files/media/phim-2.mp4")).isEqualTo("phim");
        assertThat(at("show-files/media/nhac-3.ogg")).isEqualTo("nhạc");
        assertThat(at("displays/nha-van-hoa.hall.json")).isEqualTo("{ }");
        assertThat(at("displays/nha-van-hoa-2.hall.json")).isEqualTo("{}");
        assertThat(at("show-files/le-thu.show.json"))
                .isEqualTo(SHOW.replace("\"media/phim.mp4\"", "\"media/phim-2.mp4\"")
                        .replace("\"media/nhac.ogg\"", "\"media/nhac-3.ogg\""));
        assertThat(english(arrived)).hasSize(3).allMatch(words -> words.contains("lies beside it"));
        var again = arrived();
        assertThat(again.show()).isEqualTo("le-thu");
        assertThat(english(again)).anyMatch(words -> words.contains("the very same"));
        assertThat(files(there)).noneMatch(name -> name.contains("phim-3") || name.contains("nhac-4"));
    }

    @Test
    void a_presentation_and_its_pages_are_renamed_together() throws Exception {
        put(there, "show-files/media/bao-cao.pptx.pdf", "trang của bài khác");
        arrived();
        assertThat(at("show-files/media/bao-cao-2.pptx")).isEqualTo("bài");
        assertThat(at("show-files/media/bao-cao-2.pptx.pdf")).isEqualTo("trang");
        assertThat(at("show-files/le-thu.show.json")).contains("\"media/bao-cao-2.pptx\"");
    }

    @Test
    void a_ceremony_of_the_same_name_stays_and_the_new_one_takes_what_was_signed_along() throws Exception {
        put(there, "show-files/le-thu.show.json", "{}");
        put(there, "show-files/approved/le-thu/2026-01-01/maket.pdf", "ký ở đây");
        put(there, "show-files/compounds.txt", "của máy này\n");
        var arrived = arrived();
        assertThat(arrived.show()).isEqualTo("le-thu-2");
        assertThat(at("show-files/le-thu.show.json")).isEqualTo("{}");
        assertThat(at("show-files/le-thu-2.show.json")).isEqualTo(SHOW);
        assertThat(at("show-files/approved/le-thu/2026-01-01/maket.pdf")).isEqualTo("ký ở đây");
        assertThat(at("show-files/approved/le-thu-2/2026-01-01/maket.pdf")).isEqualTo("đã ký");
        assertThat(at("show-files/compounds.txt")).isEqualTo("của máy này\n");
        assertThat(english(arrived)).anyMatch(words -> words.contains("compounds.txt"));
    }

    @Test
    void what_somebody_chose_is_replaced_and_nothing_else() throws Exception {
        put(there, "show-files/le-thu.show.json", "{}");
        put(there, "show-files/media/phim.mp4", "bản cũ");
        put(there, "show-files/media/nen.png", "ảnh khác");
        try (var unpacking = Unpacking.open(packed())) {
            assertThat(unpacking.clashes(there))
                    .containsExactly(
                            "show-files/le-thu.show.json", "show-files/media/nen.png", "show-files/media/phim.mp4");
        }
        var arrived = arrived("show-files/le-thu.show.json", "show-files/media/phim.mp4");
        assertThat(arrived.show()).isEqualTo("le-thu");
        assertThat(at("show-files/media/phim.mp4")).isEqualTo("phim");
        assertThat(at("show-files/media/nen.png")).isEqualTo("ảnh khác");
        assertThat(at("show-files/media/nen-2.png")).isEqualTo("ảnh");
        assertThat(at("show-files/le-thu.show.json")).contains("media/nen-2.png");
        assertThat(files(there)).noneMatch(name -> name.contains("dang-nhan"));
    }

    @Test
    void where_something_cannot_be_moved_in_all_is_as_it_was() throws Exception {
        put(there, "show-files/media/phim.mp4", "bản cũ");
        put(there, "show-files/rosters", "một tệp, nên không có thư mục nào tên rosters");
        var before = files(there);
        assertThatThrownBy(() -> arrived("show-files/media/phim.mp4")).isInstanceOf(Refused.class);
        assertThat(files(there)).isEqualTo(before);
        assertThat(at("show-files/media/phim.mp4")).isEqualTo("bản cũ");
    }

    @Test
    void a_package_that_waits_for_another_is_told_so() throws Exception {
        var coming = Files.createDirectories(there.resolve("show-files/.dang-nhan"));
        try (var channel = java.nio.channels.FileChannel.open(
                        coming.resolve("lock"),
                        java.nio.file.StandardOpenOption.CREATE,
                        java.nio.file.StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            assertThat(lock.isValid()).isTrue();
            assertThatThrownBy(this::arrived).hasMessageContaining("Another package");
        }
        assertThat(arrived().told()).isEmpty();
    }

    @Test
    void a_show_that_was_packed_by_hand_again_is_taken_and_what_is_not_listed_is_left_out() throws Exception {
        var zip = Zips.of(packed());
        zip.add("show-files/", new byte[0]);
        zip.add("__MACOSX/show-files/._le-thu.show.json", "mac".getBytes(StandardCharsets.UTF_8));
        zip.add("show-files/media/them.exe", "lạ".getBytes(StandardCharsets.UTF_8));
        var file = Files.write(folder.resolve("again.zip"), zip.deflated());
        try (var unpacking = Unpacking.open(file)) {
            assertThat(english(unpacking.into(there, Set.of())))
                    .singleElement()
                    .asString()
                    .startsWith("2 files");
        }
        assertThat(there.resolve("show-files/media/them.exe")).doesNotExist();
        assertThat(at("show-files/media/phim.mp4")).isEqualTo("phim");
    }

    @Test
    void a_name_that_no_windows_holds_is_told_where_it_can_be_mended() throws Exception {
        put(here, "show-files/le-thu.show.json", SHOW.replace("media/phim.mp4\"}", "media/aux.mp4\"}"));
        put(here, "show-files/media/aux.mp4", "phim");
        assertThatThrownBy(() -> Packing.of(show, null)).hasMessageContaining("media/aux.mp4");
    }

    /** The shows that come with the program are read as before on the other machine. */
    @Test
    void a_shipped_show_is_read_there_with_the_very_same_findings() throws Exception {
        var random = new Random(1);
        for (var name : List.of("vinh-bao-2024-01-30", "lao-cai-gap-mat-2024-05-10")) {
            var file = Path.of("show-files", name + ".show.json");
            var zip = packed(file, null, folder.resolve(name + random.nextInt(100) + ".zip"));
            try (var unpacking = Unpacking.open(zip)) {
                unpacking.into(there, Set.of());
            }
            var arrived = there.resolve("show-files").resolve(name + ".show.json");
            assertThat(ShowFile.read(name, Files.readAllBytes(arrived), Folder.of(arrived))
                            .findings())
                    .isEqualTo(ShowFile.read(name, Files.readAllBytes(file), Folder.of(file))
                            .findings());
        }
    }

    @Test
    void a_file_that_changes_while_it_is_packed_ends_the_package() throws Exception {
        var ready = Packing.of(show, null).ready();
        Files.writeString(here.resolve("show-files/media/phim.mp4"), "khác");
        assertThatThrownBy(() -> ready.write(new ByteArrayOutputStream())).isInstanceOf(IOException.class);
    }
}
