package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import khaimac.hall.Surface;
import khaimac.render.Box;
import khaimac.render.EmblemRoom;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Emblem;
import khaimac.scene.Emblem.Where;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Signs stand with words on surfaces of every shape, and never on them. */
class EmblemsTest {
    private static final Golden GOLDEN = new Golden("golden");

    @BeforeAll
    static void paints() {
        Painting.assumeThatItPaints();
    }

    private static Look.Title title(Emblem... emblems) {
        var title = Painting.title(
                Style.RED_GOLD, "ĐẢNG BỘ HUYỆN VĨNH BẢO", "ĐẠI HỘI ĐẠI BIỂU", "LẦN THỨ XXVI", "Nhiệm kỳ 2025 - 2030");
        return new Look.Title(title.lines(), title.style(), List.of(emblems));
    }

    private static Emblem row(Where where, double size, String... signs) {
        return new Emblem(List.of(signs), where, size);
    }

    static Stream<Arguments> pictures() {
        var above = title(row(Where.ABOVE, 0.24, "party-flag", "flag"));
        var around = title(
                row(Where.LEFT, 0.34, "hammer-sickle"),
                row(Where.TOP_RIGHT, 0.14, "star"),
                row(Where.BELOW, 0.14, "anh.png", "flag", "anh.png"));
        return Stream.of(
                Arguments.of("emblems-above", above, 480, 192),
                Arguments.of("emblems-above-square", above, 480, 270),
                Arguments.of("emblems-above-wide", above, 640, 180),
                Arguments.of("emblems-above-tall", above, 192, 384),
                Arguments.of("emblems-above-low", above, 1280, 96),
                Arguments.of("emblems-around", around, 480, 270),
                Arguments.of("emblems-around-tall", around, 192, 384));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void looks_as_it_was_accepted(String name, Look look, int width, int height) throws IOException {
        try (var frames = Painting.frames()) {
            var png = frames.png(Painting.showing(look), Painting.UP.plusSeconds(2), Wall.of(width, height));
            assertThat(GOLDEN.differs(name, png))
                    .as(name + ": see target/golden/index.html")
                    .isEmpty();
        }
    }

    /** Every place, on every shape: what the words have left, and each sign, and no two of them share a pixel. */
    @Test
    void signs_and_words_never_share_a_place() {
        for (var room : List.of(
                new Box(0, 0, 1920, 768), new Box(0, 0, 384, 768), new Box(0, 0, 3840, 1080), new Box(0, 0, 1280, 96)))
            for (var one : Where.values())
                for (var other : Where.values())
                    for (double size : new double[] {0.1, 0.3, 0.8}) {
                        var emblems = List.of(row(one, size, "flag", "star"), row(other, size, "hammer-sickle"));
                        var left = EmblemRoom.of(emblems, room);
                        for (var stand : left.stands()) {
                            assertThat(share(stand.box(), left.words()))
                                    .as(one + " " + other + " " + size + " " + room)
                                    .isFalse();
                            assertThat(stand.box().x()).isGreaterThanOrEqualTo(room.x() - 0.01);
                            assertThat(stand.box().right()).isLessThanOrEqualTo(room.right() + 0.01);
                            assertThat(stand.box().bottom()).isLessThanOrEqualTo(room.bottom() + 0.01);
                        }
                    }
    }

    private static boolean share(Box one, Box other) {
        double hair = 0.01;
        return one.x() < other.right() - hair
                && other.x() < one.right() - hair
                && one.y() < other.bottom() - hair
                && other.y() < one.bottom() - hair;
    }

    @Test
    void a_sign_keeps_off_what_the_hall_keeps_free() throws IOException {
        var free = new Surface.KeepFree(0.3, 0, 0, 0);
        var wall = new Wall(960, 384, free, 0, 60);
        var with = painted(title(row(Where.LEFT, 0.4, "star"), row(Where.BOTTOM_LEFT, 0.2, "flag")), wall);
        var without = painted(title(), wall);
        for (int y = 0; y < 384; y++)
            for (int x = 0; x < 0.3 * 960; x++)
                assertThat(with.getRGB(x, y)).as(x + "," + y).isEqualTo(without.getRGB(x, y));
    }

    @Test
    void a_list_makes_room_for_signs_beside_it() throws IOException {
        var flag = new Look.Emblems(List.of(row(Where.TOP_LEFT, 0.2, "flag")), Style.RED_GOLD);
        var words = new Look.Message("Danh sách các tập thể, cá nhân được khen thưởng", Style.RED_GOLD);
        var wall = Wall.of(960, 384);
        var alone = painted(words, wall);
        var both = painted(new Look.Stack(List.of(new LookRef.Inline(words), new LookRef.Inline(flag))), wall);
        // Where the flag is nothing of the words is seen: the flag alone gives the same pixels.
        var sign = painted(flag, wall);
        assertThat(differ(both, sign, 40, 30, 60, 40)).isZero();
        assertThat(differ(alone, both, 0, 0, 960, 384)).isPositive();
    }

    @Test
    void a_logo_that_cannot_be_shown_is_left_out_and_the_words_stay() throws IOException {
        var wall = Wall.of(960, 384);
        var gone = painted(title(row(Where.ABOVE, 0.2, "star", "gone.jpg")), wall);
        var alone = painted(title(row(Where.ABOVE, 0.2, "star")), wall);
        assertThat(differ(gone, alone, 0, 0, 960, 384)).isZero();
    }

    private static long differ(BufferedImage one, BufferedImage other, int x, int y, int width, int height) {
        long apart = 0;
        for (int j = y; j < y + height; j++)
            for (int i = x; i < x + width; i++) if (one.getRGB(i, j) != other.getRGB(i, j)) apart++;
        return apart;
    }

    private static BufferedImage painted(Look look, Wall wall) {
        try (var frames = Painting.frames()) {
            return Painting.image(frames, Painting.showing(look), Painting.UP.plusSeconds(2), wall);
        }
    }
}
