package khaimac.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import khaimac.finding.Sentence;
import khaimac.rehearsal.Ceremony;
import khaimac.rehearsal.Evening;
import khaimac.rehearsal.Happening;
import khaimac.rehearsal.Operator;
import khaimac.rehearsal.Script;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;
import khaimac.showfile.ShowFile;

/** An evening in a hall for tests: a show, lines of a script, and what the audience would see. */
final class Tryout {
    final List<Happening> told = new ArrayList<>();
    final Show show;
    final Evening evening;

    private Tryout(Show show, Mode mode) {
        this.show = show;
        this.evening = Evening.open(show, "test", mode, Ceremony.doors(show, null), Operator.NOBODY, told::add);
    }

    /** A show of segments, with the surfaces backdrop, banner and stage and the looks a, b, slogan and clock. */
    static Tryout of(String segments) {
        return of(segments, Mode.REHEARSAL);
    }

    static Tryout of(String segments, Mode mode) {
        return of(segments, "", mode);
    }

    /** @param looks more of them */
    static Tryout of(String segments, String looks) {
        return of(segments, looks, Mode.REHEARSAL);
    }

    private static Tryout of(String segments, String looks, Mode mode) {
        var reading = ShowFile.read("""
            {"format": "khaimac-show/1", "title": "Buổi lễ thử", "date": "2024-01-30",
             "surfaces": ["backdrop", "banner", "stage"],
             "looks": {%s
               "a": {"title": [{"kind": "LỄ A"}, {"name": "TÊN A"}]},
               "b": {"title": [{"kind": "LỄ B"}, {"name": "TÊN B"}]},
               "slogan": {"crawl": "KHẨU HIỆU"},
               "clock": {"countdown": "segment"},
               "both": {"split": {"left": "a", "right": "b"}},
               "film": {"film": "media/f.mp4", "length": "5m"}},
             "idle": {"backdrop": {"message": "NGHỈ"}, "stage": {"message": "SÂN KHẤU NGHỈ"}},
             "segments": [%s]}
            """.formatted(looks, segments));
        assertThat(reading.findings().stream().filter(finding -> finding.severity() == khaimac.finding.Severity.ERROR))
                .isEmpty();
        return new Tryout(reading.show(), mode);
    }

    static Tryout of(Show show) {
        return new Tryout(show, Mode.REHEARSAL);
    }

    /** Lines of a script, one after the other. */
    Tryout play(String... lines) {
        var script = Script.read("script", String.join("\n", lines), show);
        assertThat(script.findings()).isEmpty();
        for (var line : script.lines()) {
            evening.until(line.at());
            line.wish().happen(evening);
        }
        return this;
    }

    Tryout until(String time) {
        evening.until(instant(time));
        return this;
    }

    Instant instant(String time) {
        return show.date()
                .day()
                .atTime(java.time.LocalTime.parse(time))
                .atZone(show.zone())
                .toInstant();
    }

    /** What can be read on a surface now. */
    String reads(String surface) {
        return showing(surface).at(evening.now()).words();
    }

    Showing showing(String surface) {
        return evening.run().showing(new SurfaceName(surface));
    }

    Run run() {
        return evening.run();
    }

    String live() {
        var live = run().live();
        return live == null ? "" : live.id();
    }

    List<Fact> facts() {
        return told.stream()
                .filter(Happening.Happened.class::isInstance)
                .map(happening -> ((Happening.Happened) happening).fact())
                .toList();
    }

    List<Sentence> refusals() {
        return told.stream()
                .filter(Happening.Refused.class::isInstance)
                .map(happening -> ((Happening.Refused) happening).because())
                .toList();
    }

    long count(Class<? extends Happening> kind) {
        return told.stream().filter(kind::isInstance).count();
    }

    Sight sight(String id) {
        return new Sight(id, "operator", run().epoch(), run().seen(), run().rev(), evening.now());
    }

    Decision ask(Wish wish) {
        return evening.ask("test", wish);
    }

    Decision decide(Command command) {
        return evening.decide("test", command);
    }

    Duration remaining() {
        var remaining = Timing.of(run(), evening.now()).remaining();
        assertThat(remaining).isNotNull();
        return remaining;
    }
}
