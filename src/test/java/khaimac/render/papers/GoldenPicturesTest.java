package khaimac.render.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import khaimac.Reckons;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Reel;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.Styles;
import khaimac.scene.Timer;
import khaimac.scene.TitleLine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Pictures that somebody looked at and accepted. A change of any of them is wanted or it is a fault: accept what is
 * wanted with {@code mvn test -Dtest=GoldenPicturesTest -Dgolden.accept=true}, after looking at {@code target/golden}.
 */
@Reckons
class GoldenPicturesTest {
    private static final Golden GOLDEN = new Golden("golden");

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    @AfterAll
    static void tell() throws IOException {
        GOLDEN.page();
    }

    static Stream<Arguments> pictures() {
        var all = Stream.<Arguments>builder();
        Painting.examples()
                .forEach((kind, look) -> all.add(
                        of("look-" + kind.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'), bare(look), 480, 270)));
        for (var phase : List.of(100, 25, -5)) all.add(of("clock-" + phase, countdown(phase), 320, 180));
        all.add(of("sign-16", new Look.Message("Mừng Đảng", Style.PLAIN), 128, 16));
        all.add(of("sign-24", new Look.Crawl("MỪNG XUÂN GIÁP THÌN 2024", 60, Style.PLAIN), 128, 24));
        all.add(of("sign-32", new Look.Message("LỄ TRAO TẶNG HUY HIỆU ĐẢNG", Style.PLAIN), 192, 32));
        all.add(of("sign-96", longTitle(Style.RED_GOLD), 192, 96));
        all.add(of("banner-96", longTitle(Style.RED_GOLD), 1280, 96));
        all.add(of("banner-96-lone", lone("ĐỖ THỊ ẶNG ỄN"), 640, 96));
        all.add(of("banner-96-two", Painting.title(bare(Style.RED_GOLD), "HUYỆN ỦY MẪU", "LỄ TRAO TẶNG"), 640, 96));
        all.add(of("banner-48", new Look.Message("Mừng Đảng quang vinh", Style.PLAIN), 640, 48));
        all.add(of("banner-96-crawl", new Look.Crawl("NHIỆT LIỆT CHÀO MỪNG", 600, Style.PLAIN), 640, 96));
        all.add(of("pano", longTitle(Style.RED_GOLD), 192, 384));
        all.add(of("roster-portraits", honoured("", 3, "Huân chương Lao động hạng Nhất"), 640, 256));
        all.add(of("roster-alone", honoured("", 1, "Huy hiệu 60 năm tuổi Đảng"), 640, 256));
        all.add(of("roster-pano", honoured("KHEN THƯỞNG", 3, "Bằng khen"), 192, 384));
        all.add(of("roster-banner", honoured("KHEN THƯỞNG", 3, "Bằng khen"), 640, 48));
        all.add(of("roster-sign", honoured("KHEN THƯỞNG", 3, "Bằng khen"), 192, 96));
        all.add(of("roster-pano-alone", honoured("", 1, "Cờ thi đua"), 192, 384));
        all.add(of("agenda-pano", agenda(), 192, 384));
        var one = new Look.Side("ĐỘI MẪU A", 12, Look.Side.NO_SETS);
        var other = new Look.Side("ĐỘI MẪU B", 9, Look.Side.NO_SETS);
        all.add(of("score-without-sets", new Look.Scoreboard(one, other, true, Style.BLUE_CONFERENCE), 480, 270));
        return all.build();
    }

    /** The second of them has no photo. */
    private static Look honoured(String heading, int many, String group) {
        var names = List.of("Nguyễn Thị Mẫu", "Trần Văn Ví Dụ", "Đỗ Hoàng Quỳnh Như Thí Dụ");
        var rows = IntStream.range(0, many)
                .mapToObj(i -> new Look.RosterRow(
                        names.get(i), "Chi bộ Thôn Mẫu số " + (i + 1), i == 1 ? null : "anh.png"))
                .toList();
        return new Look.Roster("", heading, List.of(new Look.RosterGroup(group, rows)), 6, many == 1, Style.RED_GOLD);
    }

    private static Look lone(String name) {
        return new Look.Title(List.of(new TitleLine(Role.NAME, name)), bare(Style.RED_GOLD));
    }

    private static Look agenda() {
        return new Look.Agenda(
                true,
                List.of(
                        new Look.AgendaRow("07:30", "Văn nghệ chào mừng", "", false),
                        new Look.AgendaRow("08:00", "Chào cờ, tuyên bố lý do, giới thiệu đại biểu", "", true),
                        new Look.AgendaRow("08:20", "Báo cáo tổng kết", "Chủ tịch UBND huyện", false),
                        new Look.AgendaRow("09:00", "Trao tặng Huy hiệu Đảng", "", false)),
                Style.BLUE_CONFERENCE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void looks_as_it_was_accepted(String name, Look look, int width, int height) throws IOException {
        try (var frames = Painting.frames()) {
            var timer = new Timer(Painting.UP.plusSeconds(600), null, Duration.ofMinutes(2), Duration.ofSeconds(30));
            var showing = new Showing(look, Painting.UP, Entrance.CUT, 0, timer, 1);
            assertThat(GOLDEN.differs(name, frames.png(showing, Painting.UP.plusSeconds(2), Wall.of(width, height))))
                    .as(name + ": see target/golden/index.html")
                    .isEmpty();
        }
    }

    /** Where one picture of several becomes the next: on its ground, with its caption, and beside something else. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("slides")
    void becomes_the_next_as_it_was_accepted(String name, Look look, int width, int height) throws IOException {
        try (var frames = new Frames(Painting.files(GoldenPicturesTest::photo))) {
            var showing = new Showing(look, Painting.UP, Entrance.CUT, 0, null, 1);
            var png = frames.png(showing, Painting.UP.plusMillis(6_400), Wall.of(width, height));
            assertThat(GOLDEN.differs(name, png))
                    .as(name + ": see target/golden/index.html")
                    .isEmpty();
        }
    }

    /** As it sets out, on its way, and where it stays. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"count-begins, 640, 256, 0", "count-climbs, 640, 256, 700", "count-stays, 640, 256, 9000",
        "count-pano, 192, 384, 9000", "count-banner, 640, 96, 2000", "count-sign, 192, 32, 2000"})
    void climbs_as_it_was_accepted(String name, int width, int height, int millis) throws IOException {
        var sum = new Look.Count(
                0, 1_250_000_000, Duration.ofSeconds(8), "SỐ TIỀN ỦNG HỘ", "đồng", null, bare(Style.RED_GOLD));
        try (var frames = Painting.frames()) {
            var showing = new Showing(sum, Painting.UP, Entrance.CUT, 0, null, 1);
            var png = frames.png(showing, Painting.UP.plusMillis(millis), Wall.of(width, height));
            assertThat(GOLDEN.differs(name, png))
                    .as(name + ": see target/golden/index.html")
                    .isEmpty();
        }
    }

    /** A line that is sung, the next one, and where one is becoming the other. */
    @ParameterizedTest(name = "{0}")
    @CsvSource({"song-wide, 640, 256, 13000", "song-pano, 192, 384, 13000", "song-banner, 640, 48, 13000",
        "song-turns, 480, 270, 12100", "song-heading, 480, 192, 2000"})
    void is_sung_as_it_was_accepted(String name, int width, int height, int millis) throws IOException {
        var song = new Look.Lyrics(
                "",
                List.of(
                        new Look.Line(Duration.ofSeconds(8), "Quê hương ta bên dòng sông xanh"),
                        new Look.Line(Duration.ofSeconds(12), "Lúa chín vàng thơm ngát trời thu"),
                        new Look.Line(Duration.ofSeconds(16), "Ơi quê hương")),
                "bai",
                "BÀI CA QUÊ HƯƠNG",
                Style.RED_GOLD);
        try (var frames = Painting.frames()) {
            var reel = Reel.begun(Painting.UP);
            var showing = new Showing(song, Painting.UP, Entrance.CUT, 0, null, reel, 1);
            var png = frames.png(showing, Painting.UP.plusMillis(millis), Wall.of(width, height));
            assertThat(GOLDEN.differs(name, png))
                    .as(name + ": see target/golden/index.html")
                    .isEmpty();
        }
    }

    static Stream<Arguments> slides() {
        var slides = new Look.Slideshow(
                List.of(
                        new Look.Slide("white", "Lễ khởi công nhà máy nước sạch xã Mẫu, tháng 3 năm 2019"),
                        new Look.Slide("tall", "Đoàn viên ra quân làm đường")),
                Duration.ofSeconds(6),
                Duration.ofSeconds(1),
                Look.Fit.CONTAIN,
                Style.BLUE_CONFERENCE);
        var title = new LookRef.Inline(longTitle(Style.RED_GOLD));
        return Stream.of(
                of("slides-dissolve", slides, 480, 270),
                of("slides-narrow", slides, 200, 420),
                of("slides-ribbon", slides, 640, 80),
                of("slides-half", new Look.Split(title, new LookRef.Inline(slides)), 480, 192),
                of("slides-over", new Look.Stack(List.of(title, new LookRef.Inline(slides))), 480, 192));
    }

    /** One that is white to its edges, and one that leaves room beside it. */
    private static byte[] photo(String name) {
        boolean white = name.equals("white");
        var image = new BufferedImage(white ? 640 : 200, 360, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < image.getHeight(); y++)
            for (int x = 0; x < image.getWidth(); x++)
                image.setRGB(x, y, white ? (x / 32 + y / 32) % 2 == 0 ? 0xFFFFFF : 0xF0F4F8 : 0x207030 + y / 3);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entrances")
    void comes_in_as_it_was_accepted(String name, Entrance entrance, Look next) throws IOException {
        try (var frames = Painting.frames()) {
            var before = new Showing(longTitle(Style.RED_GOLD), Painting.UP, Entrance.CUT, 0, null, 1);
            var after = new Showing(next, Painting.UP.plusSeconds(5), entrance, 0, null, 1);
            var png = frames.png(before, after, after.since().plusMillis(350), Wall.of(480, 192));
            assertThat(GOLDEN.differs(name, png))
                    .as(name + ": see target/golden/index.html")
                    .isEmpty();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("flourishes")
    void is_played_as_it_was_accepted(String name, Flourish.Kind kind, int millis, int width, int height)
            throws IOException {
        try (var frames = Painting.frames()) {
            var entrance = Entrance.fade(Duration.ofMillis(700)).with(Flourish.of(kind));
            var showing = new Showing(longTitle(Style.RED_GOLD), Painting.UP, entrance.begun(Painting.UP), 0, null, 1);
            var png = frames.png(showing, Painting.UP.plusMillis(millis), Wall.of(width, height));
            assertThat(GOLDEN.differs(name, png))
                    .as(name + ": see target/golden/index.html")
                    .isEmpty();
        }
    }

    static Stream<Arguments> flourishes() {
        return Stream.of(
                arguments("curtain-closed", Flourish.Kind.CURTAIN, 1_000, 640, 256),
                arguments("curtain-opens", Flourish.Kind.CURTAIN, 2_500, 640, 256),
                arguments("curtain-pano", Flourish.Kind.CURTAIN, 2_000, 192, 384),
                arguments("curtain-sign", Flourish.Kind.CURTAIN, 2_400, 640, 48),
                arguments("gold-dust", Flourish.Kind.GOLD_DUST, 3_000, 640, 256),
                arguments("fireworks", Flourish.Kind.FIREWORKS, 2_900, 640, 256),
                arguments("fireworks-sign", Flourish.Kind.FIREWORKS, 3_000, 640, 48));
    }

    static Stream<Arguments> entrances() {
        var second = Painting.title(Style.BLUE_CONFERENCE, "HUYỆN ỦY MẪU", "HỘI NGHỊ", "MỪNG ĐẢNG, MỪNG XUÂN");
        return Stream.of(
                arguments("entrance-fade", Entrance.fade(Duration.ofSeconds(1)), second),
                arguments(
                        "entrance-through",
                        Entrance.through(new khaimac.scene.Colour(0x300000), Duration.ofSeconds(1)),
                        second),
                arguments("entrance-correction", Entrance.correction(longTitle(Style.RED_GOLD)), corrected()));
    }

    private static Look corrected() {
        var lines = new java.util.ArrayList<>(longTitle(Style.RED_GOLD).lines());
        lines.set(3, new TitleLine(Role.SUBTITLE, "Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm 2024"));
        return new Look.Title(lines, Style.RED_GOLD);
    }

    /** On one colour: grounds have pictures of their own, and noise in each of these would be kept for ever. */
    private static Look bare(Look look) {
        return Styles.dressed(look, GoldenPicturesTest::bare);
    }

    private static Style bare(Style style) {
        return style.withMotif("none").withBackground(style.background().subList(0, 1));
    }

    private static Look.Title longTitle(Style full) {
        var style = bare(full);
        return Painting.title(
                style,
                "HUYỆN ỦY - HĐND - UBND HUYỆN MẪU",
                "HỘI NGHỊ",
                "Mừng Đảng - Mừng Xuân",
                "Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm 2023",
                "Mẫu, ngày 30 tháng 01 năm 2024");
    }

    private static Look countdown(int secondsLeft) {
        return new Look.Stack(List.of(new LookRef.Inline(new Look.Countdown(
                new Look.Target.Until(Painting.UP.plusSeconds(2 + secondsLeft)),
                Duration.ofMinutes(2),
                Duration.ofSeconds(30),
                "Phát biểu",
                Style.PLAIN))));
    }

    private static Arguments of(String name, Look look, int width, int height) {
        return arguments(name, look, width, height);
    }
}
