package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import javax.imageio.ImageIO;
import khaimac.finding.Sentence;
import khaimac.machine.SystemWatch;
import khaimac.media.Unpaintable;
import khaimac.render.Painting;
import khaimac.render.Patience;
import khaimac.render.Wall;
import khaimac.render.parts.Lives;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Overlay;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the audience sees from one frame to the next. */
class LivePictureTest {
    private static final Instant UP = Painting.UP;
    private static final Wall WALL = Wall.of(320, 128);
    private static final Look SLIDES = new Look.Pages("bao-cao.pdf", 5, Look.Fit.CONTAIN, Colour.BLACK);

    @BeforeAll
    static void only_where_it_paints() {
        Painting.assumeThatItPaints();
    }

    @Test
    void a_picture_that_is_not_ready_leaves_the_one_before_up() {
        var opened = new CountDownLatch(1);
        Function<String, byte @Nullable []> slow = file -> {
            if (file.endsWith(".png")) await(opened);
            return plain(0x00C000);
        };
        try (var workshop = workshop(slow);
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(title("HUY HIỆU ĐẢNG"), UP, Entrance.CUT));
            settle(picture, UP);
            var before = pixels(picture);
            picture.show(
                    showing(new Look.Image("cham.png", Look.Fit.COVER, Style.PLAIN), UP.plusSeconds(1), Entrance.CUT));
            for (int i = 0; i < 50; i++)
                assertThat(picture.paint(UP.plusSeconds(1).plusMillis(20L * i))).isFalse();
            assertThat(pixels(picture)).isEqualTo(before);
            opened.countDown();
            settle(picture, UP.plusSeconds(3));
            assertThat(pixels(picture)).as("and then it comes in").isNotEqualTo(before);
        }
    }

    @Test
    void words_that_would_keep_the_hand_for_minutes_are_given_up_the_picture_stays_and_others_are_served() {
        var told = new ConcurrentLinkedQueue<Throwable>();
        var wall = Wall.of(1920, 1080);
        try (var workshop = new Workshop(
                        1,
                        Painting.files(file -> null),
                        new SystemWatch(),
                        Lives.NONE,
                        Duration.ofMillis(500),
                        told::add);
                var first = new LivePicture(workshop, wall);
                var other = new LivePicture(workshop, WALL)) {
            first.show(showing(new Look.Plain(new Colour(0x901020)), UP, Entrance.CUT));
            settle(first, UP);
            var before = pixels(first);
            var endless = new Look.Message("x ".repeat(60_000), Style.PLAIN);
            first.show(showing(endless, UP.plusSeconds(1), Entrance.CUT));
            for (int i = 0; i < 1_500 && told.isEmpty(); i++) {
                first.paint(UP.plusSeconds(2));
                LockSupport.parkNanos(10_000_000);
            }
            assertThat(told).singleElement().isInstanceOf(Patience.Lost.class);
            other.show(showing(title("HUY HIỆU ĐẢNG"), UP, Entrance.CUT));
            settle(other, UP);
            for (int i = 0; i < 50; i++) first.paint(UP.plusSeconds(3));
            assertThat(pixels(first)).as("the last good picture").isEqualTo(before);
            first.show(showing(title("HUY HIỆU ĐẢNG"), UP.plusSeconds(4), Entrance.CUT));
            settle(first, UP.plusSeconds(4));
            assertThat(told).as("it was not tried again").hasSize(1);
        }
    }

    @Test
    void whatever_is_dear_is_made_by_the_workshop_and_never_by_the_paint_thread() {
        Set<String> makers = ConcurrentHashMap.newKeySet();
        try (var workshop = workshop(file -> {
                    makers.add(Thread.currentThread().getName());
                    var slides = Painting.slides(file);
                    return slides == null ? plain(0x00C000) : slides;
                });
                var picture = new LivePicture(workshop, WALL)) {
            for (var look : Painting.examples().values()) {
                // No such film and no such input is here: nothing of them is ever painted.
                if (look instanceof Look.Film || look instanceof Look.Live) continue;
                picture.show(showing(look, UP, Entrance.CUT));
                settle(picture, UP);
            }
        }
        assertThat(makers).isNotEmpty().allMatch(name -> name.startsWith("workshop-"));
    }

    @Test
    void the_page_after_and_the_page_before_are_ready_when_somebody_turns() {
        var asked = new ConcurrentLinkedQueue<String>();
        try (var workshop = workshop(file -> {
                    asked.add(file);
                    return Painting.slides(file);
                });
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(SLIDES, UP, Entrance.CUT).at(2));
            settle(picture, UP);
            var third = pixels(picture);
            settleAhead(picture, UP);
            for (int page : List.of(3, 2, 1)) {
                var before = pixels(picture);
                picture.show(showing(SLIDES, UP.plusSeconds(page), Entrance.CUT).at(page));
                assertThat(picture.paint(UP.plusSeconds(page)))
                        .as("page %d is on the next picture", page)
                        .isTrue();
                assertThat(pixels(picture)).isNotEqualTo(before);
                if (page == 2) assertThat(pixels(picture)).isEqualTo(third);
                settleAhead(picture, UP.plusSeconds(page));
            }
        }
        assertThat(asked).as("and the document was opened once").hasSize(1);
    }

    @Test
    void a_page_that_cannot_be_painted_leaves_the_one_before_and_is_told_in_one_sentence() {
        var told = new ConcurrentLinkedQueue<Throwable>();
        try (var workshop = new Workshop(1, Painting.files(Painting::slides), new SystemWatch(), told::add);
                var picture = new LivePicture(workshop, WALL)) {
            var many = new Look.Pages("bao-cao.pdf", 9, Look.Fit.CONTAIN, Colour.BLACK);
            picture.show(showing(many, UP, Entrance.CUT).at(4));
            settle(picture, UP);
            var last = pixels(picture);
            picture.show(showing(many, UP.plusSeconds(1), Entrance.CUT).at(7));
            for (int i = 0; i < 1_000 && told.isEmpty(); i++) {
                picture.paint(UP.plusSeconds(1));
                LockSupport.parkNanos(2_000_000);
            }
            for (int i = 0; i < 20; i++) picture.paint(UP.plusSeconds(2));
            assertThat(told)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            Unpaintable.class,
                            wrong -> assertThat(wrong.why().vi()).isEqualTo("Trang 8 của “bao-cao.pdf” không vẽ được"));
            assertThat(pixels(picture)).isEqualTo(last);
            picture.show(showing(many, UP.plusSeconds(3), Entrance.CUT).at(3));
            settle(picture, UP.plusSeconds(3));
            assertThat(pixels(picture)).as("and the next one comes").isNotEqualTo(last);
        }
    }

    @Test
    void a_picture_that_cannot_be_read_is_known_before_the_press_and_leaves_the_one_before() {
        var told = new ConcurrentLinkedQueue<Throwable>();
        Function<String, byte @Nullable []> files =
                file -> file.endsWith("vo.png") ? new byte[] {1, 2, 3} : plain(0x00C000);
        try (var workshop = new Workshop(1, Painting.files(files), new SystemWatch(), told::add);
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(new Look.Image("nguyen.png", Look.Fit.COVER, Style.PLAIN), UP, Entrance.CUT));
            settle(picture, UP);
            var last = pixels(picture);
            var broken =
                    showing(new Look.Image("anh/vo.png", Look.Fit.COVER, Style.PLAIN), UP.plusSeconds(2), Entrance.CUT);
            picture.next(broken);
            for (int i = 0; i < 1_000 && picture.lacking() == null; i++) {
                picture.paint(UP.plusSeconds(1));
                picture.goOn(UP.plusSeconds(1));
                LockSupport.parkNanos(2_000_000);
            }
            assertThat(picture.lacking())
                    .isEqualTo(new Lacking(
                            null,
                            new Sentence("Không đọc được ảnh “vo.png”", "The picture cannot be read \"vo.png\"")));
            picture.show(broken);
            for (int i = 0; i < 20; i++) picture.paint(UP.plusSeconds(3));
            assertThat(pixels(picture)).isEqualTo(last);
            picture.next(showing(title("HUY HIỆU ĐẢNG"), UP.plusSeconds(4), Entrance.CUT));
            for (int i = 0; i < 1_000 && !picture.isNextReady(); i++) {
                picture.paint(UP.plusSeconds(4));
                picture.goOn(UP.plusSeconds(4));
                LockSupport.parkNanos(2_000_000);
            }
            assertThat(picture.isNextReady())
                    .as("what comes after it is made ready all the same")
                    .isTrue();
            assertThat(told).isNotEmpty().allMatch(Unpaintable.class::isInstance);
        }
    }

    @Test
    void where_nothing_was_up_before_a_picture_that_cannot_be_read_its_ground_is() {
        try (var workshop =
                        new Workshop(1, Painting.files(file -> new byte[] {1, 2, 3}), new SystemWatch(), told -> {});
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(new Look.Image("vo.png", Look.Fit.COVER, Style.RED_GOLD), UP, Entrance.CUT));
            settle(picture, UP);
            assertThat(pixels(picture)[WALL.width() / 2] >> 16 & 255)
                    .as("the red ground")
                    .isGreaterThan(100);
        }
    }

    @Test
    void pictures_that_take_turns_dissolve_into_each_other_and_the_last_into_the_first_without_a_seam() {
        var colours = List.of(0xC00000, 0x00C000, 0x0000C0);
        var slides = new Look.Slideshow(
                colours.stream()
                        .map(colour -> new Look.Slide(colour.toString(), ""))
                        .toList(),
                Duration.ofSeconds(2),
                Duration.ofSeconds(1),
                Look.Fit.COVER,
                Style.PLAIN);
        try (var workshop = workshop(file -> plain(Integer.parseInt(file)));
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(slides, UP, Entrance.CUT));
            settle(picture, UP);
            for (int ms = 0; ms < 14_000; ms += 40) {
                settle(picture, UP.plusMillis(ms), 1);
                int turn = ms / 2_000;
                int in = ms % 2_000;
                double share = turn == 0 ? 1 : Entrance.progress(Duration.ofMillis(in), Duration.ofSeconds(1));
                int up = colours.get(turn % 3);
                int before = colours.get((turn + 2) % 3);
                int seen = pixels(picture)[0];
                for (int shift = 0; shift <= 16; shift += 8) {
                    double due = (up >> shift & 255) * share + (before >> shift & 255) * (1 - share);
                    assertThat(seen >> shift & 255).as("after " + ms + " ms").isBetween((int) due - 2, (int) due + 2);
                }
            }
        }
    }

    private static byte[] plain(int colour) {
        var image = new BufferedImage(16, 9, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 16 * 9; i++) image.setRGB(i % 16, i / 16, colour);
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Until what the next GO would bring is there, however little the hands are given. */
    private static void settleNext(LivePicture picture, Instant at) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!picture.isNextReady()) {
            picture.goOn(at);
            picture.paint(at);
            if (System.nanoTime() > deadline) throw new AssertionError("what GO would bring is never ready");
            LockSupport.parkNanos(2_000_000);
        }
    }

    /** Until all is made that may be wanted next. */
    private static void settleAhead(LivePicture picture, Instant at) {
        for (int round = 0; round < 200; round++) {
            picture.goOn(at);
            picture.paint(at);
            LockSupport.parkNanos(5_000_000);
        }
    }

    @Test
    void what_stands_still_is_not_painted_again_and_what_runs_is() {
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(title("HUY HIỆU ĐẢNG"), UP, Entrance.CUT));
            settle(picture, UP);
            assertThat(picture.paint(UP.plusSeconds(5))).isFalse();
            picture.show(showing(new Look.Crawl("MỪNG ĐẢNG", 120, Style.RED_GOLD), UP.plusSeconds(6), Entrance.CUT));
            settle(picture, UP.plusSeconds(6));
            assertThat(picture.paint(UP.plusSeconds(7))).isTrue();
            assertThat(picture.paint(UP.plusSeconds(8))).isTrue();
        }
    }

    @Test
    void what_lies_over_a_still_picture_is_looked_at_in_every_frame_while_it_comes_and_goes() {
        var second = Duration.ofSeconds(1);
        var title = showing(title("HUY HIỆU ĐẢNG"), UP, Entrance.CUT);
        var logo = new Look.ClockFace(false, ZoneId.of("UTC"), Style.RED_GOLD);
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(title);
            settle(picture, UP);
            assertThat(picture.stillUntil()).isEqualTo(Instant.MAX);
            var comes = UP.plusSeconds(5);
            picture.show(title.under(List.of(new Overlay(logo, comes, second, null, null))));
            settle(picture, comes.plusMillis(300));
            assertThat(picture.stillUntil()).as("it comes in").isNull();
            settle(picture, comes.plusMillis(1_100));
            assertThat(picture.stillUntil()).as("it is there, and its clock ticks").isEqualTo(comes.plusSeconds(2));
            var goes = UP.plusSeconds(9);
            picture.show(title.under(List.of(new Overlay(logo, comes, second, goes, null))));
            settle(picture, goes.plusMillis(300));
            assertThat(picture.stillUntil()).as("it goes").isNull();
            settle(picture, goes.plusMillis(1_100));
            assertThat(picture.stillUntil()).as("it is gone").isEqualTo(Instant.MAX);
        }
    }

    @Test
    void a_number_and_a_reel_are_looked_at_in_every_frame_until_they_rest() {
        var count = new Look.Count(0, 1_000, Duration.ofSeconds(4), "SỐ TIỀN", "đồng", null, Style.RED_GOLD);
        var names = List.of(new Look.RosterRow("Một", ""), new Look.RosterRow("Hai", ""));
        var stopped = new Look.Spin("0".repeat(16), names.getFirst(), UP, UP.plusSeconds(1));
        var reel = new Look.Draw("khach.csv", "BỐC THĂM", names, stopped, Style.RED_GOLD);
        for (var look : List.of(count, reel)) {
            try (var workshop = workshop(file -> null);
                    var picture = new LivePicture(workshop, WALL)) {
                picture.show(showing(look, UP, Entrance.CUT));
                settle(picture, UP.plusMillis(1_500));
                assertThat(picture.stillUntil()).as("it moves").isNull();
                settle(picture, UP.plusSeconds(20));
                assertThat(picture.stillUntil()).as("it rests").isEqualTo(Instant.MAX);
            }
        }
    }

    @Test
    void a_dissolve_between_two_red_pictures_is_never_dark_and_ends_as_the_second() {
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, WALL)) {
            var first = new Look.Plain(new Colour(0xB01217));
            var second = new Look.Plain(new Colour(0x901020));
            picture.show(showing(first, UP, Entrance.CUT));
            settle(picture, UP);
            picture.show(showing(second, UP.plusSeconds(1), Entrance.fade(Duration.ofMillis(800))));
            for (int ms = 0; ms <= 1_000; ms += 20) {
                picture.paint(UP.plusSeconds(1).plusMillis(ms));
                int red = pixels(picture)[0] >> 16 & 255;
                assertThat(red).as("after " + ms + " ms").isBetween(0x90, 0xB0);
            }
            assertThat(pixels(picture)[0] & 0xFFFFFF).isEqualTo(0x901020);
        }
    }

    @Test
    void half_way_through_a_colour_only_the_colour_is_seen() {
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(title("HUY HIỆU ĐẢNG"), UP, Entrance.CUT));
            settle(picture, UP);
            picture.show(showing(
                    title("HỘI NGHỊ"),
                    UP.plusSeconds(1),
                    Entrance.through(new Colour(0x300000), Duration.ofSeconds(1))));
            // The new one has to be ready before its half comes.
            picture.paint(UP.plusSeconds(1));
            settle(picture, UP.plusSeconds(1));
            picture.paint(UP.plusSeconds(1).plusMillis(500));
            var seen = new HashSet<Integer>();
            for (int pixel : pixels(picture)) seen.add(pixel & 0xFFFFFF);
            assertThat(seen).containsExactly(0x300000);
        }
    }

    @Test
    void half_the_light_of_a_surface_is_half_the_light_and_no_light_is_black() {
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(new Showing(new Look.Plain(new Colour(0xFFFFFF)), UP, Entrance.CUT, 0, null, 0.5));
            settle(picture, UP);
            double value = (pixels(picture)[0] & 255) / 255.0;
            assertThat(Math.pow(value, 2.2)).isBetween(0.48, 0.52);
            picture.show(new Showing(new Look.Plain(new Colour(0xFFFFFF)), UP, Entrance.CUT, 0, null, 0));
            assertThat(picture.paint(UP.plusSeconds(1))).isTrue();
            assertThat(pixels(picture)[0] & 0xFFFFFF).isZero();
        }
    }

    @Test
    void a_correction_that_was_prepared_comes_in_with_nothing_made_anew() {
        var before = title("HUY HIỆU ĐẢNH");
        var corrected = showing(title("HUY HIỆU ĐẢNG"), UP.plusSeconds(2), Entrance.correction(before));
        var workshop = workshop(file -> null);
        try (var painted = new PaintedAtOnce();
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(before, UP, Entrance.CUT));
            settle(picture, UP);
            // Somebody types, looks at it in small, and has not pressed yet.
            picture.prepare(
                    showing(title("HUY HIỆU ĐẢ"), UP.plusSeconds(1), Entrance.correction(before)), UP.plusSeconds(1));
            picture.prepare(
                    showing(corrected.look(), UP.plusSeconds(1), Entrance.correction(before)), UP.plusSeconds(1));
            settle(picture, UP.plusSeconds(1));
            assertThat(pixels(picture))
                    .as("nothing of it is seen")
                    .isEqualTo(painted.pixels(showing(before, UP, Entrance.CUT).at(UP), 320, 128));
            workshop.close();

            picture.show(corrected);
            assertThat(picture.paint(UP.plusSeconds(2))).isTrue();
            assertThat(picture.isWaiting()).isFalse();
            picture.paint(UP.plusSeconds(3));
            assertThat(pixels(picture)).isEqualTo(painted.pixels(corrected.at(UP.plusSeconds(3)), 320, 128));
        }
    }

    @Test
    void what_go_brings_is_kept_while_a_crawl_makes_more_tiles_than_there_is_room_for() {
        var crawl = new Look.Crawl("MỪNG ĐẢNG QUANG VINH, MỪNG ĐẤT NƯỚC ĐỔI MỚI ".repeat(40), 600, Style.RED_GOLD);
        var next = showing(title("HUY HIỆU ĐẢNG"), UP.plusSeconds(60), Entrance.CUT);
        var workshop = workshop(file -> null);
        try (var painted = new PaintedAtOnce();
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(crawl, UP, Entrance.CUT));
            settle(picture, UP);
            picture.next(next);
            picture.goOn(UP);
            settleNext(picture, UP);
            for (int second = 0; second < 60; second++) settle(picture, UP.plusSeconds(second));
            settleNext(picture, UP.plusSeconds(59));
            workshop.close();

            picture.show(next);
            assertThat(picture.paint(next.since())).isTrue();
            assertThat(picture.isWaiting()).isFalse();
            assertThat(pixels(picture)).isEqualTo(painted.pixels(next.at(next.since()), 320, 128));
        }
    }

    @Test
    void every_text_that_lies_ready_comes_with_the_next_frame_whatever_go_would_bring() {
        var crawl = new Look.Crawl("MỪNG ĐẢNG QUANG VINH, MỪNG ĐẤT NƯỚC ĐỔI MỚI ".repeat(40), 600, Style.RED_GOLD);
        var texts = List.of("RA NGOÀI", "TẠM DỪNG", "MỜI BÁC SĨ", "MẤT ĐIỆN");
        var workshop = workshop(file -> null);
        try (var painted = new PaintedAtOnce();
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(crawl, UP, Entrance.CUT));
            settle(picture, UP);
            picture.standby(texts.stream()
                    .map(text -> showing(new Look.Message(text, Style.PLAIN), UP, Entrance.CUT))
                    .toList());
            picture.next(showing(title("HUY HIỆU ĐẢNG"), UP, Entrance.CUT));
            for (int second = 0; second < 20; second++) {
                picture.goOn(UP.plusSeconds(second));
                settle(picture, UP.plusSeconds(second));
            }
            settleNext(picture, UP.plusSeconds(19));
            settleAhead(picture, UP.plusSeconds(19));
            workshop.close();

            for (var text : texts) {
                var at = UP.plusSeconds(20 + texts.indexOf(text));
                var up = showing(new Look.Message(text, Style.PLAIN), at, Entrance.CUT);
                picture.show(up);
                assertThat(picture.paint(at)).isTrue();
                assertThat(picture.isWaiting()).as(text).isFalse();
                assertThat(pixels(picture)).isEqualTo(painted.pixels(up.at(at), 320, 128));
            }
        }
    }

    @Test
    void a_crawl_that_go_brings_runs_from_its_first_letter_with_nothing_made_anew() {
        var next = showing(
                new Look.Crawl("MỪNG ĐẢNG QUANG VINH, MỪNG ĐẤT NƯỚC ĐỔI MỚI", 300, Style.RED_GOLD),
                UP.plusSeconds(60),
                Entrance.CUT);
        var workshop = workshop(file -> null);
        try (var painted = new PaintedAtOnce();
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(title("HUY HIỆU ĐẢNG"), UP, Entrance.CUT));
            settle(picture, UP);
            picture.next(next);
            for (int turn = 0; turn < 3; turn++) {
                picture.goOn(UP.plusSeconds(turn));
                settle(picture, UP.plusSeconds(turn));
            }
            workshop.close();

            picture.show(next);
            for (int ms = 0; ms <= 1_000; ms += 250) {
                var at = next.since().plusMillis(ms);
                assertThat(picture.paint(at)).isTrue();
                assertThat(picture.isWaiting()).isFalse();
                assertThat(pixels(picture)).as(ms + " ms").isEqualTo(painted.pixels(next.at(at), 320, 128));
            }
        }
    }

    @Test
    void what_is_wanted_now_is_made_before_what_may_be_wanted_soon() {
        var begun = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        List<String> opened = java.util.Collections.synchronizedList(new java.util.ArrayList<>());
        try (var workshop = workshop(file -> {
                    if (!file.endsWith(".png")) return null;
                    opened.add(file);
                    begun.countDown();
                    await(goOn);
                    return plain(0x00C000);
                });
                var picture = new LivePicture(workshop, WALL)) {
            picture.prepare(showing(new Look.Image("first.png", Look.Fit.COVER, Style.PLAIN), UP, Entrance.CUT), UP);
            await(begun);
            picture.prepare(showing(new Look.Image("soon.png", Look.Fit.COVER, Style.PLAIN), UP, Entrance.CUT), UP);
            picture.show(showing(new Look.Image("now.png", Look.Fit.COVER, Style.PLAIN), UP, Entrance.CUT));
            picture.paint(UP);
            goOn.countDown();
            settle(picture, UP);
            assertThat(opened).startsWith("first.png", "now.png");
        }
    }

    @Test
    void a_countdown_goes_on_when_nobody_says_anything_any_more() {
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, WALL)) {
            picture.show(showing(
                    new Look.Countdown(new Look.Target.For(Duration.ofHours(5)), null, null, "", Style.PLAIN),
                    UP,
                    Entrance.CUT));
            settle(picture, UP);
            var start = pixels(picture);
            settle(picture, UP.plus(Duration.ofHours(4)).plusSeconds(59));
            assertThat(pixels(picture)).isNotEqualTo(start);
            try (var painted = new PaintedAtOnce()) {
                var look = showing(
                        new Look.Countdown(new Look.Target.For(Duration.ofHours(5)), null, null, "", Style.PLAIN),
                        UP,
                        Entrance.CUT);
                assertThat(pixels(picture))
                        .isEqualTo(painted.pixels(
                                look.at(UP.plus(Duration.ofHours(4)).plusSeconds(59)), 320, 128));
            }
        }
    }

    @Test
    void only_what_moves_is_painted_again_and_the_picture_is_as_if_all_of_it_had_been() {
        var wall = Wall.of(640, 360);
        var look = new Look.Stack(List.of(
                new LookRef.Inline(title("HUY HIỆU ĐẢNG")),
                new LookRef.Inline(new Look.Crawl("MỪNG ĐẢNG QUANG VINH", 180, Style.RED_GOLD)),
                new LookRef.Inline(new Look.Countdown(
                        new Look.Target.For(Duration.ofMinutes(10)), null, null, "", Style.RED_GOLD))));
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, wall);
                var painted = new PaintedAtOnce()) {
            picture.show(showing(look, UP, Entrance.CUT));
            settle(picture, UP);
            for (int frame = 0; frame < 900; frame += 7) {
                var at = UP.plusNanos(frame * 1_000_000_000L / 60);
                settle(picture, at);
                boolean same = java.util.Arrays.equals(
                        pixels(picture),
                        painted.pixels(showing(look, UP, Entrance.CUT).at(at), 640, 360));
                assertThat(same).as("frame " + frame).isTrue();
            }
        }
    }

    @Test
    void the_preview_is_the_same_picture_made_smaller() throws IOException {
        try (var workshop = workshop(file -> null);
                var picture = new LivePicture(workshop, Wall.of(1280, 512))) {
            picture.show(
                    showing(title("Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm 2023"), UP, Entrance.CUT));
            settle(picture, UP);
            var large = ImageIO.read(new ByteArrayInputStream(picture.png()));
            for (int width : new int[] {640, 320, 200}) {
                var small = ImageIO.read(new ByteArrayInputStream(picture.jpeg(width, 512)));
                assertThat(small.getWidth()).isEqualTo(width);
                // Had a line ended elsewhere, whole words would lie where there is ground.
                var again = new java.awt.image.BufferedImage(
                        small.getWidth(), small.getHeight(), java.awt.image.BufferedImage.TYPE_INT_RGB);
                var pen = again.createGraphics();
                pen.setRenderingHint(
                        java.awt.RenderingHints.KEY_INTERPOLATION, java.awt.RenderingHints.VALUE_INTERPOLATION_BICUBIC);
                pen.drawImage(
                        large.getScaledInstance(width, small.getHeight(), java.awt.Image.SCALE_AREA_AVERAGING),
                        0,
                        0,
                        null);
                pen.dispose();
                assertThat(apart(small, again)).as(width + " wide").isLessThan(9);
            }
        }
    }

    private static double apart(java.awt.image.BufferedImage one, java.awt.image.BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++)
            for (int x = 0; x < one.getWidth(); x++)
                for (int shift = 0; shift < 24; shift += 8)
                    sum += Math.abs((one.getRGB(x, y) >> shift & 255) - (other.getRGB(x, y) >> shift & 255));
        return sum / (3.0 * one.getWidth() * one.getHeight());
    }

    private static Workshop workshop(Function<String, byte @Nullable []> files) {
        return new Workshop(1, Painting.files(files), new SystemWatch(), trouble -> {
            throw new AssertionError(trouble);
        });
    }

    /** Paints the same moment again until what is shown is all there. */
    static void settle(LivePicture picture, Instant at) {
        settle(picture, at, 20);
    }

    /** @param frames without news */
    private static void settle(LivePicture picture, Instant at, int frames) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        do {
            picture.paint(at);
            if (System.nanoTime() > deadline) throw new AssertionError("it is never ready");
            if (picture.isWaiting()) LockSupport.parkNanos(1_000_000);
        } while (picture.isWaiting());
        // What changes by itself may still be on its way: a frame without news means that it has come.
        for (int still = 0; still < frames; still++) {
            LockSupport.parkNanos(2_000_000);
            picture.paint(at);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) throw new AssertionError("nobody opened the file");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static int[] pixels(LivePicture picture) {
        var pixels = new int[picture.wall().width() * picture.wall().height()];
        picture.pixels().order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(pixels);
        return pixels;
    }

    private static Look title(String name) {
        return new Look.Title(
                List.of(new TitleLine(Role.KIND, "LỄ TRAO TẶNG"), new TitleLine(Role.NAME, name)), Style.RED_GOLD);
    }

    private static Showing showing(Look look, Instant since, Entrance entrance) {
        return new Showing(look, since, entrance, 0, null, 1);
    }
}
