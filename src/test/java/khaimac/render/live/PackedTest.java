package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Objects;
import java.util.stream.Stream;
import khaimac.render.Glass;
import khaimac.render.Wall;
import khaimac.render.parts.Atelier;
import khaimac.render.parts.Base;
import khaimac.render.parts.Films;
import khaimac.render.parts.Lives;
import khaimac.render.parts.Missing;
import khaimac.render.parts.Packed;
import khaimac.render.parts.Part;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Mark;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What lies ready for a press that perhaps never comes. */
class PackedTest {
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");
    private static final String TEXT =
            "XIN MỜI QUÝ VỊ BÌNH TĨNH, LẦN LƯỢT RA CỬA GẦN NHẤT\nPlease stay calm and leave by the nearest exit";

    @ParameterizedTest
    @MethodSource("styles")
    void a_text_that_lies_packed_takes_little_room_and_comes_out_with_every_pixel(Style style, int smaller) {
        try (var painted = made(style);
                var glass = new Glass(1920, 768);
                var other = new Glass(1920, 768)) {
            var packed = Objects.requireNonNull(Packed.of(painted));
            assertThat(packed.bytes()).isLessThan(painted.bytes() / smaller);
            try (var opened = packed.open();
                    var again = packed.open()) {
                var mark = new Mark.Ground(style);
                painted.draw(glass.canvas(), mark, Duration.ZERO);
                opened.draw(other.canvas(), mark, Duration.ZERO);
                assertThat(pixels(other)).isEqualTo(pixels(glass));
                assertThat(again.bytes()).isEqualTo(painted.bytes());
                assertThat(((Base) opened).titles()).isEqualTo(((Base) painted).titles());
            }
        }
    }

    @Test
    void what_is_no_still_picture_is_not_packed() {
        assertThat(Packed.of(new Missing())).isNull();
    }

    static Stream<Arguments> styles() {
        return Stream.of(Arguments.of(Style.PLAIN, 30), Arguments.of(Style.RED_GOLD, 3));
    }

    /** The ground and the words of a message, as one picture. */
    private static Part made(Style style) {
        var made = new ArrayList<Part>();
        try (var atelier = new Atelier(file -> null, Films.STANDING, Lives.NONE);
                var painter = new Painter(
                        order -> {
                            made.add(atelier.make(order));
                            return made.getLast();
                        },
                        Wall.of(1920, 768))) {
            var look = new Look.Message(TEXT, style);
            var scene = new Showing(look, UP, Entrance.CUT, 0, null, 1).at(UP);
            assertThat(painter.ready(scene)).isNotNull();
            assertThat(made).as("one picture").hasSize(1);
            return made.getFirst();
        }
    }

    private static int[] pixels(Glass glass) {
        var all = new int[glass.pixels().capacity() / 4];
        glass.pixels().asIntBuffer().get(all);
        return all;
    }
}
