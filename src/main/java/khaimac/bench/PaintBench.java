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
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import khaimac.machine.SystemWatch;
import khaimac.render.Wall;
import khaimac.render.live.LivePicture;
import khaimac.render.live.Workshop;
import khaimac.render.papers.Afresh;
import khaimac.render.papers.Fitting;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;

/** What a wall costs: pictures painted by the CPU, without a screen. */
public final class PaintBench {
    /** So many frames of a small wall, with a picture that changes every few of them, show whether memory leaks. */
    private static final int LONG_RUN = 100_000;

    private static final String CRAWL = "MỪNG ĐẢNG QUANG VINH, MỪNG ĐẤT NƯỚC ĐỔI MỚI!";

    private PaintBench() {}

    public static void run(Figures told) {
        try (var workshop = new Workshop(1, file -> null, new SystemWatch(), trouble -> {
            throw new IllegalStateException(trouble);
        })) {
            told.take("titles are fitted", () -> fit(told));
            told.take("scene 1920×1080", () -> scene(told, workshop, 1920, 1080, 4));
            told.take("scene 3840×2160", () -> scene(told, workshop, 3840, 2160, 14));
            MovingBench.run(told, workshop);
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
            picture.show(
                    SamplePictures.showing(look("HUY HIỆU ĐẢNG", Style.RED_GOLD), SamplePictures.UP, Entrance.CUT));
            SamplePictures.ready(picture, SamplePictures.UP);
            picture.show(SamplePictures.showing(
                    look("MỪNG ĐẢNG, MỪNG XUÂN", Style.BLUE_CONFERENCE),
                    SamplePictures.UP,
                    Entrance.fade(Duration.ofHours(1))));
            SamplePictures.ready(picture, SamplePictures.UP.plusSeconds(600));
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
            if (width == 1920) beside(told, times.median(), width, height);
            if (width < 1_000) told.accept(new Figure("heap a frame", heap, "bytes", java.util.Map.of(), 4_096, false));
        }
    }

    /** The same scene as Skija alone draws it, each frame anew. */
    private static void beside(Consumer<Figure> told, double ours, int width, int height) throws Exception {
        var before = SamplePictures.title("HUY HIỆU ĐẢNG", Style.RED_GOLD).lines();
        var after = SamplePictures.title("MỪNG ĐẢNG, MỪNG XUÂN", Style.BLUE_CONFERENCE).lines();
        try (var afresh = new Afresh(
                width,
                height,
                before.stream().map(TitleLine::text).toList(),
                after.stream().map(TitleLine::text).toList(),
                CRAWL)) {
            int[] frame = new int[1];
            var times = Samples.millis(60, 200, () -> afresh.paint(Duration.ofNanos(frame[0]++ * 1_000_000_000L / 60)));
            told.accept(new Figure(
                    "full scene " + width + "×" + height + " beside one that Skija draws anew",
                    ours / times.median(),
                    "of its time",
                    times.spread(),
                    0.55,
                    false));
        }
    }

    private static Instant at(int frame) {
        return SamplePictures.UP.plusSeconds(600).plusNanos(frame * 1_000_000_000L / 60);
    }

    private static void preview(Consumer<Figure> told, Workshop workshop) throws Exception {
        try (var picture = new LivePicture(workshop, Wall.of(1920, 1080))) {
            picture.show(
                    SamplePictures.showing(look("HUY HIỆU ĐẢNG", Style.RED_GOLD), SamplePictures.UP, Entrance.CUT));
            SamplePictures.ready(picture, SamplePictures.UP);
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
                    picture.show(SamplePictures.showing(
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

    private static Look look(String name, Style style) {
        return new Look.Stack(List.of(
                new LookRef.Inline(SamplePictures.title(name, style)),
                new LookRef.Inline(new Look.Crawl(CRAWL, 120, style)),
                new LookRef.Inline(
                        new Look.Countdown(new Look.Target.For(Duration.ofHours(2)), null, null, "", style))));
    }
}
