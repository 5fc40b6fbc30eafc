package khaimac.evenings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import khaimac.desk.ShowCopy;
import khaimac.engine.Tunes;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Style;
import khaimac.scene.SurfaceName;
import khaimac.scene.TitleLine;
import khaimac.scene.Tune;
import khaimac.show.Begins;
import khaimac.show.Segment;
import khaimac.show.SegmentField;
import khaimac.show.Show;
import khaimac.show.ShowEdit;
import khaimac.showfile.language.Beside;

/** What is performed: one short ceremony over midnight, with a cue of every trigger. */
final class Programme {
    static final List<SurfaceName> SURFACES =
            List.of(new SurfaceName("backdrop"), new SurfaceName("banner"), new SurfaceName("stage"));
    static final List<String> SEGMENTS = List.of("one", "two", "three", "four", "five", "six", "seven", "added-1",
            "nobody");
    static final List<String> TITLES = List.of("a", "b");
    /** The last is none of the show's. */
    static final List<String> EMERGENCIES = List.of("out", "doctor", "nothing");

    static final List<String> FILMS = List.of("film", "clip", "loop");

    /** How long the film is that nobody has written it of: a player finds out. */
    static final Duration CLIP = Duration.ofSeconds(45);

    private static final String TEXT = """
        {"format": "khaimac-show/1", "title": "Đêm giao thừa", "date": "2024-02-09", "surfaces": ["backdrop",
          "banner", "stage"],
         "looks": {
           "a": {"title": [{"name": "A"}]}, "b": {"title": [{"name": "B"}]}, "both": {"split": {"left": "a",
             "right": "b"}},
           "slogan": {"crawl": "KHẨU HIỆU {now.name}"}, "clock": {"countdown": "segment"},
           "film": {"film": "media/f.mp4", "length": "1m", "then": "idle"},
           "clip": {"film": "media/g.mp4", "then": "hold"},
           "loop": {"film": "media/l.mp4", "then": "loop"}, "board": {"agenda": "all"},
           "logo": {"emblems": [{"emblem": "star", "at": "top-right"}]},
           "time": {"box": {"clock": "hh:mm"}, "at": ["top-right", 0.2, 0.2]},
           "awards": {"roster": "khen.csv", "page": 3, "heading": "KHEN THƯỞNG"},
           "list": {"roster": "list.csv", "page": 1},
           "sum": {"count": 5000, "over": "20s", "heading": "ỦNG HỘ", "unit": "đồng"},
           "more": {"count": 9000, "over": "8s", "heading": "ỦNG HỘ THÊM", "unit": "đồng"},
           "lots": {"draw": "list.csv", "heading": "BỐC THĂM"},
           "song": {"lyrics": [{"at": "4s", "text": "MỘT"}, {"at": "9s", "text": "HAI"}], "with": "media/quoc-ca.ogg",
             "heading": "BÀI CA"}},
         "emergency": [
           {"name": "out", "text": "MỜI RA NGOÀI", "silence": true},
           {"name": "doctor", "text": "MỜI BÁC SĨ", "surfaces": ["stage", "banner"]}],
         "segments": [
           {"id": "one", "name": "Một", "start": "23:56", "length": "3m", "begins": "clock", "cues": [
              {"at": "start", "put": {"backdrop": "a", "stage": "clock", "banner": "slogan"},
               "overlay": {"backdrop": "logo"}, "fade": "600ms",
               "play": {"file": "media/nen.ogg", "name": "nen", "loop": true, "duck": true},
               "device": {"processor": {"input": "hdmi1"}}},
              {"on": "go", "put": {"backdrop": "both"}, "play": "media/x.ogg"},
              {"on": "go", "put": {"banner": "loop"}},
              {"at": "end-30s", "put": {"stage": {"message": "Còn {remaining}"}}},
              {"on": "overtime", "put": {"stage": {"message": "HẾT GIỜ"}}}]},
           {"id": "two", "name": "Hai", "length": "2m", "begins": "follow", "elastic": "1m", "cues": [
              {"id": "x", "at": "start+10s", "put": {"backdrop": "film"}, "device": {"processor": "freeze"}},
              {"on": "film-end", "put": {"backdrop": "b"}, "idle": {"backdrop": "b"},
               "overlay": {"backdrop": "time", "banner": "logo"}},
              {"after": {"cue": "x", "by": "5s"}, "level": {"banner": 0.5}},
              {"at": "start", "put": {"stage": "list"}},
              {"on": "go", "page": {"stage": "each"}},
              {"at": "start+20s", "page": {"stage": "next"}},
              {"on": "go", "put": {"stage": "clock"}}]},
           {"id": "three", "name": "Ba", "length": "1m", "begins": "follow", "cues": [
              {"at": "start", "put": {"banner": "slogan"}, "overlay-off": ["backdrop", "banner"]},
              {"on": "go", "put": {"backdrop": "a", "banner": "song"},
               "play": {"file": "media/quoc-ca.ogg", "solemn": true},
               "device": {"processor": "normal"}}]},
           {"id": "four", "name": "Bốn", "date": "2024-02-10", "start": "00:03", "length": "4m", "ends-at": "fixed",
             "begins": "clock", "cues": [
              {"at": "start", "put": {"stage": "clock"}},
              {"on": "warning", "clear": ["backdrop", "stage"], "stop": {"names": "nen", "fade": "4s"}},
              {"on": "go", "play": {"file": "media/mac-niem.ogg", "solemn": true, "length": "20s"}},
              {"on": "go", "put": {"backdrop": "awards"}},
              {"at": "start+15s", "put": {"banner": "sum", "stage": "sum"}},
              {"at": "start+34s", "put": {"banner": "more"}},
              {"at": "00:05", "put": {"banner": "board"}}]},
           {"id": "five", "name": "Năm", "length": "1m", "skip": true},
           {"id": "six", "name": "Sáu", "start": "00:08", "length": "2m", "begins": "clock", "cuts": true, "cues": [
              {"at": "start", "put": {"backdrop": "b", "banner": "lots"}}]}]}
        """;

    /** What climbs, and how far by the file. */
    static final List<String> NUMBERS = List.of("sum", "more");

    /** Who is honoured: three pages and a bit. */
    static final String LIST = "khen.csv";

    /** Out of which is drawn. */
    static final String LOTS = "list.csv";

    private static final String ROWS = IntStream.rangeClosed(1, 10)
            .mapToObj(at -> "Giải " + (at > 4 ? "nhì" : "nhất") + ",Người " + at + ",\n")
            .collect(Collectors.joining("", "group,name,note\n", ""));

    static final ShowCopy COPY =
            ShowCopy.of(
                    "evening.show.json",
                    TEXT.getBytes(StandardCharsets.UTF_8),
                    Beside.of(Map.of(LIST, ROWS, "list.csv", "name\nMột\nHai\nBa\nBốn")));
    static final Show SHOW = COPY.reading().show();
    static final Tune WALK_IN = Tunes.of(SHOW).getFirst();
    static final Instant START = SHOW.plan().slot(0).start();

    /** What the editor's file comes to say while the ceremony is on: each of them instead of the one before. */
    static final List<Show> VERSIONS = versions();

    private Programme() {}

    private static List<Show> versions() {
        var seven = new Segment(
                "seven",
                "Bảy",
                "Ban tổ chức",
                "",
                null,
                Duration.ofSeconds(50),
                false,
                Begins.FOLLOW,
                false,
                false,
                false,
                null,
                false,
                Duration.ofSeconds(20),
                Duration.ofSeconds(10),
                part("four").cues());
        var cue = part("three").cues().getFirst();
        return List.of(
                version(new ShowEdit.AddSegment(2, seven)),
                version(
                        new ShowEdit.SetSegment("four", new SegmentField.Name("Bốn (mới)")),
                        new ShowEdit.SetSegment("one", new SegmentField.Length(Duration.ofSeconds(100))),
                        new ShowEdit.SetSegment("two", new SegmentField.Length(Duration.ofSeconds(40)))),
                version(
                        new ShowEdit.RemoveSegment("five"),
                        new ShowEdit.MoveSegment("six", 2),
                        new ShowEdit.SetLook("a", new Look.Title(List.of(new TitleLine(Role.NAME, "A")), Style.PLAIN))),
                version(
                        new ShowEdit.AddCue("one", 2, cue),
                        new ShowEdit.SetCue("three", 0, part("six").cues().getFirst()),
                        new ShowEdit.RemoveCue("four", 3),
                        new ShowEdit.SetLook("new", SHOW.looks().get("b")),
                        new ShowEdit.AddSegment(5, seven)),
                version(
                        new ShowEdit.SetSegment("three", new SegmentField.BeginsBy(Begins.CLOCK)),
                        new ShowEdit.SetSegment("three", new SegmentField.Start(START.plus(Duration.ofSeconds(90)))),
                        new ShowEdit.SetSegment("five", new SegmentField.Skip(false))));
    }

    private static Segment part(String id) {
        return SHOW.segments().get(SHOW.indexOf(id));
    }

    private static Show version(ShowEdit... edits) {
        return new ShowEdit.Several(List.of(edits)).on(SHOW);
    }
}
