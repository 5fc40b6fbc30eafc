package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import khaimac.Reckons;
import khaimac.asset.Assets;
import khaimac.asset.Catalogue;
import khaimac.render.Areas;
import khaimac.render.Painting;
import khaimac.render.Turning;
import khaimac.render.Wall;
import khaimac.render.letters.Faces;
import khaimac.render.letters.Typing;
import khaimac.render.letters.Weight;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever somebody writes or drops into the folder, something calm is on the wall, and the finding says what is wrong.
 */
@Reckons
class BadPicturesTest {
    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    static List<String> texts() {
        return List.of(
                "Ă".repeat(5_000),
                "Chào mừng ".repeat(500).strip(),
                "",
                "   \u00A0  ",
                "Gia đình 👨‍👩‍👧‍👦 văn hóa",
                "Xin chào שלום عليكم các bạn",
                "Z\u0351\u036B\u0343\u036A\u0302\u036B\u033D\u034F\u0334\u0319"
                        + "\u0324\u031E\u0349\u035A\u032F\u031E\u0320\u034D"
                        + " A\u036B\u0357\u0334\u0362\u0335\u031C\u0330\u0354",
                "Dòng\u0000 có\u0007 ký\u001B[31m tự\u202E điều\u2066 khiển\uFEFF",
                "<b>LỄ</b> &amp; {{now}} ${show} %s \\n </script>",
                "\uD800 nửa chữ \uDC00");
    }

    @ParameterizedTest
    @MethodSource("texts")
    void any_text_is_painted_in_every_kind_of_place_and_stays_inside(String text) throws IOException {
        try (var frames = Painting.frames()) {
            for (var look : List.of(
                    new Look.Title(
                            List.of(new TitleLine(Role.KIND, "LỄ"), new TitleLine(Role.NAME, text)), Style.PLAIN),
                    new Look.Message(text, Style.PLAIN),
                    new Look.Crawl(text, 120, Style.PLAIN),
                    new Look.Roster(
                            "",
                            text,
                            List.of(new Look.RosterGroup(text, List.of(new Look.RosterRow(text, text)))),
                            6,
                            false,
                            Style.PLAIN),
                    new Look.Agenda(true, List.of(new Look.AgendaRow("08:00", text, text, true)), Style.PLAIN),
                    new Look.Scoreboard(new Look.Side(text, 1, 0), new Look.Side(text, 2, 0), false, Style.PLAIN))) {
                for (var size : new int[][] {{640, 256}, {192, 96}, {64, 32}, {16, 16}, {4, 120}}) {
                    var wall = Wall.of(size[0], size[1]);
                    var picture = Painting.image(frames, showing(look), Painting.UP.plusSeconds(3), wall);
                    assertThat(picture.getWidth()).isEqualTo(size[0]);
                    assertThat(frames.proof(showing(look).at(Painting.UP), wall))
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void markup_is_read_as_it_is_written() {
        var shown = showing(new Look.Message("<b>LỄ</b> &amp;", Style.PLAIN));
        assertThat(shown.at(Painting.UP).words()).isEqualTo("<b>LỄ</b> &amp;");
        try (var frames = Painting.frames()) {
            assertThat(frames.proof(shown.at(Painting.UP), Wall.of(640, 256)).missing())
                    .isEmpty();
        }
    }

    @Test
    void what_steers_is_taken_out_and_told() {
        try (var frames = Painting.frames()) {
            var shown = showing(new Look.Message("Lễ\u202E khai\u0007 mạc", Style.PLAIN));
            assertThat(frames.proof(shown.at(Painting.UP), Wall.of(640, 256)).stripped())
                    .containsExactly(0x07, 0x202E);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"cmyk.jpg", "sixteen.png", "animated.gif"})
    void unusual_pictures_are_shown_as_ordinary_ones(String file) throws IOException {
        try (var frames = new Frames(Painting.files(name -> bytes(file)))) {
            var shown = showing(new Look.Image(file, Look.Fit.COVER, Style.PLAIN));
            assertThat(frames.proof(shown.at(Painting.UP), Wall.of(64, 32)).trouble())
                    .isEmpty();
            var picture = Painting.image(frames, shown, Painting.UP, Wall.of(64, 32));
            int top = picture.getRGB(32, 2);
            assertThat(top >> 16 & 255).as("red above").isGreaterThan(150);
            assertThat(top & 255).isLessThan(110);
        }
    }

    @Test
    void a_photo_stands_as_it_was_taken_however_the_camera_was_held() throws IOException {
        try (var frames = new Frames(Painting.files(name -> bytes("turned.jpg")))) {
            // Stored lying, red left of blue; held so that red is above blue.
            var shown = showing(new Look.Image("turned.jpg", Look.Fit.CONTAIN, Style.PLAIN));
            var picture = Painting.image(frames, shown, Painting.UP, Wall.of(64, 128));
            assertThat(picture.getRGB(32, 16) >> 16 & 255).as("red above").isGreaterThan(200);
            assertThat(picture.getRGB(32, 112) & 255).as("blue below").isGreaterThan(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"truncated.png", "gone.png", "words.txt"})
    void a_picture_that_cannot_be_shown_is_told_and_leaves_the_ground(String file) throws IOException {
        try (var frames = new Frames(Painting.files(
                name -> file.equals("words.txt") ? "not a picture".getBytes(StandardCharsets.UTF_8) : bytes(file)))) {
            var shown = showing(new Look.Image(file, Look.Fit.COVER, Style.RED_GOLD));
            assertThat(frames.proof(shown.at(Painting.UP), Wall.of(320, 160)).trouble())
                    .extracting(Proof.Trouble::file)
                    .containsExactly(file);
            int middle = Painting.image(frames, shown, Painting.UP, Wall.of(320, 160))
                    .getRGB(160, 60);
            assertThat(middle >> 16 & 255).as("the red ground").isGreaterThan(100);
        }
    }

    @Test
    void a_style_with_a_picture_that_is_missing_keeps_its_colours_and_its_words() throws IOException {
        var style = new Style(
                "own", List.of(new Colour(0x0E4AA8)), "nen.jpg", new Colour(0xFFFFFF), new Colour(0), "sans", "none");
        var with = new Look.Title(List.of(new TitleLine(Role.NAME, "HỘI NGHỊ")), style);
        try (var frames = Painting.frames()) {
            var shown = showing(with);
            assertThat(frames.proof(shown.at(Painting.UP), Wall.of(320, 160)).trouble())
                    .extracting(Proof.Trouble::file)
                    .containsExactly("nen.jpg");
            assertThat(Painting.image(frames, shown, Painting.UP, Wall.of(320, 160))
                                    .getRGB(2, 2)
                            & 0xFFFFFF)
                    .isEqualTo(0x0E4AA8);
        }
        try (var frames = new Frames(Painting.files(name -> bytes("sixteen.png")))) {
            var seen = Painting.image(frames, showing(with), Painting.UP, Wall.of(320, 160))
                    .getRGB(2, 2);
            assertThat(seen >> 16 & 255).as("the picture covers the colour").isGreaterThan(150);
        }
    }

    @Test
    void a_font_of_the_show_that_is_broken_is_told_and_the_bundled_one_stands_in() throws IOException {
        var style = new Style(
                "own", List.of(Colour.BLACK), "", new Colour(0xFFFFFF), new Colour(0), "fonts/hong.ttf", "none");
        var plain = new Style("own", List.of(Colour.BLACK), "", new Colour(0xFFFFFF), new Colour(0), "sans", "none");
        try (var frames = new Frames(Painting.files(name -> "broken".getBytes(StandardCharsets.UTF_8)))) {
            var shown = showing(new Look.Message("HỘI NGHỊ", style));
            assertThat(frames.proof(shown.at(Painting.UP), Wall.of(320, 160)).trouble())
                    .extracting(Proof.Trouble::file)
                    .containsExactly("fonts/hong.ttf");
            assertThat(frames.png(shown, Painting.UP, Wall.of(320, 160)))
                    .isEqualTo(
                            frames.png(showing(new Look.Message("HỘI NGHỊ", plain)), Painting.UP, Wall.of(320, 160)));
        }
    }

    @Test
    void a_font_of_the_show_is_used() throws IOException {
        byte[] serif;
        try (var in = Faces.class.getResourceAsStream("fonts/NotoSerif_800ExtraBold.ttf")) {
            serif = in.readAllBytes();
        }
        var style = new Style(
                "own", List.of(Colour.BLACK), "", new Colour(0xFFFFFF), new Colour(0), "fonts/rieng.ttf", "none");
        var bundled = new Style("own", List.of(Colour.BLACK), "", new Colour(0xFFFFFF), new Colour(0), "serif", "none");
        try (var frames = new Frames(Painting.files(name -> name.equals("fonts/rieng.ttf") ? serif : null))) {
            assertThat(frames.png(showing(new Look.Message("HỘI NGHỊ", style)), Painting.UP, Wall.of(320, 160)))
                    .isEqualTo(
                            frames.png(showing(new Look.Message("HỘI NGHỊ", bundled)), Painting.UP, Wall.of(320, 160)));
        }
    }

    @Test
    void words_of_one_show_stay_together() {
        var own = "Mẫu Mực Lạ\n".getBytes(StandardCharsets.UTF_8);
        try (var typing = new Typing(Painting.files(name -> name.equals(Catalogue.OWN_WORDS) ? own : null));
                var without = new Typing(Assets.NONE)) {
            assertThat(typing.phrases().read("mẫu mực lạ").gaps()).noneMatch(gap -> gap.open());
            assertThat(without.phrases().read("mẫu mực lạ").gaps()).anyMatch(gap -> gap.open());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32})
    void on_a_sign_of_one_bit_every_pixel_is_lit_or_dark(int rows) throws IOException {
        try (var frames = Painting.frames()) {
            for (var look : List.of(
                    new Look.Message("Mừng Đảng, mừng Xuân", Style.PLAIN),
                    new Look.Crawl("LỄ TRAO TẶNG", 60, Style.PLAIN))) {
                var picture = Painting.image(frames, showing(look), Painting.UP.plusSeconds(3), Wall.of(192, rows));
                for (int y = 0; y < rows; y++)
                    for (int x = 0; x < 192; x++)
                        assertThat(picture.getRGB(x, y) & 0xFFFFFF).isIn(0, 0xFFFFFF);
            }
        }
    }

    @Test
    void what_cannot_be_read_from_the_last_row_takes_turns_and_nothing_is_lost() {
        var wall = new Wall(640, 256, khaimac.hall.Surface.KeepFree.NONE, 60, 60);
        var text = "Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm 2023 và phát động thi đua yêu nước năm 2024";
        try (var typing = new Typing(Assets.NONE)) {
            typing.setFor(256, 60);
            var pages = typing.messagePages(typing.face("sans", Weight.BOLD), text, Areas.alone(wall.room()));
            assertThat(pages).hasSizeGreaterThan(1).allMatch(page -> page.readable(60));
            var all = pages.stream()
                    .flatMap(page -> page.lines().stream())
                    .map(line -> line.text())
                    .toList();
            assertThat(String.join(" ", all)).isEqualTo(text);
        }
        try (var frames = Painting.frames()) {
            var shown = showing(new Look.Message(text, Style.PLAIN));
            var first = frames.png(shown, Painting.UP, wall);
            assertThat(frames.png(shown, Painting.UP.plus(Turning.EACH), wall))
                    .as("the second page")
                    .isNotEqualTo(first);
        }
    }

    private static byte @Nullable [] bytes(String file) {
        try (var in = BadPicturesTest.class.getResourceAsStream("/pictures/" + file)) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Showing showing(Look look) {
        return new Showing(look, Painting.UP, Entrance.CUT, 0, null, 1);
    }
}
