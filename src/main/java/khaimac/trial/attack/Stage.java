package khaimac.trial.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A ceremony of its own and a hall for it: a wall of lamps that is bright whatever part is on, and surfaces beside it
 * on which everything may happen.
 *
 * @param address where the lamps listen
 */
record Stage(Path show, Path hall, String address) {
    /** The surface, the looks and the output of the lamps begin with this; only who has no right may name them. */
    static final String OURS = "wall";

    /** 40 × 24 lamps, 170 in each. */
    static final int UNIVERSES = 6;

    private static final String HALL = """
        {"format": "khaimac-hall/1", "name": "Hội trường thử",
         "surfaces": {"wall": {"pixels": [40, 24]}, "backdrop": {"pixels": [960, 384]}, "stage": {"pixels": [640, 360]},
                      "banner": {"pixels": [128, 16]}},
         "outputs": [
           {"name": "wall", "sacn": {"universe": 1, "to": "ADDRESS"}, "shows": [{"surface": "wall"}]},
           {"name": "LED", "simulated": {}, "shows": [{"surface": "backdrop"}]},
           {"name": "TV", "simulated": {}, "shows": [{"surface": "stage"}]},
           {"name": "Chữ", "simulated": {}, "shows": [{"surface": "banner"}]}]}
        """;

    private static final String SHOW = """
        {"format": "khaimac-show/1", "title": "Lễ trao tặng Huy hiệu Đảng", "organiser": "Huyện ủy Mẫu",
         "date": "TODAY", "surfaces": ["wall", "backdrop", "stage", "banner"],
         "idle": {"wall": "wall-idle"},
         "looks": {
           "wall-idle": {"colour": "#204080"}, "wall-one": {"colour": "#c02010"}, "wall-two": {"colour": "#10a040"},
           "title": {"title": [{"kind": "LỄ TRAO TẶNG"}, {"name": "{show.title}"}, {"dateline": "{show.date:long}"}]},
           "text": {"message": "Kính chào quý vị đại biểu"}, "crawl": {"crawl": "Nhiệt liệt chào mừng"},
           "ticker": {"ticker": ["Một", "Hai"]}, "names": {"roster": "names.csv"}, "clock": {"clock": "hh:mm"},
           "left": {"countdown": "segment", "label": "Còn lại"}, "agenda": {"agenda": "all"},
           "score": {"score": {"home": "Đỏ", "away": "Xanh"}}, "both": {"split": {"left": "text", "right": "clock"}},
           "stack": {"stack": ["title", "left"]}},
         "segments": [
           {"id": "khai-mac", "name": "Khai mạc", "length": "10m", "cues": [
             {"at": "start", "put": {"wall": "wall-one", "backdrop": "title", "stage": "left", "banner": "crawl"}},
             {"on": "go", "name": "Danh sách", "put": {"backdrop": "names"}}]},
           {"id": "bao-cao", "name": "Báo cáo", "by": "Bí thư", "length": "20m", "elastic": "10m", "cues": [
             {"at": "start", "put": {"wall": "wall-two", "backdrop": "stack", "stage": "agenda"}, "fade": "800ms"}]},
           {"id": "van-nghe", "name": "Văn nghệ", "length": "15m", "cues": [
             {"at": "start", "put": {"wall": "wall-one", "backdrop": "ticker", "stage": "both", "banner": "score"}}]},
           {"id": "be-mac", "name": "Bế mạc", "length": "5m", "cues": [
             {"at": "start", "put": {"wall": "wall-two", "backdrop": "text"}}]}]}
        """;

    /** Written into a folder, for today: nobody is asked whether the show is of another day. */
    static Stage in(Path folder, LocalDate today) throws IOException {
        var dice = ThreadLocalRandom.current();
        var address = "127." + dice.nextInt(1, 255) + "." + dice.nextInt(255) + "." + dice.nextInt(1, 255);
        Files.writeString(folder.resolve("names.csv"), "name\n" + "Nguyễn Thị Hoa\nTrần Văn Bình\n".repeat(40));
        return new Stage(
                Files.writeString(folder.resolve("attack.show.json"), SHOW.replace("TODAY", today.toString())),
                Files.writeString(folder.resolve("attack.hall.json"), HALL.replace("ADDRESS", address)),
                address);
    }
}
