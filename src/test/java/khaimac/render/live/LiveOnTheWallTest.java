package khaimac.render.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import khaimac.hall.Input;
import khaimac.machine.SystemWatch;
import khaimac.media.film.Clips;
import khaimac.media.live.Inputs;
import khaimac.media.live.Sight;
import khaimac.media.stream.Sender;
import khaimac.render.Painting;
import khaimac.render.Wall;
import khaimac.scene.Colour;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What an audience sees of a camera, sent over UDP and painted by the path of the wall. */
class LiveOnTheWallTest {
    private static final int WIDTH = 384;
    private static final int HEIGHT = 216;
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");
    private static final Look IDLE = new Look.Plain(new Colour(0x803010));

    private final List<String> told = new CopyOnWriteArrayList<>();
    private String address;
    private Inputs inputs;
    private Workshop workshop;
    private LivePicture picture;
    private long began;

    @BeforeEach
    void open() throws IOException {
        address = "udp://127.0.0.1:" + Sender.freePort();
        var watch = new SystemWatch();
        inputs = new Inputs(
                Map.of(
                        "camera",
                        new Input(new Input.Stream(address)),
                        "halves",
                        new Input(new Input.Stream(address), null, 0, "", true, ""),
                        "card",
                        new Input(new Input.Capture("/dev/no-such-card"))),
                watch,
                words -> told.add(words.en()));
        workshop = new Workshop(1, file -> null, watch, inputs, trouble -> {
            throw new AssertionError(trouble);
        });
        picture = new LivePicture(workshop, Wall.of(WIDTH, HEIGHT));
        began = System.nanoTime();
    }

    @AfterEach
    void close() {
        picture.close();
        workshop.close();
        inputs.close();
    }

    private static Look camera() {
        return new Look.Live("camera", Look.Fit.CONTAIN).instead(IDLE);
    }

    private void show(Look look) {
        picture.show(new Showing(look, UP, Entrance.CUT, 0, null, 1));
    }

    private void paint() {
        picture.paint(UP.plusNanos(System.nanoTime() - began));
    }

    private void until(String what, BooleanSupplier is) {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(9);
        while (!is.getAsBoolean()) {
            assertThat(System.nanoTime()).as(what + " " + told).isLessThan(deadline);
            LockSupport.parkNanos(4_000_000);
            paint();
        }
    }

    private int number() {
        return Clips.number(picture.pixels(), WIDTH, HEIGHT, 4 * WIDTH);
    }

    private int pixel(int x, int y) {
        int at = 4 * (y * WIDTH + x);
        var pixels = picture.pixels();
        return ((pixels.get(at + 2) & 0xFF) << 16) | ((pixels.get(at + 1) & 0xFF) << 8) | (pixels.get(at) & 0xFF);
    }

    private Sight sight() {
        return inputs.sights().stream()
                .filter(one -> one.name().equals("camera"))
                .findFirst()
                .orElseThrow();
    }

    private boolean isIdle() {
        return pixel(WIDTH / 2, HEIGHT / 2) == 0x803010;
    }

    /** Whether one of the last pictures that were sent is up. */
    private boolean isFresh(Sender sender) {
        int number = number();
        return number > 0 && number <= sender.newest() && number > sender.newest() - 15;
    }

    @Test
    void a_camera_is_on_the_wall_within_120_ms() {
        show(camera());
        try (var sender = new Sender(address, WIDTH, HEIGHT)) {
            until("the camera is up", () -> isFresh(sender));
            var delays = new ArrayList<Duration>();
            var last = new int[] {number()};
            until("sixty of its pictures", () -> {
                if (number() != last[0]) delays.add(sender.ago(number()));
                last[0] = number();
                return delays.size() == 60;
            });
            Collections.sort(delays);
            assertThat(delays.get(30)).as("half of " + delays).isLessThan(Duration.ofMillis(120));
            assertThat(sight().delay()).isPositive().isLessThan(Duration.ofMillis(120));
        }
    }

    @Test
    void a_camera_that_is_lost_stands_a_second_gives_way_to_the_idle_look_and_comes_back_by_itself() {
        show(camera());
        try (var sender = new Sender(address, WIDTH, HEIGHT)) {
            until("the camera is up", () -> isFresh(sender));
        }
        int last = number();
        // A machine that is busy may open it late, and say so.
        told.clear();
        long lost = System.nanoTime();
        until("the idle look is up", this::isIdle);
        assertThat(System.nanoTime() - lost).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(700));
        assertThat(last).isPositive();
        until("it is told", () -> told.size() == 1);
        assertThat(told.getFirst()).contains("\"camera\"").contains("idle look").contains("by itself");
        assertThat(sight().state()).isEqualTo(Sight.State.LOST);

        try (var sender = new Sender(address, WIDTH, HEIGHT, 500)) {
            until("the camera is back", () -> number() >= 500 && isFresh(sender));
        }
        assertThat(told).hasSize(2).last().asString().contains("is back");
    }

    @Test
    void what_was_up_stays_until_the_camera_is_there_and_one_that_never_comes_gives_way_to_the_idle_look() {
        show(Painting.title(Style.RED_GOLD, "ĐƠN VỊ MẪU", "LỄ KỶ NIỆM"));
        LivePictureTest.settle(picture, UP);
        int red = pixel(4, 4);
        show(camera());
        until("the idle look is up", () -> {
            assertThat(pixel(4, 4)).isIn(red, 0x803010);
            return isIdle();
        });
        until("it is told", () -> isIdle() && !told.isEmpty());
        assertThat(told).singleElement().asString().contains("nothing comes from there");
    }

    @Test
    void an_input_that_the_hall_does_not_have_is_the_idle_look_at_once() {
        show(new Look.Live("projector", Look.Fit.CONTAIN).instead(IDLE));
        until("the idle look is up", this::isIdle);
        assertThat(told).singleElement().asString().contains("The hall has no input \"projector\"");
    }

    @Test
    void pictures_of_another_size_go_on_in_the_same_place() {
        show(camera());
        try (var sender = new Sender(address, WIDTH, HEIGHT)) {
            until("the camera is up", () -> isFresh(sender));
        }
        try (var sender = new Sender(address, 2 * WIDTH, 2 * HEIGHT, 500)) {
            until("it is up in its new size", () -> number() >= 500 && isFresh(sender));
        }
        assertThat(told).noneMatch(words -> words.contains("damaged"));
    }

    @Test
    void beside_a_title_and_under_a_lower_third_only_the_camera_gives_way() throws IOException {
        var title = new LookRef.Inline(Painting.title(Style.RED_GOLD, "ĐƠN VỊ MẪU", "LỄ KỶ NIỆM"));
        var below = new LookRef.Inline(new Look.Message("Ông Nguyễn Văn A", Style.PLAIN));
        var stack = new Look.Stack(List.of(new LookRef.Inline(camera()), below));
        show(new Look.Split(title, new LookRef.Inline(stack)));
        try (var _ = new Sender(address, WIDTH, HEIGHT)) {
            until("the camera is up", () -> sight().state() == Sight.State.UP && isRightLive());
            paint();
            keep("live-split.png");
        }
        int title0 = pixel(4, 4);
        until("the idle look is in its half", () -> pixel(WIDTH - 4, 4) == 0x803010);
        keep("live-split-lost.png");
        assertThat(pixel(4, 4)).isEqualTo(title0);
        assertThat(isLettered()).isTrue();
    }

    @Test
    void a_capture_card_that_is_not_plugged_in_is_the_idle_look_and_its_reason_is_told() {
        assumeTrue(System.getProperty("os.name", "").equals("Linux"), "what it is called differs elsewhere");
        show(new Look.Live("card", Look.Fit.CONTAIN).instead(IDLE));
        until("the idle look is up", this::isIdle);
        until("the reason is told", () -> isIdle() && !told.isEmpty());
        assertThat(told.getFirst()).contains("\"card\"").contains("is not there");
    }

    @Test
    void half_pictures_are_put_together() {
        show(new Look.Live("halves", Look.Fit.COVER).instead(IDLE));
        try (var sender = new Sender(address, WIDTH, HEIGHT)) {
            until("the camera is up", () -> isFresh(sender));
        }
    }

    @Test
    void an_edge_that_is_cut_off_is_not_seen() {
        var crop = new Look.Crop(0.5, 0, 0, 0);
        show(new Look.Live("camera", Look.Fit.COVER, crop, null).instead(IDLE));
        try (var _ = new Sender(address, WIDTH, HEIGHT, 0xFC0)) {
            // The upper half of the bits is on the right: all that is left is bright.
            until(
                    "the bright half fills the wall",
                    () -> (pixel(4, HEIGHT / 2) & 0xFF) > 200 && (pixel(WIDTH - 4, HEIGHT / 2) & 0xFF) > 200);
        }
    }

    private boolean isRightLive() {
        return pixel(WIDTH - 4, 4) != 0x803010 && picture.pixels().get(4) != 0;
    }

    /** Letters of the lower third stand on the right. */
    private boolean isLettered() {
        for (int y = 0; y < HEIGHT; y++)
            for (int x = WIDTH / 2; x < WIDTH; x++) if ((pixel(x, y) & 0xFF) > 0xC0) return true;
        return false;
    }

    private void keep(String name) throws IOException {
        Files.write(Files.createDirectories(Path.of("target")).resolve(name), picture.png());
    }
}
