package khaimac.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CabinetTest {
    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2024-01-30T01:00:00Z");

    private Cabinet cabinet(long most) {
        return new Cabinet(folder, most, () -> now);
    }

    private static byte[] content(String letter, int length) {
        return letter.repeat(length).getBytes(StandardCharsets.US_ASCII);
    }

    private static Asset asset(byte[] content, Asset.Kind kind) throws Exception {
        var digest = MessageDigest.getInstance("SHA-256").digest(content);
        return new Asset(HexFormat.of().formatHex(digest), content.length, kind, null);
    }

    private static void put(Cabinet cabinet, Asset asset, byte[] content) throws IOException {
        try (var in = cabinet.begin(asset)) {
            in.add(Arrays.copyOfRange(content, Math.toIntExact(in.offset()), content.length));
            assertThat(in.finish()).isTrue();
        }
    }

    @Test
    void what_has_come_of_a_file_outlives_the_player_and_the_next_one_goes_on_from_there() throws Exception {
        var content = content("a", 1_000);
        var asset = asset(content, Asset.Kind.PICTURE);
        try (var first = cabinet(1_000_000).begin(asset)) {
            first.add(Arrays.copyOf(content, 600));
        }
        var cabinet = cabinet(1_000_000);
        assertThat(cabinet.has(asset)).as("half of it is not it").isFalse();
        try (var second = cabinet.begin(asset)) {
            assertThat(second.offset()).isEqualTo(600);
            second.add(Arrays.copyOf(content, 400));
            assertThat(second.finish()).isTrue();
        }
        try (var in = cabinet.open(asset)) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes()).isEqualTo(content);
        }
        assertThat(folder.toFile().list()).containsExactly(asset.hash());
    }

    @Test
    void other_bytes_never_get_the_name_and_nothing_is_left_of_them() throws Exception {
        var asset = asset(content("a", 1_000), Asset.Kind.PICTURE);
        var cabinet = cabinet(1_000_000);
        try (var in = cabinet.begin(asset)) {
            in.add(content("b", 1_000));
            assertThat(in.finish()).isFalse();
        }
        assertThat(cabinet.has(asset)).isFalse();
        try (var again = cabinet.begin(asset)) {
            assertThat(again.offset()).isZero();
        }
    }

    @Test
    void a_picture_that_was_harmed_on_this_disk_is_not_opened_and_goes() throws Exception {
        var content = content("a", 1_000);
        var asset = asset(content, Asset.Kind.PICTURE);
        put(cabinet(1_000_000), asset, content);
        Files.write(folder.resolve(asset.hash()), content("b", 1_000));
        var next = cabinet(1_000_000);
        assertThat(next.open(asset)).isNull();
        assertThat(next.has(asset)).isFalse();
    }

    @Test
    void two_players_take_the_same_file_in_at_the_same_time_and_both_have_it() throws Exception {
        var content = content("a", 1_000);
        var asset = asset(content, Asset.Kind.PICTURE);
        try (var one = cabinet(1_000_000).begin(asset);
                var other = cabinet(1_000_000).begin(asset)) {
            one.add(Arrays.copyOf(content, 500));
            other.add(content);
            assertThat(other.finish()).isTrue();
            assertThat(cabinet(1_000_000).has(asset)).isTrue();
            one.add(Arrays.copyOf(content, 500));
            assertThat(one.finish()).isTrue();
        }
        assertThat(folder.toFile().list()).containsExactly(asset.hash());
    }

    @Test
    void what_was_not_used_for_the_longest_time_goes_first_and_what_a_run_needs_never() throws Exception {
        var cabinet = cabinet(2_500);
        var assets = new Asset[3];
        for (int i = 0; i < 3; i++) {
            var content = content(Integer.toString(i), 1_000);
            assets[i] = asset(content, Asset.Kind.FILM);
            put(cabinet, assets[i], content);
            cabinet.need(Set.of(assets[i]));
            now = now.plusSeconds(60);
        }
        assertThat(cabinet.has(assets[0])).as("three are more than may be kept").isFalse();
        assertThat(cabinet.has(assets[1])).isTrue();
        cabinet(500).need(Set.of(assets[1], assets[2]));
        assertThat(cabinet.has(assets[1])).isTrue();
        assertThat(cabinet.has(assets[2])).isTrue();
    }
}
