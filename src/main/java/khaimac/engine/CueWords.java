package khaimac.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import khaimac.cue.Change;
import khaimac.cue.Cue;
import khaimac.finding.Sentence;
import khaimac.scene.Digits;
import khaimac.scene.SurfaceName;
import khaimac.show.Show;

/** What a cue is called: by its name, else by what it does. */
public final class CueWords {
    /** A button has room for so much; the pictures show the rest. */
    private static final int MOST = 2;

    private final Show show;

    /** Which surfaces get the same, in the order in which the cue says it. */
    private final LinkedHashMap<Sentence, List<SurfaceName>> brings = new LinkedHashMap<>();

    private final LinkedHashSet<Sentence> effects = new LinkedHashSet<>();

    private CueWords(Show show) {
        this.show = show;
    }

    public static Sentence of(Cue cue, int index, Show show) {
        if (!cue.name().isEmpty()) return Sentence.same(cue.name());
        var words = new CueWords(show);
        cue.changes().forEach(words::add);
        return words.said(index);
    }

    private void add(Change change) {
        switch (change) {
            case Change.Put put -> bring(put.surface(), show.called(put.look()));
            case Change.Clear clear -> bring(clear.surface(), new Sentence("hình chờ", "idle look"));
            case Change.Page(var surface, var turn) -> bring(surface, turned(turn));
            case Change.Level(var surface, double level) -> {
                var percent = Math.round(level * 100) + "%";
                bring(surface, new Sentence("độ sáng " + percent, "level " + percent));
            }
            case Change.Steer(var surface, var how) -> bring(surface, steered(how));
            case Change.Overlay(var surface, var look, var _) ->
                bring(
                        surface,
                        look == null
                                ? new Sentence("không lớp phủ", "no overlay")
                                : new Sentence("lớp phủ ", "overlay ").and(show.called(look)));
            case Change.Idle(var surface, var look) -> {
                var name = show.called(look);
                bring(surface, new Sentence("hình chờ là " + name.vi(), "idle look " + name.en()));
            }
            case Change.Sound sound -> effects.add(FactWords.effect(sound));
            case Change.Device device -> effects.add(FactWords.effect(device));
            case Change.Send send -> effects.add(FactWords.effect(send));
        }
    }

    private void bring(SurfaceName surface, Sentence what) {
        brings.computeIfAbsent(what, any -> new ArrayList<>()).add(surface);
    }

    private static Sentence turned(Change.Turn turn) {
        return switch (turn) {
            case Change.Turn.Next _, Change.Turn.Each _ -> new Sentence("trang sau", "next page");
            case Change.Turn.Previous _ -> new Sentence("trang trước", "page before");
            case Change.Turn.To(int page) -> new Sentence("trang " + page, "page " + page);
        };
    }

    private static Sentence steered(Change.Steering how) {
        return switch (how) {
            case Change.Steering.Halt _ -> new Sentence("dừng phim", "film halts");
            case Change.Steering.GoOn _ -> new Sentence("phim chạy tiếp", "film goes on");
            case Change.Steering.To(var position) -> {
                var at = Digits.clock(position);
                yield new Sentence("phim tới " + at, "film to " + at);
            }
            case Change.Steering.By(var step) -> {
                var by = (step.isNegative() ? "−" : "+") + Digits.clock(step.abs());
                yield new Sentence("phim " + by, "film " + by);
            }
        };
    }

    private Sentence said(int index) {
        if (brings.isEmpty() && effects.isEmpty()) return new Sentence("Lệnh " + (index + 1), "Cue " + (index + 1));
        var vi = new ArrayList<String>();
        var en = new ArrayList<String>();
        brings.forEach((what, surfaces) -> {
            if (vi.size() == MOST) return;
            var names = names(surfaces);
            vi.add(names.vi() + ": " + what.vi());
            en.add(names.en() + ": " + what.en());
        });
        int more = brings.size() - vi.size();
        if (more > 0) {
            vi.add("và " + more + " hình nữa");
            en.add("and " + more + " more");
        }
        for (var effect : effects) {
            vi.add(effect.vi());
            en.add(effect.en());
        }
        return new Sentence(String.join(" · ", vi), String.join(" · ", en));
    }

    private Sentence names(List<SurfaceName> surfaces) {
        if (surfaces.size() <= MOST) return show.names().surfaces(surfaces);
        int more = surfaces.size() - MOST;
        var some = show.names().surfaces(surfaces.subList(0, MOST));
        return new Sentence(some.vi() + " +" + more, some.en() + " +" + more);
    }
}
