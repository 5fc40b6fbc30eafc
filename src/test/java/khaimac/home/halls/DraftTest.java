package khaimac.home.halls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Random;
import khaimac.hall.Wire;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was done to a hall and is not saved yet is on the disk; the file is as it was until somebody saves. */
class DraftTest {
    @TempDir
    private Path folder;

    private Path file;
    private Path own;

    @BeforeEach
    void copy() throws IOException {
        file = folder.resolve("hall.hall.json");
        own = folder.resolve(".khaimac").resolve("hall");
        Files.copy(Path.of("displays", "serial-banner.hall.json"), file);
    }

    private Draft open() throws IOException {
        return Objects.requireNonNull(Draft.of("hall", file, own));
    }

    private String text() throws IOException {
        return Files.readString(file);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void whenever_the_process_dies_every_answered_act_is_there_again(long seed) throws IOException {
        var random = new Random(seed);
        var saved = text();
        var draft = open();
        for (int act = 0; act < 40; act++) {
            var told = random.nextInt(4) == 0
                    ? random.nextBoolean() ? draft.undo() : draft.redo()
                    : draft.change(draft.revision(), wish(random));
            assertThat(told).isNotNull();
            var now = draft.text().hall();
            if (random.nextInt(3) == 0) draft = open();
            assertThat(draft.text().hall()).isEqualTo(now);
            assertThat(text()).isEqualTo(saved);
        }
    }

    private static HallWish wish(Random random) {
        int one = 1 + random.nextInt(500);
        return switch (random.nextInt(4)) {
            case 0 -> new HallWish.Title("Tên " + one);
            case 1 -> new HallWish.NewSurface("s-" + random.nextInt(4), one, one);
            case 2 -> new HallWish.Connect("", new Wire.Simulated(), "s-" + random.nextInt(4), one, one);
            default -> new HallWish.Remove("s-" + random.nextInt(4));
        };
    }

    @Test
    void undo_goes_back_to_the_byte_and_redo_forward_again() throws IOException {
        var draft = open();
        draft.change(draft.revision(), new HallWish.Title("Một"));
        draft.change(draft.revision(), new HallWish.NewSurface("thêm", 3, 4));
        var after = draft.text().bytes();
        draft.undo();
        draft.undo();
        assertThat(draft.isChanged()).isFalse();
        assertThat(draft.text().bytes()).isEqualTo(Files.readAllBytes(file));
        draft.redo();
        draft.redo();
        assertThat(draft.text().bytes()).isEqualTo(after);
    }

    @Test
    void of_two_who_change_a_hall_at_once_the_second_looks_first() throws IOException {
        var draft = open();
        long seen = draft.revision();
        assertThat(draft.change(seen, new HallWish.Title("Một"))).isInstanceOf(HallTold.Done.class);
        assertThat(draft.change(seen, new HallWish.Title("Hai"))).isInstanceOf(HallTold.Refused.class);
        assertThat(draft.text().hall().name()).isEqualTo("Một");
    }

    @Test
    void what_is_saved_exchanges_places_with_the_file_of_before() throws IOException {
        var before = text();
        var draft = open();
        draft.change(draft.revision(), new HallWish.Title("Một"));
        assertThat(draft.save(false)).isInstanceOf(HallTold.Made.class);
        var saved = text();
        assertThat(saved).contains("Một");
        draft.former();
        assertThat(text()).isEqualTo(before);
        open().former();
        assertThat(text()).isEqualTo(saved);
    }

    @Test
    void a_file_that_somebody_else_wrote_is_never_written_over_unasked_and_kept_where_it_is() throws IOException {
        var draft = open();
        draft.change(draft.revision(), new HallWish.Title("Một"));
        var theirs = text().replace("\"note\"", "\"note \"");
        Files.writeString(file, theirs);
        assertThat(open().save(false))
                .isEqualTo(draft.save(false))
                .isInstanceOfSatisfying(
                        HallTold.Refused.class,
                        refused -> assertThat(refused.outside()).isTrue());
        assertThat(text()).isEqualTo(theirs);
        draft.save(true);
        assertThat(text()).contains("Một");
        draft.former();
        assertThat(text()).isEqualTo(theirs);
    }

    @Test
    void a_hall_that_nobody_works_on_is_as_its_file_is_now() throws IOException {
        var draft = open();
        Files.writeString(file, text().replace("khaimac-hall/1\",", "khaimac-hall/1\", // mới\n"));
        draft.look();
        assertThat(draft.text().bytes()).isEqualTo(Files.readAllBytes(file));
        assertThat(draft.isChanged()).isFalse();
    }

    @Test
    void a_hall_without_any_surface_is_not_saved() throws IOException {
        var fresh = Draft.begun("moi", folder.resolve("moi.hall.json"), folder.resolve(".khaimac/moi"), "Mới");
        assertThat(fresh.save(false)).isInstanceOf(HallTold.Refused.class);
        assertThat(folder.resolve("moi.hall.json")).doesNotExist();
        assertThat(Draft.isKept(folder.resolve(".khaimac/moi"))).isTrue();
        fresh.change(fresh.revision(), new HallWish.NewSurface("backdrop", 3, 4));
        assertThat(fresh.save(false)).isInstanceOf(HallTold.Made.class);
        assertThat(folder.resolve("moi.hall.json")).exists();
        assertThat(Draft.isKept(folder.resolve(".khaimac/moi"))).isFalse();
    }
}
