package khaimac.show;

import java.util.Map;
import khaimac.finding.Sentence;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Role;
import khaimac.scene.TextFields;

/** What looks are called: the kinds, and one of which nobody has said a name. */
public final class LookWords {
    /** So much of its words is enough to know a look by. */
    private static final int MOST = 36;

    /** A kind is no value, so the compiler cannot ask for its words; {@code EveryWordTest} does. */
    public static final Map<Class<?>, Sentence> KINDS = Map.ofEntries(
            Map.entry(Look.Title.class, new Sentence("tiêu đề", "title")),
            Map.entry(Look.Crawl.class, new Sentence("chữ chạy", "crawl")),
            Map.entry(Look.Ticker.class, new Sentence("chữ thay nhau", "ticker")),
            Map.entry(Look.Message.class, new Sentence("lời nhắn", "message")),
            Map.entry(Look.Countdown.class, new Sentence("đếm ngược", "countdown")),
            Map.entry(Look.ClockFace.class, new Sentence("đồng hồ", "clock")),
            Map.entry(Look.Scoreboard.class, new Sentence("bảng điểm", "scoreboard")),
            Map.entry(Look.Count.class, new Sentence("số tăng dần", "number that climbs")),
            Map.entry(Look.Draw.class, new Sentence("bốc thăm", "lucky draw")),
            Map.entry(Look.Lyrics.class, new Sentence("lời bài hát", "words of a song")),
            Map.entry(Look.Roster.class, new Sentence("danh sách", "roster")),
            Map.entry(Look.Agenda.class, new Sentence("chương trình", "agenda")),
            Map.entry(Look.Image.class, new Sentence("hình ảnh", "picture")),
            Map.entry(Look.Slideshow.class, new Sentence("loạt hình", "slideshow")),
            Map.entry(Look.Pages.class, new Sentence("trang trình chiếu", "speaker's slides")),
            Map.entry(Look.Film.class, new Sentence("phim", "film")),
            Map.entry(Look.Live.class, new Sentence("hình trực tiếp", "live picture")),
            Map.entry(Look.Plain.class, new Sentence("một màu", "one colour")),
            Map.entry(Look.Blank.class, new Sentence("đen", "black")),
            Map.entry(Look.TestPattern.class, new Sentence("hình thử", "test pattern")),
            Map.entry(Look.Box.class, new Sentence("khung", "box")),
            Map.entry(Look.Emblems.class, new Sentence("biểu trưng", "emblems")),
            Map.entry(Look.Scrim.class, new Sentence("nền mờ", "scrim")),
            Map.entry(Look.LowerThird.class, new Sentence("bảng tên", "lower third")),
            Map.entry(Look.Code.class, new Sentence("mã QR", "QR code")),
            Map.entry(Look.Stack.class, new Sentence("nhiều lớp", "layers")),
            Map.entry(Look.Split.class, new Sentence("chia đôi", "split")));

    private LookWords() {}

    public static Sentence kind(Look look) {
        return KINDS.getOrDefault(look.getClass(), Sentence.NONE);
    }

    /** One that has no name: by its first words, else by what it is. */
    public static Sentence called(Look look) {
        if (look instanceof Look.Title title) {
            // Who holds it stands on every title; it is known by its name.
            for (var line : title.lines())
                if (line.role() == Role.NAME && says(line.text())) return quoted(line.text());
        }
        for (var text : Looks.texts(look)) if (says(text)) return quoted(text);
        return kind(look);
    }

    /** What a field stands for is another word at every moment. */
    private static boolean says(String text) {
        return !text.isBlank() && TextFields.in(text).isEmpty();
    }

    private static Sentence quoted(String text) {
        return Sentence.same("“" + brief(text.strip().replaceAll("\\s+", " ")) + "”");
    }

    private static String brief(String words) {
        if (words.length() <= MOST) return words;
        int end = words.lastIndexOf(' ', MOST);
        return words.substring(0, end < MOST / 2 ? words.offsetByCodePoints(0, MOST / 2) : end) + "…";
    }
}
