package khaimac.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashesTest {
    private static final String OF_ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    private Path folder;

    private final List<Path> read = new ArrayList<>();

    private Hashes hashes() {
        var memory = folder.resolve("cache/known.json");
        return new Hashes(memory, List.of(new Signatures()), (file, size) -> read.add(file));
    }

    private Path written(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @Test
    void a_file_is_known_by_what_is_in_it() throws IOException {
        written("a.txt", "abc");
        written("b.txt", "abc");
        var catalogue = hashes().catalogue(new AssetFolder(folder), List.of("a.txt", "b.txt", "nowhere.txt"));
        assertThat(catalogue.files().keySet()).containsExactlyInAnyOrder("a.txt", "b.txt");
        assertThat(catalogue.of("a.txt")).isEqualTo(new Asset(OF_ABC, 3, Asset.Kind.OTHER, null));
        assertThat(catalogue.of("b.txt")).isEqualTo(catalogue.of("a.txt"));
        assertThat(new AssetFolder(folder.resolve("cache")).file("../a.txt"))
                .as("outside the folder")
                .isNull();
    }

    @Test
    void a_way_through_a_link_and_up_again_leads_where_the_system_says() throws IOException {
        Files.createDirectories(folder.resolve("far/away/deep"));
        Files.createDirectories(folder.resolve("near"));
        Files.writeString(folder.resolve("far/away/list.csv"), "name");
        try {
            Files.createSymbolicLink(folder.resolve("near/link"), folder.resolve("far/away/deep"));
        } catch (IOException | UnsupportedOperationException e) {
            assumeTrue(false, "no links here: " + e);
        }
        assertThat(new AssetFolder(folder.resolve("near/link/..")).file("list.csv"))
                .isNotNull();
    }

    @Test
    void a_start_reads_nothing_that_was_read_before_and_all_that_has_changed() throws IOException {
        var film = written("film.mp4", "a".repeat(1_000_000));
        var folderOfShow = new AssetFolder(folder);
        var first = hashes().catalogue(folderOfShow, List.of("film.mp4"));
        assertThat(read).containsExactly(film.toRealPath());

        assertThat(hashes().catalogue(folderOfShow, List.of("film.mp4"))).isEqualTo(first);
        assertThat(read).as("by another process").hasSize(1);

        // As large as before: only its time tells.
        var modified = Files.getLastModifiedTime(film).toInstant();
        Files.writeString(film, "b".repeat(1_000_000));
        Files.setLastModifiedTime(film, FileTime.from(modified.plusSeconds(1)));
        assertThat(hashes().catalogue(folderOfShow, List.of("film.mp4"))).isNotEqualTo(first);
        assertThat(read).hasSize(2);

        Files.write(folder.resolve("cache/known.json"), "torn".getBytes(StandardCharsets.UTF_8));
        assertThat(hashes().of(film)).as("a memory that is torn costs reading").isNotNull();
        assertThat(read).hasSize(3);
    }

    @Test
    void a_file_that_has_become_another_is_not_lent_for_what_it_was() throws IOException {
        var file = written("a.txt", "abc");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2024-01-30T01:00:00Z")));
        var hashes = hashes();
        var catalogue = hashes.catalogue(new AssetFolder(folder), List.of("a.txt"));
        var library = new Library(catalogue, new AssetFolder(folder), hashes);
        assertThat(library.look()).isEmpty();
        assertThat(library.piece(OF_ABC, 1, 10)).isEqualTo("bc".getBytes(StandardCharsets.US_ASCII));
        assertThat(library.piece(OF_ABC, 4, 10)).as("behind its end").isNull();

        Files.writeString(file, "xyz");
        assertThat(library.piece(OF_ABC, 0, 10)).isNull();
        assertThat(library.look()).containsEntry("a.txt", Library.Fate.CHANGED);
        Files.delete(file);
        assertThat(library.look()).containsEntry("a.txt", Library.Fate.GONE);
        Files.writeString(file, "abc");
        assertThat(library.look()).as("it was put back").isEmpty();
        assertThat(library.piece(OF_ABC, 0, 10)).isEqualTo("abc".getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void the_head_of_a_file_says_what_it_is_and_how_many_pixels_it_has() throws IOException {
        var folderOfPictures =
                new AssetFolder(Path.of("src/test/resources/pictures").toAbsolutePath());
        for (var name : List.of("animated.gif", "cmyk.jpg", "sixteen.png", "turned.jpg", "truncated.png")) {
            var file = folderOfPictures.file(name);
            assertThat(file).as(name).isNotNull();
            var asset = hashes().of(file);
            assertThat(asset).as(name).isNotNull();
            assertThat(asset.kind()).isEqualTo(Asset.Kind.PICTURE);
            try (var in = javax.imageio.ImageIO.createImageInputStream(file.toFile())) {
                var reader = javax.imageio.ImageIO.getImageReaders(in).next();
                reader.setInput(in);
                var pixels = new Asset.Pixels(reader.getWidth(0), reader.getHeight(0));
                assertThat(asset.pixels()).as(name).isEqualTo(pixels);
            }
        }
        var fonts = Path.of("src/main/resources/khaimac/render/letters/fonts").toAbsolutePath();
        var face = hashes().of(fonts.resolve("NotoSerif_800ExtraBold.ttf"));
        assertThat(face).isNotNull();
        assertThat(face.kind()).isEqualTo(Asset.Kind.FONT);
        assertThat(hashes().of(written("words.txt", "not a picture")).kind()).isEqualTo(Asset.Kind.OTHER);
    }
}
