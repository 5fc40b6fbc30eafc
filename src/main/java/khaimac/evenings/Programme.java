package khaimac.evenings;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import khaimac.desk.ShowCopy;
import khaimac.engine.Tunes;
import khaimac.scene.SurfaceName;
import khaimac.scene.Tune;
import khaimac.show.Show;
import khaimac.showfile.language.Beside;

/** What is performed: one short ceremony over midnight, with a cue of every trigger. */
final class Programme {
    static final List<SurfaceName> SURFACES =
            List.of(new SurfaceName("backdrop"), new SurfaceName("banner"), new SurfaceName("stage"));
    static final List<String> SEGMENTS = List.of("one", "two", "three", "four", "five", "six", "nobody");
    static final List<String> TITLES = List.of("a", "b");
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
           "loop": {"film": "media/l.mp4", "then": "loop"}, "board": {"agenda": "all"}},
         "segments": [
           {"id": "one", "name": "Một", "start": "23:56", "length": "3m", "begins": "clock", "cues": [
              {"at": "start", "put": {"backdrop": "a", "stage": "clock", "banner": "slogan"},
               "play": {"file": "media/nen.ogg", "name": "nen", "loop": true, "duck": true},
               "device": {"processor": {"input": "hdmi1"}}},
              {"on": "go", "put": {"backdrop": "both"}, "play": "media/x.ogg"},
              {"on": "go", "put": {"banner": "loop"}},
              {"at": "end-30s", "put": {"stage": {"message": "Còn {remaining}"}}},
              {"on": "overtime", "put": {"stage": {"message": "HẾT GIỜ"}}}]},
           {"id": "two", "name": "Hai", "length": "2m", "begins": "follow", "elastic": "1m", "cues": [
              {"id": "x", "at": "start+10s", "put": {"backdrop": "film"}, "device": {"processor": "freeze"}},
              {"on": "film-end", "put": {"backdrop": "b"}, "idle": {"backdrop": "b"}},
              {"after": {"cue": "x", "by": "5s"}, "level": {"banner": 0.5}}]},
           {"id": "three", "name": "Ba", "length": "1m", "begins": "follow", "cues": [
              {"at": "start", "put": {"banner": "slogan"}},
              {"on": "go", "put": {"backdrop": "a"}, "play": {"file": "media/quoc-ca.ogg", "solemn": true},
               "device": {"processor": "normal"}}]},
           {"id": "four", "name": "Bốn", "date": "2024-02-10", "start": "00:03", "length": "4m", "ends-at": "fixed",
             "begins": "clock", "cues": [
              {"at": "start", "put": {"stage": "clock"}},
              {"on": "warning", "clear": ["backdrop", "stage"], "stop": {"names": "nen", "fade": "4s"}},
              {"on": "go", "play": {"file": "media/mac-niem.ogg", "solemn": true, "length": "20s"}},
              {"at": "00:05", "put": {"banner": "board"}}]},
           {"id": "five", "name": "Năm", "length": "1m", "skip": true},
           {"id": "six", "name": "Sáu", "start": "00:08", "length": "2m", "begins": "clock", "cuts": true, "cues": [
              {"at": "start", "put": {"backdrop": "b"}}]}]}
        """;

    static final ShowCopy COPY =
            ShowCopy.of("evening.show.json", TEXT.getBytes(StandardCharsets.UTF_8), Beside.UNKNOWN);
    static final Show SHOW = COPY.reading().show();
    static final Tune WALK_IN = Tunes.of(SHOW).getFirst();
    static final Instant START = SHOW.plan().slot(0).start();

    private Programme() {}
}
