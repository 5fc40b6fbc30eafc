package khaimac.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import khaimac.machine.SystemWatch;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.render.papers.Fitting;
import khaimac.scene.Entrance;
import khaimac.scene.Flourish;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;

/** What a wall costs: pictures painted by the CPU, without a screen. */
public final class PaintBench {
    private static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    /** So many frames of a small wall, with a picture that changes every few of them, show whether memory leaks. */
    private static final int LONG_RUN = 100_000;

    private PaintBench() {}

    public static void run(Figures told) {
        try (var workshop = new Workshop(1, file -> null, new SystemWatch(), trouble -> {
            throw new IllegalStateException(trouble);
        })) {
            told.take("titles are fitted", () -> fit(told));
            told.take("scene 1920×1080", () -> scene(told, workshop, 1920, 1080, 4));
            told.take("scene 3840×2160", () -> scene(told, workshop, 3840, 2160, 14));
            told.take("played 1920×1080", () -> played(told, workshop, 1920, 1080, 4));
            told.take("played 3840×2160", () -> played(told, workshop, 3840, 2160, 14));
            told.take("scene 768×384", () -> scene(told, workshop, 768, 384, 0.6));
            told.take("preview", () -> preview(told, workshop));
            told.take("memory of a long run", () -> memory(told, workshop));
        }
    }

    private static void fit(Consumer<Figure> told) throws Exception {
        try (var fitting = new Fitting(file -> null)) {
            int[] count = new int[1];
            var lines = List.of(
                    new TitleLine(Role.ORGANISER, "ỦY BAN NHÂN DÂN HUYỆN MẪU"), new TitleLine(Role.KIND, "HỘI NGHỊ"));
            var times = Samples.millis(3_000, 4_000, () -> {
                // Another number each time: nothing of the answer is remembered, as when somebody types.
                var all = new ArrayList<>(lines);
                all.add(new TitleLine(
                        Role.NAME,
                        "Tổng kết phong trào thi đua xây dựng tổ chức Đảng năm " + (2000 + count[0]++ % 100)));
                fitting.title(all, Style.RED_GOLD, Wall.of(1920, 768));
            });
            told.accept(new Figure("title fitted, warm, p99", times.p99(), "ms", times.spread(), 1, false));
        }
    }

    /** Background, a dissolve between two titles, a crawl and a countdown, all at once. */
    private static void scene(Consumer<Figure> told, Workshop workshop, int width, int height, double goal)
            throws Exception {
        try (var picture = new LivePicture(workshop, Wall.of(width, height))) {
            picture.show(showing(look("HUY HIỆU ĐẢNG", Style.RED_GOLD), UP, Entrance.CUT));
            ready(picture, UP);
            picture.show(showing(
                    look("MỪNG ĐẢNG, MỪNG XUÂN", Style.BLUE_CONFERENCE), UP, Entrance.fade(Duration.ofHours(1))));
            ready(picture, UP.plusSeconds(600));
            var bean = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
            long thread = Thread.currentThread().threadId();
            int[] frame = new int[1];
            // The small one is painted for as long as the program would be warm in a hall: what it allocates counts
            // then.
            int warm = width < 1_000 ? 8_000 : 60;
            for (int i = 0; i < warm; i++) picture.paint(at(frame[0]++));
            // Whatever the coming seconds need is ready by now; what is counted is painting.
            LockSupport.parkNanos(300_000_000);
            long before = bean.getThreadAllocatedBytes(thread);
            int counted = 400;
            var times = Samples.millis(0, counted, () -> picture.paint(at(frame[0]++)));
            double heap = (bean.getThreadAllocatedBytes(thread) - before) / (double) counted;
            told.accept(new Figure(
                    "full scene " + width + "×" + height, times.median(), "ms", times.spread(), goal, false));
            if (width < 1_000) told.accept(new Figure("heap a frame", heap, "bytes", java.util.Map.of(), 4_096, false));
        }
    }

    /** What lasts a few seconds: a light that passes over a title, fireworks behind it, a curtain before it. */
    private static void played(Consumer<Figure> told, Workshop workshop, int width, int height, double goal)
            throws Exception {
        var size = " " + width + "×" + height;
        var lit = Style.RED_GOLD.withLight(Style.Light.PASSING);
        told.accept(frames("light over a title" + size, workshop, width, height, lit, Entrance.CUT, 3_100, goal));
        for (var kind : Flourish.Kind.values()) {
            var name = kind.name().toLowerCase(Locale.ROOT).replace('_', ' ') + size;
            var entrance = Entrance.CUT.with(Flourish.of(kind)).begun(UP);
            told.accept(frames(name, workshop, width, height, Style.RED_GOLD, entrance, 1_900, goal));
        }
    }

    /** The frames of a second and a half, again and again. */
    private static Figure frames(
            String name,
            Workshop workshop,
            int width,
            int height,
            Style style,
            Entrance entrance,
            int from,
            double goal)
            throws Exception {
        try (var picture = new LivePicture(workshop, Wall.of(width, height))) {
            picture.show(showing(title("HUY HIỆU ĐẢNG", style), UP, entrance));
            var begin = UP.plusMillis(from);
            ready(picture, begin);
            ready(picture, begin.plusSeconds(1));
            LockSupport.parkNanos(300_000_000);
            int[] frame = new int[1];
            var times = Samples.millis(
                    90, 270, () -> picture.paint(begin.plusNanos(frame[0]++ % 90 * 1_000_000_000L / 60)));
            return new Figure(name, times.median(), "ms", times.spread(), goal, false);
        }
    }

    private static Instant at(int frame) {
        return UP.plusSeconds(600).plusNanos(frame * 1_000_000_000L / 60);
    }

    private static void ready(LivePicture picture, Instant now) {
        for (picture.paint(now); picture.isWaiting(); picture.paint(now)) LockSupport.parkNanos(1_000_000);
    }

    private static void preview(Consumer<Figure> told, Workshop workshop) throws Exception {
        try (var picture = new LivePicture(workshop, Wall.of(1920, 1080))) {
            picture.show(showing(look("HUY HIỆU ĐẢNG", Style.RED_GOLD), UP, Entrance.CUT));
            ready(picture, UP);
            var times = Samples.millis(20, 200, () -> picture.jpeg(640, 360));
            told.accept(new Figure("preview 640×360 as JPEG", times.median(), "ms", times.spread(), 6, false));
        }
    }

    private static void memory(Consumer<Figure> told, Workshop workshop) throws IOException {
        if (resident() < 0) return;
        try (var picture = new LivePicture(workshop, Wall.of(384, 192))) {
            long settled = 0;
            for (int i = 0; i < LONG_RUN; i++) {
                if (i % 50 == 0)
                    picture.show(showing(
                            look("Đợt " + i / 50, i % 100 == 0 ? Style.RED_GOLD : Style.GREEN_CAMPAIGN),
                            at(i),
                            Entrance.fade(Duration.ofMillis(400))));
                picture.paint(at(i));
                // The heap has found its size by then, and every kind of picture has been made and thrown away.
                if (i == LONG_RUN / 5) settled = resident();
            }
            double grown = (resident() - settled) / 1024.0;
            told.accept(
                    new Figure("memory grown in " + LONG_RUN + " frames", grown, "MB", java.util.Map.of(), 16, false));
        }
    }

    /** In kilobytes; -1 where the system does not tell. */
    private static long resident() throws IOException {
        var status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) return -1;
        for (var line : Files.readAllLines(status, StandardCharsets.UTF_8))
            if (line.startsWith("VmRSS:")) return Long.parseLong(line.replaceAll("\\D", ""));
        return -1;
    }

    private static Look.Title title(String name, Style style) {
        return new Look.Title(
                List.of(
                        new TitleLine(Role.ORGANISER, "HUYỆN ỦY - HĐND - UBND - ỦY BAN MTTQ VIỆT NAM"),
                        new TitleLine(Role.KIND, "LỄ TRAO TẶNG"),
                        new TitleLine(Role.NAME, name),
                        new TitleLine(Role.DATELINE, "Vĩnh Bảo, ngày 30 tháng 01 năm 2024")),
                style);
    }

    private static Look look(String name, Style style) {
        return new Look.Stack(List.of(
                new LookRef.Inline(title(name, style)),
                new LookRef.Inline(new Look.Crawl("MỪNG ĐẢNG QUANG VINH, MỪNG ĐẤT NƯỚC ĐỔI MỚI!", 120, style)),
                new LookRef.Inline(
                        new Look.Countdown(new Look.Target.For(Duration.ofHours(2)), null, null, "", style))));
    }

    private static Showing showing(Look look, Instant since, Entrance entrance) {
        return new Showing(look, since, entrance, 0, null, 1);
    }
}
