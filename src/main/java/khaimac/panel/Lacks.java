package khaimac.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import khaimac.cue.Cue;
import khaimac.cue.Trigger;
import khaimac.engine.Next;
import khaimac.engine.Run;
import khaimac.finding.Sentence;
import khaimac.link.PlayerName;
import khaimac.link.ToDesk;
import khaimac.link.ToPeer;
import khaimac.panel.words.ToPage;
import khaimac.scene.Look;
import khaimac.scene.Looks;
import khaimac.scene.Showing;
import khaimac.scene.SurfaceName;

/** What the next GO would bring and no audience would get: it is said before the press, with what GO does then. */
final class Lacks {
    private static final Sentence TODO = new Sentence(
            "Hãy bỏ qua lệnh này, hoặc cho hiện hình khác.", "Leave that cue out, or show something else.");

    private static final Sentence SILENT = new Sentence(
            "Bấm GO thì không ai nghe thấy gì; màn hình và chương trình vẫn chạy.",
            "After GO nobody hears anything; screens and agenda go on.");

    private final Run run;
    private final Map<SurfaceName, Showing> ahead;
    private final List<ToPeer.Painting> players;
    private final Players house;

    private Lacks(Run run, Map<SurfaceName, Showing> ahead, Players house) {
        this.run = run;
        this.ahead = ahead;
        this.players = house.all().stream().filter(ToPeer.Painting::lives).toList();
        this.house = house;
    }

    /** @param ahead what the next GO would bring */
    static List<ToPage.Lack> of(Run run, Map<SurfaceName, Showing> ahead, Players house) {
        var lacks = new Lacks(run, ahead, house);
        var all = new ArrayList<ToPage.Lack>();
        ahead.keySet().stream().sorted().forEach(surface -> lacks.add(all, surface));
        for (var player : lacks.players) {
            if (player.unheard().isEmpty()) continue;
            all.add(new ToPage.Lack(null, "sound", player.unheard().and(SILENT)));
            break;
        }
        return all;
    }

    private void add(List<ToPage.Lack> all, SurfaceName surface) {
        int painters = 0;
        ToDesk.Lack first = null;
        var without = new ArrayList<String>();
        for (var player : players) {
            for (var count : player.surfaces()) {
                if (!count.surface().equals(surface)) continue;
                painters++;
                if (count.lack() == null) continue;
                if (first == null) first = count.lack();
                without.add(PlayerName.own(player.name()));
            }
        }
        if (first == null) return;
        var then = without.size() < painters
                ? elsewhere(run.show().called(surface), String.join(", ", without))
                : first.film()
                        ? idle(surface).and(TODO)
                        : before(run.show().called(surface)).and(TODO);
        all.add(new ToPage.Lack(
                surface, first.film() ? "film" : "picture", first.why().and(then)));
    }

    private static Sentence elsewhere(Sentence surface, String without) {
        return new Sentence(
                "Bấm GO thì " + surface.vi() + " ở máy " + without + " giữ hình trước; máy khác vẫn chiếu được.",
                "After GO " + surface.en() + " keeps the picture before it at " + without
                        + "; another player shows it.");
    }

    private static Sentence before(Sentence surface) {
        return new Sentence(
                "Bấm GO thì " + surface.vi() + " giữ hình đang chiếu; chương trình vẫn chạy.",
                "After GO " + surface.en() + " keeps the picture that is up; the agenda goes on.");
    }

    private Sentence idle(SurfaceName surface) {
        var name = run.show().called(surface);
        var idle = new Sentence(
                "Bấm GO thì " + name.vi() + " về hình chờ; chương trình vẫn chạy.",
                "After GO " + name.en() + " shows its idle look; the agenda goes on.");
        return isAwaited(surface)
                ? idle.and(new Sentence(
                        "Lệnh chờ hết phim không tự chạy vì không rõ phim dài bao lâu: bấm GO thêm lần nữa.",
                        "What waits for its end does not start by itself, since nobody knows how long it is: press GO"
                                + " once more."))
                : idle;
    }

    /** Whether something waits for the end of a film that nobody knows the length of. */
    private boolean isAwaited(SurfaceName surface) {
        var showing = ahead.get(surface);
        var film = showing == null ? null : Looks.first(showing.look(), Look.Film.class);
        if (film == null || film.runs(house.length(film.file())) != null) return false;
        var cues =
                switch (run.next()) {
                    case Next.StartCue(var segment, int _) -> segment.cues();
                    case Next.Again(var segment, long _, var _) -> segment.cues();
                    case Next.StartSegment(var segment) -> segment.cues();
                    case Next.Close _, Next.Nothing _, Next.TurnReel _, Next.StopReel _ -> List.<Cue>of();
                };
        return cues.stream().anyMatch(cue -> cue.trigger() instanceof Trigger.FilmEnd);
    }
}
