package khaimac.bench;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import khaimac.render.live.LivePicture;
import khaimac.scene.Entrance;
import khaimac.scene.Look;
import khaimac.scene.Role;
import khaimac.scene.Showing;
import khaimac.scene.Style;
import khaimac.scene.TitleLine;

/** Pictures made for measuring. */
final class SamplePictures {
    /** When they came in. */
    static final Instant UP = Instant.parse("2024-01-30T01:00:00Z");

    private SamplePictures() {}

    static Look.Title title(String name, Style style) {
        return new Look.Title(
                List.of(
                        new TitleLine(Role.ORGANISER, "HUYỆN ỦY - HĐND - UBND - ỦY BAN MTTQ VIỆT NAM"),
                        new TitleLine(Role.KIND, "LỄ TRAO TẶNG"),
                        new TitleLine(Role.NAME, name),
                        new TitleLine(Role.DATELINE, "Vĩnh Bảo, ngày 30 tháng 01 năm 2024")),
                style);
    }

    static void ready(LivePicture picture, Instant now) {
        for (picture.paint(now); picture.isWaiting(); picture.paint(now)) LockSupport.parkNanos(1_000_000);
    }

    static Showing showing(Look look, Instant since, Entrance entrance) {
        return new Showing(look, since, entrance, 0, null, 1);
    }
}
