package khaimac.render;

import static org.junit.jupiter.api.Assumptions.abort;

import io.github.humbleui.skija.FontMgr;
import io.github.humbleui.skija.Image;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import javax.imageio.ImageIO;
import khaimac.asset.Assets;
import khaimac.render.papers.Frames;
import khaimac.scene.Colour;
import khaimac.scene.Emblem;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.LookRef;
import khaimac.scene.Place;
import khaimac.scene.Role;
import khaimac.scene.Scene;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;
import org.jspecify.annotations.Nullable;

/** Lets tests paint, and skips them with the reason where this machine cannot. */
public final class Painting {
    static {
        Skia.first();
    }

    public static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    public static final String LETTERS =
            "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệfghiìíỉĩịjklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvwxyỳýỷỹỵz";

    private Painting() {}

    public static void assumeThatItPaints() {
        try {
            FontMgr.getDefault();
        } catch (LinkageError | RuntimeException e) {
            abort("the painter's native code does not load here (it needs libGL, libEGL and libfontconfig): " + e);
        }
    }

    public static BufferedImage image(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is painted, as it lies in memory: nobody needs a file to look at it. */
    public static BufferedImage image(Frames frames, Showing showing, Instant at, Wall wall) {
        return image(frames, null, showing, at, wall);
    }

    public static BufferedImage image(
            Frames frames, @Nullable Showing before, Showing showing, Instant at, Wall wall) {
        return frames.taken(before, showing, at, wall, Painting::copied);
    }

    private static BufferedImage copied(Image painted) {
        var pixels = painted.peekPixels();
        if (pixels == null) throw new IllegalStateException("what is painted does not lie in memory");
        var copy = new BufferedImage(painted.getWidth(), painted.getHeight(), BufferedImage.TYPE_INT_RGB);
        pixels.order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer()
                .get(((DataBufferInt) copy.getRaster().getDataBuffer()).getData());
        return copy;
    }

    public static Frames frames() {
        return new Frames(files(Painting::slides));
    }

    /** Somebody's slides and his photo, in whatever folder they are looked for, and no other file. */
    public static byte @Nullable [] slides(String file) {
        try {
            if (file.endsWith("bao-cao.pdf")) return Files.readAllBytes(Path.of("show-files/media/bao-cao.pdf"));
            return file.endsWith(".png") ? Files.readAllBytes(Path.of("show-files/media/anh-thu.png")) : null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files that are in memory. */
    public static Assets files(Function<String, byte @Nullable []> contents) {
        return name -> {
            var content = contents.apply(name);
            return content == null ? null : new ByteArrayInputStream(content);
        };
    }

    public static Scene scene(Look look) {
        return showing(look).at(UP.plusSeconds(2));
    }

    public static Showing showing(Look look) {
        return new Showing(look, UP, Entrance.CUT, 0, null, 1);
    }

    public static Look.Title title(Style style, String... texts) {
        var roles = List.of(Role.ORGANISER, Role.KIND, Role.NAME, Role.SUBTITLE, Role.DATELINE);
        var lines = new ArrayList<TitleLine>();
        for (int i = 0; i < texts.length; i++) lines.add(new TitleLine(roles.get(i), texts[i]));
        return new Look.Title(List.copyOf(lines), style);
    }

    /** One example of every kind of look, by the name of its kind. */
    public static Map<String, Look> examples() {
        var style = Style.RED_GOLD;
        var title = title(
                style,
                "HUYỆN ỦY VĨNH BẢO",
                "LỄ TRAO TẶNG",
                "HUY HIỆU ĐẢNG",
                "Đợt 03/02/2024",
                "Vĩnh Bảo, ngày 30 tháng 01");
        var row = new Look.RosterRow("Nguyễn Thị Ví Dụ", "60 năm tuổi Đảng");
        var agenda = List.of(
                new Look.AgendaRow("08:00", "Văn nghệ chào mừng", "Trung tâm Văn hóa", false),
                new Look.AgendaRow("08:20", "Chào cờ, tuyên bố lý do, giới thiệu đại biểu", "", true));
        var all = new TreeMap<String, Look>();
        for (var look : List.of(
                title,
                new Look.Crawl("MỪNG ĐẢNG QUANG VINH", 120, style),
                new Look.Ticker(List.of("MỪNG XUÂN", "MỪNG ĐẢNG"), Duration.ofSeconds(1), style),
                new Look.Draw(
                        "khach.csv",
                        "BỐC THĂM MAY MẮN",
                        List.of(
                                new Look.RosterRow("Nguyễn Thị Mẫu", "Tổ dân phố số 1"),
                                new Look.RosterRow("Trần Văn Ví Dụ", "Tổ dân phố số 2")),
                        null,
                        style),
                new Look.Lyrics(
                        "",
                        List.of(
                                new Look.Line(Duration.ZERO, "Quê hương ta bên dòng sông xanh"),
                                new Look.Line(Duration.ofSeconds(1), "Lúa chín vàng thơm ngát trời thu")),
                        "bai",
                        "BÀI CA QUÊ HƯƠNG",
                        style),
                new Look.Countdown(new Look.Target.For(Duration.ofMinutes(5)), null, null, "Phát biểu", style),
                new Look.ClockFace(true, ZoneId.of("Asia/Ho_Chi_Minh"), style),
                new Look.Message("Còn 2 phút", style),
                new Look.Image("anh.png", Look.Fit.CONTAIN, style),
                new Look.Slideshow(
                        List.of(new Look.Slide("anh.png", "Lễ khởi công nhà máy, năm 2019")),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(1),
                        Look.Fit.COVER,
                        style),
                new Look.Pages("bao-cao.pdf", 3, Look.Fit.CONTAIN, Colour.BLACK),
                new Look.Film("phim.mp4", null, Look.FilmEnd.HOLD),
                new Look.Live("camera", Look.Fit.CONTAIN),
                new Look.Roster(
                        "", "TRAO TẶNG", List.of(new Look.RosterGroup("60 năm", List.of(row, row))), 6, false, style),
                new Look.Agenda(true, agenda, style),
                new Look.Count(
                        0, 1_250_000_000, Duration.ofSeconds(8), "SỐ TIỀN ỦNG HỘ", "đồng", null, style),
                new Look.Scoreboard(new Look.Side("ĐỘI MỘT", 21, 1), new Look.Side("ĐỘI HAI", 18, 2), true, style),
                new Look.Emblems(
                        List.of(new Emblem(List.of("party-flag", "anh.png"), Emblem.Where.TOP_LEFT, 0.16)), style),
                new Look.LowerThird("Nguyễn Thị Ví Dụ", "Bí thư Huyện ủy", style),
                new Look.Code("https://khaimac.vn/tai-lieu", "Tài liệu", style),
                new Look.Scrim(Look.Tone.DARK, 0.5, style),
                new Look.Box(
                        new LookRef.Inline(new Look.ClockFace(true, ZoneId.of("Asia/Ho_Chi_Minh"), style)),
                        Place.held(Place.Anchor.TOP_RIGHT, 0.3, 0.2),
                        true),
                new Look.Plain(new Colour(0xB3121D)),
                new Look.Blank(),
                new Look.Stack(
                        List.of(new LookRef.Inline(title), new LookRef.Inline(new Look.Crawl("MỪNG ĐẢNG", 60, style)))),
                new Look.Split(new LookRef.Inline(title), new LookRef.Inline(new Look.Blank()))))
            all.put(look.getClass().getSimpleName(), look);
        for (var pattern : Look.Pattern.values()) all.put("TestPattern " + pattern, new Look.TestPattern(pattern));
        return all;
    }
}
