package khaimac.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import khaimac.asset.Hashes;
import khaimac.notation.Notation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a stranger puts into a zip: all that is here stays as it is, and nothing half is ever seen as a show. */
class HostilePackagesTest {
    private static final String SHOW = "show-files/le-thu.show.json";
    private static final String FILM = "show-files/media/phim.mp4";
    private static final byte[] CONTENT = "phim".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private Path home;
    private Map<String, String> before;

    @BeforeEach
    void a_machine_with_a_show_of_its_own() throws IOException {
        home = folder.resolve("nha/khaimac");
        PackageTest.put(folder, "ngoai.txt", "ngoài");
        PackageTest.put(home, "show-files/cua-toi.show.json", "{}");
        PackageTest.put(home, "show-files/media/cua-toi.mp4", "của tôi");
        PackageTest.put(home, "show-files/.khaimac/le-thu/1", "lịch sử");
        before = all();
    }

    /** Every file below, with what is in it. */
    private Map<String, String> all() throws IOException {
        var all = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                if (!name.endsWith("lock") && !name.endsWith("goi.zip"))
                    all.put(name, Hashes.hash(Files.readAllBytes(file)));
            }
        }
        return all;
    }

    private void take(byte[] zip) throws IOException, Refused {
        var file = Files.write(folder.resolve("goi.zip"), zip);
        try (var unpacking = Unpacking.open(file)) {
            unpacking.clashes(home);
            unpacking.into(home, Set.of());
        }
    }

    private void isRefused(byte[] zip, String words) throws IOException {
        assertThatThrownBy(() -> take(zip)).isInstanceOf(Refused.class).hasMessageContaining(words);
        assertThat(all()).isEqualTo(before);
    }

    private static Zips zip() {
        return Zips.listed(SHOW, FILM, CONTENT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../ngoai.txt",
                "show-files/../../ngoai.txt",
                "/etc/khaimac",
                "C:/khaimac.txt",
                "c:khaimac.txt",
                "\\\\may\\chia-se\\x",
                "show-files\\media\\x.mp4",
                "show-files/media/..\\..\\x.mp4",
                "show-files/CON",
                "show-files/media/nul.mp4",
                "show-files/media/COM1.txt",
                "show-files/media/com¹",
                "show-files/media/x.mp4.",
                "show-files/media/x.mp4 ",
                "show-files/media /x.mp4",
                "show-files/media/x.mp4:an",
                "show-files/media/x\u0000.mp4",
                "show-files/media/4pm.\u202egpj.exe",
                "show-files/media//x.mp4",
                "show-files/./x.mp4",
                "show-files/.khaimac/le-thu/1",
                "show-files/khac.show.json",
                "displays/la.hall.json",
                "runs/x.json",
                "khaimac.jar",
                ""
            })
    void a_name_that_leads_elsewhere_or_that_a_system_does_not_hold_is_refused(String name) throws IOException {
        isRefused(Zips.listed(SHOW, name, CONTENT).deflated(), "");
    }

    @Test
    void a_name_that_leads_out_is_refused_also_where_the_list_does_not_know_it() throws IOException {
        isRefused(zip().add("../../ngoai.txt", CONTENT).deflated(), "name that cannot be used");
    }

    @Test
    void two_names_that_are_one_on_some_system_are_refused() throws IOException {
        isRefused(zip().add("show-files/media/PHIM.MP4", CONTENT).deflated(), "Two files");
        isRefused(
                zip().add("show-files/Lễ.png", CONTENT)
                        .add(
                                java.text.Normalizer.normalize("show-files/Lễ.png", java.text.Normalizer.Form.NFD),
                                CONTENT)
                        .deflated(),
                "Two files");
    }

    @Test
    void a_link_is_never_followed_and_never_made() throws IOException {
        var zip = Zips.listed(SHOW, FILM, "../../../ngoai.txt".getBytes(StandardCharsets.UTF_8))
                .deflated();
        var unix = Zips.saying(zip, FILM, Zips.Field.MAKER, 3 << 8 | 20);
        isRefused(Zips.saying(unix, FILM, Zips.Field.MODE, 0xA1FF), "is a link");
    }

    @Test
    void what_is_locked_or_packed_in_another_way_is_told() throws IOException {
        isRefused(Zips.saying(zip().deflated(), FILM, Zips.Field.FLAGS, 1 | 8 | 0x800), "password");
        isRefused(Zips.saying(zip().deflated(), FILM, Zips.Field.METHOD, 14), "is not what was packed");
    }

    @Test
    void other_bytes_than_the_list_says_are_refused() throws IOException {
        var other = Zips.listed(SHOW, FILM, CONTENT);
        var wrong = new Zips();
        var manifest = new Manifest(
                Manifest.FORMAT,
                "-",
                SHOW,
                null,
                List.of(Zips.part(SHOW, new byte[2]), Zips.part(FILM, CONTENT)),
                List.of());
        wrong.add(Manifest.NAME, Notation.write(manifest)).add(SHOW, "{]".getBytes(StandardCharsets.UTF_8));
        wrong.add(FILM, CONTENT);
        isRefused(wrong.deflated(), SHOW);
        assertThat(other.deflated()).isNotEmpty();
    }

    @Test
    void sizes_that_lie_end_where_they_are_caught() throws IOException {
        var zeros = new byte[3 << 20];
        var honest = Zips.listed(SHOW, FILM, zeros).deflated();
        isRefused(Zips.saying(honest, FILM, Zips.Field.SIZE, 10), "is not what was packed");
        var zips = new Zips();
        var said = new Manifest.Part(FILM, 10, Hashes.hash(CONTENT));
        var text = "{}".getBytes(StandardCharsets.UTF_8);
        zips.add(
                Manifest.NAME,
                Notation.write(new Manifest(
                        Manifest.FORMAT, "-", SHOW, null, List.of(Zips.part(SHOW, text), said), List.of())));
        zips.add(SHOW, text).add(FILM, zeros);
        isRefused(Zips.saying(zips.deflated(), FILM, Zips.Field.SIZE, 10), "far more than its size");
    }

    @Test
    void a_bomb_is_refused_before_anything_of_it_is_unpacked() throws IOException {
        var text = "{}".getBytes(StandardCharsets.UTF_8);
        var huge = new Manifest.Part(FILM, 2_000_000_000, Hashes.hash(CONTENT));
        var zips = new Zips();
        zips.add(
                Manifest.NAME,
                Notation.write(new Manifest(
                        Manifest.FORMAT, "-", SHOW, null, List.of(Zips.part(SHOW, text), huge), List.of())));
        zips.add(SHOW, text).add(FILM, CONTENT);
        isRefused(Zips.saying(zips.deflated(), FILM, Zips.Field.SIZE, 2_000_000_000), "far more than its size");
    }

    @Test
    void files_that_lie_over_one_another_are_refused() throws IOException {
        var zip = Zips.listed(SHOW, FILM, new byte[10]).deflated();
        isRefused(Zips.saying(zip, FILM, Zips.Field.PACKED, zip.length), "far more than its size");
    }

    @Test
    void more_files_than_any_show_has_are_refused() throws IOException {
        var zips = zip();
        for (int i = 0; i < 10_001; i++) zips.add("show-files/media/" + i, new byte[0]);
        isRefused(zips.deflated(), "far more than its size");
    }

    @Test
    void what_is_no_package_is_told_so() throws IOException {
        isRefused(new byte[0], "no show package");
        isRefused("một tệp chữ".getBytes(StandardCharsets.UTF_8), "no show package");
        isRefused(new Zips().add("word/document.xml", CONTENT).deflated(), "no show package");
        isRefused(
                new Zips()
                        .add(Manifest.NAME, "{".getBytes(StandardCharsets.UTF_8))
                        .deflated(),
                "cannot be read");
    }

    @Test
    void a_package_that_was_not_copied_to_its_end_is_refused_wherever_it_ends() throws IOException {
        var zip = zip().deflated();
        for (int length = 4; length < zip.length; length++) isRefused(Arrays.copyOf(zip, length), "");
    }

    /** One seed is one harmed package, to the byte. */
    @Test
    void whatever_is_harmed_in_a_package_nothing_that_is_here_changes_and_what_comes_is_what_was_packed()
            throws IOException, Refused {
        var whole = zip().deflated();
        int refused = 0;
        for (int seed = 1; seed <= 3_000; seed++) {
            var harmed = harmed(whole, new Random(seed));
            try {
                take(harmed);
            } catch (Refused expected) {
                refused++;
                assertThat(all()).as("seed " + seed).isEqualTo(before);
                continue;
            }
            var now = all();
            assertThat(now).as("seed " + seed).containsAllEntriesOf(before);
            now.keySet().removeAll(before.keySet());
            var film = "nha/khaimac/" + FILM;
            assertThat(now.keySet()).as("seed " + seed).containsExactlyInAnyOrder("nha/khaimac/" + SHOW, film);
            assertThat(now.get(film)).as("seed " + seed).isEqualTo(Hashes.hash(CONTENT));
            for (var name : now.keySet()) Files.delete(folder.resolve(name));
        }
        // Where it is harmed in what nobody reads, such as a time, it is whole.
        assertThat(refused).isBetween(1_500, 2_990);
    }

    private static byte[] harmed(byte[] whole, Random random) {
        var bytes = whole.clone();
        for (int many = 1 + random.nextInt(4); many > 0; many--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 3 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 8), (byte) 0xFF);
                default ->
                    System.arraycopy(
                            whole,
                            random.nextInt(whole.length - 8),
                            bytes,
                            Math.max(0, at - 8),
                            Math.min(8, bytes.length));
            }
        }
        return bytes;
    }
}
